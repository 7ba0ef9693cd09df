"""What each target can be asked for, learnt from the rows that ask for it: words, concepts, kinds of question.

A near miss ("when was it ratified", "who is her lawyer") is made of known words only; what gives it away is that no row
of the target asks *when*, or speaks of a lawyer.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

import numpy as np

from bot.answers.incidence import Incidence, Numbers, TargetCounts, Truths
from bot.answers.query import SURE, Query, Term
from bot.answers.rows import UNANSWERED
from bot.answers.vocabulary import ASIDE

KINDS: Final = ("howmany", "percent", "who", "when", "where", "why", "howlong")
"""Concepts of `vocabulary/question-words.yaml` that say what kind of thing is asked for."""

_WAYS_OF_ASKING: Final = frozenset({*KINDS, ASIDE})

RELATIVE: Final = "who"
FOREMOST: Final = 3
"""The kind whose word asks nothing further back ("lawyers who defend"), and among how many first words it does. 2 and 3
did alike on the open sets, 4 a little worse. "When" and "where" ask further back more often, and are left alone."""

COMMON: Final = 0.45
"""Share of all targets whose rows hold a word from which on the word tells nothing: "torture" .31, "belarus" .58."""

USUAL: Final = 0.1
"""Share of a target's questions that ask for a kind of thing from which on the target is taken to hold it."""

BY_CONCEPT: Final = 0.8
"""How far a word is covered by a row that says the same in another word."""


class Coverage(NamedTuple):
    """How far a target accounts for a query.

    Attributes:
        shares: of each term, 0 to 1.
        meant: how many terms stand for things of which it speaks.
    """

    shares: list[float]
    meant: int


@dataclass(frozen=True)
class Askable:
    """What each target can be asked for.

    Where a method takes `parts`, these are the targets that together are what is asked for: one, or a person with the
    entries that name them.

    Attributes:
        targets: their names; a target's number is its place.
        concept_names: names of the concepts; a concept's number is its place.
        words: how many rows of each target hold each word.
        concepts: how many rows of each target speak of each concept.
        kinds: how many example questions of each target speak of each concept.
        questions: how many example questions each target has.
        is_common: for each word, whether so many targets' rows hold it that it tells nothing.
    """

    targets: tuple[str, ...]
    concept_names: tuple[str, ...]
    words: TargetCounts
    concepts: TargetCounts
    kinds: TargetCounts
    questions: Numbers
    is_common: Truths

    @classmethod
    def of_rows(
        cls,
        names: tuple[tuple[str, ...], tuple[str, ...]],
        target_of_row: Numbers,
        held: tuple[Incidence, Incidence],
        is_question: Truths,
    ) -> "Askable":
        """Gather what the rows of each target speak of.

        Args:
            names: of the targets, and of the concepts.
            target_of_row: the number of each row's target.
            held: the words of each row, and its concepts.
            is_question: for each row, whether it is an example question.
        """
        targets, concept_names = names
        words, concepts = (TargetCounts.of_rows(each, target_of_row, len(targets)) for each in held)
        asked = held[1].kept(is_question[held[1].rows])
        kinds = TargetCounts.of_rows(asked, target_of_row, len(targets))
        questions = np.bincount(target_of_row[is_question], minlength=len(targets))
        is_common = words.spread >= COMMON
        return cls(targets, concept_names, words, concepts, kinds, questions, np.asarray(is_common))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each target."""
        return {target: number for number, target in enumerate(self.targets)}

    @cached_property
    def concept_ids(self) -> Mapping[str, int]:
        """The number of each concept."""
        return {concept: number for number, concept in enumerate(self.concept_names)}

    def naming(self, people: Iterable[str]) -> Truths:
        """Tell for each target whether its rows name one of `people` (as concepts)."""
        numbers = [self.concept_ids[person] for person in people if person in self.concept_ids]
        return self.concepts.targets_with(numbers)

    def tells(self, term: Term) -> bool:
        """Tell whether a word by itself says what is asked about; "who", "how", "the", a letter or digit do not."""
        if len(term.word) == 1 and not term.is_person:
            return False
        nearest = term.neighbours.nearest
        common = nearest is not None and term.sure >= SURE and self.is_common[nearest]
        return not common and not term.concepts & set(KINDS)

    def spoken_of(self, parts: Sequence[str], concepts: Iterable[str]) -> AbstractSet[str]:
        """Give those of `concepts` of which any row of `parts` speaks; a person speaks of themselves."""
        known = self._known(parts)
        numbers = [(each, self.concept_ids[each]) for each in concepts if each in self.concept_ids]
        return {
            each for each, number in numbers if any(self.concepts.holds(part, number) for part in known)
        } | {*parts}

    def has_word(self, parts: Sequence[str], word: int) -> bool:
        """Tell whether any row of `parts` holds the known word of that number."""
        return any(self.words.holds(part, word) for part in self._known(parts))

    def coverage(self, parts: Sequence[str], query: Query) -> Coverage:
        """Tell how far the rows of `parts` account for each term of a query.

        A person is covered only by a row that names the same person; any other word by one that resembles it, or means
        the same. What a word says of something that is not held outweighs its other senses.
        """
        spoken_of = self.spoken_of(parts, {concept for term in query.terms for concept in term.concepts})
        things = {concept for concept in spoken_of if _is_thing(concept)}
        senses = [_senses(term) for term in query.terms]
        shares = [
            _covered(term, share, is_spoken_of=not spoken_of.isdisjoint(each))
            for term, share, each in zip(query.terms, self._resembled(parts, query), senses, strict=True)
        ]
        return Coverage(shares, sum(not things.isdisjoint(each) for each in senses))

    def _resembled(self, parts: Sequence[str], query: Query) -> Iterator[float]:
        """Tell of one term after another how well the nearest word of `parts` resembles it: a slip is no other word."""
        held = np.zeros(len(query.near), np.bool_)
        for part in self._known(parts):
            held |= self.words.of(part, query.near) > 0
        marks, end = held.tobytes(), 0
        for term in query.terms:
            start, end = end, end + len(term.neighbours)
            place = marks.find(1, start, end)  # neighbours stand in order, the nearest first
            share = 0.0 if place < 0 else float(query.shares[place])
            yield share / term.sure if term.sure >= SURE else share

    def kind_fits(self, parts: Sequence[str], query: Query) -> float:
        """Tell how usual it is, 0 to 1, to ask `parts` for the kind of thing that `query` asks for."""
        asked = [self.concept_ids[kind] for kind in _kinds_asked(query) if kind in self.concept_ids]
        known = [part for part in self._known(parts) if self.questions[part]]
        if not asked or not known:
            return 1.0
        usual = max(self.kinds.of(part, np.array(asked)).min() / self.questions[part] for part in known)
        return float(min(1.0, usual / USUAL))

    def _known(self, parts: Sequence[str]) -> list[int]:
        return [self.numbers[part] for part in parts if part in self.numbers]


def _kinds_asked(query: Query) -> list[str]:
    """Give the kinds of thing that are asked for, leaving out words that only begin a clause."""
    relative = (query.words.index(term.word) for term in query.terms if RELATIVE in term.concepts)
    left_out = {RELATIVE} if next(relative, 0) >= FOREMOST else set()
    return [kind for kind in KINDS if kind in query.concepts and kind not in left_out]


def _is_thing(concept: str) -> bool:
    """Tell whether a concept is something of which a factsheet may speak."""
    return concept not in _WAYS_OF_ASKING and not concept.startswith(UNANSWERED)


def _senses(term: Term) -> AbstractSet[str]:
    """Give the concepts of a term that count; those that are not held outweigh its other senses."""
    return {concept for concept in term.concepts if concept.startswith(UNANSWERED)} or term.concepts


def _covered(term: Term, resembled: float, *, is_spoken_of: bool) -> float:
    if term.is_person:
        return float(is_spoken_of)
    return max(resembled, BY_CONCEPT) if is_spoken_of else resembled
