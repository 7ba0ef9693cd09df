"""The index of one factsheet: every way of asking, by words and by concepts.

Built once, in one pass over the rows, from interned words: a process serves many questions from little memory.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.answers.askable import Askable
from bot.answers.incidence import Incidence, Numbers, Truths
from bot.answers.people import PeopleIndex
from bot.answers.postings import Postings
from bot.answers.resemblance import Resemblance
from bot.answers.rows import COUNTRY, PERSON, UNANSWERED, Row, rows_of
from bot.answers.telling import Telling, covered_elsewhere
from bot.answers.vocabulary import Vocabulary
from bot.knowledge.model import Factsheet, Knowledge

Weights = NDArray[np.floating[Any]]


class Index:
    """Everything that a question is held against.

    Attributes:
        people: the persons whom the factsheet names.
        vocabulary: what words and phrases stand for.
        targets: what the rows ask for; `target_of_row` gives its number for each row.
        language_of_word: the languages whose example questions use a word.
        known: every word of the rows; its place is its id.
        resemblance: which known words a word resembles.
        words: rows by word, weighted.
        concepts: rows by concept, weighted.
        concepts_of_known: what each known word stands for, by id.
        concept_ids: the number of each concept.
        askable: what each target can be asked for.
        telling: what the words of a question tell for or against a target.
        highest_idf: weight of a word that no row has.
    """

    def __init__(self, knowledge: Knowledge, factsheet: Factsheet) -> None:
        """Build the index of `factsheet` and of what `knowledge` says factsheets do not hold."""
        self.people = PeopleIndex(factsheet.people)
        self.vocabulary = _vocabulary(knowledge)
        rows = rows_of(knowledge, factsheet, self.people)
        self.targets = tuple(dict.fromkeys(row.target for row in rows))
        numbers = {target: number for number, target in enumerate(self.targets)}
        self.target_of_row: Numbers = np.array([numbers[row.target] for row in rows], np.int32)
        frequency = Counter(word for row in rows for word in row.words)
        self.known = tuple(frequency)
        self.resemblance = Resemblance(self.known, tuple(frequency.values()))
        self.language_of_word = _languages(rows)
        self.highest_idf = log(1 + len(rows)) + 1
        self.concept_ids = _numbered(
            self.vocabulary.concepts, (f"{PERSON}{each.slug}" for each in factsheet.people)
        )
        self.concepts_of_known = tuple(map(self.vocabulary.of_word, self.known))
        words, concepts = self._words_of(rows), self._concepts_of(rows)
        self.words = Postings(words)
        self.concepts = Postings(*_with_near(concepts, self._near()))
        questions = np.array([row.language is not None for row in rows])
        self.askable = Askable(self.targets, self.target_of_row, words, concepts, self.concept_ids, questions)
        self.telling = self._learn_telling(words, questions)

    def has_word(self, target: str, word: str) -> bool:
        """Tell whether any row of `target` holds the folded `word`."""
        number = self.resemblance.ids.get(word)
        return number is not None and self.askable.has_word(target, number)

    def rows_for(self, targets: Truths) -> Truths:
        """Tell for each row whether its target is one of `targets` (true or false for each target)."""
        return np.asarray(targets[self.target_of_row])

    def _words_of(self, rows: Sequence[Row]) -> Incidence:
        ids = self.resemblance.ids
        return Incidence.of([[ids[word] for word in dict.fromkeys(row.words)] for row in rows], len(ids))

    def _concepts_of(self, rows: Sequence[Row]) -> Incidence:
        spoken = {word for row in rows for word in row.spoken}
        anchors = {word: found for word in spoken if (found := self.vocabulary.anchors(word))}
        of_word = {word: found for word in spoken if (found := self.vocabulary.of_word(word))}
        held = []
        for row in rows:
            concepts = self.vocabulary.of_phrases(row.spoken, anchors)
            concepts.update(*(of_word[word] for word in row.spoken if word in of_word))
            concepts.update(f"{PERSON}{slug}" for slug in row.people)
            held.append([self.concept_ids[concept] for concept in concepts])
        return Incidence.of(held, len(self.concept_ids))

    def _near(self) -> tuple[Incidence, Weights]:
        """Give the neighbours of each concept, and their weights."""
        near = [self.vocabulary.near.get(concept, {}) for concept in self.concept_ids]
        others = Incidence.of([map(self.concept_ids.__getitem__, found) for found in near], len(near))
        return others, np.array([weight for found in near for weight in found.values()])

    def _learn_telling(self, words: Incidence, questions: Truths) -> Telling:
        numbers = {target: number for number, target in enumerate(self.targets)}
        missed = np.array([numbers.get(target.removeprefix(UNANSWERED), -1) for target in self.targets])
        is_near_miss = np.array([target.startswith(UNANSWERED) for target in self.targets]) & (missed >= 0)
        answered = questions & self.rows_for(missed == np.arange(len(missed)))
        near_misses = questions & self.rows_for(is_near_miss)
        meant = [
            [self.concept_ids[concept] for concept in found if not concept.startswith(UNANSWERED)]
            for found in self.concepts_of_known
        ]
        covered = covered_elsewhere(
            self.askable,
            words,
            Incidence.of(meant, len(self.concept_ids)),
            missed[self.target_of_row],
            answered,
        )
        return Telling(words, covered, answered, near_misses)


def _numbered(*several: Iterable[str]) -> Mapping[str, int]:
    return {name: number for number, name in enumerate(name for some in several for name in some)}


def _with_near(concepts: Incidence, near: tuple[Incidence, Weights]) -> tuple[Incidence, Weights]:
    """Add to the concepts of each row their neighbours, and weigh all: 1 for its own, less for neighbours."""
    others, weights = near
    here, there = concepts.followed_by(others)
    rows = np.concatenate((concepts.rows, concepts.rows[here]))
    columns = np.concatenate((concepts.columns, others.columns[there]))
    values = np.concatenate((np.ones(len(concepts.rows)), weights[there]))
    keys = rows.astype(np.int64) * concepts.width + columns
    order = np.argsort(keys, kind="stable")
    unique, starts = np.unique(keys[order], return_index=True)
    pairs = Incidence(
        (unique // concepts.width).astype(np.int32),
        (unique % concepts.width).astype(np.int32),
        concepts.height,
        concepts.width,
    )
    return pairs, np.maximum.reduceat(values[order], starts)


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
