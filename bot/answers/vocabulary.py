"""Which concepts a word or a phrase of a question stands for, in any of the languages; meanings.py tells it of many.

A term is a word, a word with `*` for any ending, or a phrase of these. Concepts that are `near` one another match in
part: a word that stands for one stands, more weakly, for its neighbours.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import chain
from typing import Final

import numpy as np

from bot.answers.incidence import Incidence, Numbers, Shares, paired
from bot.answers.lexicon import Lexicon
from bot.answers.phrases import Phrases, longest_by_start
from bot.answers.text import terms_of_lines
from bot.knowledge.model import Terms

ASIDE: Final = "aside"
"""The concept of what says nothing of what is asked: "for my thesis", "does your report say anything about"."""

NEAR_SHARE: Final = 0.5
"""How much of a neighbour's own weight counts. None, half and all ranked the open sets equally well."""


@dataclass(frozen=True)
class Vocabulary:
    """Finds the concepts of words and phrases.

    Attributes:
        concepts: the names of all; a concept's number is its place.
        terms: the folded words of each term, with a space between, and a `*` where any ending fits; and the first two
            words of longer phrases.
        meanings: which concepts each term stands for.
        longest: of each term of two words, how many words the longest phrase has that begins so.
        loose: the terms of two words and more of which one may have any ending.
        stem_lengths: how many letters there are in single words that may have any ending; rising.
        near: the neighbours of each concept.
        near_shares: weight of each of these, 0 to 1.
        digests: of what each concept is compiled from.
    """

    concepts: tuple[str, ...]
    terms: Lexicon
    meanings: Incidence
    longest: Numbers
    loose: Numbers
    stem_lengths: Numbers
    near: Incidence
    near_shares: Shares
    digests: Numbers

    @classmethod
    def of_terms(
        cls,
        terms: Mapping[str, Terms],
        near: Mapping[str, Mapping[str, float]],
        others: Iterable[str] = (),
        earlier: "Vocabulary | None" = None,
    ) -> "Vocabulary":
        """Compile a vocabulary.

        Args:
            terms: by concept, then by language.
            near: weights of the neighbours of concepts.
            others: concepts without terms.
            earlier: a vocabulary that is given back if it was compiled from the same.
        """
        concepts = (*terms, *others)
        digests = np.array([_digest(terms.get(each, {}), near.get(each, {})) for each in concepts], np.uint64)
        if earlier and earlier.concepts == concepts and np.array_equal(earlier.digests, digests):
            return earlier
        numbers = {concept: number for number, concept in enumerate(concepts)}
        written, of_term, concept = _meanings(terms, numbers)
        longest = longest_by_start(term for term in written if " " in term and "*" not in term)
        every = tuple(dict.fromkeys((*written, *longest)))
        neighbours = [near.get(concept, {}) for concept in concepts]
        return cls(
            concepts=concepts,
            terms=Lexicon.of(every),
            meanings=Incidence.of_keys(paired(of_term, concept), len(every), len(concepts)),
            longest=np.array([longest.get(term, 0) for term in every], np.uint8),
            loose=np.array([n for n, term in enumerate(every) if " " in term and "*" in term], np.int32),
            stem_lengths=np.array(sorted({len(term) - 1 for term in written if _is_stem(term)}), np.int32),
            near=Incidence.of(([numbers[other] for other in found] for found in neighbours), len(concepts)),
            near_shares=np.array(
                [NEAR_SHARE * share for found in neighbours for share in found.values()], float
            ),
            digests=digests,
        )

    def origins(self, earlier: "Vocabulary") -> Numbers:
        """Give for each concept its number in `earlier` if it is compiled from the same there, and -1 if not."""
        numbers = {concept: number for number, concept in enumerate(earlier.concepts)}
        there = np.array([numbers.get(concept, -1) for concept in self.concepts], np.int32)
        same = np.append(earlier.digests, np.uint64(0))[there] == self.digests
        return np.where(same, there, -1)

    def of_word(self, word: str) -> frozenset[str]:
        """Give the concepts that the folded `word` stands for by itself."""
        return frozenset(self.concepts[concept] for concept in self.concepts_of(word))

    def concepts_of(self, word: str) -> list[int]:
        """Give the numbers of the concepts that the folded `word` stands for by itself."""
        stems = (f"{word[:length]}*" for length in self._stem_lengths if length <= len(word))
        found = (self.terms.get(term) for term in (word, *stems))
        every = (self.meanings.row(number).tolist() for number in found if number is not None)
        return sorted({*chain.from_iterable(every)})

    def of_phrases(self, question: Sequence[str]) -> set[str]:
        """Give the concepts of the phrases of two words and more in a question's folded words, in order."""
        found = {concept for _, number in self.phrases.found(question) for concept in self._meant(number)}
        return found - {ASIDE}

    def asides(self) -> list[str]:
        """Give the terms that say nothing of what is asked."""
        return [self.terms[term] for term in self._aside_terms.tolist()]

    def without_asides(self, question: Sequence[str]) -> list[str]:
        """Leave out the words and phrases that say nothing of what is asked."""
        found = self.phrases.found(question)
        aside = {place for places, number in found if self._is_aside[number] for place in places}
        return [
            word
            for place, word in enumerate(question)
            if place not in aside and ((number := self.terms.get(word)) is None or not self._is_aside[number])
        ]

    @cached_property
    def _is_aside(self) -> memoryview:
        """For each term, whether it says nothing of what is asked."""
        is_aside = np.zeros(len(self.terms), np.bool_)
        is_aside[self._aside_terms] = True
        return is_aside.data

    @property
    def _aside_terms(self) -> Numbers:
        aside = self.concepts.index(ASIDE) if ASIDE in self.concepts else -1
        return np.asarray(self.meanings.rows[self.meanings.columns == aside])

    @cached_property
    def phrases(self) -> Phrases:
        """The terms of two words and more."""
        return Phrases(self.terms, self.longest.data, self.loose.tolist())

    @cached_property
    def _stem_lengths(self) -> tuple[int, ...]:
        return tuple(self.stem_lengths.tolist())

    def _meant(self, term: int) -> tuple[str, ...]:
        return tuple(self.concepts[concept] for concept in self.meanings.row(term).tolist())

    def with_near(self, concepts: Iterable[str]) -> dict[str, float]:
        """Weigh concepts (1 each) together with their neighbours (less than 1)."""
        weights: dict[str, float] = dict.fromkeys(concepts, 1.0)
        for concept in tuple(weights):
            for near, share in self._neighbours[concept]:
                weights[near] = max(weights.get(near, 0.0), share)
        return weights

    @cached_property
    def _neighbours(self) -> Mapping[str, tuple[tuple[str, float], ...]]:
        shares = iter(self.near_shares.tolist())
        return {
            concept: tuple((self.concepts[other], next(shares)) for other in self.near.row(number).tolist())
            for number, concept in enumerate(self.concepts)
        }


def _digest(terms: Terms, near: Mapping[str, float]) -> int:
    listed = json.dumps([[language, [*found]] for language, found in terms.items()] + [[*near.items()]])
    return int.from_bytes(blake2b(listed.encode(), digest_size=8).digest(), "little")


def _meanings(
    terms: Mapping[str, Terms], numbers: Mapping[str, int]
) -> tuple[Sequence[str], Numbers, Numbers]:
    """Give the terms, as `Vocabulary.terms` has them, and side by side places of terms and what each stands for.

    A pair that editors wrote down twice stands there twice.
    """
    listed = [
        (numbers[concept], term)
        for concept, by_language in terms.items()
        for found in by_language.values()
        for term in found
    ]
    places: dict[str, int] = {}
    pairs = [
        (places.setdefault(" ".join(written), len(places)), number)
        for (number, _), written in zip(listed, terms_of_lines(term for _, term in listed), strict=True)
        if written  # "?!" folds to nothing
    ]
    of_term, concept = np.array(pairs, np.int32).reshape(-1, 2).T
    return tuple(places), of_term, concept


def _is_stem(term: str) -> bool:
    return term.endswith("*") and " " not in term
