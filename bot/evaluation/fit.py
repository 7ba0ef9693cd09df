"""Fits the weights of confidence: the source of BIAS and WEIGHTS in `bot/answers/confidence.py`.

    python -m bot evaluate --fit tests/evaluation/tuning.jsonl

A logistic regression of "the first thing shown is the right one" on the evidence for it: the weights that make the
observed outcomes most probable, less RIDGE / 2 x their squares (the bias is free), found with Newton's method. What is
refused for another country or year is left out, because no confidence decides on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from bot.answers import matcher
from bot.answers.answer import Answer
from bot.answers.confidence import WEIGHTS, confidence
from bot.answers.engine import Engine
from bot.answers.evidence import Evidence
from bot.evaluation.alteration import altered
from bot.evaluation.questions import Question
from bot.evaluation.results import Result, run

RIDGE: Final = 0.001
"""Keeps weights finite where a feature tells all outcomes apart; moves those of the tuning questions by 1 %."""

STEPS: Final = 100
CLOSE: Final = 1e-9

Matrix = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Fit:
    """Fitted weights.

    Attributes:
        bias: what is added to the weighted evidence.
        weights: by name of the evidence.
        questions: how many were fitted on.
        loss: mean negative logarithm of the probability that the fit gave to what was observed.
    """

    bias: float
    weights: dict[str, float]
    questions: int
    loss: float

    def __str__(self) -> str:
        """The lines to be written into `bot/answers/confidence.py`."""
        weights = ", ".join(f'"{name}": {weight:.2f}' for name, weight in self.weights.items())
        return f"BIAS: Final = {self.bias:.2f}\nWEIGHTS: Final = {{{weights}}}"


def fit(engine: Engine, questions: Sequence[Question]) -> Fit:
    """Fit confidence on `questions`, as `engine` answers them.

    Raises:
        ValueError: the outcomes are all alike, or there are none.
    """
    observed = [pair for pair in observe(engine, questions) if pair[1].confidence > 0]
    features = np.array([[getattr(evidence, name) for name in WEIGHTS] for evidence, _ in observed])
    right = np.array([result.judgement.first for _, result in observed], float)
    if len(set(right.tolist())) < 2:
        raise ValueError("there is nothing to fit: all outcomes are alike")
    bias, *weights = regress(features, right)
    loss = _loss(bias + features @ np.array(weights), right)
    return Fit(bias, dict(zip(WEIGHTS, weights, strict=True)), len(observed), loss)


def observe(engine: Engine, questions: Sequence[Question]) -> list[tuple[Evidence, Result]]:
    """Ask the questions, and give the evidence from which each answer's confidence was made, if any was."""
    weighed: list[tuple[Evidence, float]] = []

    def confide(evidence: Evidence) -> float:
        weighed.append((evidence, confidence(evidence)))
        return weighed[-1][1]

    def ask(question: str) -> Answer:
        weighed.clear()
        return engine.ask(question)

    observed: list[tuple[Evidence, Result]] = []
    with altered(matcher, confidence=confide):
        for result in run(ask, questions):
            decisive = [evidence for evidence, sure in weighed if sure == result.answer.confidence]
            observed += [(evidence, result) for evidence in decisive[:1]]
    return observed


def regress(features: Matrix, outcomes: Matrix, ridge: float = RIDGE) -> list[float]:
    """Give the bias and the weight of each column of `features` that explain `outcomes` (0 or 1) best."""
    columns = np.column_stack((np.ones(len(features)), features))
    penalty = np.diag([0.0, *[ridge] * features.shape[1]])
    weights = np.zeros(columns.shape[1])
    for _ in range(STEPS):
        expected = _logistic(columns @ weights)
        slope = columns.T @ (expected - outcomes) + penalty @ weights
        curvature = (columns.T * (expected * (1 - expected))) @ columns + penalty
        step = np.linalg.solve(curvature, slope)
        weights -= step
        if np.abs(step).max() < CLOSE:
            break
    found: list[float] = weights.tolist()
    return found


def _logistic(value: Matrix) -> Matrix:
    return 1 / (1 + np.exp(-value))


def _loss(value: Matrix, outcomes: Matrix) -> float:
    return float(np.logaddexp(0, np.where(outcomes == 1, -value, value)).mean())
