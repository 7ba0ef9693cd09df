"""What a question becomes: weighted words, each with the known words that it resembles, and weighted concepts."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.answers.incidence import Numbers, Shares
from bot.answers.postings import Vector
from bot.answers.resemblance import Neighbours
from bot.answers.rows import PERSON

SURE: Final = 0.6
"""Least resemblance at which an unknown word is taken for the known word nearest to it: its weight, its concepts."""


@dataclass(frozen=True, slots=True)
class Term:
    """One distinct word of a question.

    Attributes:
        word: the folded word.
        weight: its inverse document frequency; the highest there is if it resembles no known word.
        neighbours: the known words that it resembles.
        concepts: what it stands for; if nothing is known, what its nearest neighbour stands for.
    """

    word: str
    weight: float
    neighbours: Neighbours
    concepts: frozenset[str]

    @property
    def sure(self) -> float:
        """Resemblance of the known word nearest to it, 0 if there is none."""
        return self.neighbours.sure

    @property
    def is_person(self) -> bool:
        """Whether it is a person's surname."""
        return any(concept.startswith(PERSON) for concept in self.concepts)


@dataclass(frozen=True)
class Query:
    """A question, ready to be scored.

    Attributes:
        words: its folded words, in order.
        terms: its distinct words, in order.
        near: the known words that its terms resemble, term after term.
        shares: how well, 0 to 1, each of `near` is resembled.
        weights: its words and its concepts by column of the postings, each a vector of length 1 or less.
        concepts: names of the concepts of its words and phrases.
        people: slugs of the persons it names, in order.
        is_ambiguous: whether a given name in it could be that of several of them.
    """

    words: tuple[str, ...]
    terms: tuple[Term, ...]
    near: Numbers
    shares: Shares
    weights: Vector
    concepts: frozenset[str]
    people: tuple[str, ...] = ()
    is_ambiguous: bool = False

    def resembling(self, words: Numbers) -> Shares:
        """Tell how well, 0 to 1, each of some known words is resembled by the term that resembles it most."""
        shares = np.where(words[:, None] == self.near, self.shares, 0.0)
        return np.asarray(shares.max(axis=1, initial=0.0))

    @property
    def known_to_the_letter(self) -> float:
        """Which share of the letters of its words, 0 to 1, stand in words that the knowledge base has."""
        letters = sum(len(term.word) for term in self.terms)
        return sum(len(term.word) for term in self.terms if term.sure == 1) / letters if letters else 0.0

    @property
    def known(self) -> float:
        """How well the knowledge base knows its words, 0 to 1, long words counting for more."""
        letters = sum(len(term.word) for term in self.terms)
        return sum(len(term.word) * term.sure for term in self.terms) / letters if letters else 0.0
