"""Which words of the knowledge base a typed word resembles: inflected, misspelled, or itself.

Resemblance is the cosine between the sets of letter groups (three letters, word edges marked, weighted by inverse
document frequency) of two words. It needs no dictionary of word forms, which Belarusian lacks, and treats a typo and a
case ending alike.
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

GROUP: Final = 3
"""Letters of a group. 3 did as well as 2 to 4 together, and better than 3 and 4, on the same questions as FLOOR."""

FLOOR: Final = 0.4
"""Least resemblance that counts; 0.3 and 0.5 did no better on the development, tuning and validation questions."""

MISSPELLED: Final = 0.72
"""Least similarity (optimal string alignment, 0 to 1) of an unknown word to the one it is taken to be a slip for."""

SHORTEST_MISSPELLED: Final = 4
"""Letters below which one slip makes another word."""

CANDIDATE: Final = 0.15
"""Least cosine of a known word that is looked at as what an unknown one may be a slip for."""

TWIN: Final = 0.99
"""Most that a known word resembles another: 1000 and 10000 have the same letter groups, and are not the same."""

MOST_NEIGHBOURS: Final = 48
"""How many words a typed word may resemble: bounds the work for any input."""

MAX_LETTERS: Final = 40
"""Letters of a word that are read: bounds the work; the longest known word has 22."""

Weights = NDArray[np.floating[Any]]


def letter_groups(word: str) -> tuple[str, ...]:
    """Cut a word into its distinct letter groups, a space marking each edge."""
    edged = f" {word} "
    return tuple(dict.fromkeys(edged[start : start + GROUP] for start in range(len(edged) - GROUP + 1)))


class Resemblance:
    """Finds the known words that a word resembles; built once."""

    def __init__(self, known: Sequence[str], frequency: Sequence[int]) -> None:
        """Take the `known` words, each once, and how often each occurs: of equals the more frequent is nearer."""
        self._frequency = frequency
        self._words = known
        self.ids = {word: number for number, word in enumerate(known)}
        group_ids: dict[str, int] = {}
        per_word = [
            [group_ids.setdefault(group, len(group_ids)) for group in letter_groups(word)] for word in known
        ]
        groups = np.fromiter((group for found in per_word for group in found), np.int32)
        owners = np.repeat(np.arange(len(known), dtype=np.int32), [len(found) for found in per_word])
        spread = np.bincount(groups, minlength=len(group_ids))
        self._weight = (np.log((1 + len(known)) / (1 + spread)) + 1).astype(np.float32)
        norms = np.sqrt(np.bincount(owners, self._weight[groups] ** 2, len(known)))
        order = np.argsort(groups, kind="stable")
        self._starts = np.concatenate(([0], np.cumsum(spread)))
        self._owners = owners[order]
        self._shares = (self._weight[groups] / norms[owners])[order].astype(np.float32)
        self._groups = group_ids
        self._unseen_weight = float(np.log(1 + len(known)) + 1)
        self._remembered: dict[str, Mapping[int, float]] = {}

    def neighbours(self, word: str) -> Mapping[int, float]:
        """Give ids and resemblances (FLOOR to 1) of the known words that `word` resembles, nearest first.

        Results are remembered for known words only: they are the knowledge base's, not the asker's.
        """
        if word not in self.ids:
            return self._compare(word)
        found = self._remembered.get(word)
        if found is None:
            found = self._remembered[word] = self._compare(word)
        return found

    def sure(self, word: str) -> float:
        """Give the resemblance of the known word nearest to `word`; 0 if none is near."""
        return next(iter(self.neighbours(word).values()), 0.0)

    def _compare(self, word: str) -> Mapping[int, float]:
        scores = self._cosines(word[:MAX_LETTERS])
        near = np.flatnonzero(scores >= CANDIDATE)
        if len(near) > MOST_NEIGHBOURS:
            near = near[np.argpartition(scores[near], -MOST_NEIGHBOURS)[-MOST_NEIGHBOURS:]]
        found = dict(zip(near.tolist(), scores[near].tolist(), strict=True))
        if word in self.ids:
            found = {number: min(value, TWIN) for number, value in found.items()} | {self.ids[word]: 1.0}
        else:
            found = {number: self._or_misspelled(word, number, value) for number, value in found.items()}
        enough = [(number, value) for number, value in found.items() if value >= FLOOR]
        return dict(sorted(enough, key=lambda pair: (-pair[1], -self._frequency[pair[0]])))

    def _cosines(self, word: str) -> Weights:
        scores = np.zeros(len(self.ids), np.float32)
        square = 0.0
        for group in letter_groups(word):
            number = self._groups.get(group)
            weight = self._unseen_weight if number is None else float(self._weight[number])
            square += weight * weight
            if number is not None:
                span = slice(self._starts[number], self._starts[number + 1])
                scores[self._owners[span]] += self._shares[span] * weight
        return scores / (square**0.5 or 1.0)

    def _or_misspelled(self, word: str, number: int, cosine: float) -> float:
        """Raise the resemblance to a known word that a slip of the keyboard turns into `word`."""
        if len(word) < SHORTEST_MISSPELLED:
            return cosine
        similarity: float = OSA.normalized_similarity(word, self._words[number], score_cutoff=MISSPELLED)
        return max(cosine, sqrt(similarity))
