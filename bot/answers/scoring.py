"""Scores a query against every row of the index, and gathers the rows' scores by target.

    score(row)    = WORD_SHARE x cosine of words + (1 - WORD_SHARE) x cosine of concepts
    score(target) = mean score of its POOL best rows, a missing row counting 0
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.answers.index import Index
from bot.answers.query import Query

WORD_SHARE: Final = 0.65
"""Weight of words against concepts; .65 and .7 were equal best on the tuning questions."""

POOL: Final = 4
"""How many rows speak for a target; 3, 4 and 5 did equally well on the tuning questions."""

SHORTLIST: Final = 256
"""How many of the best rows are gathered: holds POOL rows of dozens of targets, and bounds the work."""

LEAST: Final = 0.25
"""Rows that score less than this share of the best are left out before sorting; they never reach the first ten."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A target, its score and its best row's score, 0 to 1."""

    target: str
    score: float
    best_row: float


def score(index: Index, query: Query) -> tuple[Scored, ...]:
    """Score every target that has anything in common with `query`, best first."""
    rows = WORD_SHARE * index.words.times(query.word_weights)
    rows += (1 - WORD_SHARE) * index.concepts.times(query.concept_weights)
    top = float(rows.max(initial=0.0))
    if top <= 0:
        return ()
    best = np.flatnonzero(rows >= LEAST * top)
    if len(best) > SHORTLIST:
        best = best[np.argpartition(rows[best], -SHORTLIST)[-SHORTLIST:]]
    best = best[np.argsort(-rows[best], kind="stable")]
    by_target: dict[int, list[float]] = {}
    for target, value in zip(index.target_of_row[best].tolist(), rows[best].tolist(), strict=True):
        by_target.setdefault(target, []).append(value)
    scored = (Scored(index.targets[target], sum(values[:POOL]) / POOL, values[0]) for target, values in by_target.items())
    return tuple(sorted(scored, key=lambda each: -each.score))
