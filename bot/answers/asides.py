"""What stands around a question: first and last words that people say beside questions rather than in them.

The vocabulary's asides are passed over as they are written. What is said around questions has no end, though, and most
of it is made of the same words ("thank you, you are all so kind"), so these are learnt from them:

    odds(word) = ln P(word | asides) - ln P(word | ways of asking)

The question is the stretch whose odds add up to least. What stands before it, or behind it, is around it if its own
odds add up to ENOUGH.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

import numpy as np

from bot.answers.incidence import Shares
from bot.answers.lexicon import Lexicon

SMOOTHING: Final = 0.5
"""How often every word counts as having been said more than it was, among asides and elsewhere."""

NEVER: Final = -5.0
"""Odds of a word that stands in no aside; -3 for unknown ones did alike."""

ENOUGH: Final = 3.0
"""Odds from which on words are around a question. Of 1,902 open questions that are answered rightly, each with
something around it by a writer who had seen no aside, .944 still are without this, .961 with 5, .963 with 4, .967 with
3, .970 with 2; of the open questions that nothing answers .979, .979, .979, .978 and .977 are refused."""


@dataclass(frozen=True)
class Asides:
    """Finds out what stands around a question.

    Attributes:
        words: the words of the asides.
        odds: of each of them, in natural logarithms.
    """

    words: Lexicon
    odds: Shares

    @classmethod
    def learnt(cls, asides: Iterable[str], frequency: Mapping[str, int]) -> "Asides":
        """Learn from the folded words of asides, and from how often words occur in ways of asking."""
        # Of a word with any ending, the stem is learnt: few have one.
        said = Counter(word.rstrip("*") for aside in asides for word in aside.split(" "))
        beside, within = max(1, said.total()), max(1, sum(frequency.values()))
        odds = [
            log((count + SMOOTHING) / beside) - log((frequency.get(word, 0) + SMOOTHING) / within)
            for word, count in said.items()
        ]
        return cls(Lexicon.of(said), np.array(odds, np.float32))

    def asked(self, words: Sequence[str], asking: Container[str]) -> Sequence[str]:
        """Give the words of a question without what stands around it.

        Args:
            words: folded words, in order.
            asking: those that belong to the question, whatever their odds.
        """
        odds = [NEVER if word in asking else self._odds(word) for word in words]
        first, end = _least(odds)
        if sum(odds[:first]) < ENOUGH:
            first = 0
        if sum(odds[end:]) < ENOUGH:
            end = len(words)
        return words[first:end]

    def _odds(self, word: str) -> float:
        number = self.words.get(word)
        return NEVER if number is None else float(self.odds[number])


def _least(odds: Sequence[float]) -> tuple[int, int]:
    """Give where the stretch with the least sum of odds begins and ends (Kadane 1984, as told by Bentley)."""
    least, first, end = 0.0, 0, len(odds)
    sum_here, first_here = 0.0, 0
    for place, each in enumerate(odds):
        if sum_here >= 0:
            sum_here, first_here = 0.0, place
        sum_here += each
        if sum_here < least:
            least, first, end = sum_here, first_here, place + 1
    return first, end
