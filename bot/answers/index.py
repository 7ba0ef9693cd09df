"""The index of one factsheet: every way of asking, by words and by concepts.

Compiled once from the knowledge base (`compiling.py`), it is a value of arrays: `archive.py` packs it, so that a
process need not compile it at each start, and what was packed serves from little memory.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from math import log
from typing import Final

import numpy as np

from bot.answers.apart import Apart
from bot.answers.archive import LEFT_OUT
from bot.answers.asides import Asides
from bot.answers.askable import Askable
from bot.answers.incidence import Incidence, Numbers, Shares, Truths
from bot.answers.masking import NAME
from bot.answers.people import PeopleIndex
from bot.answers.postings import Postings
from bot.answers.query import Query, Term
from bot.answers.resemblance import Resemblance
from bot.answers.rows import LANGUAGES, PERSON, Earlier
from bot.answers.telling import Telling
from bot.answers.texts import Blocks
from bot.answers.vocabulary import Vocabulary

OTHERS_NAMED: Final = 0.5
"""How far a row counts that names persons, and none who is asked about: a date that a sentence gives for one is a near
miss for another, and "who is his lawyer" for "lawyers". .3 to .8 did alike on the open sets, and 1 worse."""

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
        asides: what stands around a question.
        askable: what each target can be asked for.
        telling: what the words of a question tell for or against a target.
        apart: which words set each near miss apart from what its entry, or else what others answer.
        blocks: what was read to compile it, by numbers of the known words, then of `names`.
        phrases: the concepts of the phrases in each text of `blocks`.
        may_name: for each known word, then each of `names`, whether it may name a person.
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
    asides: Asides
    askable: Askable
    telling: Telling
    apart: Apart
    blocks: Blocks
    phrases: Incidence
    may_name: Truths
    people: PeopleIndex = field(metadata=LEFT_OUT)

    @property
    def targets(self) -> tuple[str, ...]:
        """What the rows ask for."""
        return self.askable.targets

    def column_of_concept(self, concept: str) -> int:
        """Give the number of the column of `postings` that belongs to a concept; a word's is its own number."""
        return len(self.resemblance.known) + self.askable.concept_ids[concept]

    @cached_property
    def spoken_words(self) -> tuple[str, ...]:
        """The words for which the numbers in `blocks` stand; looked at only when another index is made of this one."""
        return (*self.resemblance.known, *self.names)

    @property
    def read(self) -> Earlier:
        """What was read to compile it."""
        return Earlier(self.blocks, self.spoken_words, self.may_name, self.people)

    @cached_property
    def terms_read(self) -> dict[str, Term]:
        """Known words as they were read: the knowledge base's, not the asker's. Whoever reads bounds their number."""
        return {}

    @cached_property
    def is_missed(self) -> Truths:
        """For each target, whether it is something that factsheets do not hold."""
        return np.array([bool(reason) for reason in self.reasons])

    @cached_property
    def share_of_row(self) -> Shares:
        """How far, 0 to 1, each row counts for a question that names no person."""
        # float32 would save 0.3 MB, and ranking take a tenth longer.
        shares = np.ones(len(self.target_of_row))
        if (name := self.resemblance.known.get(NAME)) is not None:
            shares[self.postings.rows_of(name)] = OTHERS_NAMED
        shares[self.target_of_row == self.askable.numbers.get(PERSON, -1)] = 0.0
        return shares

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

    def is_known(self, word: str) -> bool:
        """Tell whether the folded `word` is one of the knowledge base, or names a person."""
        return (
            word in self.resemblance.known
            or self.vocabulary.terms.get(word) is not None
            or word in self._number_of_name
            or self.people.is_spelled(word)
            or self.people.given.spelled(word) is not None
        )

    def rows_for(self, targets: Truths) -> Truths:
        """Tell for each row whether its target is one of `targets` (true or false for each target)."""
        return np.asarray(targets[self.target_of_row])

    @cached_property
    def usual_rows(self) -> int:
        """How many rows a target that is answered usually has: the median; 0 if there is none."""
        rows_of = np.bincount(self.target_of_row, minlength=len(self.targets))[~self.is_missed]
        return int(np.median(rows_of)) if len(rows_of) else 0

    @cached_property
    def _naming_persons(self) -> Truths:
        """For each row, whether it names a person of the factsheet."""
        return self._naming(concept for concept in self.askable.concept_names if concept.startswith(PERSON))

    def naming_others(self, people: Iterable[str]) -> Truths:
        """Tell for each row whether it names persons, and none of `people` (as concepts)."""
        return self._naming_persons & ~self._naming(people)

    def _naming(self, people: Iterable[str]) -> Truths:
        named = np.zeros(len(self.target_of_row), np.bool_)
        for person in people:
            if person in self.askable.concept_ids:
                named[self.postings.rows_of(self.column_of_concept(person))] = True
        return named

    def concepts_meant(self, word: int) -> frozenset[str]:
        """Give the concepts that the known word of that number stands for by itself."""
        meant = tuple(self.meant.row(word).tolist())
        found = self._meanings.get(meant)
        if found is None:
            found = self._meanings[meant] = frozenset(self.vocabulary.concepts[concept] for concept in meant)
        return found

    @cached_property
    def _meanings(self) -> dict[tuple[int, ...], frozenset[str]]:
        """The concepts for which several words stand, as one set: there are some thousands of words, and few sets."""
        return {}
