"""Memory is given back where the system's C library can do that, and nothing fails where it cannot."""

import ctypes
from typing import Any

import pytest

from bot.faces.memory import COMPILING_BYTES, LARGE_BYTES, SPARE_BYTES, give_back_memory, keep_memory


class Library:
    """A C library that notes what is asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[int, ...]]] = []

    def __getattr__(self, name: str) -> Any:
        return lambda *values: self.asked.append((name, values))


def test_it_is_given_back_now_and_from_now_on(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library()
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library)
    give_back_memory()
    assert library.asked == [
        ("mallopt", (-3, LARGE_BYTES)),
        ("mallopt", (-1, SPARE_BYTES)),
        ("malloc_trim", (0,)),
    ]


def test_it_is_kept_while_something_large_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library()
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library)
    keep_memory()
    assert library.asked == [("mallopt", (-3, COMPILING_BYTES)), ("mallopt", (-1, COMPILING_BYTES))]


@pytest.mark.parametrize("error", [OSError, TypeError])
def test_a_system_without_such_a_library_does_no_harm(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail(_: object) -> None:
        raise error

    for library in (fail, lambda _: object()):
        monkeypatch.setattr(ctypes, "CDLL", library)
        keep_memory()
        give_back_memory()
