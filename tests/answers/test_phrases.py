"""Phrases are found wherever they stand, as a plain search would find them."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from bot.answers.lexicon import Lexicon
from bot.answers.phrases import Part, Phrases, fits, longest_by_start

words = st.text("abc", min_size=1, max_size=4)
phrases = st.lists(st.lists(st.tuples(words, st.booleans()), min_size=2, max_size=4).map(tuple), max_size=8)


def written(phrase: tuple[Part, ...]) -> str:
    return " ".join(f"{word}*" if any_ending else word for word, any_ending in phrase)


def places_and_phrases(question: Sequence[str], *listed: str) -> set[tuple[range, str]]:
    longest = longest_by_start(phrase for phrase in listed if "*" not in phrase)
    terms = Lexicon.of(dict.fromkeys((*listed, *longest)))
    loose = (number for number, term in enumerate(terms) if "*" in term)
    found = Phrases(terms, [longest.get(term, 0) for term in terms], loose).found(question)
    return {(places, terms[number]) for places, number in found if terms[number] in listed}


@given(phrases, st.lists(words, max_size=12))
def test_what_is_found_is_what_a_plain_search_finds(
    listed: list[tuple[Part, ...]], question: list[str]
) -> None:
    found = {phrase for _, phrase in places_and_phrases(question, *map(written, listed))}
    assert found == {
        written(phrase)
        for phrase in listed
        if any(fits(phrase, question, place) for place in range(len(question)))
    }


def test_what_is_found_is_told_with_its_places() -> None:
    found = places_and_phrases(
        ["at", "the", "court", "of", "law"], "court of law", "the court*", "of law", "court order"
    )
    assert found == {(range(1, 3), "the court*"), (range(2, 5), "court of law"), (range(3, 5), "of law")}


def test_a_question_shorter_than_a_phrase_does_not_hold_it() -> None:
    how_many = (("how", False), ("many", False))
    assert fits(how_many, ["how", "many", "more"])
    assert not fits(how_many, ["how"])


def test_any_ending_fits_only_where_it_may() -> None:
    assert fits((("rounded", False), ("up", True)), ["rounded", "upwards"])
    assert not fits((("round", False), ("up", True)), ["rounded", "up"])
