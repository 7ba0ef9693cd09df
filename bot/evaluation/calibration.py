"""Does confidence mean what it says: of the answers with confidence about .8, are eight in ten right?

Confidence is the probability that the first thing shown, answer or suggestion, is the right one. So every question
counts, answered or not: sorted by confidence into tenths, mean confidence is held against the share that was right.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.evaluation.results import Result

ENOUGH: Final = 20
"""Fewest questions in a tenth from which its share says anything: one of them is a twentieth."""


@dataclass(frozen=True, slots=True)
class Tenth:
    """The questions whose confidence lies in one tenth.

    Attributes:
        lowest: least confidence of the tenth; below the lowest of the next.
        questions: how many there are.
        confidence: their mean confidence.
        right: the share of which the first thing shown is right.
    """

    lowest: float
    questions: int
    confidence: float
    right: float

    @property
    def error(self) -> float:
        """How far apart confidence and share are."""
        return abs(self.confidence - self.right)


def calibration(results: Iterable[Result]) -> tuple[Tenth, ...]:
    """Sort results into tenths of confidence."""
    return tenths((result.confidence, result.judgement.first) for result in results)


def tenths(pairs: Iterable[tuple[float, bool]]) -> tuple[Tenth, ...]:
    """Sort pairs of a confidence and whether it was right into tenths; empty ones are left out."""
    members: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in pairs:
        members.setdefault(min(int(confidence * 10), 9), []).append((confidence, right))
    return tuple(_tenth(number, members[number]) for number in sorted(members))


def _tenth(number: int, members: list[tuple[float, bool]]) -> Tenth:
    size = len(members)
    confidence = sum(confidence for confidence, _ in members) / size
    return Tenth(number / 10, size, confidence, sum(right for _, right in members) / size)


def expected_error(found: Iterable[Tenth]) -> float:
    """Give the expected calibration error: the tenths' errors, each weighted by its questions."""
    every = tuple(found)
    questions = sum(tenth.questions for tenth in every)
    return sum(tenth.error * tenth.questions for tenth in every) / questions if questions else 0.0


def largest_error(found: Iterable[Tenth]) -> float:
    """Give the largest error of a tenth that holds ENOUGH questions; 0 if none does."""
    return max((tenth.error for tenth in found if tenth.questions >= ENOUGH), default=0.0)
