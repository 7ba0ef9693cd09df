"""What speaks for and against a target: what it can be asked for, learnt from the rows that ask for it.

A near miss ("when was it ratified", "who is her lawyer") is made of known words only; what gives it away is that no row
of the target asks *when*, or speaks of a lawyer. So a target keeps the words, concepts and kinds of question of its
rows, and a query is held against these.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from bot.answers.index import Index
from bot.answers.query import Query, Term
from bot.answers.rows import PERSON, UNANSWERED
from bot.answers.scoring import Scored

KINDS: Final = frozenset({"howmany", "percent", "who", "when", "where", "why", "howlong"})
"""Concepts of `vocabulary/question-words.yaml` that say what kind of thing is asked for."""

USUAL: Final = 0.1
"""Share of a target's rows that ask for a kind of thing from which on the target is taken to hold it."""

BY_CONCEPT: Final = 0.8
"""How far a word is covered by a row that says the same in another word."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The features from which confidence is made, each 0 to 1 unless it says otherwise.

    Attributes:
        score: the target's score.
        best_row: its best row's score.
        lead: score minus that of the best target which factsheets do not hold; -1 to 1.
        margin: score minus the next target's.
        coverage: share of the query's weight that the target's rows account for.
        gap: weight of the heaviest word that they do not account for, as a share of the highest idf.
        kind_fits: how usual it is to ask the target for the kind of thing that is asked for.
    """

    score: float
    best_row: float
    lead: float
    margin: float
    coverage: float
    gap: float
    kind_fits: float


class Askable:
    """What each target can be asked for; built once from the index."""

    def __init__(self, index: Index) -> None:
        """Gather the words, concepts and kinds of question of each target's rows."""
        self._words: dict[str, set[int]] = {}
        self._concepts: dict[str, set[str]] = {}
        self._kinds: dict[str, Counter[str]] = {}
        self._questions: Counter[str] = Counter()
        self._highest_idf = index.highest_idf
        ids = index.resemblance.ids
        for row, concepts in zip(index.rows, index.concepts_of_rows, strict=True):
            self._words.setdefault(row.target, set()).update(ids[word] for word in row.words)
            self._concepts.setdefault(row.target, set()).update(concepts)
            if row.language is not None:
                self._questions[row.target] += 1
                self._kinds.setdefault(row.target, Counter()).update(KINDS & concepts)

    def concepts(self, target: str) -> Set[str]:
        """Give the concepts of which the target's rows speak."""
        return self._concepts[target]

    def evidence(self, query: Query, scored: Sequence[Scored]) -> Evidence:
        """Weigh what speaks for the first of `scored` (targets of the factsheet or not, best first)."""
        held = [each for each in scored if not each.target.startswith(UNANSWERED)]
        best = held[0]
        rival = next((each.score for each in scored if each.target.startswith(UNANSWERED)), 0.0)
        covered = [self._covered(term, best.target) for term in query.terms]
        total = sum(term.weight for term in query.terms)
        missed = [(1 - share) * term.weight for share, term in zip(covered, query.terms, strict=True)]
        return Evidence(
            score=best.score,
            best_row=best.best_row,
            lead=best.score - rival,
            margin=best.score - (held[1].score if len(held) > 1 else 0.0),
            coverage=1 - sum(missed) / total,
            gap=max(missed) / self._highest_idf,
            kind_fits=self._kind_fits(query, best.target),
        )

    def _covered(self, term: Term, target: str) -> float:
        concepts = self._concepts[target]
        if any(concept.startswith(PERSON) for concept in term.concepts):
            return 1.0 if term.concepts & concepts else 0.0
        known = self._words[target]
        by_word = next((share for word, share in term.neighbours.items() if word in known), 0.0)
        return max(by_word, BY_CONCEPT) if term.concepts & concepts else by_word

    def _kind_fits(self, query: Query, target: str) -> float:
        asked = KINDS & query.concepts
        questions = self._questions[target]
        if not asked or not questions:
            return 1.0
        kinds: Mapping[str, int] = self._kinds.get(target, Counter())
        return min(min(1.0, kinds[kind] / questions / USUAL) for kind in asked)
