"""What speaks for and against the best target of a query: the features from which confidence is made."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log1p
from operator import mul
from typing import Final

from bot.answers.index import Index
from bot.answers.query import Query
from bot.answers.rows import UNANSWERED
from bot.answers.scoring import Ranking

MOST_TOLD: Final = 4.0
"""Most that words can tell for a target: a long text whose words tell little each shall not outweigh what is missing.
3 and 6 did as well, 1 and no bound worse."""


MOST_BESIDE: Final = 1.2
"""Most that the near misses of a target can score, as a share of its score: one that is the question itself scores many
times as much, and would outweigh that it is a near miss. Without a bound 163 of 6,000 near misses asked to the letter
were answered, with 1.2 and with 2 two or three; 1 to 2 did alike on the open sets."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Features of a target.

    Others were tried (margins, the nearest near miss, the best row, how many words there are); none moved more beside
    these than chance does.

    Attributes:
        held: share, 0 to 1, of the best rows that ask for what the factsheet holds, and not for what it leaves out.
        coverage: share, 0 to 1, of the query's weight that the target's rows account for; a word weighs as much as it
            is rare, and as it tells against a target that does not cover it.
        kind_fits: how usual it is, 0 to 1, to ask the target for the kind of thing that is asked for.
        told: what the query's words tell for the target, in natural logarithms of odds, MOST_TOLD at most; below 0
            against it.
        score: the target's score, 0 to 1.
        beside: score of the target's near misses, as a share of that score, MOST_BESIDE at most: how far the query
            speaks of what the target is about, while `held` tells whether it asks for what the target holds.
        meant: how many words of the query stand for things of which the target speaks, as ln(1 + their number): those
            of idle talk ("yes, I agree") may be covered by chance, but stand for nothing. The number itself, one with a
            bound of 2 to 5, and a share of the words told less.
    """

    held: float
    coverage: float
    kind_fits: float
    told: float
    score: float
    beside: float
    meant: float


NEUTRAL: Final = Evidence(
    held=1.0, coverage=1.0, kind_fits=1.0, told=0.0, score=1.0, beside=1.0, meant=log1p(2)
)
"""Evidence that speaks against nothing, of a question that has two words which stand for something."""


def weigh(index: Index, query: Query, ranking: Ranking, targets: Iterable[str]) -> Mapping[str, Evidence]:
    """Weigh what speaks for each of `targets` as the answer to `query`."""
    weights = [term.weight * index.telling.weight(term) for term in query.terms]
    scores = {each.target: each.score for each in ranking.targets}

    def evidence(target: str) -> Evidence:
        parts, score = index.parts_of(target, query), scores[target]
        shares, meant = index.askable.coverage(parts, query)
        told = sum(index.telling.of(term, share) for term, share in zip(query.terms, shares, strict=True))
        return Evidence(
            held=ranking.held,
            coverage=sum(map(mul, shares, weights)) / sum(weights),
            kind_fits=index.askable.kind_fits(parts, query),
            told=min(MOST_TOLD, told),
            score=score,
            beside=min(MOST_BESIDE, scores.get(f"{UNANSWERED}{target}", 0.0) / score),
            meant=log1p(meant),
        )

    return {target: evidence(target) for target in targets}
