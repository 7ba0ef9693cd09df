"""How much a word tells, learnt from the example questions.

"Women" in "how many of the prisoners are women" tells that the entry on prisoners does not answer; "really" tells nothing.
Near misses, which the factsheet does not answer, show which words are of the first kind:

    tells(word, covered) = ln P(word, covered | a question that the entry answers)
                         - ln P(word, covered | a near miss of the entry)

A word of a question is covered if another question of the entry has it, or a word that means the same. The counts are
smoothed with SMOOTHING pairs, shared out as pairs are in all.
"""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from bot.answers.askable import Askable
from bot.answers.incidence import Incidence, Numbers, Truths
from bot.answers.query import SURE, Term

SMOOTHING: Final = 3.0
"""How many pairs are added; 1 and 8 did as well on the open sets."""

COVERED: Final = 0.5
"""From which coverage (0 to 1) on a word of a query counts as covered."""

Ratios = NDArray[np.floating[Any]]


def covered_elsewhere(
    askable: Askable, words: Incidence, meant: Incidence, entry_of_row: Numbers, answered: Truths
) -> Truths:
    """Tell for each pair of `words` whether other rows of the entry that is asked, or missed, cover the word.

    Args:
        askable: what each target can be asked for.
        words: which words each row holds.
        meant: which concepts each word stands for.
        entry_of_row: number of the target that each row asks for, or is a near miss of; -1 if there is none.
        answered: for each row, whether it is the target's own: it does not count for itself.
    """
    entries, own = entry_of_row[words.rows], answered[words.rows].astype(int)
    covered = askable.words.of(entries, words.columns) > own
    here, there = words.followed_by(meant)
    covered[here[askable.concepts.of(entries[here], meant.columns[there]) > own[here]]] = True
    return covered


class Telling:
    """What the words of a query tell for or against a target; built once."""

    def __init__(self, words: Incidence, covered: Truths, of_answered: Truths, of_near_miss: Truths) -> None:
        """Learn from the pairs of `words` (row and word).

        Args:
            words: which words each row holds.
            covered: for each pair, whether other rows of the entry that is asked (or missed) cover the word.
            of_answered: for each row, whether it is a question that an entry answers.
            of_near_miss: for each row, whether it is a near miss of an entry.
        """
        rows = (max(1, int(of_answered.sum())), max(1, int(of_near_miss.sum())))
        counts = [
            [
                np.bincount(words.columns[kind[words.rows] & (covered == state)], minlength=words.width)
                for kind in (of_answered, of_near_miss)
            ]
            for state in (False, True)
        ]
        self._ratios = tuple(_ratio(answered, missed, rows, counts) for answered, missed in counts)
        # A word that only one row has is to the others what an unknown word is to all.
        once = np.bincount(words.columns, minlength=words.width) == 1
        answered, missed = (float(count[once].sum() + 1) for count in counts[False])
        self._unknown = float(np.log(answered / rows[0]) - np.log(missed / rows[1]))

    def of(self, term: Term, coverage: float) -> float:
        """Tell what `term` says, in natural logarithms of odds, for a target that covers it so far (0 to 1)."""
        covered = coverage >= COVERED
        if term.sure < SURE:
            return 0.0 if covered else self._unknown
        return float(self._ratios[covered][next(iter(term.neighbours))])


def _ratio(answered: Numbers, missed: Numbers, rows: tuple[int, int], counts: list[list[Numbers]]) -> Ratios:
    """Give the logarithm of how much more often each word is so among `answered` than among `missed`."""
    shares = []
    for kind, found in enumerate((answered, missed)):
        every = sum(int(of_state[kind].sum()) for of_state in counts) or 1
        prior = SMOOTHING * 2 * rows[kind] / sum(rows) * found.sum() / every
        shares.append((found + prior + 1e-9) / rows[kind])
    ratio: Ratios = np.log(shares[0] / shares[1]).astype(np.float32)
    return ratio
