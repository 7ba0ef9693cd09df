"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the open sets of questions: fitted with `python -m bot evaluate --fit`
and their files (`tests/evaluation/README.md` names them), and written here by hand, so that everything which decides
can be read in one place.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -19.38
WEIGHTS: Final = {
    "held": 8.99,
    "coverage": 10.66,
    "kind_fits": 2.65,
    "told": 0.25,
    "worst": 0.48,
    "score": 3.87,
    "beside": 0.99,
}

ANSWER: Final = 0.6
"""Least confidence of an answer: where .97 of the unanswerable are refused. On the open sets, each with weights fitted
on the others, .5 is right for .954 and refuses .957, .55 .951 and .959, .6 .948 and .970, .64 .945 and .976, .7 .939
and .980."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
