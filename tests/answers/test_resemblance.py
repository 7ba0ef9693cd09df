"""Which known words a typed word resembles."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.engine import Engine
from bot.answers.letter_groups import BITS, GROUP, LetterGroups
from bot.answers.query import SURE
from bot.answers.resemblance import MAX_LETTERS, MOST_NEIGHBOURS, Neighbours, Resemblance

WORDS = (
    "torture", "tortured", "prison", "prisoner", "prisoners", "detention", "population", "impunity", "impute",
    "заключенный", "заключенных", "пытки", "пыток", "безнаказанность",
    "катаванне", "катаванняў", "турма", "турмах", "więzienie", "wiezienia", "кат", "cat", "cut", "41", "42",
)  # fmt: skip


@pytest.fixture(scope="module")
def resemblance() -> Resemblance:
    return Resemblance.of_words(dict.fromkeys(WORDS, 1))


def nearest(resemblance: Resemblance, word: str) -> str | None:
    number = resemblance.neighbours(word).nearest
    return None if number is None else WORDS[number]


def values(found: Neighbours) -> dict[int, float]:
    return dict(zip(found.numbers.tolist(), found.shares.tolist(), strict=True))


@pytest.mark.parametrize("word", WORDS)
def test_a_known_word_resembles_itself_most_and_wholly(resemblance: Resemblance, word: str) -> None:
    found = resemblance.neighbours(word)
    assert nearest(resemblance, word) == word
    assert found.sure == pytest.approx(1, abs=0.02)
    assert all(found.shares[1:] < 0.999)


def test_every_word_of_the_knowledge_base_resembles_itself_most(engine: Engine) -> None:
    index = engine._matcher.index
    for number, word in enumerate(tuple(index.resemblance.known)[::23]):
        found = values(index.resemblance.neighbours(word))
        if len(word) <= MAX_LETTERS:
            assert found[number * 23] >= max(found.values()) - 1e-6, word


@pytest.mark.parametrize(
    ("typo", "word"),
    [
        ("tortrue", "torture"),
        ("torure", "torture"),
        ("torrture", "torture"),
        ("tirture", "torture"),
        ("imunity", "impunity"),
        ("populaton", "population"),
        ("detnetion", "detention"),
        ("безнаказаность", "безнаказанность"),
        ("безнаказаннсоть", "безнаказанность"),
        ("заключоных", "заключенных"),
    ],
)
def test_a_typo_resembles_the_word_that_was_meant(resemblance: Resemblance, typo: str, word: str) -> None:
    assert nearest(resemblance, typo) == word


@pytest.mark.parametrize(
    ("inflected", "word"),
    [
        ("безнаказанности", "безнаказанность"),
        ("безнаказанностью", "безнаказанность"),
        ("катаваннях", "катаванне"),
        ("impunities", "impunity"),
        ("detentions", "detention"),
        ("populations", "population"),
    ],
)
def test_a_case_ending_makes_no_other_word(resemblance: Resemblance, inflected: str, word: str) -> None:
    found = [WORDS[number] for number in resemblance.neighbours(inflected).numbers]
    assert word in found


@pytest.mark.parametrize("word", ["zzzz", "qwx", "漢字", "яяяя", "9999", "", " "])
def test_an_unknown_word_resembles_nothing(resemblance: Resemblance, word: str) -> None:
    assert not resemblance.neighbours(word)


@pytest.mark.parametrize(("word", "other"), [("cat", "cut"), ("cut", "cat"), ("cbt", "cat"), ("43", "42")])
def test_one_slip_in_a_short_word_makes_another_word(resemblance: Resemblance, word: str, other: str) -> None:
    found = {WORDS[number]: share for number, share in values(resemblance.neighbours(word)).items()}
    assert found.get(other, 0) < SURE


@given(st.text(st.characters(), max_size=3000))
def test_any_word_has_bounded_neighbours_nearest_first(resemblance: Resemblance, word: str) -> None:
    shares = resemblance.neighbours(word).shares.tolist()
    assert len(shares) <= MOST_NEIGHBOURS
    assert shares == sorted(shares, reverse=True)
    assert all(0 < share <= 1.02 for share in shares)


def test_neighbours_are_bounded_although_many_are_alike() -> None:
    letters = "abcdefghijkl"
    known = [f"imprisonment{letter}{other}" for letter in letters for other in letters]
    many = Resemblance.of_words(dict.fromkeys(known, 1))
    assert len(many.neighbours("imprisonment")) <= MOST_NEIGHBOURS < len(known)
    assert len(many.neighbours("imprisonmentab")) <= MOST_NEIGHBOURS


def test_letters_beyond_the_bound_are_not_compared(resemblance: Resemblance) -> None:
    start = "qq" * (MAX_LETTERS // 2)
    assert not resemblance.neighbours(f"{start}torture")
    assert resemblance.neighbours("torture" + "q" * 5)


def test_a_number_resembles_itself_however_it_is_written_and_no_other() -> None:
    numbers = ("1,208", "1208", "12085", "120", "0000", "100000", "16.6", "83.4")
    resemblance = Resemblance.of_words(dict.fromkeys(numbers, 1))
    assert [resemblance.known[n] for n in resemblance.neighbours("1208").numbers.tolist()] == [
        "1208",
        "1,208",
    ]
    assert not resemblance.neighbours("0001")
    assert not resemblance.neighbours("12086")
    assert not resemblance.neighbours("166")
    assert resemblance.known[resemblance.neighbours("83,4").nearest or 0] == "83.4"
    assert resemblance.neighbours("0000").sure == 1


@given(st.sets(st.text("abżя𝔸 ", min_size=1, max_size=8), min_size=1, max_size=8))
def test_the_groups_of_all_words_are_those_of_each(known: set[str]) -> None:
    groups = LetterGroups.of_words(sorted(known))
    held: dict[int, set[str]] = {number: set() for number in range(len(known))}
    for group, (start, end) in zip(groups.groups.tolist(), pairwise(groups.starts.tolist()), strict=True):
        for owner in groups.owners[start:end].tolist():
            held[owner].add("".join(chr(group >> BITS * place & (1 << BITS) - 1) for place in range(GROUP)))
    assert [held[number] for number in range(len(known))] == [
        {f" {word} "[place : place + GROUP] for place in range(len(word) + 3 - GROUP)}
        for word in sorted(known)
    ]


def test_of_equal_neighbours_the_more_frequent_is_nearer() -> None:
    for often, rare in (("prisox", "prisoy"), ("prisoy", "prisox")):
        resemblance = Resemblance.of_words({rare: 1, often: 5})
        assert resemblance.neighbours("prisoz").nearest == 1


@given(
    counts=st.lists(st.integers(0, 6), min_size=5, max_size=5),
    order=st.permutations(range(5)),
    is_first=st.booleans(),
)
def test_in_whatever_order_their_groups_are_added_equals_stay_equal(
    counts: list[int], order: list[int], is_first: bool
) -> None:
    """Either word shares five groups with what is typed, which weigh the same in another order."""
    groups = ("ab", "abc", "bcd", "cde", "def", "efg", "fgh", "ghi", "hij", "ij")
    # A group weighs less, the more words have it.
    others = [
        f"{'' if group == 'ab' else chr(0x410 + number)}{group}{'' if group == 'ij' else chr(0x430 + number)}"
        for group, count in zip(groups, (*counts, *(counts[place] for place in order)), strict=True)
        for number in range(count)
    ]
    known = Resemblance.of_words({"abcdef": 1 + is_first, "efghij": 2 - is_first, **dict.fromkeys(others, 1)})
    assert known.neighbours("abcdefghij").nearest == (0 if is_first else 1)
