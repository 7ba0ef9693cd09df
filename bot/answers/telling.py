"""How much a word tells, learnt from the example questions.

"Women" in "how many of the prisoners are women" tells that the entry on prisoners does not answer; "really" tells
nothing. Near misses, which the factsheet does not answer, show which words are of the first kind:

    tells(word, covered) = ln P(word, covered | a question that the entry answers)
                         - ln P(word, covered | a near miss of the entry)

A word of a question is covered if another question of the entry has it, or a word that means the same. The counts are
smoothed with SMOOTHING pairs, shared out as pairs are in all.
"""

from dataclasses import dataclass
from math import log
from typing import Final

import numpy as np

from bot.answers.askable import Askable
from bot.answers.incidence import Incidence, Numbers, Shares, Truths
from bot.answers.query import SURE, Term

SMOOTHING: Final = 3.0
"""How many pairs are added; 1 and 8 did as well on the open sets."""

COVERED: Final = 0.5
"""From which coverage (0 to 1) on a word of a query counts as covered."""


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
    rows = words.rows
    entries, own = entry_of_row[rows], answered[rows].astype(int)
    covered = askable.words.of_each(entries, words.columns) > own
    here, there = words.followed_by(meant)
    spoken_of = askable.concepts.of_each(entries[here], meant.columns[there]) > own[here]
    covered[here[spoken_of]] = True
    return covered


@dataclass(frozen=True, slots=True)
class Telling:
    """What the words of a query tell for or against a target, in natural logarithms of odds.

    Attributes:
        covered: by number of a known word, if the target covers it.
        uncovered: by number of a known word, if the target does not.
        unknown: of a word that nothing knows.
    """

    covered: Shares
    uncovered: Shares
    unknown: float

    @classmethod
    def learnt(cls, words: Incidence, covered: Truths, answered: Truths, near_miss: Truths) -> "Telling":
        """Learn from the pairs of `words` (row and word).

        Args:
            words: which words each row holds.
            covered: for each pair, whether other rows of the entry that is asked, or missed, cover the word.
            answered: for each row, whether it is a question that an entry answers.
            near_miss: for each row, whether it is a near miss of an entry.
        """
        rows, single = words.rows, np.bincount(words.columns, minlength=words.width) == 1

        def rates(kind: Truths) -> tuple[Shares, Shares, float]:
            pairs, questions = kind[rows], max(1, int(kind.sum()))
            yes, no = (
                np.bincount(words.columns[pairs & (covered == state)], minlength=words.width)
                for state in (True, False)
            )
            smoothing = SMOOTHING * 2 * questions / max(1, int(answered.sum() + near_miss.sum()))
            share = (int(yes.sum()) + 1) / (int(pairs.sum()) + 2)
            # A word that only one row has is to the others what an unknown word is to all.
            unknown = (int(no[single].sum()) + 1) / questions
            return (yes + smoothing * share) / questions, (no + smoothing * (1 - share)) / questions, unknown

        for_it, against_it = rates(answered), rates(near_miss)
        return cls(
            covered=np.log(for_it[0] / against_it[0]).astype(np.float32),
            uncovered=np.log(for_it[1] / against_it[1]).astype(np.float32),
            unknown=log(for_it[2] / against_it[2]),
        )

    def of(self, term: Term, coverage: float) -> float:
        """Tell what `term` says for a target that covers it so far (0 to 1)."""
        nearest = term.neighbours.nearest
        if nearest is None or term.sure < SURE:
            return 0.0 if coverage >= COVERED else self.unknown
        return float((self.covered if coverage >= COVERED else self.uncovered)[nearest])
