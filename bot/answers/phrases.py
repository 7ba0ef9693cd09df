"""Finds phrases of two words and more in a question, each word whole or with any ending.

Most phrases have whole words only, and are looked up as they stand. One that has a word with any ending is looked up
under the first letters of two words that stand side by side in it: those two that fewest such phrases share. So a
question is held against a handful of phrases, and not against tens of thousands.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from bot.answers.lexicon import Lexicon

LETTERS: Final = 3
"""Letters of each of the two words by which a phrase is looked up: 2 take half as long again, 4 miss short stems."""

Part = tuple[str, bool]
"""A word of a term, and whether any ending fits."""

Loose = tuple[int, int]
"""Where in a phrase with any endings the words stand by which it is found; its number."""


class Phrases:
    """Phrases of two words and more; built once."""

    def __init__(self, terms: Lexicon, longest: Sequence[int], loose: Iterable[int]) -> None:
        """Find the phrases among `terms`.

        Args:
            terms: as they are written, a space between words, a `*` where any ending fits.
            longest: for each term of two words, how many words the longest phrase has that begins so, if no ending of
                it is open; 0 for any other.
            loose: the numbers of the phrases that have a word with any ending.
        """
        self._terms, self._longest = terms, longest
        self._by_key: dict[str, list[Loose]] = {}
        self._everywhere: list[Loose] = []
        self._add_loose({number: self._parts(number) for number in loose})

    def _parts(self, number: int) -> tuple[Part, ...]:
        # Not kept: a phrase in parts takes a dozen times its letters.
        return tuple(map(part, self._terms[number].split(" ")))

    def _add_loose(self, phrases: Mapping[int, Sequence[Part]]) -> None:
        use = Counter(key for phrase in phrases.values() for _, key in _keys(phrase))
        for number, phrase in phrases.items():
            rarest = min(_keys(phrase), key=lambda placed: use[placed[1]], default=None)
            if rarest:
                self._by_key.setdefault(rarest[1], []).append((rarest[0], number))
            else:  # words of few letters and any ending
                self._everywhere += [(place, number) for place in range(len(phrase) - 1)]
        for alike in self._by_key.values():
            alike.extend(self._everywhere)

    def found(self, question: Sequence[str]) -> Iterator[tuple[range, int]]:
        """Find all phrases in a question's folded words, in order: the places of each, and its number."""
        look_up, by_key = self._terms.get, self._by_key.get
        for place, (first, second) in enumerate(pairwise(question)):
            if (start := look_up(f"{first} {second}")) is not None:
                yield range(place, place + 2), start
                if self._longest[start] > 2:
                    yield from self._longer(start, question, place)
            for before, number in by_key(_key(first, second), self._everywhere):
                start = place - before
                if start >= 0 and fits(phrase := self._parts(number), question, start):
                    yield range(start, start + len(phrase)), number

    def _longer(self, start: int, question: Sequence[str], place: int) -> Iterator[tuple[range, int]]:
        """Find the phrases of three words and more that begin with two words, of the number `start`, at `place`."""
        for end in range(place + 3, min(place + int(self._longest[start]), len(question)) + 1):
            if (number := self._terms.get(" ".join(question[place:end]))) is not None:
                yield range(place, end), number


def longest_by_start(phrases: Iterable[str]) -> dict[str, int]:
    """Give the first two words of phrases without open endings, with how many words the longest has that begins so."""
    longest: dict[str, int] = {}
    for phrase in phrases:
        first, second, *others = phrase.split(" ")
        start = f"{first} {second}" if others else phrase
        longest[start] = max(longest.get(start, 0), 2 + len(others))
    return longest


def part(written: str) -> Part:
    """Tell of a word of a term, as it is written, what it begins with, and whether any ending fits."""
    return (written[:-1], True) if written.endswith("*") else (written, False)


def _keys(phrase: Sequence[Part]) -> Iterator[tuple[int, str]]:
    """Give what each two neighbours begin with, and the place of the first; too short a beginning tells nothing."""
    for place, ((first, any_first), (second, any_second)) in enumerate(pairwise(phrase)):
        if (len(first) >= LETTERS or not any_first) and (len(second) >= LETTERS or not any_second):
            yield place, _key(first, second)


def _key(first: str, second: str) -> str:
    return f"{first[:LETTERS]} {second[:LETTERS]}"


def fits(phrase: Sequence[Part], question: Sequence[str], start: int = 0) -> bool:
    """Tell whether a phrase stands in a question from the word at `start` on."""
    if start + len(phrase) > len(question):
        return False
    for place, (beginning, any_ending) in enumerate(phrase, start):
        word = question[place]
        if word != beginning and not (any_ending and word.startswith(beginning)):
            return False
    return True
