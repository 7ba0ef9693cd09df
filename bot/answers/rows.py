"""The rows of the index: every way of asking for something that the knowledge base holds.

A row is an example question, a sentence of the factsheet, or a name. Its target is the id of the entry or section that
it asks for, or a person, or something that factsheets do not hold (see `knowledge/scope/`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from sys import intern
from typing import Final

from bot.answers.people import PeopleIndex
from bot.answers.text import words
from bot.knowledge.model import Factsheet, Knowledge, Person, Terms

UNANSWERED: Final = "?"
"""First letter of a target that factsheets do not hold; no id begins so. A near miss of an entry has the entry's id."""

PERSON: Final = "@"
"""First letter of a target that is a person as a whole, followed by the person's slug."""

NOT_A_QUESTION: Final = "not_a_question"

COUNTRY: Final = "country:"
"""What the concept of a country begins with, followed by the country's slug."""


@dataclass(frozen=True, slots=True)
class Row:
    """One way of asking.

    Attributes:
        words: its folded words; where they name a person, NAME stands.
        target: what it asks for.
        language: the language it is in; None for names and sentences.
        spoken: its folded words as they stand.
        people: slugs of the persons it names.
    """

    words: tuple[str, ...]
    target: str
    language: str | None = None
    spoken: tuple[str, ...] = ()
    people: frozenset[str] = frozenset()


def rows_of(knowledge: Knowledge, factsheet: Factsheet, people: PeopleIndex) -> tuple[Row, ...]:
    """Gather the rows for one factsheet, each once, in the knowledge base's order."""
    rows: dict[tuple[tuple[str, ...], str, frozenset[str]], Row] = {}
    for row in _rows(knowledge, factsheet):
        if row.spoken:
            masked = people.mask(row.spoken)
            words = row.spoken if masked.words == row.spoken else masked.words
            rows.setdefault((words, row.target, masked.people), replace(row, words=words, people=masked.people))
    return tuple(rows.values())


def _rows(knowledge: Knowledge, factsheet: Factsheet) -> Iterator[Row]:
    for entry in factsheet.entries.values():
        yield _row(entry.text, entry.id)
    for target, by_language in factsheet.questions.items():
        yield from _questions(target, by_language.items())
    for target, by_language in factsheet.near_misses.items():
        yield from _questions(f"{UNANSWERED}{target}", by_language.items())
    for unanswered in knowledge.unanswered.values():
        target = f"{UNANSWERED}{unanswered.slug}"
        yield from _questions(target, unanswered.questions.items())
        if unanswered.reason == NOT_A_QUESTION:  # "thanks" is a whole message, "telephone" is not
            yield from (
                _row(term.replace("*", ""), target) for found in unanswered.terms.values() for term in found
            )
    for person in factsheet.people:
        yield from _person(person, knowledge.person_questions)
    yield from _names(factsheet)


def _row(text: str, target: str, language: str | None = None) -> Row:
    return Row((), target, language, tuple(map(intern, words(text))))


def _questions(target: str, by_language: Iterable[tuple[str, Iterable[str]]]) -> Iterator[Row]:
    for language, questions in by_language:
        for question in questions:
            yield _row(question, target, language)


def _person(person: Person, questions: Terms) -> Iterator[Row]:
    target = f"{PERSON}{person.slug}"
    for form in (*person.written, *person.spellings):
        yield _row(form, target)
    for given in person.given:
        yield _row(f"{given} {person.written[0].split()[-1]}", target)
    for language, asked in questions.items():
        for question in asked:
            yield _row(question.replace("{name}", person.written[0]), target, language)


def _names(factsheet: Factsheet) -> Iterator[Row]:
    edition = factsheet.edition
    figures = {entry.id.rsplit("/", 1)[1]: entry.id for entry in factsheet.entries.values() if entry.label}
    for statistic in edition.statistics.values():
        if statistic.slug in figures:
            for form in (*statistic.names.values(), *statistic.aliases):
                yield _row(form, figures[statistic.slug])
    for section in factsheet.sections:
        if section.entries or section.summary:
            name = edition.pillars.get(section.slug) or edition.sections[section.slug]
            for form in (section.heading, *name.names.values(), *name.aliases):
                yield _row(form, section.id)
