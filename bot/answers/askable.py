"""What each target can be asked for, learnt from the rows that ask for it: words, concepts, kinds of question.

A near miss ("when was it ratified", "who is her lawyer") is made of known words only; what gives it away is that no row
of the target asks *when*, or speaks of a lawyer.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

import numpy as np

from bot.answers.incidence import Incidence, Numbers, TargetCounts, Truths
from bot.answers.query import SURE, Query, Term
from bot.answers.rows import UNANSWERED

KINDS: Final = ("howmany", "percent", "who", "when", "where", "why", "howlong")
"""Concepts of `vocabulary/question-words.yaml` that say what kind of thing is asked for."""

COMMON: Final = 0.45
"""Share of all targets whose rows hold a word from which on the word tells nothing: "torture" .43, "who" .54."""

USUAL: Final = 0.1
"""Share of a target's questions that ask for a kind of thing from which on the target is taken to hold it."""

BY_CONCEPT: Final = 0.8
"""How far a word is covered by a row that says the same in another word."""


class Askable:
    """What each target can be asked for; built once."""

    def __init__(
        self,
        targets: Sequence[str],
        target_of_row: Numbers,
        words: Incidence,
        concepts: Incidence,
        concept_ids: Mapping[str, int],
        questions: Truths,
    ) -> None:
        """Gather what the rows of each target speak of.

        Args:
            targets: their names; a target's number is its place.
            target_of_row: the number of each row's target.
            words: the words of each row.
            concepts: the concepts of each row.
            concept_ids: number of each concept, by name.
            questions: for each row, whether it is an example question.
        """
        self._numbers = {target: number for number, target in enumerate(targets)}
        self._concept_ids = concept_ids
        self.words = TargetCounts(words, target_of_row, len(targets))
        self.concepts = TargetCounts(concepts, target_of_row, len(targets))
        asked = questions[concepts.rows]
        of_questions = Incidence(
            concepts.rows[asked], concepts.columns[asked], concepts.height, concepts.width
        )
        self._questions = np.bincount(target_of_row[questions], minlength=len(targets))
        self._kinds = TargetCounts(of_questions, target_of_row, len(targets))

    def naming(self, people: AbstractSet[str]) -> Truths:
        """Tell for each target whether its rows name one of `people` (as concepts)."""
        numbers = [self._concept_ids[person] for person in people if person in self._concept_ids]
        return self.concepts.targets_with(numbers, len(self._numbers))

    def tells(self, term: Term) -> bool:
        """Tell whether a word by itself says what is asked about; "who", "how" and "the" do not."""
        nearest = next(iter(term.neighbours), None)
        common = nearest is not None and term.sure >= SURE and self.words.spread[nearest] >= COMMON
        return not common and not term.concepts & set(KINDS)

    def speaks_of(self, target: str, concepts: AbstractSet[str]) -> bool:
        """Tell whether any row of `target` speaks of any of `concepts`."""
        numbers = [self._concept_ids[concept] for concept in concepts if concept in self._concept_ids]
        return bool(numbers) and bool(self.concepts.of(self._numbers[target], np.array(numbers)).any())

    def has_word(self, target: str, word: int) -> bool:
        """Tell whether any row of `target` holds the known word of that number."""
        return bool(self.words.of(self._numbers[target], np.array([word]))[0])

    def covers(self, target: str, term: Term) -> float:
        """Tell how far, 0 to 1, the rows of `target` account for a word of a query.

        A person is covered only by a row that names the same person; any other word by one that resembles it, or means
        the same.
        """
        foreign = {concept for concept in term.concepts if concept.startswith(UNANSWERED)}
        # What a word says of something that is not held outweighs its other senses.
        spoken_of = self.speaks_of(target, foreign or term.concepts)
        if term.is_person:
            return float(spoken_of)
        resembled = self._resembled(self._numbers[target], term)
        return max(resembled, BY_CONCEPT) if spoken_of else resembled

    def _resembled(self, target: int, term: Term) -> float:
        if not term.neighbours:
            return 0.0
        held = self.words.of(target, np.fromiter(term.neighbours, np.int64)) > 0
        nearest = int(held.argmax())
        if not held[nearest]:
            return 0.0
        share = tuple(term.neighbours.values())[nearest]
        return share / term.sure if term.sure >= SURE else share  # a slip of the keyboard is no other word

    def kind_fits(self, target: str, query: Query) -> float:
        """Tell how usual it is, 0 to 1, to ask `target` for the kind of thing that `query` asks for."""
        number = self._numbers[target]
        asked = [
            self._concept_ids[kind] for kind in KINDS if kind in query.concepts and kind in self._concept_ids
        ]
        if not asked or not self._questions[number]:
            return 1.0
        usual = self._kinds.of(number, np.array(asked)).min() / self._questions[number]
        return float(min(1.0, usual / USUAL))
