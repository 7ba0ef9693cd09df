"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the open sets of questions: fitted with `python -m bot evaluate --fit`
and their files (`tests/evaluation/README.md` names them), and written here by hand, so that everything which decides
can be read in one place.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -22.14
WEIGHTS: Final = {
    "held": 9.22,
    "coverage": 12.96,
    "kind_fits": 2.47,
    "told": 0.26,
    "score": 4.00,
    "beside": 1.24,
}

ANSWER: Final = 0.62
"""Least confidence of an answer. On the open sets, each with weights fitted on the others, .5 is right for .970 and
refuses .953 of the unanswerable, .55 .965 and .965, .6 .961 and .970, .62 .961 and .972, .64 .959 and .976, .7 .953 and
.976."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
