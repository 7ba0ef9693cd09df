"""Finds phrases of two words and more in a question, each word whole or with any ending.

A phrase is looked up under the first letters of two words that stand side by side in it: those two that fewest phrases
share. So a question is held against a handful of phrases, and not against tens of thousands.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

LETTERS: Final = 3
"""Letters of each of the two words by which a phrase is looked up: 2 take half as long again, 4 miss short stems."""

Part = tuple[str, bool]
"""A word of a term, and whether any ending fits."""

Found = tuple[int, tuple[Part, ...], str]


class Phrases:
    """Phrases, each with the concept that it stands for; built once."""

    def __init__(self, phrases: Sequence[tuple[tuple[Part, ...], str]]) -> None:
        """Take phrases of two parts and more, with their concepts."""
        use = Counter(key for phrase, _ in phrases for _, key in _keys(phrase))
        self._by_key: dict[str, list[Found]] = {}
        self._loose: list[Found] = []
        for phrase, concept in phrases:
            rarest = min(_keys(phrase), key=lambda placed: use[placed[1]], default=None)
            if rarest:
                self._by_key.setdefault(rarest[1], []).append((rarest[0], phrase, concept))
            else:  # words of few letters and any ending: looked for everywhere
                self._loose += [(place, phrase, concept) for place in range(len(phrase) - 1)]

    def within(self, question: Sequence[str]) -> set[str]:
        """Give the concepts of all phrases that a question's folded words, in order, hold."""
        return {concept for _, concept in self.found(question)}

    def found(self, question: Sequence[str]) -> Iterator[tuple[range, str]]:
        """Find all phrases in a question's folded words, in order: the places of each, and its concept."""
        starts = [word[:LETTERS] for word in question]
        for place, (first, second) in enumerate(pairwise(starts)):
            for before, phrase, concept in (*self._by_key.get(f"{first} {second}", ()), *self._loose):
                start = place - before
                if start >= 0 and fits(phrase, question, start):
                    yield range(start, start + len(phrase)), concept


def _keys(phrase: Sequence[Part]) -> Iterator[tuple[int, str]]:
    """Give what each two neighbours begin with, and the place of the first; too short a beginning tells nothing."""
    for place, ((first, any_first), (second, any_second)) in enumerate(pairwise(phrase)):
        if (len(first) >= LETTERS or not any_first) and (len(second) >= LETTERS or not any_second):
            yield place, f"{first[:LETTERS]} {second[:LETTERS]}"


def fits(phrase: Sequence[Part], question: Sequence[str], start: int = 0) -> bool:
    """Tell whether a phrase stands in a question from the word at `start` on."""
    if start + len(phrase) > len(question):
        return False
    for place, (part, any_ending) in enumerate(phrase, start):
        word = question[place]
        if word != part and not (any_ending and word.startswith(part)):
            return False
    return True
