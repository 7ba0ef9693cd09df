"""Reads a text as a query: finds the words that its words resemble, their concepts, and the weight of each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from bot.answers.incidence import Numbers, Shares
from bot.answers.index import Index
from bot.answers.masking import NAME, Masked, mask
from bot.answers.postings import Vector
from bot.answers.query import SURE, Query, Term
from bot.answers.respelling import respelled
from bot.answers.rows import PERSON
from bot.answers.text import words

MAX_WORDS: Final = 80
"""How many words of a question are read: bounds the work; the longest question of the open sets has 28."""

MOST_UNKNOWN: Final = 10
"""How many different unknown words of a question are looked at, as each takes three times as long as a known one, and
may be looked at in several readings; any more are passed over. The most in a question of the open sets is 6."""

REMEMBERED: Final = 8000
"""How many known words are remembered as they were read, then all are forgotten: bounds the memory to some 6 MB. The
3,220 older questions of the open sets have 4,200."""

READ_AHEAD: Final = 3000
"""How many of the most frequent known words are read before anyone asks: .83 of the known words of questions are among
them, and it takes a fifth of a second. With 2,000 it is .79, with 4,000 .87."""

NOISE: Final = 3
"""Letters up to which an unknown word (plz, lvl) is passed over; 4 did no better, 2 a little worse."""


def said_in(index: Index, typed: Sequence[str]) -> list[str]:
    """Give the folded words of any text, `typed` as they are, without what people say around a question."""
    return index.vocabulary.without_asides(
        respelled(index.resemblance, index.vocabulary, index.is_known, typed[:MAX_WORDS])
    )


def read_ahead(index: Index) -> None:
    """Read the words that are likeliest to be asked with, so that nobody who asks has to wait for that."""
    frequency, known = index.resemblance.frequency, index.resemblance.known
    for number in np.argsort(-frequency, kind="stable")[:READ_AHEAD].tolist():
        _read_term(index, known[number])


def read_query(index: Index, text: str) -> Query:
    """Read any text as a query against `index`."""
    return read_words(index, said_in(index, words(text)))


def read_words(index: Index, spoken: Sequence[str]) -> Query:
    """Read what `said_in` gave of a text."""
    return _read(index, mask(index.people, spoken, index.resemblance.known))


def without_people(index: Index, query: Query) -> Query:
    """Read a query anew without the words that name persons: what is left is what is asked about them."""
    return _read(index, Masked(tuple(word for word in query.words if word != NAME)))


def _read(index: Index, masked: Masked) -> Query:
    read = _within_bounds(index, dict.fromkeys(masked.words))
    every = (_term(index, word, masked.people) for word in read)
    terms = {term.word: term for term in every if not _is_noise(term)}
    kept = tuple(word for word in masked.words if word in terms)
    phrases = index.vocabulary.of_phrases([_spelled(index, terms[word]) for word in kept])
    concepts = frozenset(phrases).union(*(term.concepts for term in terms.values()))
    near, shares, of_words = _resembled(tuple(terms.values()))
    weights = of_words.followed_by(_concept_weights(index, concepts))
    return Query(
        kept, tuple(terms.values()), near, shares, weights, concepts, masked.people, masked.is_ambiguous
    )


def _within_bounds(index: Index, spoken: Iterable[str]) -> Iterator[str]:
    """Pass over unknown words after MOST_UNKNOWN of them."""
    unknown = 0
    for word in spoken:
        is_known = word in index.resemblance.known
        unknown += not is_known
        if is_known or unknown <= MOST_UNKNOWN:
            yield word


def _term(index: Index, word: str, people: tuple[str, ...]) -> Term:
    term = index.terms_read.get(word) or _read_term(index, word)
    return replace(term, concepts=frozenset(f"{PERSON}{slug}" for slug in people)) if word == NAME else term


def _read_term(index: Index, word: str) -> Term:
    """Read a word; a known one is remembered."""
    neighbours = index.resemblance.neighbours(word)
    nearest = neighbours.nearest if neighbours.sure >= SURE else None
    weight = index.highest_idf if nearest is None else float(index.postings.idf[nearest])
    term = Term(word, weight, neighbours, _concepts(index, word, nearest))
    if word in index.resemblance.known:
        if len(index.terms_read) >= REMEMBERED:
            index.terms_read.clear()
        index.terms_read[word] = term
    return term


def _concepts(index: Index, word: str, nearest: int | None) -> frozenset[str]:
    """Give the concepts of a word; of an unknown one, that of the known word `nearest` to it."""
    meant = frozenset[str]() if nearest is None else index.concepts_meant(nearest)
    return meant if word in index.resemblance.known else index.vocabulary.of_word(word) or meant


def _is_noise(term: Term) -> bool:
    """Tell whether it is an unknown word of so few letters (u, r, plz) that it says nothing."""
    return len(term.word) <= NOISE and term.sure < SURE and term.word.isalpha()


def _spelled(index: Index, term: Term) -> str:
    """Give the word as the knowledge base spells it, so that phrases are found in spite of typos."""
    nearest = term.neighbours.nearest
    return term.word if nearest is None or not SURE <= term.sure < 1 else index.resemblance.known[nearest]


def _resembled(terms: Sequence[Term]) -> tuple[Numbers, Shares, Vector]:
    """Give the known words that terms resemble, term after term, how well, and what they weigh together."""
    neighbours = [term.neighbours for term in terms]
    near = np.concatenate([np.zeros(0, np.int32), *(each.numbers for each in neighbours)])
    shares = np.concatenate([np.zeros(0), *(each.shares for each in neighbours)])
    weights = np.array([term.weight for term in terms])
    length = float(np.sqrt(weights @ weights)) or 1.0
    return near, shares, Vector(near, shares * np.repeat(weights / length, [*map(len, neighbours)]))


def _concept_weights(index: Index, concepts: frozenset[str]) -> Vector:
    """Weigh concepts by idf; those that no row has count for the length only, so that they lower the score."""
    shares = index.vocabulary.with_near(sorted(concepts))
    columns = np.array([index.column_of_concept(concept) for concept in shares], np.int32)
    weights = np.array([*shares.values()], float) * index.postings.idf[columns]
    return Vector(columns, weights / (float(np.sqrt(weights @ weights)) or 1.0))
