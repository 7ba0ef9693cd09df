"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the tuning and validation questions: fitted with
`python -m bot evaluate --fit tests/evaluation/tuning.jsonl tests/evaluation/validation.jsonl` and written here by hand,
so that everything which decides can be read in one place.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -13.97
WEIGHTS: Final = {"held": 7.01, "coverage": 10.59, "kind_fits": 1.67}

ANSWER: Final = 0.55
"""Least confidence of an answer: of .5 to .7 by .05, the one with most right answers at .97 refused (same sets)."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
