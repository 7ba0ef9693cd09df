"""What speaks for and against the best target of a query: the features from which confidence is made."""

from dataclasses import dataclass

from bot.answers.index import Index
from bot.answers.query import Query
from bot.answers.scoring import Ranking


@dataclass(frozen=True, slots=True)
class Evidence:
    """Three features of a target, each 0 to 1.

    Seven more were tried (scores, margins, the heaviest word that is missing); none helped beside these.

    Attributes:
        held: share of the best rows that ask for what the factsheet holds, and not for what it leaves out.
        coverage: share of the query's weight that the target's rows account for.
        kind_fits: how usual it is to ask the target for the kind of thing that is asked for.
    """

    held: float
    coverage: float
    kind_fits: float


def weigh(index: Index, query: Query, ranking: Ranking, target: str) -> Evidence:
    """Weigh what speaks for `target` as the answer to `query`."""
    terms = query.terms
    covered = sum(index.askable.covers(target, term) * term.weight for term in terms)
    return Evidence(
        held=ranking.held,
        coverage=covered / sum(term.weight for term in terms),
        kind_fits=index.askable.kind_fits(target, query),
    )
