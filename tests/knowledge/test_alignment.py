"""Laying pieces along their source, on texts small enough to see through."""

from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge.alignment import Span, align

SENTENCES = [
    "the cat sat.",
    "the dog ran far away.",
    "a bird sang.",
    "the cat sat.",
    "all went home at last.",
]


def _align(pieces: list[str], source: list[str]) -> list[str | None]:
    """Align, and give for each piece the text of its span."""
    split = [tuple(sentence.split()) for sentence in source]
    words = tuple(word for sentence in split for word in sentence)
    breaks = [0, *accumulate(map(len, split))]
    spans = align([tuple(piece.split()) for piece in pieces], words, breaks)
    return [" ".join(words[span.start : span.end]) if span else None for span in spans]


def test_what_is_equal_lies_on_itself() -> None:
    assert _align(SENTENCES, SENTENCES) == SENTENCES


@pytest.mark.parametrize("missing", range(len(SENTENCES)))
def test_a_missing_piece_moves_no_other(missing: int) -> None:
    pieces = [sentence for place, sentence in enumerate(SENTENCES) if place != missing]
    assert _align(pieces, SENTENCES) == pieces


@pytest.mark.parametrize("altered", range(len(SENTENCES)))
def test_an_altered_piece_lies_on_the_whole_sentence(altered: int) -> None:
    pieces = [*SENTENCES]
    pieces[altered] = pieces[altered].replace("the", "that").replace("a bird", "no bird").replace("all", "we")
    assert _align(pieces, SENTENCES) == SENTENCES


def test_a_piece_that_lacks_its_end_lies_on_the_whole_sentence() -> None:
    assert (
        _align(["the dog ran", "a bird sang."], ["the dog ran far away.", "a bird sang."])[0]
        == "the dog ran far away."
    )


def test_a_stranger_lies_nowhere() -> None:
    pieces = [*SENTENCES[:2], "nobody wrote this.", *SENTENCES[2:]]
    assert _align(pieces, SENTENCES) == [*SENTENCES[:2], None, *SENTENCES[2:]]


def test_a_piece_is_not_spread_over_a_missing_sentence_that_begins_alike() -> None:
    source = ["the court heard it.", "the court never met.", "it rained."]
    assert _align(["the court never met.", "it snowed."], source) == ["the court never met.", "it rained."]


def test_of_two_that_changed_places_one_is_astray() -> None:
    found = _align(["b b b.", "a a a."], ["a a a.", "b b b."])
    assert found in (["b b b.", None], [None, "a a a."])


def test_nothing_on_nothing() -> None:
    assert align([], (), [0]) == []
    assert align([("a",)], (), [0]) == [None]
    assert align([], ("a",), [0, 1]) == []


@settings(max_examples=300, deadline=None)
@given(
    pieces=st.lists(st.lists(st.sampled_from("abc."), min_size=1, max_size=4), max_size=8),
    source=st.lists(st.lists(st.sampled_from("abc."), min_size=1, max_size=4), max_size=8),
)
def test_spans_rise_and_never_overlap(pieces: list[list[str]], source: list[list[str]]) -> None:
    words = tuple(word for sentence in source for word in sentence)
    breaks = [0, *accumulate(map(len, source))]
    spans = [span for span in align([tuple(piece) for piece in pieces], words, breaks) if span]
    ends = [0, *(span.end for span in spans)]
    for span, reached in zip(spans, ends, strict=False):
        assert reached <= span.start < span.end <= len(words)
    if pieces == source:
        assert spans == [Span(start, end) for start, end in pairwise(breaks)]
