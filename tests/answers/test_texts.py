"""Texts as arrays of words, and what is not read again."""

from collections.abc import Iterable, Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers import texts
from bot.answers.text import words, words_of_lines
from bot.answers.texts import Texts, read_blocks

lines = st.lists(st.text("ab c1", max_size=8), max_size=4)
blocks = st.lists(lines, max_size=5)


def spoken(read: Texts) -> list[list[str]]:
    return [[read.words[number] for number in read.of(text).tolist()] for text in range(len(read))]


@given(blocks)
def test_the_words_of_each_text_are_kept_in_order(asked: list[list[str]]) -> None:
    read, known, _ = read_blocks(asked)
    assert known == sorted(known)
    assert spoken(read.texts(known)) == [words(text) for block in asked for text in block]


@given(blocks, blocks, st.data())
def test_what_was_read_before_is_read_as_if_it_were_new(
    before: list[list[str]], added: list[list[str]], data: st.DataObject
) -> None:
    now = data.draw(st.permutations([*before, *added]))
    earlier, words_before, _ = read_blocks(before)
    read, known, origins = read_blocks(now, (earlier, words_before))
    anew, known_anew, _ = read_blocks(now)
    assert spoken(read.texts(known)) == spoken(anew.texts(known_anew))
    assert np.array_equal(read.digests, anew.digests)
    assert np.array_equal(read.firsts, anew.firsts)
    assert known == sorted(known)
    places = {word: place for place, word in enumerate(words_before)}
    assert origins.tolist() == [places.get(word, -1) for word in known]


def test_only_what_changed_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    earlier, known, _ = read_blocks([["how many"], ["who", "when"]])
    asked: list[str] = []

    def cut(lines: Iterable[str]) -> Iterator[list[str]]:
        asked.extend(every := list(lines))
        return words_of_lines(every)

    monkeypatch.setattr(texts, "words_of_lines", cut)
    read_blocks([["who", "when"], ["where"], ["how many"]], (earlier, known))
    assert asked == ["where"]


@given(lines, st.data())
def test_chosen_texts_are_the_same_texts(held: list[str], data: st.DataObject) -> None:
    read, known, _ = read_blocks([held])
    every = read.texts(known)
    chosen = data.draw(st.lists(st.sampled_from(range(len(held))))) if held else []
    assert spoken(every.chosen(np.array(chosen, np.int64))) == [words(held[text]) for text in chosen]
    assert spoken(every.followed_by(every)) == spoken(every) * 2


def test_each_word_of_a_text_counts_once() -> None:
    read, known, _ = read_blocks([["b a b", "c", ""]])
    incidence = read.texts(known).incidence(np.array([2, 0, 1]), 3)
    assert [incidence.row(text).tolist() for text in range(3)] == [[0, 2], [1], []]


def test_texts_are_found_again_by_their_blocks() -> None:
    before = [["who", "when"], ["how many"], ["where", "why", "what"]]
    now = [["where", "why", "what"], ["how many", "how much"], ["who", "when"]]
    read, earlier = read_blocks(now)[0], read_blocks(before)[0]
    assert read.origins(earlier).tolist() == [3, 4, 5, -1, -1, 0, 1]
    assert read.origins(read_blocks([])[0]).tolist() == [-1] * 7


@given(lines)
def test_texts_have_the_same_digest_if_their_words_are_the_same_in_order(held: list[str]) -> None:
    read, known, _ = read_blocks([held])
    digests = read.texts(known).digests.tolist()
    for text, digest in zip(held, digests, strict=True):
        assert [words(each) == words(text) for each in held] == [each == digest for each in digests]
