"""What speaks for and against the best target of a query: the features from which confidence is made."""

from dataclasses import dataclass
from typing import Final

from bot.answers.index import Index
from bot.answers.query import Query
from bot.answers.scoring import Ranking


@dataclass(frozen=True, slots=True)
class Evidence:
    """Four features of a target.

    Ten more were tried (scores, margins, the heaviest word that is missing); none helped beside these.

    Attributes:
        held: share, 0 to 1, of the best rows that ask for what the factsheet holds, and not for what it leaves out.
        coverage: share, 0 to 1, of the query's weight that the target's rows account for.
        kind_fits: how usual it is, 0 to 1, to ask the target for the kind of thing that is asked for.
        told: what the query's words tell for the target, in natural logarithms of odds; below 0 against it.
    """

    held: float
    coverage: float
    kind_fits: float
    told: float


NEUTRAL: Final = Evidence(held=1.0, coverage=1.0, kind_fits=1.0, told=0.0)
"""Evidence that speaks against nothing."""


def weigh(index: Index, query: Query, ranking: Ranking, target: str) -> Evidence:
    """Weigh what speaks for `target` as the answer to `query`."""
    coverage = [(term, index.askable.covers(target, term)) for term in query.terms]
    return Evidence(
        held=ranking.held,
        coverage=sum(share * term.weight for term, share in coverage)
        / sum(term.weight for term, _ in coverage),
        kind_fits=index.askable.kind_fits(target, query),
        told=sum(index.telling.of(term, share) for term, share in coverage),
    )
