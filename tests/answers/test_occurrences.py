"""Phrases are found in many texts as they are in each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.occurrences import fitting, occurrences
from bot.answers.phrases import Part, fits, part
from bot.answers.texts import read_blocks

terms = st.lists(
    st.lists(st.from_regex(r"[ab]{1,3}\*?", fullmatch=True), min_size=2, max_size=4).map(" ".join), max_size=6
)
questions = st.lists(st.lists(st.text("ab", min_size=1, max_size=4), max_size=8).map(" ".join), max_size=5)


def parts(phrase: str) -> tuple[Part, ...]:
    return tuple(map(part, phrase.split(" ")))


@given(questions, terms)
def test_phrases_are_found_as_a_plain_search_finds_them(asked: list[str], phrases: list[str]) -> None:
    blocks, words, _ = read_blocks([asked])
    texts, found = occurrences(blocks.texts(words), phrases)
    assert {*zip(texts.tolist(), found.tolist(), strict=True)} == {
        (text, number)
        for text, question in enumerate(asked)
        for number, phrase in enumerate(phrases)
        if any(fits(parts(phrase), question.split(), place) for place in range(len(question)))
    }


@pytest.mark.parametrize(
    ("term", "fitted"), [("a", ["a"]), ("ab*", ["ab", "aba", "abc"]), ("abb", []), ("c*", []), ("b", ["b"])]
)
def test_a_word_fits_itself_and_with_a_star_whatever_begins_so(term: str, fitted: list[str]) -> None:
    words = ["a", "ab", "aba", "abc", "b"]
    first, after = fitting(words, term)
    assert words[first:after] == fitted
