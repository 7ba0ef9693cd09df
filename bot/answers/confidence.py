"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the open sets of questions: fitted with `python -m bot evaluate --fit`
and their files (`tests/evaluation/README.md` names them), and written here by hand, so that everything which decides
can be read in one place.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -22.90
WEIGHTS: Final = {
    "held": 9.09,
    "coverage": 13.20,
    "kind_fits": 3.62,
    "told": 0.23,
    "worst": 0.23,
    "score": 3.69,
    "beside": 1.07,
}

ANSWER: Final = 0.57
"""Least confidence of an answer. On the open sets, each with weights fitted on the others, .5 is right for .957 and
refuses .965 of the unanswerable, .55 .954 and .967, .58 .950 and .970, .6 .948 and .976, .65 .945 and .979, .7 .940 and
.982."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
