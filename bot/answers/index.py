"""The index of one factsheet: its rows by words and by concepts, and what each target can be asked for."""

from collections.abc import Mapping
from functools import cached_property
from math import log

import numpy as np

from bot.answers.people import PeopleIndex
from bot.answers.postings import Postings
from bot.answers.resemblance import Resemblance
from bot.answers.rows import PERSON, UNANSWERED, Row, rows_of
from bot.answers.vocabulary import Part, Vocabulary
from bot.knowledge.model import Factsheet, Knowledge


class Index:
    """Everything that a question is held against; built once, never changed."""

    def __init__(self, knowledge: Knowledge, factsheet: Factsheet) -> None:
        """Build the index of `factsheet` and of what `knowledge` says factsheets do not hold."""
        self.rows = rows_of(knowledge, factsheet)
        self.targets = tuple(dict.fromkeys(row.target for row in self.rows))
        numbers = {target: number for number, target in enumerate(self.targets)}
        self.target_of_row = np.fromiter((numbers[row.target] for row in self.rows), np.int32)
        self.known = tuple(dict.fromkeys(word for row in self.rows for word in row.words))
        self.resemblance = Resemblance(self.known)
        self.vocabulary = _vocabulary(knowledge)
        self.people = PeopleIndex(factsheet.people)
        self.concepts_of_known = tuple(self.concepts_of_word(word) for word in self.known)
        self.concepts_of_rows = concepts_of_rows = self._concepts_of_rows()
        self.concept_ids = {name: number for number, name in enumerate(dict.fromkeys(c for row in concepts_of_rows for c in row))}
        self.words = self._word_postings()
        self.concepts = self._concept_postings(concepts_of_rows)
        self.highest_idf = log(1 + len(self.rows)) + 1

    @cached_property
    def language_of_word(self) -> Mapping[str, frozenset[str]]:
        """For each word of the example questions, the languages whose questions use it."""
        languages: dict[str, set[str]] = {}
        for row in self.rows:
            for word in row.words if row.language else ():
                languages.setdefault(word, set()).add(str(row.language))
        return {word: frozenset(found) for word, found in languages.items()}

    def concepts_of_word(self, word: str) -> frozenset[str]:
        """Give the concepts that one folded word stands for; a surname stands for its bearer."""
        person = self.people.of_word(word)
        found = self.vocabulary.of_word(word)
        return frozenset(found | {f"{PERSON}{person}"} if person else found)

    def _concepts_of_rows(self) -> list[frozenset[str]]:
        anchors: Mapping[str, tuple[Part, ...]] = {word: self.vocabulary.anchors(word) for word in self.known}
        ids = self.resemblance.ids
        return [
            frozenset(self.vocabulary.of_phrases(row.words, anchors)).union(*(self.concepts_of_known[ids[word]] for word in row.words))
            for row in self.rows
        ]

    def _word_postings(self) -> Postings:
        ids = self.resemblance.ids
        columns = [[ids[word] for word in dict.fromkeys(row.words)] for row in self.rows]
        return Postings(columns, [[1.0] * len(row) for row in columns], len(ids))

    def _concept_postings(self, concepts_of_rows: list[frozenset[str]]) -> Postings:
        weighed = [self.vocabulary.with_near(concepts) for concepts in concepts_of_rows]
        for row in weighed:
            for concept in row:
                self.concept_ids.setdefault(concept, len(self.concept_ids))
        columns = [[self.concept_ids[concept] for concept in row] for row in weighed]
        return Postings(columns, [list(row.values()) for row in weighed], len(self.concept_ids))


def _vocabulary(knowledge: Knowledge) -> Vocabulary:
    concepts = knowledge.concepts.values()
    terms = {concept.slug: concept.terms for concept in concepts}
    asked = {f"{UNANSWERED}{unanswered.slug}": unanswered.terms for unanswered in knowledge.unanswered.values()}
    return Vocabulary({**terms, **asked}, {concept.slug: concept.near for concept in concepts})
