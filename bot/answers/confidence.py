"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the open sets of questions: fitted with `python -m bot evaluate --fit`
and their files (`tests/evaluation/README.md` names them), and written here by hand, so that everything which decides
can be read in one place.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -17.63
WEIGHTS: Final = {
    "held": 8.29,
    "coverage": 8.71,
    "kind_fits": 2.74,
    "told": 0.24,
    "worst": 0.50,
    "score": 4.70,
    "beside": 1.12,
}

ANSWER: Final = 0.7
"""Least confidence of an answer. On the open sets, each with weights fitted on the others, .55 is right for .955 and
refuses .956 of the unanswerable, .6 .950 and .959, .65 .946 and .967, .7 .940 and .977."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
