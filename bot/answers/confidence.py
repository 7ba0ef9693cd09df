"""Confidence: the probability that the best target answers the question, from the evidence for it.

    confidence = 1 / (1 + exp(-(BIAS + sum of weight x evidence)))

The weights are those of a logistic regression on the open sets of questions: fitted with `python -m bot evaluate --fit`
and their files (`tests/evaluation/README.md` names them), and written here by hand, so that everything which decides
can be read in one place. Rivals (matcher.py) are chosen by them, so a second fit moves them a little, and makes nothing
better.
"""

from math import exp
from typing import Final

from bot.answers.evidence import Evidence

BIAS: Final = -21.65
WEIGHTS: Final = {
    "held": 9.18,
    "coverage": 11.15,
    "kind_fits": 2.74,
    "told": 0.42,
    "score": 6.04,
    "beside": 1.39,
}

ANSWER: Final = 0.55
"""Least confidence of an answer. On the open sets .5 is right for .970 and refuses .965 of the unanswerable, .55 .969
and .972, .6 .964 and .977, .65 .961 and .979, .7 .959 and .979."""

SUGGEST: Final = 0.08
"""Least confidence at which suggestions are shown as probable rather than as the nearest there is."""


def confidence(evidence: Evidence) -> float:
    """Give the probability, 0 to 1, that the target for which there is `evidence` answers."""
    return 1 / (1 + exp(-(BIAS + sum(weight * getattr(evidence, name) for name, weight in WEIGHTS.items()))))
