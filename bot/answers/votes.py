"""The votes of the rows that a query resembles most: does the factsheet hold what is asked for?

held = of the VOTERS best rows, weighted by score ** EMPHASIS, the share that asks for what the factsheet holds

Where a row is the query itself, only such rows vote. A near miss votes as far as the query asks, in these words or in
others that mean the same, for what sets it apart from the questions that its entry answers: "how many wives reported
marital rape" says nothing against "marital rape". What the best target answers sets nothing apart: "is there solitary
confinement of juveniles", a near miss of one entry, says nothing against another that speaks of solitary confinement.
A near miss whose words its own entry covers is set apart from others by all of them (apart.py).
"""

from collections import Counter
from typing import Final

import numpy as np

from bot.answers.askable import BY_CONCEPT
from bot.answers.incidence import Numbers, Shares, spans
from bot.answers.index import Index
from bot.answers.query import Query

SAME: Final = 0.98
"""Score from which on a row is the query itself, in the same words: what an editor wrote down counts alone."""

VOTERS: Final = 16
"""10, 16, 24 and 36 told answerable from unanswerable equally well."""

VOTES_OF_ONE: Final = 3
"""How many rows of one target vote: its wordings that are nearly alike shall not outvote others. 2, 3, 4 and any number
did equally well on the open sets."""

EMPHASIS: Final = 6
"""8 and 10 did as well with more voters."""


def held(index: Index, query: Query, rows: Numbers, scores: Shares, target: str | None) -> float:
    """Give the share of votes, 0 to 1, for what the factsheet holds.

    Args:
        index: what the query is held against.
        query: the question.
        rows: numbers of the rows that score best, the best first; at least one.
        scores: their scores.
        target: the target that scores best, if any answers anything.
    """
    rows, scores = rows[:VOTERS], scores[:VOTERS]
    targets = index.target_of_row[rows]
    votes = _votes(targets, scores)
    missed = index.is_missed[targets]
    if missed.any():
        votes[missed] *= _set_apart(index, query, rows[missed], target)
    return float(votes[~missed].sum() / (votes.sum() or 1.0))


def _votes(targets: Numbers, scores: Shares) -> Shares:
    """Give the vote of each row before it is told what for; both arguments are those of rows, best first."""
    least = SAME if scores[0] >= SAME else 0.0
    votes_of: Counter[int] = Counter()
    allowed = []
    for each in targets.tolist():
        votes_of[each] += 1
        allowed.append(votes_of[each] <= VOTES_OF_ONE)
    return np.where(np.array(allowed) & (scores >= least), scores**EMPHASIS, 0.0)


def _set_apart(index: Index, query: Query, rows: Numbers, target: str | None) -> Shares:
    """Tell how far, 0 to 1, a query has the words that set each of `rows` apart from what `target` answers.

    It is 1 for what is no near miss of an entry, and for one all of whose words both its entry and `target` cover.
    """
    here, there = spans(index.apart.words.starts, rows)
    words = index.apart.words.columns[there]
    weights = index.postings.idf[words] ** 2
    if target is not None and target in index.askable.numbers:
        weights *= index.askable.words.of(index.askable.numbers[target], words) == 0
    shared = np.bincount(here, weights * _asked(index, query, words) ** 2, len(rows))
    apart = np.bincount(here, weights, len(rows))
    some = np.bincount(here, minlength=len(rows)) > 0
    counts = some & ~(index.apart.of_others[rows] & (apart == 0))
    return np.where(counts, shared / np.where(apart > 0, apart, 1.0), 1.0)


def _asked(index: Index, query: Query, words: Numbers) -> Shares:
    """Tell how far, 0 to 1, a query has each of `words`, or another that means the same."""
    resembled: Shares = np.where(words[:, None] == query.near, query.shares, 0.0).max(axis=1, initial=0.0)
    here, there = spans(index.meant.starts, words)
    asked = np.zeros(index.meant.width, np.bool_)
    asked[[index.askable.concept_ids[concept] for concept in query.concepts]] = True
    same = here[asked[index.meant.columns[there]]]
    resembled[same] = np.maximum(resembled[same], BY_CONCEPT)
    return resembled
