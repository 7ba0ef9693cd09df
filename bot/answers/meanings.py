"""What many words and texts stand for, all at once: for compiling an index, as vocabulary.py tells it of a question."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from bot.answers.incidence import Incidence, Numbers, Truths, paired, spans
from bot.answers.occurrences import fitting, occurrences
from bot.answers.texts import Texts
from bot.answers.vocabulary import ASIDE, Vocabulary

FEW: Final = 1000
"""Up to how many texts or words are looked at one after another: from some 3,000 on, it is dearer than all at once."""


def of_words(vocabulary: Vocabulary, words: Sequence[str], among: Truths | None = None) -> Incidence:
    """Give the concepts that each of many distinct folded `words` stands for, as `Vocabulary.of_word` does for one.

    Args:
        vocabulary: what they are looked up in.
        words: the words.
        among: for each concept, whether it is wanted, whatever else is given; by default, all are.
    """
    if among is None and len(words) <= FEW:
        return Incidence.of(map(vocabulary.concepts_of, words), len(vocabulary.concepts))
    ordered = sorted(words)
    singles = [(number, term) for number, term in _terms_of(vocabulary, among) if " " not in term]
    fitted = np.array([fitting(ordered, term) for _, term in singles], np.int32).reshape(-1, 2)
    single, place = spans(fitted.ravel(), 2 * np.arange(len(singles)))
    numbers = np.array([number for number, _ in singles], np.int32)
    places = {word: place for place, word in enumerate(words)}
    rows = np.array([places[word] for word in ordered], np.int32)
    return _meant_by(vocabulary, rows[place], numbers[single], len(words))


def of_phrases_in(vocabulary: Vocabulary, texts: Texts, among: Truths | None = None) -> Incidence:
    """Give the concepts of the phrases in each of many texts, as `Vocabulary.of_phrases` does for one question.

    Args:
        vocabulary: what they are looked up in.
        texts: the texts.
        among: for each concept, whether it is wanted, whatever else is given; by default, all are.
    """
    is_few = among is None and len(texts) <= FEW
    found = _found_in_few(vocabulary, texts) if is_few else _found_in_many(vocabulary, texts, among)
    meant = _meant_by(vocabulary, *found, len(texts))
    is_aside = np.array([concept == ASIDE for concept in vocabulary.concepts])
    return meant.kept(~is_aside[meant.columns])


def _terms_of(vocabulary: Vocabulary, among: Truths | None) -> Iterator[tuple[int, str]]:
    """Give the terms that stand for any of some concepts, with their numbers."""
    if among is None:
        return enumerate(vocabulary.terms)
    wanted = np.unique(vocabulary.meanings.rows[among[vocabulary.meanings.columns]])
    return ((number, vocabulary.terms[number]) for number in wanted.tolist())


def _found_in_few(vocabulary: Vocabulary, texts: Texts) -> tuple[Numbers, Numbers]:
    """Give texts and the terms of phrases that they hold, side by side, looking at one text after another."""
    found = [
        (text, number)
        for text in range(len(texts))
        for _, number in vocabulary.phrases.found([texts.words[word] for word in texts.of(text).tolist()])
    ]
    pairs = np.array(found, np.int32).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def _found_in_many(vocabulary: Vocabulary, texts: Texts, among: Truths | None) -> tuple[Numbers, Numbers]:
    """Give the same, looking at all texts at once."""
    listed = [(number, term) for number, term in _terms_of(vocabulary, among) if " " in term]
    numbers = np.array([number for number, _ in listed], np.int32)
    texts_with, phrases = occurrences(texts, [phrase for _, phrase in listed])
    return texts_with, numbers[phrases]


def _meant_by(vocabulary: Vocabulary, rows: Numbers, terms: Numbers, height: int) -> Incidence:
    """Give the concepts of the terms in each of so many rows; `rows` and `terms` stand side by side."""
    held = Incidence.of_keys(paired(rows, terms), height, len(vocabulary.terms))
    return held.followed_by_all(vocabulary.meanings)
