"""The index of one factsheet: every way of asking, by words and by concepts.

Built once, in one pass over the rows, from interned words: a process serves many questions from little memory.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
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
        targets: what the rows ask for; `target_of_row` gives its number for each row.
        language_of_word: the languages whose example questions use a word.
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
        self.people = PeopleIndex(factsheet.people)
        rows = rows_of(knowledge, factsheet, self.people)
        self.vocabulary = _vocabulary(knowledge)
        self.targets = tuple(dict.fromkeys(row.target for row in rows))
        numbers = {target: number for number, target in enumerate(self.targets)}
        self.target_of_row: NDArray[np.int32] = np.array([numbers[row.target] for row in rows], np.int32)
        frequency = Counter(word for row in rows for word in row.words)
        self.known = tuple(frequency)
        self.resemblance = Resemblance(self.known, tuple(frequency.values()))
        self.language_of_word = _languages(rows)
        shared: dict[frozenset[str], frozenset[str]] = {}
        found = map(self.concepts_of_word, self.known)
        self.concepts_of_known = tuple(shared.setdefault(concepts, concepts) for concepts in found)
        self.words = self._by_word(rows)
        self.highest_idf = log(1 + len(rows)) + 1
        concepts_of_rows = self._concepts_of_rows(rows)
        self.concept_ids: dict[str, int] = {}
        self.concepts = self._by_concept(concepts_of_rows)
        self.askable = Askable(rows, self.targets, self.resemblance.ids, self.concept_ids, concepts_of_rows)

    def rows_for(self, targets: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Tell for each row whether its target is one of `targets` (true or false for each target)."""
        return np.asarray(targets[self.target_of_row])

    def concepts_of_word(self, word: str) -> frozenset[str]:
        """Give the concepts that one folded word stands for."""
        return frozenset(self.vocabulary.of_word(word))

    def _concepts_of_rows(self, rows: Sequence[Row]) -> list[frozenset[str]]:
        spoken = {word for row in rows for word in row.spoken}
        anchors = {word: found for word in spoken if (found := self.vocabulary.anchors(word))}
        of_word = {word: self.concepts_of_word(word) for word in spoken}
        shared: dict[frozenset[str], frozenset[str]] = {}
        concepts_of_rows = []
        for row in rows:
            of_words = (of_word[word] for word in row.spoken)
            concepts = frozenset(self.vocabulary.of_phrases(row.spoken, anchors)).union(
                *of_words, (f"{PERSON}{slug}" for slug in row.people)
            )
            concepts_of_rows.append(shared.setdefault(concepts, concepts))
        return concepts_of_rows

    def _by_word(self, rows: Iterable[Row]) -> Postings:
        ids = self.resemblance.ids
        columns = [[ids[word] for word in dict.fromkeys(row.words)] for row in rows]
        return Postings(columns, [[1.0] * len(row) for row in columns], len(ids))

    def _by_concept(self, concepts_of_rows: Iterable[AbstractSet[str]]) -> Postings:
        columns: list[list[int]] = []
        values: list[list[float]] = []
        for concepts in concepts_of_rows:
            weighed = self.vocabulary.with_near(concepts)
            columns.append(
                [self.concept_ids.setdefault(concept, len(self.concept_ids)) for concept in weighed]
            )
            values.append(list(weighed.values()))
        return Postings(columns, values, len(self.concept_ids))


def _languages(rows: Iterable[Row]) -> Mapping[str, frozenset[str]]:
    """Give for each word of the example questions the languages whose questions use it."""
    languages: dict[str, frozenset[str]] = {}
    joined: dict[tuple[frozenset[str], str], frozenset[str]] = {}
    none: frozenset[str] = frozenset()
    for row in rows:
        for word in row.spoken if row.language else ():
            step = (languages.get(word, none), str(row.language))
            languages[word] = joined.setdefault(step, step[0] | {step[1]})
    return languages


def _vocabulary(knowledge: Knowledge) -> Vocabulary:
    concepts = knowledge.concepts.values()
    terms = {concept.slug: concept.terms for concept in concepts}
    asked = {
        f"{UNANSWERED}{unanswered.slug}": unanswered.terms for unanswered in knowledge.unanswered.values()
    }
    countries = {f"{COUNTRY}{slug}": names for slug, names in knowledge.countries.items()}
    return Vocabulary({**terms, **asked, **countries}, {concept.slug: concept.near for concept in concepts})
