"""Finds phrases of two words and more in a question, each word whole or with any ending.

A phrase is looked up under the first letters of two words that stand side by side in it: those two that fewest phrases
share. So a question is held against a handful of phrases, and not against tens of thousands.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

LETTERS: Final = 3
"""Letters of each of the two words by which a phrase is looked up: 2 take half as long again, 4 miss short stems."""

Part = tuple[str, bool]
"""A word of a term, and whether any ending fits."""

Key = tuple[str, str]
Found = tuple[int, tuple[Part, ...], str]


class Phrases:
    """Phrases, each with the concept that it stands for; built once."""

    def __init__(self, phrases: Iterable[tuple[tuple[Part, ...], str]]) -> None:
        """Take phrases of two parts and more, with their concepts."""
        every = [(phrase, concept, _keys(phrase)) for phrase, concept in phrases]
        use = Counter(key for _, _, keys in every for key in keys.values())
        self._by_key: dict[Key, list[Found]] = {}
        self._loose: list[Found] = []
        for phrase, concept, keys in every:
            if keys:
                place = min(keys, key=lambda place: use[keys[place]])
                self._by_key.setdefault(keys[place], []).append((place, phrase, concept))
            else:  # two words of one letter and any ending: looked for everywhere
                self._loose += [(place, phrase, concept) for place in range(len(phrase) - 1)]

    def within(self, question: Sequence[str]) -> set[str]:
        """Give the concepts of all phrases that a question's folded words, in order, hold."""
        found: set[str] = set()
        starts = [word[:LETTERS] for word in question]
        for place, key in enumerate(pairwise(starts)):
            for before, phrase, concept in (*self._by_key.get(key, ()), *self._loose):
                if before <= place and fits(phrase, question, place - before):
                    found.add(concept)
        return found


def _keys(phrase: Sequence[Part]) -> Mapping[int, Key]:
    """Give what each two neighbours begin with, by the place of the first; too short a beginning tells nothing."""
    return {
        place: (phrase[place][0][:LETTERS], phrase[place + 1][0][:LETTERS])
        for place in range(len(phrase) - 1)
        if all(len(word) >= LETTERS or not any_ending for word, any_ending in phrase[place : place + 2])
    }


def fits(phrase: Sequence[Part], question: Sequence[str], start: int = 0) -> bool:
    """Tell whether a phrase stands in a question from the word at `start` on."""
    if start + len(phrase) > len(question):
        return False
    for place, (part, any_ending) in enumerate(phrase, start):
        word = question[place]
        if word != part and not (any_ending and word.startswith(part)):
            return False
    return True
