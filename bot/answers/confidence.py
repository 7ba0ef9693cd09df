"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the open sets of questions: fitted with `python -m bot evaluate --fit`
and their files (`tests/evaluation/README.md` names them), and written here by hand, so that everything which decides
can be read in one place.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -22.27
WEIGHTS: Final = {
    "held": 8.87,
    "coverage": 12.58,
    "kind_fits": 3.48,
    "told": 0.23,
    "worst": 0.15,
    "score": 3.67,
    "beside": 1.28,
}

ANSWER: Final = 0.58
"""Least confidence of an answer. On the open sets, each with weights fitted on the others, .5 is right for .960 and
refuses .959 of the unanswerable, .55 .956 and .965, .58 .952 and .972, .6 .950 and .974, .66 .946 and .978, .7 .940 and
.978."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
