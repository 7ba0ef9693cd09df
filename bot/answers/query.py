"""What a question becomes: weighted words, each with the known words that it resembles, and weighted concepts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
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
        weights: its words and its concepts by column of the postings, each a vector of length 1 or less.
        concepts: names of the concepts of its words and phrases.
        people: slugs of the persons it names, in order.
        is_ambiguous: whether a given name in it could be that of several of them.
    """

    words: tuple[str, ...]
    terms: tuple[Term, ...]
    weights: Vector
    concepts: frozenset[str]
    people: tuple[str, ...] = ()
    is_ambiguous: bool = False

    @cached_property
    def near(self) -> Numbers:
        """The known words that its terms resemble, term after term."""
        return np.concatenate([np.zeros(0, np.int32), *(term.neighbours.numbers for term in self.terms)])

    @cached_property
    def shares(self) -> Shares:
        """How well, 0 to 1, each of `near` is resembled."""
        return np.concatenate([np.zeros(0, np.float32), *(term.neighbours.shares for term in self.terms)])

    @cached_property
    def share_of(self) -> Mapping[int, float]:
        """How well, 0 to 1, each known word is resembled by the term that resembles it most."""
        rising = np.argsort(self.shares, kind="stable")
        return dict(zip(self.near[rising].tolist(), self.shares[rising].tolist(), strict=True))

    @cached_property
    def term_of_near(self) -> Numbers:
        """The place of the term that resembles each of `near`."""
        return np.repeat(np.arange(len(self.terms)), [len(term.neighbours) for term in self.terms])

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
