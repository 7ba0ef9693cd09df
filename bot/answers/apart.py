"""What sets each near miss apart from the questions that its entry answers: the words that none of them covers.

A near miss may have no such word: "how many died in prison", of an entry on deaths in prison that gives no number. Then
all its words set it apart from what other entries answer.
"""

from dataclasses import dataclass

import numpy as np

from bot.answers.incidence import Incidence, Truths


@dataclass(frozen=True, slots=True)
class Apart:
    """What sets near misses apart.

    Attributes:
        words: which words set each row apart; none does if it is no near miss of an entry.
        of_others: for each row, whether they set it apart from other entries only, because its own covers them all.
    """

    words: Incidence
    of_others: Truths

    @classmethod
    def learnt(cls, words: Incidence, covered: Truths, near_miss: Truths) -> "Apart":
        """Learn from the pairs of `words` (row and word).

        Args:
            words: which words each row holds.
            covered: for each pair, whether other rows of the entry that is asked, or missed, cover the word.
            near_miss: for each row, whether it is a near miss of an entry.
        """
        rows = words.rows
        alone = ~covered & near_miss[rows]
        of_others = near_miss & (np.bincount(rows[alone], minlength=words.height) == 0)
        return cls(words.kept(alone | of_others[rows]), of_others)
