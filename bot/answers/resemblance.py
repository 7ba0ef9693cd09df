"""Which words of the knowledge base a typed word resembles: inflected, misspelled, or itself.

Resemblance is the cosine between the sets of letter groups (three letters, word edges marked, weighted by inverse
document frequency) of two words. It needs no dictionary of word forms, which Belarusian lacks, and treats a typo and a
case ending alike. A number resembles only itself, otherwise marked, and no word resembles one much shorter.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt
from typing import Final

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answers.incidence import Incidence, Numbers, Shares, Truths, changes, in_order, paired, sorted_runs
from bot.answers.lexicon import Lexicon
from bot.answers.slips import Slips

BITS: Final = 21
"""Bits of a letter's code point: Unicode ends at 0x10FFFF. Three letters make one number of 63 bits."""

GROUP: Final = 3
"""Letters of a group. 3 did as well as 2 to 4 together, and better than 3 and 4, on the development, tuning and
validation questions."""

FLOOR: Final = 0.4
"""Least resemblance that counts. 0.3, 0.45 and 0.5 did no better on the open sets, 0.55 less well."""

MISSPELLED: Final = 0.72
"""Least similarity (optimal string alignment, 0 to 1) of an unknown word to the one it is taken to be a slip for."""

SHORTEST_MISSPELLED: Final = 4
"""Letters below which one slip makes another word."""

FOUND: Final = 0.9
"""Resemblance from which on a word needs no further search: one slip in six letters."""

OTHER_BEGINNING: Final = 0.95
"""How much less a slip counts in the first letter, which is seldom mistyped (Winkler 1990 weighs beginnings, too)."""

CANDIDATE: Final = 0.15
"""Least cosine of a known word that is looked at as what an unknown one may be a slip for."""

TWIN: Final = 0.99
"""Most that a known word resembles another: two words may have the same letter groups, and are not the same."""

MARKED_OTHERWISE: Final = 0.95
"""How well a number passes for itself with other marks between its digits: 1,208 and 1208. Like a slip; not tuned."""

_THOUSANDS: Final = re.compile(r"[.,](?=\d{3}(?!\d))")

TIMES_AS_LONG: Final = 2
"""How many times as long as a word that it resembles a word may be: drawn-out letters (qqqqqq) have few groups. 2 and 3
did alike on the open sets, 1.5 a little worse."""

MOST_NEIGHBOURS: Final = 48
"""How many words a typed word may resemble: bounds the work for any input."""

MAX_LETTERS: Final = 40
"""Letters of a word that are read: bounds the work; the longest known word has 22."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The known words that a word resembles.

    Attributes:
        numbers: their numbers, the nearest first.
        shares: how well each is resembled, FLOOR to 1.
        nearest: the number of the nearest; None if there is none.
        sure: how well that is resembled; 0 if there is none.
    """

    numbers: Numbers
    shares: Shares
    nearest: int | None
    sure: float

    @classmethod
    def of(cls, numbers: Numbers, shares: Shares) -> "Neighbours":
        """Make them of numbers and shares, the nearest first."""
        nearest, sure = (int(numbers[0]), float(shares[0])) if len(numbers) else (None, 0.0)
        return cls(numbers, shares, nearest, sure)

    def __len__(self) -> int:
        return len(self.numbers)


@dataclass(frozen=True)
class Resemblance:
    """Finds the known words that a word resembles.

    Attributes:
        known: the known words; a word's number is its place.
        frequency: how often each occurs: of equals the more frequent is nearer.
        groups: all their letter groups as numbers, rising.
        weights: inverse document frequency of each group.
        starts: where the words of each group begin in `owners`, and at the end, where the last's end.
        owners: numbers of words, group after group.
        lengths: length of the vector of each word's groups.
        slips: which words are one slip away.
    """

    known: Lexicon
    frequency: Numbers
    groups: Numbers
    weights: Shares
    starts: Numbers
    owners: Numbers
    lengths: Shares
    slips: Slips

    @classmethod
    def of_words(cls, frequency: Mapping[str, int]) -> "Resemblance":
        """Build for the known words, with how often each occurs."""
        known = tuple(frequency)
        groups, held = _groups_of_all(known)
        spread = np.bincount(held.columns, minlength=len(groups))
        weights = (np.log((1 + len(known)) / (1 + spread)) + 1).astype(np.float32)
        owners, order = held.rows, in_order(held.columns)
        return cls(
            known=Lexicon.of(known),
            frequency=np.fromiter(frequency.values(), np.int32, len(known)),
            groups=groups,
            weights=weights,
            starts=np.concatenate(([0], np.cumsum(spread))).astype(np.int32),
            owners=owners[order],
            lengths=np.sqrt(np.bincount(owners, weights[held.columns] ** 2, len(known))).astype(np.float32),
            slips=Slips.of_words(known),
        )

    @cached_property
    def occurrences(self) -> int:
        """How often the known words occur in all."""
        return int(self.frequency.sum())

    def sure(self, word: str) -> float:
        """Give the resemblance of the known word nearest to `word`; 0 if none is near."""
        return 1.0 if word in self.known else self.neighbours(word).sure

    def neighbours(self, word: str) -> Neighbours:
        """Give the known words that `word` resembles."""
        number, read = self.known.get(word), word[:MAX_LETTERS]
        is_numeral = read[:1].isdecimal()
        is_itself = number is not None and word == read and not is_numeral
        near, cosines = self._sharing_groups(read, FLOOR if is_itself else CANDIDATE)
        if is_numeral:
            return self._same_number(read, near)
        cosines[self._is_much_longer(read, near)] = 0.0
        if number is not None:
            shares = np.minimum(cosines, TWIN)
            shares[near == number] = 1.0
            return self._nearest(near, shares)
        shares = self._or_misspelled(read, near, cosines)
        if shares.max(initial=0.0) < FOUND and len(read) >= SHORTEST_MISSPELLED:
            # These count as slips only: the cosine of what is not near is less than any that counts.
            others = np.array(sorted({*self.slips.near(read).tolist()}.difference(near.tolist())), np.intp)
            slips = self._or_misspelled(read, others, np.zeros(len(others)))
            near, shares = np.concatenate((near, others)), np.concatenate((shares, slips))
        return self._nearest(near, shares)

    def _is_much_longer(self, word: str, near: Numbers) -> Truths:
        """Tell of which of those `near` the word is more than TIMES_AS_LONG times as long, counted in bytes."""
        lengths = self.known.starts[near + 1] - self.known.starts[near]
        return np.asarray(TIMES_AS_LONG * lengths < len(word.encode("utf-8", "surrogatepass")))

    def _same_number(self, word: str, near: Numbers) -> Neighbours:
        """Give those words `near` that are the number `word`, however it is marked off: any other is another number."""
        found = [(number, self.known[number]) for number in near.tolist()]
        same = {number: known == word for number, known in found if _digits(known) == _digits(word)}
        shares = np.where([*same.values()], 1.0, MARKED_OTHERWISE)
        return self._nearest(np.array([*same], np.int32), shares)

    def _nearest(self, numbers: Numbers, shares: Shares) -> Neighbours:
        order = np.lexsort((-self.frequency[numbers], -shares))[:MOST_NEIGHBOURS]
        kept = order[shares[order] >= FLOOR]
        return Neighbours.of(numbers[kept].astype(np.int32), shares[kept].astype(np.float32))

    def _sharing_groups(self, word: str, least: float) -> tuple[Numbers, Shares]:
        """Give the MOST_NEIGHBOURS known words with the highest cosines of `least` or more, and these."""
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
        length = sqrt(sum(squares) + unseen * (log(1 + len(self.known)) + 1) ** 2)
        owners = np.concatenate([self.owners[each] for each in held])
        # Of 32 bits, so that sums of them are exact, and equals stay equal: bincount adds with 64.
        shares = np.repeat(np.array(squares, np.float32), [each.stop - each.start for each in held])
        shares /= self.lengths[owners]
        # Where known words rise, those of one script stand side by side, and half of them come before the first owner.
        first = min(first_owners[each.start] for each in held)
        owners -= first
        products = np.asarray(np.bincount(owners, shares), float)
        near = np.flatnonzero(products >= least * length)
        if len(near) > MOST_NEIGHBOURS:
            near = near[np.argpartition(products[near], -MOST_NEIGHBOURS)[-MOST_NEIGHBOURS:]]
        return near + first, products[near] / length

    @cached_property
    def _views(self) -> tuple[memoryview, memoryview, memoryview, memoryview]:
        """The first arrays as memory views, which give one number in a tenth of the time that numpy takes."""
        return self.groups.data, self.weights.data, self.starts.data, self.owners.data

    def _or_misspelled(self, word: str, numbers: Numbers, cosines: Shares) -> Shares:
        """Give the cosines of these known words, raised for those that a slip of the keyboard turns into `word`."""
        if len(word) < SHORTEST_MISSPELLED:
            return cosines
        shares = np.array(cosines, float)
        known = map(self.known.__getitem__, numbers.tolist())
        for other, similarity, place in process.extract_iter(
            word, known, scorer=OSA.normalized_similarity, score_cutoff=MISSPELLED
        ):
            share = sqrt(similarity) * (1 if word[0] == other[0] else OTHER_BEGINNING)
            shares[place] = max(shares[place], share)
        return shares


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


def _digits(number: str) -> str:
    """Leave out the marks between thousands, and write a decimal point: 1,208 and 1208, 83,4 and 83.4 are one."""
    return _THOUSANDS.sub("", number).replace(",", ".")


def _codes(text: str) -> Numbers:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _group_numbers(letters: Numbers) -> Numbers:
    """Give each group of letters (code points) that stand side by side as one number."""
    parts = [letters[place:].astype(np.int64) << (BITS * place) for place in range(GROUP)]
    length = len(parts[-1])
    return np.asarray(np.sum([part[:length] for part in parts], axis=0, dtype=np.int64))
