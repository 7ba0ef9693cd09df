"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the open sets of questions: fitted with `python -m bot evaluate --fit`
and their files (`tests/evaluation/README.md` names them), and written here by hand, so that everything which decides
can be read in one place.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -22.48
WEIGHTS: Final = {
    "held": 9.31,
    "coverage": 13.40,
    "kind_fits": 2.47,
    "told": 0.25,
    "score": 3.79,
    "beside": 1.21,
}

ANSWER: Final = 0.62
"""Least confidence of an answer. On the open sets, each with weights fitted on the others, .5 is right for .970 and
refuses .959 of the unanswerable, .55 .964 and .965, .62 .960 and .970, .66 .957 and .976, .72 .950 and .976; with
weights fitted on all, .62 refuses .976 as .65 does."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
