"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the open sets of questions: fitted with `python -m bot evaluate --fit`
and their files (`tests/evaluation/README.md` names them), and written here by hand, so that everything which decides
can be read in one place.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -21.35
WEIGHTS: Final = {
    "held": 9.08,
    "coverage": 11.40,
    "kind_fits": 2.75,
    "told": 0.26,
    "score": 4.87,
    "beside": 1.27,
}

ANSWER: Final = 0.6
"""Least confidence of an answer. On the open sets, on which the weights are fitted, .5 is right for .972 and refuses
.960 of the unanswerable, .54 .970 and .971, .58 .969 and .972, .6 .967 and .974, .65 .966 and .974, .68 .963 and .974.
Of two sets that were unseen then, .62 refused .963 and .992."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
