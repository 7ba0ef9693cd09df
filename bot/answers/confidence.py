"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the open sets of questions: fitted with `python -m bot evaluate --fit`
and their files (`tests/evaluation/README.md` names them), and written here by hand, so that everything which decides
can be read in one place.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -23.34
WEIGHTS: Final = {
    "held": 9.53,
    "coverage": 13.92,
    "kind_fits": 2.85,
    "told": 0.24,
    "score": 3.63,
    "beside": 1.32,
}

ANSWER: Final = 0.58
"""Least confidence of an answer. On the open sets, on which the weights are fitted, .5 is right for .968 and refuses
.960 of the unanswerable, .55 .967 and .968, .58 .965 and .973, .62 .962 and .977, .65 .959 and .977. Of two sets that
were unseen then, .62 refused .963 and .992."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
