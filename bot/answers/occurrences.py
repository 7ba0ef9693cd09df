"""Finds phrases in many texts at once, as `phrases.py` does in one.

The words of the texts are numbered as they rise, so what a word with any ending fits is a span of numbers, and all
places where any of these stand lie side by side once the places are sorted by word. Each phrase is tried only where the
rarest of its words stands.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from sys import maxunicode

import numpy as np

from bot.answers.incidence import Numbers, in_order, spans
from bot.answers.texts import Texts


def occurrences(texts: Texts, phrases: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Find the texts that hold phrases.

    Args:
        texts: what is searched.
        phrases: words with a space between, and a `*` where any ending fits.

    Returns:
        Numbers of texts, and of the phrases that they hold, side by side; some pairs more than once.
    """
    parts = _Parts.of(texts.words, [phrase.split(" ") for phrase in phrases])
    text_of_word = texts.text_of_word
    phrase, start = _tried(texts, text_of_word, parts)
    for place in range(parts.lengths.max(initial=0)):
        place_in_phrase = np.minimum(place, parts.lengths[phrase] - 1)
        part, word = parts.starts[phrase] + place_in_phrase, texts.numbers[start + place_in_phrase]
        fits = (parts.firsts[part] <= word) & (word < parts.afters[part])
        phrase, start = phrase[fits], start[fits]
    return text_of_word[start], phrase


def fitting(words: Sequence[str], term: str) -> tuple[int, int]:
    """Give the first of the words, which rise, that `term` fits, and the first behind those that it fits.

    Args:
        words: folded words.
        term: a word, or the beginning of one and a `*`.
    """
    beginning = term.removesuffix("*")
    end = f"{term}\0" if term == beginning else f"{beginning}{chr(maxunicode)}"
    return bisect_left(words, beginning), bisect_left(words, end)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of phrases, and which words they fit.

    Attributes:
        lengths: how many parts each phrase has.
        starts: where the parts of each phrase begin in the others.
        firsts: the first word that each part fits.
        afters: the first word behind those that it fits.
    """

    lengths: Numbers
    starts: Numbers
    firsts: Numbers
    afters: Numbers

    @classmethod
    def of(cls, words: Sequence[str], phrases: Sequence[Sequence[str]]) -> "_Parts":
        every = list(chain.from_iterable(phrases))
        places = {part: place for place, part in enumerate(dict.fromkeys(every))}
        fitted = np.array([fitting(words, part) for part in places], np.int32).reshape(-1, 2)
        fitted = fitted[np.fromiter(map(places.__getitem__, every), np.int32, len(every))]
        lengths = np.array([*map(len, phrases)], np.int32)
        return cls(lengths, np.cumsum(lengths) - lengths, fitted[:, 0], fitted[:, 1])


def _tried(texts: Texts, text_of_word: Numbers, parts: _Parts) -> tuple[Numbers, Numbers]:
    """Give numbers of phrases and of words side by side: where in a text each might begin, for its rarest part."""
    by_word = in_order(texts.numbers)
    before = np.concatenate(([0], np.cumsum(np.bincount(texts.numbers, minlength=len(texts.words)))))
    first, after = before[parts.firsts], before[parts.afters]
    phrase_of_part = np.repeat(np.arange(len(parts.lengths)), parts.lengths)
    rarest = np.lexsort((after - first, phrase_of_part))[parts.starts]
    phrase, there = spans(np.stack((first, after), 1).ravel(), 2 * rarest)
    start = by_word[there] - (rarest - parts.starts)[phrase]
    end = start + parts.lengths[phrase] - 1
    within = (start >= 0) & (end < len(by_word))
    phrase, start, end = phrase[within], start[within], end[within]
    whole = text_of_word[start] == text_of_word[end]
    return phrase[whole], start[whole]
