"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the open sets of questions: fitted with `python -m bot evaluate --fit`
and their files (`tests/evaluation/README.md` names them), and written here by hand, so that everything which decides
can be read in one place. They choose rivals, too (matcher.py), so they are fitted again until outcomes hardly move.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -22.24
WEIGHTS: Final = {
    "held": 7.80,
    "coverage": 10.49,
    "kind_fits": 2.38,
    "told": 0.43,
    "score": 9.61,
    "beside": 0.84,
    "meant": 1.28,
}

ANSWER: Final = 0.6
"""Least confidence of an answer. On the open sets .5 is right for .971 and refuses .976 of the unanswerable, .55 .969
and .978, .6 .966 and .981, .65 .962 and .982, .7 .957 and .985."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
