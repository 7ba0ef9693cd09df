"""Scores a query against every row of the index, and gathers the rows' scores by target.

score(row)    = WORD_SHARE x cosine of words + (1 - WORD_SHARE) x cosine of concepts
score(target) = mean score of its POOL best rows, a missing row counting 0; if a row is the query itself, its score
held          = of the VOTERS best rows, weighted by score ** EMPHASIS, the share that asks for what the factsheet holds

Where a row is the query itself, only such rows vote.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.answers.index import Index
from bot.answers.query import Query
from bot.answers.rows import UNANSWERED

WORD_SHARE: Final = 0.75
"""Weight of words against concepts; of .55 to 1 the best on the tuning and validation questions, .8 close behind."""

POOL: Final = 8
"""How many rows speak for a target: the first hit is right for .958 of the open questions with 3, .964 with 4, .968 with 6,
.974 with 8, .968 with 12, .965 with 16. With half as many example questions, 3 to 5 did as well."""

SAME: Final = 0.98
"""Score from which on a row is the query itself, in the same words: what an editor wrote down counts alone."""

SHORTLIST: Final = 256
"""How many of the best rows are gathered: holds POOL rows of dozens of targets, and bounds the work."""

LEAST: Final = 0.25
"""Rows that score less than this share of the best are left out before sorting; a bound on the work, not tuned."""

VOTERS: Final = 10
EMPHASIS: Final = 6
"""5 rows to the 4th, 10 to the 6th and 20 to the 8th power told answerable from unanswerable equally well."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A target and its score, 0 to 1."""

    target: str
    score: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """What a query scores.

    Attributes:
        targets: every target that has anything in common with the query, best first.
        held: share, 0 to 1, of the best rows that ask for what the factsheet holds.
    """

    targets: tuple[Scored, ...] = ()
    held: float = 0.0


def rank(index: Index, query: Query, among: NDArray[np.bool_] | None = None) -> Ranking:
    """Score `query` against the rows of `index`, or those `among` them for which it is true."""
    rows = WORD_SHARE * index.words.times(query.word_weights)
    rows += (1 - WORD_SHARE) * index.concepts.times(query.concept_weights)
    if among is not None:
        rows[~among] = 0.0
    top = float(rows.max(initial=0.0))
    if top <= 0:
        return Ranking()
    best = np.flatnonzero(rows >= LEAST * top)
    if len(best) > SHORTLIST:
        best = best[np.argpartition(rows[best], -SHORTLIST)[-SHORTLIST:]]
    best = best[np.argsort(-rows[best], kind="stable")]
    targets = [index.targets[number] for number in index.target_of_row[best].tolist()]
    scores: list[float] = rows[best].tolist()
    return Ranking(_pooled(targets, scores), _held(targets[:VOTERS], scores))


def _pooled(targets: Sequence[str], scores: Sequence[float]) -> tuple[Scored, ...]:
    by_target: dict[str, list[float]] = {}
    for target, score in zip(targets, scores, strict=True):
        by_target.setdefault(target, []).append(score)
    pooled = (Scored(target, _pool(found)) for target, found in by_target.items())
    return tuple(sorted(pooled, key=lambda scored: -scored.score))


def _pool(scores: Sequence[float]) -> float:
    return scores[0] if scores[0] >= SAME else sum(scores[:POOL]) / POOL


def _held(targets: Sequence[str], scores: Sequence[float]) -> float:
    least = SAME if scores[0] >= SAME else 0.0
    votes = [score**EMPHASIS if score >= least else 0.0 for score, _ in zip(scores, targets, strict=False)]
    held = sum(vote for vote, target in zip(votes, targets, strict=True) if not target.startswith(UNANSWERED))
    return held / sum(votes)
