"""Hostile YAML files: faults in plain sentences, never an exception, never an object."""

from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.reader import read
from bot.knowledge.shapes import SHAPES, shape_files
from tests.hostile.examples import tries
from tests.hostile.texts import piece, seeded

FILES = [pattern.replace("*", "norland-2025") for pattern, _, _ in SHAPES]
YAML_TRICKS = [
    "&a ", "*a ", "&a [*a, *a]", "<<: *a", "!!python/object/apply:os.system [id]", "!!python/name:os.system ",
    "!!binary |", "!!set {a}", "!!timestamp 2001-01-01", "!x ", "? ", "?\n", "- ", "-\n", ": ", ":\n", "{", "}",
    "[", "]", ", ", "|\n ", ">\n ", "|9\n", ">-\n", "'", '"', "#", "---\n", "...\n", "%YAML 9.9\n",
    "%TAG ! tag:x:\n", "\t", "\0", "\x07", "\ufeff", "\ud800", "\u2028", "\x85", "\r", "\r\n", "\n", "\n  ",
    "\n    ", "- " * 40, "[" * 40, "{a: " * 40, "a:\n" * 40, "9" * 5000, "x" * 5000, "edition: ", "2025",
    "1e999", "0o17", ".inf", "names: ", "en: |\n", "reason: ", "text:\n", "sentences:\n", "1.1: ", "near: {",
    "see_also:\n", "people:\n", "country: ", "impunity/1.1: ",
]  # fmt: skip


def yaml(rng: Random) -> str:
    """Write what looks like YAML, here and there."""
    pieces = (rng.choice(YAML_TRICKS) if rng.random() < 0.7 else piece(rng) for _ in range(rng.randrange(14)))
    return "".join(pieces)


YAML = seeded(yaml)


def plain(data: Any) -> bool:
    """Tell whether it is made of strings, lists and mappings alone."""
    if isinstance(data, dict):
        return all(type(key) is str and plain(value) for key, value in data.items())
    if isinstance(data, list):
        return all(map(plain, data))
    return type(data) is str or data is None


@tries(3000)
@given(text=YAML)
def test_any_yaml_gives_plain_data_or_short_faults(text: str) -> None:
    document = read(text, "a.yaml")
    assert plain(document.data)
    assert document.data is None or not document.faults
    for fault in map(str, document.faults):
        assert len(fault) < 700
        assert fault.isprintable()


@tries(1500)
@given(file=st.sampled_from(FILES), text=YAML)
def test_any_yaml_in_any_file_gives_short_faults(file: str, text: str) -> None:
    shaped, faults = shape_files({file: text})
    assert shaped or faults
    for fault in map(str, faults):
        assert fault.startswith(f"{file}:")
        assert len(fault) < 700
        assert fault.isprintable()
