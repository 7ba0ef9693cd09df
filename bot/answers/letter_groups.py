"""Letter groups of words, and how near words are by them.

The cosine of two words is that of their sets of letter groups: three letters that stand side by side, the word's edges
marked, each weighted by its inverse document frequency, `ln((1 + N) / (1 + df)) + 1`.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt
from typing import Final

import numpy as np

from bot.answers.incidence import Incidence, Numbers, Shares, changes, in_order, paired, sorted_runs

BITS: Final = 21
"""Bits of a letter's code point: Unicode ends at 0x10FFFF. Three letters make one number of 63 bits."""

GROUP: Final = 3
"""Letters of a group. 3 did as well as 2 to 4 together, and better than 3 and 4, on the development, tuning and
validation questions."""


@dataclass(frozen=True)
class LetterGroups:
    """The letter groups of known words, whose numbers are their places.

    Attributes:
        groups: all groups as numbers, rising.
        weights: inverse document frequency of each group.
        starts: where the words of each group begin in `owners`, and at the end, where the last's end.
        owners: numbers of words, group after group.
        lengths: length of the vector of each word's groups.
    """

    groups: Numbers
    weights: Shares
    starts: Numbers
    owners: Numbers
    lengths: Shares

    @classmethod
    def of_words(cls, known: Sequence[str]) -> "LetterGroups":
        """Build for the known words."""
        groups, held = _groups_of_all(known)
        spread = np.bincount(held.columns, minlength=len(groups))
        weights = (np.log((1 + len(known)) / (1 + spread)) + 1).astype(np.float32)
        owners, order = held.rows, in_order(held.columns)
        return cls(
            groups=groups,
            weights=weights,
            starts=np.concatenate(([0], np.cumsum(spread))).astype(np.int32),
            owners=owners[order],
            lengths=np.sqrt(np.bincount(owners, weights[held.columns] ** 2, len(known))).astype(np.float32),
        )

    def near(self, word: str, least: float, most: int) -> tuple[Numbers, Shares]:
        """Give the known words with the highest cosines to `word`, and these: `least` or more, and `most` words."""
        groups, weights, starts, first_owners = self._views
        held, squares, unseen = [], [], 0
        for group in _groups_of(word):
            place = bisect_left(groups, group)
            if place < len(groups) and groups[place] == group:
                held.append(slice(starts[place], starts[place + 1]))
                squares.append(weights[place] ** 2)
            else:
                unseen += 1
        if not held:
            return np.zeros(0, np.intp), np.zeros(0)
        length = sqrt(sum(squares) + unseen * (log(1 + len(self.lengths)) + 1) ** 2)
        owners = np.concatenate([self.owners[each] for each in held])
        # Of 32 bits, so that sums of them are exact, and equals stay equal: bincount adds with 64.
        shares = np.repeat(np.array(squares, np.float32), [each.stop - each.start for each in held])
        shares /= self.lengths[owners]
        # Where known words rise, those of one script stand side by side, and half of them come before the first owner.
        first = min(first_owners[each.start] for each in held)
        owners -= first
        products = np.asarray(np.bincount(owners, shares), float)
        near = np.flatnonzero(products >= least * length)
        if len(near) > most:
            near = near[np.argpartition(products[near], -most)[-most:]]
        return near + first, products[near] / length

    @cached_property
    def _views(self) -> tuple[memoryview, memoryview, memoryview, memoryview]:
        """The first arrays as memory views, which give one number in a tenth of the time that numpy takes."""
        return self.groups.data, self.weights.data, self.starts.data, self.owners.data


def _groups_of_all(known: Sequence[str]) -> tuple[Numbers, Incidence]:
    """Give the letter groups of all words, rising, and which of them each word holds."""
    letters = _codes("".join(f" {word} " for word in known))
    word_of_letter = np.repeat(np.arange(len(known)), np.fromiter(map(len, known), np.int64, len(known)) + 2)
    word, last = word_of_letter[: 1 - GROUP], word_of_letter[GROUP - 1 :]
    every = _group_numbers(letters)[word == last]
    rising = sorted_runs(every)
    groups = rising[changes(rising)]
    keys = paired(word[word == last], np.searchsorted(groups, every))
    return groups, Incidence.of_keys(keys, len(known), len(groups))


def _groups_of(word: str) -> Iterable[int]:
    """Give the letter groups of one word, each once: what `_groups_of_all` gives for all, cheaper for one."""
    codes = [*map(ord, f" {word} ")]
    triples = zip(codes, codes[1:], codes[2:], strict=False)
    return dict.fromkeys([a | b << BITS | c << 2 * BITS for a, b, c in triples])


def _codes(text: str) -> Numbers:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _group_numbers(letters: Numbers) -> Numbers:
    """Give each group of letters (code points) that stand side by side as one number."""
    parts = [letters[place:].astype(np.int64) << (BITS * place) for place in range(GROUP)]
    length = len(parts[-1])
    return np.asarray(np.sum([part[:length] for part in parts], axis=0, dtype=np.int64))
