"""What is packed comes back as it was; other bytes are refused, and never run."""

from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.archive import ALIGNMENT, LEFT_OUT, MAGIC, ArchiveError, Array, pack, unpack
from bot.answers.engine import Engine


@dataclass(frozen=True)
class Inner:
    names: tuple[str, ...]
    share: float


@dataclass(frozen=True)
class Outer:
    numbers: Array
    inner: Inner
    count: int
    note: str = field(metadata=LEFT_OUT)


def outer(*names: str) -> Outer:
    return Outer(np.arange(6, dtype=np.int16).reshape(2, 3), Inner(names, 0.25), 7, "not packed")


texts = st.text(st.characters(blacklist_characters="\n", blacklist_categories=["Cs"]), min_size=1)


@given(st.lists(texts, min_size=1))
def test_what_is_packed_comes_back(names: list[str]) -> None:
    back = unpack(Outer, pack(outer(*names)), note="handed in")
    assert back.inner == Inner(tuple(names), 0.25)
    assert (back.count, back.note) == (7, "handed in")
    assert back.numbers.dtype == np.int16
    assert np.array_equal(back.numbers, outer().numbers)


def test_no_texts_come_back_as_none() -> None:
    assert unpack(Outer, pack(outer()), note="").inner.names == ()


def test_the_same_value_gives_the_same_bytes_and_arrays_are_aligned() -> None:
    packed = pack(outer("a", "b"))
    assert packed == pack(outer("a", "b"))
    assert len(packed) % ALIGNMENT == 0


def test_what_was_unpacked_cannot_be_written_to() -> None:
    numbers = unpack(Outer, memoryview(pack(outer("a"))), note="").numbers
    with pytest.raises(ValueError, match="read-only"):
        numbers[0] = 1


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"x",
        MAGIC,
        MAGIC + b"\0" * 8,
        pack(outer("a"))[:-ALIGNMENT],
        b"\x80\x04K\x01.",
        MAGIC + b"\xff" * 64,
    ],
    ids=["nothing", "a letter", "only the mark", "no header", "cut off", "a pickle", "noise"],
)
def test_other_bytes_are_refused(packed: bytes) -> None:
    with pytest.raises(ArchiveError):
        unpack(Outer, packed, note="")


def test_the_archive_of_something_else_is_refused() -> None:
    with pytest.raises(ArchiveError):
        unpack(Outer, pack(Inner(("a",), 0.5)), note="")


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(noise: bytes) -> None:
    with pytest.raises(ArchiveError):
        unpack(Outer, MAGIC + noise, note="")


def test_an_engine_of_a_packed_index_answers_as_the_one_that_packed_it(compiled: Engine) -> None:
    other = compiled.packed()
    for question in (
        "how many political prisoners",
        "что с Колесниковой",
        "prisson ocupancy",
        "hi",
        "when was X born",
    ):
        assert other.ask(question).to_json() == compiled.ask(question).to_json()


def test_a_packed_engine_holds_nothing_that_only_compiling_needs(compiled: Engine) -> None:
    packed = compiled.packed()
    assert not packed.factsheet.questions
    assert not packed.factsheet.near_misses
    assert not packed.knowledge.concepts
    assert packed.factsheet.entries == compiled.factsheet.entries
