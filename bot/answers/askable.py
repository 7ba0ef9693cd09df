"""What each target can be asked for, learnt from the rows that ask for it: words, concepts, kinds of question.

A near miss ("when was it ratified", "who is her lawyer") is made of known words only; what gives it away is that no row
of the target asks *when*, or speaks of a lawyer.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.answers.query import SURE, Query, Term
from bot.answers.rows import UNANSWERED, Row

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
        rows: Sequence[Row],
        targets: Sequence[str],
        word_ids: Mapping[str, int],
        concept_ids: Mapping[str, int],
        concepts_of_rows: Sequence[AbstractSet[str]],
    ) -> None:
        """Gather what the rows of each target speak of; `concepts_of_rows` holds the concepts of each row."""
        self._numbers = {target: number for number, target in enumerate(targets)}
        self._word_ids = word_ids
        self._concept_ids = concept_ids
        target_of_row = [self._numbers[row.target] for row in rows]
        words = [[word_ids[word] for word in row.words] for row in rows]
        concepts = [[concept_ids[concept] for concept in found] for found in concepts_of_rows]
        held = _held(target_of_row, words, (len(targets), len(word_ids)))
        self._spread = held.mean(axis=0)
        self._words = np.packbits(held, axis=1, bitorder="little")  # an eighth of the memory
        self._concepts = _held(target_of_row, concepts, (len(targets), len(concept_ids)))
        self._questions = np.zeros(len(targets))
        self._kinds = np.zeros((len(targets), len(KINDS)))
        for row, target, found in zip(rows, target_of_row, concepts_of_rows, strict=True):
            if row.language is not None:
                self._questions[target] += 1
                for place, kind in enumerate(KINDS):
                    self._kinds[target, place] += kind in found

    def naming(self, people: AbstractSet[str]) -> NDArray[np.bool_]:
        """Tell for each target whether its rows name one of `people` (as concepts)."""
        numbers = [self._concept_ids[person] for person in people if person in self._concept_ids]
        return np.asarray(self._concepts[:, numbers].any(axis=1))

    def tells(self, term: Term) -> bool:
        """Tell whether a word by itself says what is asked about; "who", "how" and "the" do not."""
        nearest = next(iter(term.neighbours), None)
        common = nearest is not None and term.sure >= SURE and self._spread[nearest] >= COMMON
        return not common and not term.concepts & set(KINDS)

    def speaks_of(self, target: str, concepts: AbstractSet[str]) -> bool:
        """Tell whether any row of `target` speaks of any of `concepts`."""
        held = self._concepts[self._numbers[target]]
        return any(held[self._concept_ids[concept]] for concept in concepts if concept in self._concept_ids)

    def has_word(self, target: str, word: str) -> bool:
        """Tell whether any row of `target` holds the folded `word`."""
        number = self._word_ids.get(word)
        return number is not None and self._holds(target, number)

    def _holds(self, target: str, word: int) -> bool:
        return bool(self._words[self._numbers[target], word >> 3] >> (word & 7) & 1)

    def covers(self, target: str, term: Term) -> float:
        """Tell how far, 0 to 1, the rows of `target` account for a word of a query.

        A person is covered only by a row that names the same person; any other word by one that resembles it, or means
        the same.
        """
        foreign = {concept for concept in term.concepts if concept.startswith(UNANSWERED)}
        meant = (
            foreign or term.concepts
        )  # what a word says of something that is not held outweighs its other senses
        spoken_of = self.speaks_of(target, meant)
        if term.is_person:
            return float(spoken_of)
        neighbours = term.neighbours.items()
        resembled = next((share for word, share in neighbours if self._holds(target, word)), 0.0)
        if term.sure >= SURE:
            resembled /= term.sure  # a slip of the keyboard is no other word
        return max(resembled, BY_CONCEPT) if spoken_of else resembled

    def kind_fits(self, target: str, query: Query) -> float:
        """Tell how usual it is, 0 to 1, to ask `target` for the kind of thing that `query` asks for."""
        number = self._numbers[target]
        asked = [place for place, kind in enumerate(KINDS) if kind in query.concepts]
        if not asked or not self._questions[number]:
            return 1.0
        return float(min(1.0, self._kinds[number, asked].min() / self._questions[number] / USUAL))


def _held(
    target_of_row: Sequence[int], columns: Sequence[Sequence[int]], shape: tuple[int, int]
) -> NDArray[np.bool_]:
    """Tell for each target which columns any of its rows holds."""
    held = np.zeros(shape, np.bool_)
    targets = np.repeat(target_of_row, [len(row) for row in columns])
    held[targets, np.fromiter((column for row in columns for column in row), np.int32)] = True
    return held
