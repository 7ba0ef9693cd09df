"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the tuning and validation questions: fitted with
`python -m bot evaluate --fit tests/evaluation/tuning.jsonl tests/evaluation/validation.jsonl` and written here by hand,
so that everything which decides can be read in one place.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -11.47
WEIGHTS: Final = {"held": 5.55, "coverage": 8.37, "kind_fits": 2.25, "told": 0.15, "worst": 0.0, "score": 0.0}

ANSWER: Final = 0.6
"""Least confidence of an answer: of .45 to .65, most right of those that refuse .97 and are wrong under .03."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
