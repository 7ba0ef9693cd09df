"""Which concepts a word or a phrase stands for, in any of the languages.

A term is a word, a word with `*` for any ending, or a phrase of these. Concepts that are `near` one another match in
part: a word that stands for one stands, more weakly, for its neighbours.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from bot.answers.incidence import Incidence, Numbers, Shares
from bot.answers.phrases import Phrases, part
from bot.answers.text import terms_of_lines
from bot.knowledge.model import Terms

ASIDE: Final = "aside"
"""The concept of what says nothing of what is asked: "for my thesis", "does your report say anything about"."""

NEAR_SHARE: Final = 0.5
"""How much of a neighbour's own weight counts. None, half and all ranked the open sets equally well."""

_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True)
class Vocabulary:
    """Finds the concepts of words and phrases.

    Attributes:
        concepts: the names of all; a concept's number is its place.
        terms: the folded words of each term, with a space between, and a `*` where any ending fits.
        concept_of_term: the number of the concept that each term stands for.
        near: the neighbours of each concept.
        near_shares: weight of each of these, 0 to 1.
    """

    concepts: tuple[str, ...]
    terms: tuple[str, ...]
    concept_of_term: Numbers
    near: Incidence
    near_shares: Shares

    @classmethod
    def of_terms(
        cls, terms: Mapping[str, Terms], near: Mapping[str, Mapping[str, float]], others: Iterable[str] = ()
    ) -> "Vocabulary":
        """Compile `terms` (by concept, then by language), `near` (weights of neighbours), concepts without terms."""
        concepts = (*terms, *others)
        numbers = {concept: number for number, concept in enumerate(concepts)}
        listed = [
            (numbers[concept], term)
            for concept, by_language in terms.items()
            for found in by_language.values()
            for term in found
        ]
        neighbours = [near.get(concept, {}) for concept in concepts]
        return cls(
            concepts=concepts,
            terms=tuple(map(" ".join, terms_of_lines(term for _, term in listed))),
            concept_of_term=np.array([concept for concept, _ in listed], np.int32),
            near=Incidence.of(([numbers[other] for other in found] for found in neighbours), len(concepts)),
            near_shares=np.array(
                [NEAR_SHARE * share for found in neighbours for share in found.values()], float
            ),
        )

    def of_word(self, word: str) -> frozenset[str]:
        """Give the concepts that the folded `word` stands for by itself."""
        tables = self._tables
        found = tables.whole.get(word, _NONE)
        for length in tables.stem_lengths:
            if length > len(word):
                break
            if stems := tables.stems.get(word[:length]):
                found |= stems
        return found

    @cached_property
    def _tables(self) -> "_Tables":
        return _Tables(self.concepts, self.terms, self.concept_of_term)

    def of_phrases(self, question: Sequence[str]) -> set[str]:
        """Give the concepts of the phrases of two words and more in a question's folded words, in order."""
        return self._tables.phrases.within(question)

    def without_asides(self, question: Sequence[str]) -> list[str]:
        """Leave out the phrases that say nothing of what is asked; if nothing else is said, leave out nothing."""
        aside = {place for places, _ in self._tables.asides.found(question) for place in places}
        return [word for place, word in enumerate(question) if place not in aside] or list(question)

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


class _Tables:
    """Terms by their words: dictionaries, made when they are first needed."""

    def __init__(self, concepts: Sequence[str], terms: Sequence[str], concept_of_term: Numbers) -> None:
        whole: dict[str, set[str]] = {}
        stems: dict[str, set[str]] = {}
        phrases: list[tuple[str, str]] = []
        asides: list[tuple[str, str]] = []
        for term, number in zip(terms, concept_of_term.tolist(), strict=True):
            if " " in term:
                (asides if concepts[number] == ASIDE else phrases).append((term, concepts[number]))
            elif term:  # "?!" folds to nothing
                word, any_ending = part(term)
                (stems if any_ending else whole).setdefault(word, set()).add(concepts[number])
        self.phrases, self.asides = Phrases(phrases), Phrases(asides)
        self.whole, self.stems = _shared(whole, stems)
        self.stem_lengths = sorted({len(stem) for stem in stems})


def _shared(*tables: Mapping[str, AbstractSet[str]]) -> Iterator[Mapping[str, frozenset[str]]]:
    """Make each set of concepts once: thousands of words have few."""
    shared: dict[frozenset[str], frozenset[str]] = {}
    for table in tables:
        yield {word: shared.setdefault(each := frozenset(found), each) for word, found in table.items()}
