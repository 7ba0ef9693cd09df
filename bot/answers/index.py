"""The index of one factsheet: every way of asking, by words and by concepts.

Built once, in one pass over the rows, from interned words: a process serves many questions from little memory.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import log

import numpy as np
from numpy.typing import NDArray

from bot.answers.askable import Askable
from bot.answers.people import PeopleIndex
from bot.answers.postings import Postings
from bot.answers.resemblance import Resemblance
from bot.answers.rows import COUNTRY, PERSON, UNANSWERED, Row, rows_of
from bot.answers.vocabulary import Vocabulary
from bot.knowledge.model import Factsheet, Knowledge


class Index:
    """Everything that a question is held against.

    Attributes:
        rows: every way of asking.
        targets: what they ask for; `target_of_row` gives its number for each row.
        known: every word of the rows; its place is its id.
        words: rows by word, weighted.
        concepts: rows by concept, weighted.
        concepts_of_known: what each known word stands for, by id.
        concept_ids: the number of each concept.
        askable: what each target can be asked for.
        highest_idf: weight of a word that no row has.
    """

    def __init__(self, knowledge: Knowledge, factsheet: Factsheet) -> None:
        """Build the index of `factsheet` and of what `knowledge` says factsheets do not hold."""
        self.vocabulary = _vocabulary(knowledge)
        self.people = PeopleIndex(factsheet.people)
        self.rows: Sequence[Row] = rows_of(knowledge, factsheet)
        self.targets = tuple(dict.fromkeys(row.target for row in self.rows))
        numbers = {target: number for number, target in enumerate(self.targets)}
        self.target_of_row: NDArray[np.int32] = np.array([numbers[row.target] for row in self.rows], np.int32)
        frequency = Counter(word for row in self.rows for word in row.words)
        self.known = tuple(frequency)
        self.resemblance = Resemblance(self.known, tuple(frequency.values()))
        self.concepts_of_known = tuple(map(self.concepts_of_word, self.known))
        self.words = self._by_word()
        self.highest_idf = log(1 + len(self.rows)) + 1
        concepts_of_rows = list(self._concepts_of_rows())
        self.concept_ids: dict[str, int] = {}
        self.concepts = self._by_concept(concepts_of_rows)
        self.askable = Askable(
            self.rows, self.targets, self.resemblance.ids, self.concept_ids, concepts_of_rows
        )

    @cached_property
    def language_of_word(self) -> Mapping[str, frozenset[str]]:
        """For each word of the example questions, the languages whose questions use it."""
        languages: dict[str, set[str]] = {}
        for row in self.rows:
            for word in row.words if row.language else ():
                languages.setdefault(word, set()).add(str(row.language))
        return {word: frozenset(found) for word, found in languages.items()}

    def rows_for(self, targets: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Tell for each row whether its target is one of `targets` (true or false for each target)."""
        return np.asarray(targets[self.target_of_row])

    def concepts_of_word(self, word: str) -> frozenset[str]:
        """Give the concepts that one folded word stands for; a surname stands for its bearer."""
        person = self.people.of_word(word)
        found = self.vocabulary.of_word(word)
        return frozenset({*found, f"{PERSON}{person}"} if person else found)

    def _concepts_of_rows(self) -> Iterator[set[str]]:
        anchors = {word: found for word in self.known if (found := self.vocabulary.anchors(word))}
        for row in self.rows:
            spoken_of = self.vocabulary.of_phrases(row.words, anchors)
            yield spoken_of.union(*(self.concepts_of_known[self.resemblance.ids[word]] for word in row.words))

    def _by_word(self) -> Postings:
        ids = self.resemblance.ids
        columns = [[ids[word] for word in dict.fromkeys(row.words)] for row in self.rows]
        return Postings(columns, [[1.0] * len(row) for row in columns], len(ids))

    def _by_concept(self, concepts_of_rows: Iterable[set[str]]) -> Postings:
        columns: list[list[int]] = []
        values: list[list[float]] = []
        for concepts in concepts_of_rows:
            weighed = self.vocabulary.with_near(concepts)
            columns.append(
                [self.concept_ids.setdefault(concept, len(self.concept_ids)) for concept in weighed]
            )
            values.append(list(weighed.values()))
        return Postings(columns, values, len(self.concept_ids))


def _vocabulary(knowledge: Knowledge) -> Vocabulary:
    concepts = knowledge.concepts.values()
    terms = {concept.slug: concept.terms for concept in concepts}
    asked = {
        f"{UNANSWERED}{unanswered.slug}": unanswered.terms for unanswered in knowledge.unanswered.values()
    }
    countries = {f"{COUNTRY}{slug}": names for slug, names in knowledge.countries.items()}
    return Vocabulary({**terms, **asked, **countries}, {concept.slug: concept.near for concept in concepts})
