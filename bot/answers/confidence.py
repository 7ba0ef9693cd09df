"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the tuning questions (`tests/evaluation/tune.jsonl`): fitted once with
`python -m bot evaluate --fit`, and written here by hand, so that everything which decides can be read in one place.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -8.81
WEIGHTS: Final = {"score": -10.85, "best_row": 2.43, "lead": 10.69, "margin": -0.63, "coverage": 11.17, "gap": 0.21, "kind_fits": 1.87}

ANSWER: Final = .6
"""Least confidence of an answer."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
