"""Reads a text as a query: finds the words that its words resemble, their concepts, and the weight of each."""

from collections.abc import Sequence
from math import sqrt
from typing import Final

from bot.answers.index import Index
from bot.answers.people import NAME
from bot.answers.query import SURE, Query, Term
from bot.answers.rows import PERSON
from bot.answers.text import words

MAX_WORDS: Final = 120
"""How many words of a question are read: bounds the work; the longest question of the three open sets has 18."""

NOISE: Final = 3
"""Letters up to which an unknown word (plz, lvl) is passed over; 4 did no better, 2 a little worse."""


def read_query(index: Index, text: str) -> Query:
    """Read any text as a query against `index`."""
    spoken = words(text)[:MAX_WORDS]
    masked = index.people.mask(
        spoken, index.resemblance.ids, lambda word: index.resemblance.sure(word) < SURE
    )
    return _read(index, masked.words, masked.people)


def without_people(index: Index, query: Query) -> Query:
    """Read a query anew without the words that name persons: what is left is what is asked about them."""
    return _read(index, [word for word in query.words if word != NAME], ())


def _read(index: Index, ordered: Sequence[str], people: tuple[str, ...]) -> Query:
    terms = {
        word: term for word in dict.fromkeys(ordered) if not _is_noise(term := _term(index, word, people))
    }
    ordered = [word for word in ordered if word in terms]
    spelled = [_spelled(index, terms[word]) for word in ordered]
    concepts = frozenset(index.vocabulary.of_phrases(spelled)).union(
        *(term.concepts for term in terms.values())
    )
    return Query(
        tuple(ordered),
        tuple(terms.values()),
        _word_weights(tuple(terms.values())),
        _concept_weights(index, concepts),
        concepts,
        people if NAME in terms else (),
    )


def _term(index: Index, word: str, people: tuple[str, ...]) -> Term:
    neighbours = index.resemblance.neighbours(word)
    nearest, sure = next(iter(neighbours.items()), (0, 0.0))
    weight = float(index.postings.idf[nearest]) if sure >= SURE else index.highest_idf
    if word == NAME:
        concepts = frozenset(f"{PERSON}{slug}" for slug in people)
    elif word in index.resemblance.ids:
        concepts = index.concepts_meant(nearest)
    else:
        concepts = index.vocabulary.of_word(word) or (
            index.concepts_meant(nearest) if sure >= SURE else frozenset()
        )
    return Term(word, weight, neighbours, sure, concepts)


def _is_noise(term: Term) -> bool:
    """Tell whether it is an unknown word of so few letters (u, r, plz) that it says nothing."""
    return len(term.word) <= NOISE and term.sure < SURE and term.word.isalpha()


def _spelled(index: Index, term: Term) -> str:
    """Give the word as the knowledge base spells it, so that phrases are found in spite of typos."""
    return index.resemblance.known[next(iter(term.neighbours))] if SURE <= term.sure < 1 else term.word


def _word_weights(terms: Sequence[Term]) -> dict[int, float]:
    length = sqrt(sum(term.weight**2 for term in terms)) or 1.0
    weights: dict[int, float] = {}
    for term in terms:
        for word, resemblance in term.neighbours.items():
            weights[word] = weights.get(word, 0.0) + term.weight * resemblance / length
    return weights


def _concept_weights(index: Index, concepts: frozenset[str]) -> dict[int, float]:
    """Weigh concepts by idf; those that no row has count for the length only, so that they lower the score."""
    shares = index.vocabulary.with_near(sorted(concepts))
    columns = {index.column_of_concept(concept): share for concept, share in shares.items()}
    weights = {column: share * float(index.postings.idf[column]) for column, share in columns.items()}
    length = sqrt(sum(weight**2 for weight in weights.values())) or 1.0
    return {number: weight / length for number, weight in weights.items()}
