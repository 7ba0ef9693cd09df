"""What speaks for and against the best target of a query: the features from which confidence is made."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.index import Index
from bot.answers.query import Query
from bot.answers.rows import UNANSWERED
from bot.answers.scoring import Scored


@dataclass(frozen=True, slots=True)
class Evidence:
    """Features of the best target that the factsheet holds, each 0 to 1 unless it says otherwise.

    Attributes:
        score: its score.
        best_row: its best row's score.
        lead: its score minus that of the best target which factsheets do not hold; -1 to 1.
        margin: its score minus that of the next target which the factsheet holds.
        coverage: share of the query's weight that its rows account for.
        gap: weight of the heaviest word that they do not account for, as a share of the highest idf.
        kind_fits: how usual it is to ask it for the kind of thing that is asked for.
    """

    score: float
    best_row: float
    lead: float
    margin: float
    coverage: float
    gap: float
    kind_fits: float


def weigh(index: Index, query: Query, scored: Sequence[Scored]) -> Evidence:
    """Weigh what speaks for the first of `scored` that the factsheet holds (there must be one)."""
    held = [each for each in scored if not each.target.startswith(UNANSWERED)]
    best = held[0]
    rival = next((each.score for each in scored if each.target.startswith(UNANSWERED)), 0.0)
    missed = [(1 - index.askable.covers(best.target, term)) * term.weight for term in query.terms]
    return Evidence(
        score=best.score,
        best_row=best.best_row,
        lead=best.score - rival,
        margin=best.score - (held[1].score if len(held) > 1 else 0.0),
        coverage=1 - sum(missed) / sum(term.weight for term in query.terms),
        gap=max(missed) / index.highest_idf,
        kind_fits=index.askable.kind_fits(best.target, query),
    )
