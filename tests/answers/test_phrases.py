"""Phrases are found wherever they stand, as a plain search would find them."""

from hypothesis import given
from hypothesis import strategies as st

from bot.answers.phrases import Part, Phrases, fits

words = st.text("abc", min_size=1, max_size=4)
phrases = st.lists(st.lists(st.tuples(words, st.booleans()), min_size=2, max_size=4).map(tuple), max_size=8)


def written(phrase: tuple[Part, ...]) -> str:
    return " ".join(f"{word}*" if any_ending else word for word, any_ending in phrase)


@given(phrases, st.lists(words, max_size=12))
def test_what_is_found_is_what_a_plain_search_finds(
    listed: list[tuple[Part, ...]], question: list[str]
) -> None:
    found = Phrases((written(phrase), str(number)) for number, phrase in enumerate(listed)).within(question)
    assert found == {
        str(number)
        for number, phrase in enumerate(listed)
        if any(fits(phrase, question, place) for place in range(len(question)))
    }


def test_what_is_found_is_told_with_its_places() -> None:
    phrases = Phrases([("court of law", "court"), ("the court*", "any court"), ("of law", "law")])
    assert sorted(phrases.found(["at", "the", "court", "of", "law"]), key=lambda found: found[1]) == [
        (range(1, 3), "any court"),
        (range(2, 5), "court"),
        (range(3, 5), "law"),
    ]


def test_a_question_shorter_than_a_phrase_does_not_hold_it() -> None:
    how_many = (("how", False), ("many", False))
    assert fits(how_many, ["how", "many", "more"])
    assert not fits(how_many, ["how"])


def test_any_ending_fits_only_where_it_may() -> None:
    assert fits((("rounded", False), ("up", True)), ["rounded", "upwards"])
    assert not fits((("round", False), ("up", True)), ["rounded", "up"])
