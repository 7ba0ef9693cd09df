"""The index of one factsheet: every way of asking, by words and by concepts.

Compiled once from the knowledge base, it is a value of arrays: `archive.py` packs it, so that a process need not
compile it at each start, and what was packed serves from little memory.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from math import log
from typing import Final

import numpy as np

from bot.answers.archive import LEFT_OUT
from bot.answers.askable import Askable
from bot.answers.incidence import Incidence, Numbers, Shares, Truths
from bot.answers.people import PeopleIndex
from bot.answers.postings import Postings
from bot.answers.query import Query
from bot.answers.resemblance import Resemblance
from bot.answers.rows import COUNTRY, LANGUAGES, NOT_IN_FACTSHEET, PERSON, UNANSWERED, Rows, rows_of
from bot.answers.telling import Telling, covered_elsewhere
from bot.answers.texts import Blocks
from bot.answers.vocabulary import Vocabulary
from bot.knowledge.model import Factsheet, Knowledge

WORD_SHARE: Final = 0.75
"""Weight of words against concepts; .55 to 1 were tried on the open questions, .7 and .8 are close behind."""

_LANGUAGE_SETS: Final = tuple(
    frozenset(language for bit, language in enumerate(LANGUAGES) if bits >> bit & 1)
    for bits in range(1 << len(LANGUAGES))
)


@dataclass(frozen=True)
class Index:
    """Everything that a question is held against.

    Attributes:
        target_of_row: number of what each row asks for.
        reasons: for each target, why it is not answered; empty if it is.
        names: the words in whose place NAME stands in the rows.
        languages: of each known word, then of each of `names`, the languages whose example questions use it, as bits.
        vocabulary: what words and phrases stand for.
        resemblance: the known words, and which of them a word resembles.
        meant: what each known word, then each of `names`, stands for by itself.
        postings: rows by word, and behind the words by concept, weighted.
        askable: what each target can be asked for.
        telling: what the words of a question tell for or against a target.
        apart: of each row that is a near miss, the words that no question of its entry covers.
        blocks: what was read to compile it, by numbers of the known words, then of `names`.
        people: the persons whom the factsheet names.
    """

    target_of_row: Numbers
    reasons: tuple[str, ...]
    names: tuple[str, ...]
    languages: Numbers
    vocabulary: Vocabulary
    resemblance: Resemblance
    meant: Incidence
    postings: Postings
    askable: Askable
    telling: Telling
    apart: Incidence
    blocks: Blocks
    people: PeopleIndex = field(metadata=LEFT_OUT)

    @classmethod
    def compiled(cls, knowledge: Knowledge, factsheet: Factsheet, earlier: "Index | None" = None) -> "Index":
        """Compile the index of `factsheet` and of what `knowledge` says factsheets do not hold.

        Args:
            knowledge: the knowledge base.
            factsheet: one of its factsheets.
            earlier: the index of an earlier state of both: what has not changed since is taken from it.
        """
        people = PeopleIndex(factsheet.people)
        rows = rows_of(
            knowledge, factsheet, people, (earlier.blocks, earlier.spoken_words) if earlier else None
        )
        vocabulary = _vocabulary(knowledge, factsheet, earlier.vocabulary if earlier else None)
        known, names, numbers = _numbered(rows)
        words = rows.asked.incidence(numbers, len(known))
        spoken = rows.spoken.incidence(numbers, len(known) + len(names))
        meant = vocabulary.of_words((*known, *names))
        concepts = _concepts_of(rows, spoken.followed_by_all(meant), vocabulary)
        is_question = rows.language_of_row >= 0
        askable = Askable.of_rows(
            (rows.targets, vocabulary.concepts), rows.target_of_row, (words, concepts), is_question
        )
        telling, apart = _learn(askable, words, meant, rows.target_of_row, is_question)
        return cls(
            target_of_row=rows.target_of_row,
            reasons=tuple(_reason(target, knowledge) for target in rows.targets),
            names=names,
            languages=_languages(rows.language_of_row, spoken, names),
            vocabulary=vocabulary,
            resemblance=Resemblance.of_words(known),
            meant=meant,
            postings=Postings.of(words).beside(Postings.of(*_with_near(concepts, vocabulary)), WORD_SHARE),
            askable=askable,
            telling=telling,
            apart=apart,
            blocks=rows.blocks.renumbered(numbers),
            people=people,
        )

    @property
    def targets(self) -> tuple[str, ...]:
        """What the rows ask for."""
        return self.askable.targets

    def column_of_concept(self, concept: str) -> int:
        """Give the number of the column of `postings` that belongs to a concept; a word's is its own number."""
        return len(self.resemblance.known) + self.askable.concept_ids[concept]

    @property
    def spoken_words(self) -> tuple[str, ...]:
        """The words for which the numbers in `blocks` stand."""
        return (*self.resemblance.known, *self.names)

    @cached_property
    def is_missed(self) -> Truths:
        """For each target, whether it is something that factsheets do not hold."""
        return np.array([bool(reason) for reason in self.reasons])

    @cached_property
    def first_of_whoever(self) -> int:
        """The first of the rows, all at the end, that ask for whoever is named; the number of rows if none does."""
        number = self.askable.numbers.get(PERSON)
        return len(self.target_of_row) if number is None else int(np.argmax(self.target_of_row == number))

    @property
    def highest_idf(self) -> float:
        """Weight of a word that no row has."""
        return log(1 + len(self.target_of_row)) + 1

    def parts_of(self, target: str, query: Query) -> tuple[str, ...]:
        """Give the targets that together answer `query` if `target` does.

        A person is whatever is asked of people, and what names them; an entry that names a person who is asked about is
        what is asked of people, too.
        """
        if target.startswith(PERSON):
            return (target, PERSON, *self.people.entries_of(target.removeprefix(PERSON)))
        return (target, PERSON) if query.people else (target,)

    def languages_of(self, word: str) -> AbstractSet[str]:
        """Give the languages whose example questions use the folded `word`."""
        number = self.resemblance.known.get(word)
        number = self._number_of_name.get(word) if number is None else number
        return _LANGUAGE_SETS[0 if number is None else self.languages[number]]

    @cached_property
    def _number_of_name(self) -> Mapping[str, int]:
        return {name: number for number, name in enumerate(self.names, start=len(self.resemblance.known))}

    def has_word(self, parts: Sequence[str], word: str) -> bool:
        """Tell whether any row of `parts` holds the folded `word`."""
        number = self.resemblance.known.get(word)
        return number is not None and self.askable.has_word(parts, number)

    def rows_for(self, targets: Truths) -> Truths:
        """Tell for each row whether its target is one of `targets` (true or false for each target)."""
        return np.asarray(targets[self.target_of_row])

    def concepts_meant(self, word: int) -> frozenset[str]:
        """Give the concepts that the known word of that number stands for by itself."""
        return frozenset(self.vocabulary.concepts[concept] for concept in self.meant.row(word).tolist())


def _reason(target: str, knowledge: Knowledge) -> str:
    if not target.startswith(UNANSWERED):
        return ""
    unanswered = knowledge.unanswered.get(target.removeprefix(UNANSWERED))
    return unanswered.reason if unanswered else NOT_IN_FACTSHEET


def _vocabulary(knowledge: Knowledge, factsheet: Factsheet, earlier: Vocabulary | None) -> Vocabulary:
    concepts = knowledge.concepts.values()
    terms = {concept.slug: concept.terms for concept in concepts}
    asked = {
        f"{UNANSWERED}{unanswered.slug}": unanswered.terms for unanswered in knowledge.unanswered.values()
    }
    countries = {f"{COUNTRY}{slug}": names for slug, names in knowledge.countries.items()}
    near = {concept.slug: concept.near for concept in concepts}
    people = (f"{PERSON}{person.slug}" for person in factsheet.people)
    return Vocabulary.of_terms({**terms, **asked, **countries}, near, people, earlier)


def _numbered(rows: Rows) -> tuple[dict[str, int], tuple[str, ...], Numbers]:
    """Number the words anew: first the known ones, then those in whose place NAME stands.

    Returns:
        The known words, with how often each occurs; the others; and the new number of each word.
    """
    every, use = rows.spoken.words, np.bincount(rows.asked.numbers, minlength=len(rows.spoken.words))
    is_known = use > 0
    is_name = np.bincount(rows.blocks.numbers, minlength=len(every)).astype(np.bool_) & ~is_known
    known, names = (np.flatnonzero(chosen).tolist() for chosen in (is_known, is_name))
    numbers = np.zeros(len(every), np.int32)
    numbers[known + names] = np.arange(len(known) + len(names))
    frequency = use.tolist()
    return {every[word]: frequency[word] for word in known}, tuple(every[word] for word in names), numbers


def _concepts_of(rows: Rows, meant: Incidence, vocabulary: Vocabulary) -> Incidence:
    """Gather the concepts of each row: those that its words stand for by themselves, of its phrases, of its persons."""
    ids = {concept: number for number, concept in enumerate(vocabulary.concepts)}
    of_phrases = vocabulary.of_phrases_in(rows.spoken)
    named = [row * len(ids) + ids[f"{PERSON}{slug}"] for row, slugs in rows.named.items() for slug in slugs]
    keys = (meant.keys, of_phrases.keys, np.array(named, np.int64))
    return Incidence.of_keys(np.concatenate(keys), len(rows.spoken), len(ids))


def _with_near(concepts: Incidence, vocabulary: Vocabulary) -> tuple[Incidence, Shares]:
    """Add to the concepts of each row their neighbours, and weigh all: 1 for its own, less for neighbours."""
    width = len(vocabulary.concepts)
    own_rows = concepts.rows
    here, there = concepts.followed_by(vocabulary.near)
    rows = np.concatenate((own_rows, own_rows[here]))
    columns = np.concatenate((concepts.columns, vocabulary.near.columns[there]))
    values = np.concatenate((np.ones(len(own_rows)), vocabulary.near_shares[there]))
    keys = rows.astype(np.int64) * width + columns
    order = np.argsort(keys, kind="stable")
    unique, first = np.unique(keys[order], return_index=True)
    pairs = Incidence.of_keys(unique, concepts.height, width)
    return pairs, np.maximum.reduceat(values[order], first) if len(first) else values


def _learn(
    askable: Askable, words: Incidence, meant: Incidence, target_of_row: Numbers, is_question: Truths
) -> tuple[Telling, Incidence]:
    """Learn from the questions that entries answer and from their near misses: what words tell, and what sets apart."""
    entries = np.array(
        [askable.numbers.get(target.removeprefix(UNANSWERED), -1) for target in askable.targets]
    )
    itself = entries == np.arange(len(entries))
    answered = is_question & itself[target_of_row]
    near_miss = is_question & (~itself & (entries >= 0))[target_of_row]
    covered = covered_elsewhere(askable, words, _held_by(meant, askable), entries[target_of_row], answered)
    apart = words.kept(~covered & near_miss[words.rows])
    return Telling.learnt(words, covered, answered, near_miss), apart


def _held_by(meant: Incidence, askable: Askable) -> Incidence:
    """Leave out the concepts of what factsheets do not hold."""
    foreign = np.array([concept.startswith(UNANSWERED) for concept in askable.concept_names])
    return meant.kept(~foreign[meant.columns])


def _languages(language_of_row: Numbers, spoken: Incidence, names: Sequence[str]) -> Numbers:
    languages = np.zeros(spoken.width, np.uint8)
    for bit in range(len(LANGUAGES)):
        languages[spoken.columns[(language_of_row == bit)[spoken.rows]]] |= 1 << bit
    first = spoken.width - len(names)
    anyones = [first + place for place, name in enumerate(names) if name.isascii()]
    languages[anyones] = len(_LANGUAGE_SETS) - 1  # a name in Latin letters is the same in all
    return languages
