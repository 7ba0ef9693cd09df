"""What a question becomes: weighted words, each with the known words that it resembles, and weighted concepts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.answers.rows import PERSON

SURE: Final = 0.6
"""Least resemblance at which an unknown word is taken for the known word nearest to it: its weight, its concepts."""


@dataclass(frozen=True, slots=True)
class Term:
    """One distinct word of a question.

    Attributes:
        word: the folded word.
        weight: its inverse document frequency; the highest there is if it resembles no known word.
        neighbours: resemblance (0 to 1) by id of each known word that it resembles, nearest first.
        sure: resemblance of the nearest, 0 if there is none.
        concepts: what it stands for; if nothing is known, what its nearest neighbour stands for.
    """

    word: str
    weight: float
    neighbours: Mapping[int, float]
    sure: float
    concepts: frozenset[str]

    @property
    def is_person(self) -> bool:
        """Whether it is a person's surname."""
        return any(concept.startswith(PERSON) for concept in self.concepts)


@dataclass(frozen=True, slots=True)
class Query:
    """A question, ready to be scored.

    Attributes:
        words: its folded words, in order.
        terms: its distinct words, in order.
        word_weights: by id of known word, a vector of length 1 or less.
        concept_weights: by column of concept, a vector of length 1 or less.
        concepts: names of the concepts of its words and phrases.
        people: slugs of the persons it names, in order.
    """

    words: tuple[str, ...]
    terms: tuple[Term, ...]
    word_weights: Mapping[int, float]
    concept_weights: Mapping[int, float]
    concepts: frozenset[str]
    people: tuple[str, ...] = ()

    @property
    def resembled(self) -> Mapping[int, float]:
        """The known words that its words resemble, with how well, 0 to 1."""
        resembled: dict[int, float] = {}
        for term in self.terms:
            for word, share in term.neighbours.items():
                resembled[word] = max(resembled.get(word, 0.0), share)
        return resembled

    @property
    def known(self) -> float:
        """How well the knowledge base knows its words, 0 to 1, long words counting for more."""
        letters = sum(len(term.word) for term in self.terms)
        return sum(len(term.word) * term.sure for term in self.terms) / letters if letters else 0.0
