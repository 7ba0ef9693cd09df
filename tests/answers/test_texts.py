"""Texts as arrays of words, and what is not read again."""

from collections.abc import Iterable, Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers import texts
from bot.answers.text import words, words_of_lines
from bot.answers.texts import Texts, origins_of_words, read_blocks

lines = st.lists(st.text("ab c1", max_size=8), max_size=4)
blocks = st.lists(lines, max_size=5)


def spoken(read: Texts) -> list[list[str]]:
    return [[read.words[number] for number in read.of(text).tolist()] for text in range(len(read))]


@given(blocks)
def test_the_words_of_each_text_are_kept_in_order(asked: list[list[str]]) -> None:
    read, known = read_blocks(asked)
    assert known == sorted(known)
    assert spoken(read.texts(known)) == [words(text) for block in asked for text in block]


@given(blocks, blocks, st.data())
def test_what_was_read_before_is_read_as_if_it_were_new(
    before: list[list[str]], added: list[list[str]], data: st.DataObject
) -> None:
    now = data.draw(st.permutations([*before, *added]))
    read, known = read_blocks(now, read_blocks(before))
    assert spoken(read.texts(known)) == spoken(read_blocks(now)[0].texts(read_blocks(now)[1]))
    assert np.array_equal(read.digests, read_blocks(now)[0].digests)
    assert np.array_equal(read.firsts, read_blocks(now)[0].firsts)


def test_only_what_changed_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = read_blocks([["how many"], ["who", "when"]])
    asked: list[str] = []

    def cut(lines: Iterable[str]) -> Iterator[list[str]]:
        asked.extend(every := list(lines))
        return words_of_lines(every)

    monkeypatch.setattr(texts, "words_of_lines", cut)
    read_blocks([["who", "when"], ["where"], ["how many"]], earlier)
    assert asked == ["where"]


@given(lines, st.data())
def test_chosen_texts_are_the_same_texts(held: list[str], data: st.DataObject) -> None:
    read, known = read_blocks([held])
    every = read.texts(known)
    chosen = data.draw(st.lists(st.sampled_from(range(len(held))))) if held else []
    assert spoken(every.chosen(np.array(chosen, np.int64))) == [words(held[text]) for text in chosen]
    assert spoken(every.followed_by(every)) == spoken(every) * 2


def test_each_word_of_a_text_counts_once() -> None:
    read, known = read_blocks([["b a b", "c", ""]])
    incidence = read.texts(known).incidence(np.array([2, 0, 1]), 3)
    assert [incidence.row(text).tolist() for text in range(3)] == [[0, 2], [1], []]


def test_texts_are_found_again_by_their_blocks() -> None:
    before = [["who", "when"], ["how many"], ["where", "why", "what"]]
    now = [["where", "why", "what"], ["how many", "how much"], ["who", "when"]]
    (read, _), (earlier, _) = read_blocks(now), read_blocks(before)
    assert read.origins(earlier).tolist() == [3, 4, 5, -1, -1, 0, 1]
    assert read.origins(read_blocks([])[0]).tolist() == [-1] * 7


def test_words_are_found_again() -> None:
    assert origins_of_words(["b", "c", "a"], ["a", "b"]).tolist() == [1, -1, 0]
