"""The rows of the index: every way of asking for something that the knowledge base holds.

A row is an example question, a sentence of the factsheet, or a name. Its target is the id of the entry or section that
it asks for, or a person, or something that factsheets do not hold (see `knowledge/scope/`).
"""

from collections.abc import Iterator
from sys import intern
from typing import Final, NamedTuple

from bot.answers.people import NAME, Masked, PeopleIndex
from bot.answers.text import words_of_lines
from bot.knowledge.model import Factsheet, Knowledge, Terms

UNANSWERED: Final = "?"
"""First letter of a target that factsheets do not hold; no id begins so. A near miss of an entry has the entry's id."""

PERSON: Final = "@"
"""First letter of a target that is a person as a whole, followed by the person's slug; alone, whoever is named."""

NOT_A_QUESTION: Final = "not_a_question"
NOT_IN_FACTSHEET: Final = "not_in_factsheet"

COUNTRY: Final = "country:"
"""What the concept of a country begins with, followed by the country's slug."""


class Row(NamedTuple):
    """One way of asking.

    Attributes:
        words: its folded words; where they name a person, NAME stands.
        target: what it asks for.
        language: the language it is in; None for names and sentences.
        spoken: its folded words as they stand.
        people: slugs of the persons it names, in order.
    """

    words: tuple[str, ...]
    target: str
    language: str | None = None
    spoken: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


def rows_of(knowledge: Knowledge, factsheet: Factsheet, people: PeopleIndex) -> tuple[Row, ...]:
    """Gather the rows for one factsheet, each once, in the knowledge base's order."""
    asked = tuple(_ways_of_asking(knowledge, factsheet))
    spoken = [tuple(map(intern, found)) for found in words_of_lines(text for text, _, _ in asked)]
    names = people.names_among({word for found in spoken for word in found})
    named = _named(factsheet)
    rows: dict[tuple[tuple[str, ...], str, tuple[str, ...]], Row] = {}
    for (_, target, language), found in zip(asked, spoken, strict=True):
        about = target.removeprefix(UNANSWERED)
        # What is asked of an entry names whom it names; "populacja" there is nobody's misspelled surname.
        among = named.get(about, frozenset()) if "/" in about else None
        masked = Masked(found) if names.isdisjoint(found) else people.mask(found, among=among)
        if found:
            row = Row(masked.words, target, language, found, masked.people)
            rows.setdefault((row.words, target, row.people), row)
    return tuple(rows.values())


def _named(factsheet: Factsheet) -> dict[str, frozenset[str]]:
    """Give the slugs of the persons whom each entry names."""
    named: dict[str, frozenset[str]] = {}
    for person in factsheet.people:
        for entry in person.entries:
            named[entry.id] = named.get(entry.id, frozenset()) | {person.slug}
    return named


WayOfAsking = tuple[str, str, str | None]
"""A text, its target, the language it is in."""


def _ways_of_asking(knowledge: Knowledge, factsheet: Factsheet) -> Iterator[WayOfAsking]:
    for entry in factsheet.entries.values():
        yield entry.text, entry.id, None
    for target, by_language in factsheet.questions.items():
        yield from _questions(target, by_language)
    for target, by_language in factsheet.near_misses.items():
        yield from _questions(f"{UNANSWERED}{target}", by_language)
    for unanswered in knowledge.unanswered.values():
        target = f"{UNANSWERED}{unanswered.slug}"
        yield from _questions(target, unanswered.questions)
        if unanswered.reason == NOT_A_QUESTION:  # "thanks" is a whole message, "telephone" is not
            yield from (
                (term.replace("*", ""), target, None) for found in unanswered.terms.values() for term in found
            )
    yield from _names(factsheet)
    if factsheet.people:
        yield from _of_whoever_is_named(knowledge)  # last, where the index leaves them out as one


def _questions(target: str, by_language: Terms) -> Iterator[WayOfAsking]:
    return ((text, target, language) for language, questions in by_language.items() for text in questions)


def _of_whoever_is_named(knowledge: Knowledge) -> Iterator[WayOfAsking]:
    for target, by_language in (
        (f"{UNANSWERED}{PERSON}", knowledge.person_near_misses),
        (PERSON, knowledge.person_questions),
    ):
        for text, _, language in _questions(target, by_language):
            yield text.replace("{name}", NAME), target, language
    yield NAME, PERSON, None


def _names(factsheet: Factsheet) -> Iterator[WayOfAsking]:
    edition = factsheet.edition
    figures = {entry.id.rsplit("/", 1)[1]: entry.id for entry in factsheet.entries.values() if entry.label}
    for statistic in edition.statistics.values():
        if statistic.slug in figures:
            for form in (*statistic.names.values(), *statistic.aliases):
                yield form, figures[statistic.slug], None
    for section in factsheet.sections:
        if section.entries or section.summary:
            name = edition.pillars.get(section.slug) or edition.sections[section.slug]
            for form in (section.heading, *name.names.values(), *name.aliases):
                yield form, section.id, None
