"""What moving the threshold of confidence would do: the more is refused, the less is right, and the less is wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.evaluation.results import Result


@dataclass(frozen=True, slots=True)
class Point:
    """What there would be if answers needed a confidence of `threshold`.

    Attributes:
        threshold: least confidence of an answer.
        right: share, of what the factsheet answers, that is answered rightly.
        wrong: share, of what the factsheet answers, that is answered wrongly.
        refused: share, of what it does not answer, that is refused.
    """

    threshold: float
    right: float
    wrong: float
    refused: float


def coverage(results: Iterable[Result], thresholds: Sequence[float] = ()) -> tuple[Point, ...]:
    """Give a point for each threshold, rising; by default for each confidence that occurs, and for none at all.

    What is refused for another country or year stays refused: it has confidence 0.
    """
    every = tuple(results)
    confidence = np.array([result.confidence for result in every])
    first = np.array([result.judgement.first for result in every], bool)
    answerable = np.array([result.question.answerable for result in every], bool)
    needed = thresholds or [*np.unique(confidence[confidence > 0]).tolist(), np.inf]

    def point(threshold: float) -> Point:
        said = confidence >= threshold
        return Point(
            threshold,
            right=_share(said & first, answerable),
            wrong=_share(said & ~first, answerable),
            refused=_share(~said, ~answerable),
        )

    return tuple(map(point, sorted(needed)))


def _share(chosen: np.typing.NDArray[np.bool_], among: np.typing.NDArray[np.bool_]) -> float:
    return float(chosen[among].mean()) if among.any() else 0.0


def right_when_refused(points: Iterable[Point], refused: float) -> float:
    """Give the share right that is reached while at least the share `refused` of the unanswerable is refused."""
    return max((point.right for point in points if point.refused >= refused), default=0.0)
