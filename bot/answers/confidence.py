"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the open sets of questions: fitted with `python -m bot evaluate --fit`
and their files (`tests/evaluation/README.md` names them), and written here by hand, so that everything which decides
can be read in one place.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -23.10
WEIGHTS: Final = {
    "held": 9.45,
    "coverage": 13.59,
    "kind_fits": 2.64,
    "told": 0.27,
    "score": 4.24,
    "beside": 1.25,
}

ANSWER: Final = 0.62
"""Least confidence of an answer. On the open sets, each with weights fitted on the others, .5 is right for .970 and
refuses .963 of the unanswerable, .55 .967 and .970, .62 .961 and .978, .66 .958 and .980, .7 .954 and .980."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
