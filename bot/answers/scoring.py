"""Scores a query against every row of the index, and gathers the rows' scores by target.

score(row)    = share of words x cosine of words + share of concepts x cosine of concepts (`WORD_SHARE` in rows.py),
                times OTHERS_NAMED if the row names persons, and none who is asked about;
                1 if it has the words of the query, and that stands for nothing
score(target) = mean score of its POOL best rows, a missing row counting 0 (of fewer rows, down to LEAST_POOL, where
                targets usually have no more); if a row is the query itself, its score
held          = the share of the best rows' votes for what the factsheet holds (votes.py)
"""

from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np

from bot.answers.incidence import Numbers, Shares, changes
from bot.answers.index import OTHERS_NAMED, Index
from bot.answers.query import Query
from bot.answers.reading import without_people
from bot.answers.rows import ASKED_IN, PERSON, UNANSWERED, WORD_SHARE
from bot.answers.votes import SAME, held

POOL: Final = 8
"""How many rows speak for a target. The first hit is right for .958 of the open questions with 3, .964 with 4,
.968 with 6, .974 with 8, .968 with 12, .965 with 16. With half as many example questions, 3 to 5 did as well."""

LEAST_POOL: Final = 2
"""How many rows speak for a target where targets usually have no more, as in the first factsheet of a country. With 1,
a factsheet of a few sentences answers 6 of 2,213 lines of idle talk, with 2 none; with 8 it answers few questions."""

SHORTLIST: Final = 1024
"""How many of the best rows are gathered: bounds the work. The first hit is right for .974 of the open questions with
128, .977 with 256, .978 with 1024, and more is right at any share that is refused."""

MOST_TARGETS: Final = 24
"""How many targets a ranking holds: some are shown, and why there is no answer is told by the nearest."""

ROUNDED: Final = 1e12
"""Parts of 1 to which scores are rounded."""

LEAST: Final = 0.25
"""Rows that score less than this share of the best are left out before sorting; a bound on the work, not tuned."""

SMALLEST: Final = 1e-9
"""What scores less has nothing in common with the query: what a row and a query keep is a million times as much."""


class Scored(NamedTuple):
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


def rank(index: Index, query: Query, language: str | None = None, among: Shares | None = None) -> Ranking:
    """Score `query` against the rows of `index`.

    Args:
        index: what it is held against.
        query: the question.
        language: its language, if it tells: rows in languages of other letters do not count then, but for English.
        among: for each row, how far it counts, 0 to 1; by default those that name persons count OTHERS_NAMED, those
            on whoever is named not at all.
    """
    first, scores = index.postings.times(query.weights, ASKED_IN[language])
    scores *= (index.share_of_row if among is None else among)[first : first + len(scores)]
    best = _best(scores)
    if not len(best):
        return Ranking()
    rows, scores = first + best, _of_same(query, scores[best])
    ranked = _pooled(index, index.target_of_row[rows], scores)
    answer = next((each.target for each in ranked if not each.target.startswith(UNANSWERED)), None)
    return Ranking(ranked, held(index, query, rows, scores, answer))


def _best(scores: Shares) -> Numbers:
    """Give the places of the SHORTLIST best scores above 0, those under LEAST of the best left out, the best first."""
    best = np.flatnonzero(scores >= LEAST * scores.max(initial=SMALLEST))
    if len(best) > SHORTLIST:
        best = best[np.argpartition(scores[best], -SHORTLIST)[-SHORTLIST:]]
    return best[np.argsort(-scores[best], kind="stable")]


def _of_same(query: Query, scores: Shares) -> Shares:
    """Let rows in the words of the query score 1 if it stands for nothing: all that they lack then are concepts."""
    return scores if query.concepts else np.where(scores >= SAME * WORD_SHARE, 1.0, scores)


def rank_reading(index: Index, query: Query, language: str | None = None) -> Ranking:
    """Rank; of a question that names persons, among what names one of them and what factsheets do not hold.

    There the name would outweigh what is asked about its bearer, so half of the vote is held without it. What asks the
    same about others counts, but less.
    """
    people = [f"{PERSON}{slug}" for slug in query.people]
    if not people:
        return rank(index, query, language)
    if all(term.is_person for term in query.terms):  # a name alone asks for its bearer
        return Ranking((Scored(people[0], 1.0),), held=1.0)
    named = index.askable.naming(people) | index.is_missed
    named[index.askable.numbers[PERSON]] = True
    among = np.where(index.naming_others(people), OTHERS_NAMED, 1.0) * index.rows_for(named)
    ranking = _of_person(rank(index, query, language, among), people[0])
    asked = rank(index, without_people(index, query), language, among)
    return replace(ranking, held=(ranking.held + asked.held) / 2) if asked.targets else ranking


def _pooled(index: Index, targets: Numbers, scores: Shares) -> tuple[Scored, ...]:
    """Pool the scores of each target's rows, the best first; `targets` and `scores` are those of rows, best first."""
    order = np.argsort(targets, kind="stable")
    ordered, count = targets[order], len(order)
    sums = np.zeros(count + 1)
    np.cumsum(scores[order], out=sums[1:])
    first = np.flatnonzero(changes(ordered))
    ends = np.append(first[1:], count)
    best = scores[order[first]]
    pool = min(POOL, max(LEAST_POOL, index.usual_rows))
    pooled = (sums[np.minimum(first + pool, ends)] - sums[first]) / pool
    # Equals shall not be told apart by how sums are rounded.
    score = np.where(best >= SAME, best, np.rint(pooled * ROUNDED) / ROUNDED)
    ranked = np.argsort(-score, kind="stable")[:MOST_TARGETS]
    names = index.targets
    return tuple(
        Scored(names[target], each)
        for target, each in zip(ordered[first[ranked]].tolist(), score[ranked].tolist(), strict=True)
    )


def _of_person(ranking: Ranking, person: str) -> Ranking:
    """Put `person` in the place of whoever is named."""
    targets = (each._replace(target=person) if each.target == PERSON else each for each in ranking.targets)
    return replace(ranking, targets=tuple(targets))
