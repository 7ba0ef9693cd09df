"""How long a question takes."""

from collections.abc import Callable, Sequence
from math import ceil

from bot.answers.answer import Answer


class Stopwatch:
    """Asks, and notes how long each answer took.

    Attributes:
        seconds: one number for each question, in their order.
    """

    def __init__(self, ask: Callable[[str], Answer], clock: Callable[[], float]) -> None:
        """Take what answers, and a clock in seconds."""
        self._ask = ask
        self._clock = clock
        self.seconds: list[float] = []

    def ask(self, question: str) -> Answer:
        """Ask, and note the time."""
        began = self._clock()
        answer = self._ask(question)
        self.seconds.append(self._clock() - began)
        return answer


def percentile(seconds: Sequence[float], share: float) -> float:
    """Give the least of `seconds` that the given share of them, 0 to 1, do not exceed (nearest rank)."""
    return sorted(seconds)[max(ceil(share * len(seconds)), 1) - 1]
