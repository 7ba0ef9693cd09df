"""Which known words are one slip of the keyboard away from what was typed, whatever the order of its letters.

A word is kept as the sum of numbers that stand for its letters: a bag. Two letters that changed places leave the bag as
it is; a letter too many, too few or wrong makes a sum that can be looked up, too. It takes one number for each known
word, where an index of deletions (Garbe's SymSpell) takes dozens.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.answers.incidence import Numbers
from bot.answers.splitmix import splitmix

LATIN_END: Final = 0x370
"""The code point behind the last Latin letter; Greek and Cyrillic follow."""


@dataclass(frozen=True, slots=True)
class Slips:
    """Finds known words by their bags.

    Attributes:
        bags: the bags of all known words, rising.
        words: the number of the word that each bag is of.
        letters: numbers of the letters that occur, in the order of their code points.
        latin: how many of them are Latin, or digits.
    """

    bags: Numbers
    words: Numbers
    letters: Numbers
    latin: int

    @classmethod
    def of_words(cls, known: Sequence[str]) -> "Slips":
        """Build for the `known` words; a word's number is its place."""
        codes = np.frombuffer("".join(known).encode("utf-32-le", "surrogatepass"), np.uint32)
        lengths = np.fromiter(map(len, known), np.int64, len(known))
        ends = np.concatenate(([0], np.cumsum(lengths)))
        sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(splitmix(codes), dtype=np.uint64)))
        bags = sums[ends[1:]] - sums[ends[:-1]]
        order = np.argsort(bags, kind="stable")
        letters = np.unique(codes)
        latin = int(np.searchsorted(letters, LATIN_END))
        return cls(bags[order], order.astype(np.int32), splitmix(letters), latin)

    def near(self, word: str) -> Numbers:
        """Give the numbers of the known words that one slip makes of the folded `word`, and some that it does not.

        Letters are compared without their order, so the caller has to look closer.
        """
        if not len(self.bags):
            return np.zeros(0, np.int32)
        codes = [ord(letter) for letter in word]
        # What was left out, or belongs in a wrong letter's place, is of the word's own script.
        letters = self.letters[: self.latin] if _is_latin(word) else self.letters[self.latin :]
        bag = splitmix(np.array(codes, np.uint32)).sum(dtype=np.uint64)
        fewer = bag - splitmix(np.array([*dict.fromkeys(codes)], np.uint32))
        wrong = (fewer[:, None] + letters[None, :]).ravel()
        # Rising numbers are looked up in a third of the time.
        wanted = np.sort(np.concatenate(([bag], fewer, bag + letters, wrong)))
        first = np.searchsorted(self.bags, wanted)
        # Most are nobody's: only where one is, its end has to be looked for.
        found = np.flatnonzero(self.bags[np.minimum(first, len(self.bags) - 1)] == wanted)
        last = np.searchsorted(self.bags, wanted[found], "right")
        words = [
            self.words[start:end] for start, end in zip(first[found].tolist(), last.tolist(), strict=True)
        ]
        return np.array(sorted({number for each in words for number in each.tolist()}), np.int32)


def _is_latin(word: str) -> bool:
    """Tell of what script most of a word's letters are."""
    return 2 * sum(ord(letter) < LATIN_END for letter in word) >= len(word)
