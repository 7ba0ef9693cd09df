"""Which words of the knowledge base a typed word resembles: inflected, misspelled, or itself.

Resemblance is the cosine between the letter groups of two words (letter_groups.py), or how like they are if one may be
a slip for the other (slips.py). It needs no dictionary of word forms, which Belarusian lacks, and treats a typo and a
case ending alike. A number resembles only itself, otherwise marked, and no word resembles one much shorter.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import Final

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answers.incidence import Numbers, Shares, Truths
from bot.answers.letter_groups import LetterGroups
from bot.answers.lexicon import Lexicon
from bot.answers.slips import Slips

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
        groups: their letter groups.
        slips: which words are one slip away.
    """

    known: Lexicon
    frequency: Numbers
    groups: LetterGroups
    slips: Slips

    @classmethod
    def of_words(cls, frequency: Mapping[str, int]) -> "Resemblance":
        """Build for the known words, with how often each occurs."""
        known = tuple(frequency)
        return cls(
            known=Lexicon.of(known),
            frequency=np.fromiter(frequency.values(), np.int32, len(known)),
            groups=LetterGroups.of_words(known),
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
        near, cosines = self.groups.near(read, FLOOR if is_itself else CANDIDATE, MOST_NEIGHBOURS)
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


def _digits(number: str) -> str:
    """Leave out the marks between thousands, and write a decimal point: 1,208 and 1208, 83,4 and 83.4 are one."""
    return _THOUSANDS.sub("", number).replace(",", ".")
