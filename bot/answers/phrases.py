"""Finds phrases of two words and more in a question, each word whole or with any ending.

Most phrases have whole words only, and are looked up as they stand. One that has a word with any ending is looked up
under the first letters of two words that stand side by side in it: those two that fewest such phrases share. So a
question is held against a handful of phrases, and not against tens of thousands.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

LETTERS: Final = 3
"""Letters of each of the two words by which a phrase is looked up: 2 take half as long again, 4 miss short stems."""

Part = tuple[str, bool]
"""A word of a term, and whether any ending fits."""

Loose = tuple[int, tuple[Part, ...], str]
"""Where in a phrase with any endings the words stand by which it is found; the phrase; its concept."""


class Phrases:
    """Phrases, each with the concept that it stands for; built once."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Take phrases of two words and more, a space between, a `*` where any ending fits; with their concepts."""
        self._whole: dict[str, tuple[str, ...]] = {}
        self._longest: dict[str, int] = {}
        loose: list[tuple[tuple[Part, ...], str]] = []
        for phrase, concept in phrases:
            if "*" in phrase:
                loose.append((tuple(map(part, phrase.split(" "))), concept))
            else:
                self._add_whole(phrase, concept)
        self._by_key: dict[tuple[str, str], list[Loose]] = {}
        self._everywhere: list[Loose] = []
        self._add_loose(loose)

    def _add_whole(self, phrase: str, concept: str) -> None:
        self._whole[phrase] = (*self._whole.get(phrase, ()), concept)
        first, second, *others = phrase.split(" ")
        start = f"{first} {second}" if others else phrase
        self._longest[start] = max(self._longest.get(start, 2), 2 + len(others))

    def _add_loose(self, phrases: Sequence[tuple[tuple[Part, ...], str]]) -> None:
        use = Counter(key for phrase, _ in phrases for _, key in _keys(phrase))
        for phrase, concept in phrases:
            rarest = min(_keys(phrase), key=lambda placed: use[placed[1]], default=None)
            if rarest:
                self._by_key.setdefault(rarest[1], []).append((rarest[0], phrase, concept))
            else:  # words of few letters and any ending
                self._everywhere += [(place, phrase, concept) for place in range(len(phrase) - 1)]

    def within(self, question: Sequence[str]) -> set[str]:
        """Give the concepts of all phrases that a question's folded words, in order, hold."""
        return {concept for _, concept in self.found(question)}

    def found(self, question: Sequence[str]) -> Iterator[tuple[range, str]]:
        """Find all phrases in a question's folded words, in order: the places of each, and its concept."""
        for place, (first, second) in enumerate(pairwise(question)):
            longest = self._longest.get(f"{first} {second}", 0)
            for end in range(place + 2, min(place + longest, len(question)) + 1):
                for concept in self._whole.get(" ".join(question[place:end]), ()):
                    yield range(place, end), concept
            loose = self._by_key.get((first[:LETTERS], second[:LETTERS]), ())
            for before, phrase, concept in (*loose, *self._everywhere):
                start = place - before
                if start >= 0 and fits(phrase, question, start):
                    yield range(start, start + len(phrase)), concept


def part(written: str) -> Part:
    """Tell of a word of a term, as it is written, what it begins with, and whether any ending fits."""
    return (written[:-1], True) if written.endswith("*") else (written, False)


def _keys(phrase: Sequence[Part]) -> Iterator[tuple[int, tuple[str, str]]]:
    """Give what each two neighbours begin with, and the place of the first; too short a beginning tells nothing."""
    for place, ((first, any_first), (second, any_second)) in enumerate(pairwise(phrase)):
        if (len(first) >= LETTERS or not any_first) and (len(second) >= LETTERS or not any_second):
            yield place, (first[:LETTERS], second[:LETTERS])


def fits(phrase: Sequence[Part], question: Sequence[str], start: int = 0) -> bool:
    """Tell whether a phrase stands in a question from the word at `start` on."""
    if start + len(phrase) > len(question):
        return False
    for place, (beginning, any_ending) in enumerate(phrase, start):
        word = question[place]
        if word != beginning and not (any_ending and word.startswith(beginning)):
            return False
    return True
