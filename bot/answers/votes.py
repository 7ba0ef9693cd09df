"""The votes of the rows that a query resembles most: does the factsheet hold what is asked for?

held = of the VOTERS best rows, weighted by score ** EMPHASIS, the share that asks for what the factsheet holds

Where a row is the query itself, only such rows vote. A near miss votes as far as the query asks, in these words or in
others that mean the same, for what sets it apart from the questions that its entry answers: "how many wives reported
marital rape" says nothing against "marital rape". What the best target answers sets nothing apart: "is there solitary
confinement of juveniles", a near miss of one entry, says nothing against another that speaks of solitary confinement.
A near miss whose words its own entry covers is set apart from others by all of them (apart.py).
"""

from collections.abc import Collection, Sequence
from itertools import chain, compress
from typing import Final

import numpy as np

from bot.answers.askable import BY_CONCEPT
from bot.answers.incidence import Numbers, Shares
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
    voters, targets = rows[:VOTERS].tolist(), index.target_of_row[rows[:VOTERS]]
    votes = _votes(targets.tolist(), scores[:VOTERS].tolist())
    is_missed = index.is_missed[targets].tolist()
    apart = _set_apart(index, query, {*compress(voters, is_missed)}, target)
    counted = [vote * apart.get(row, 1.0) for row, vote in zip(voters, votes, strict=True)]
    held_by = sum(vote for vote, missed in zip(counted, is_missed, strict=True) if not missed)
    return held_by / (sum(counted) or 1.0)


def _votes(targets: Sequence[int], scores: Sequence[float]) -> list[float]:
    """Give the vote of each row before it is told what for; both arguments are those of rows, best first."""
    least = SAME if scores[0] >= SAME else 0.0
    votes_of = dict.fromkeys(targets, 0)
    votes = []
    for target, score in zip(targets, scores, strict=True):
        votes_of[target] += 1
        votes.append(score**EMPHASIS if votes_of[target] <= VOTES_OF_ONE and score >= least else 0.0)
    return votes


def _set_apart(index: Index, query: Query, rows: Collection[int], target: str | None) -> dict[int, float]:
    """Tell how far, 0 to 1, a query has the words that set each of `rows` apart from what `target` answers.

    It is 1 for what is no near miss of an entry, and for one all of whose words both its entry and `target` cover.
    """
    words_of = {row: index.apart.words.row(row).tolist() for row in rows}
    numbers = _uncovered(index, np.array([*{*chain(*words_of.values())}], np.int32), target)
    weights = index.postings.idf[numbers] ** 2
    asked = dict(zip(numbers.tolist(), (weights * _asked(index, query, numbers) ** 2).tolist(), strict=True))
    weight_of = dict(zip(numbers.tolist(), weights.tolist(), strict=True))
    shares: dict[int, float] = {}
    for row, words in words_of.items():
        telling = [word for word in words if word in weight_of]
        if telling:
            shares[row] = sum(asked[word] for word in telling) / sum(weight_of[word] for word in telling)
        else:
            shares[row] = float(not words or bool(index.apart.of_others[row]))
    return shares


def _uncovered(index: Index, words: Numbers, target: str | None) -> Numbers:
    """Leave out the words that `target` covers: they set nothing apart from it."""
    number = index.askable.numbers.get(target) if target else None
    return words if number is None else words[index.askable.words.of(number, words) == 0]


def _asked(index: Index, query: Query, words: Numbers) -> Shares:
    """Tell how far, 0 to 1, a query has each of `words`, or another that means the same."""
    is_meant = [not query.concepts.isdisjoint(index.concepts_meant(word)) for word in words.tolist()]
    return np.maximum(query.resembling(words), np.where(is_meant, BY_CONCEPT, 0.0))
