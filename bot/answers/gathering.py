"""Gathers the rows of the index from the knowledge base.

    ways of asking ─ texts ─ masks: NAME in the place of persons' names ─ rows: each text once, by division

What an earlier state of the knowledge base had, is not read again.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

import numpy as np

from bot.answers.incidence import Numbers, Truths
from bot.answers.masking import NAME, STRANGER, Masked, mask
from bot.answers.people import PeopleIndex
from bot.answers.rows import (
    DIVISIONS,
    LANGUAGES,
    NOT_A_QUESTION,
    PERSON,
    UNANSWERED,
    Earlier,
    Rows,
    WaysOfAsking,
)
from bot.answers.splitmix import splitmix
from bot.answers.texts import Texts, read_blocks
from bot.knowledge.model import Factsheet, Knowledge, Terms


def rows_of(
    knowledge: Knowledge, factsheet: Factsheet, people: PeopleIndex, earlier: Earlier | None = None
) -> Rows:
    """Gather the rows for one factsheet: by division, and in each in the knowledge base's order.

    Args:
        knowledge: the knowledge base.
        factsheet: the factsheet.
        people: the persons whom it names.
        earlier: what was read of an earlier state of the knowledge base.
    """
    ways = tuple(_ways_of_asking(knowledge, factsheet))
    blocks, words, origins = read_blocks(
        [way.texts for way in ways], earlier and (earlier.blocks, earlier.words)
    )
    way_of_text = np.repeat(np.arange(len(ways)), np.diff(blocks.firsts))
    spoken = blocks.texts(words)
    may_name = _may_name(words, people, earlier, origins)
    masks = _masks(spoken, way_of_text, _nameable(ways, factsheet), people, may_name)
    asked = _masked(spoken, masks)
    targets = tuple(dict.fromkeys(way.target for way in ways))
    target_of_way = np.array([targets.index(way.target) for way in ways], np.int32)
    language_of_way = np.array([LANGUAGES.index(way.language) if way.language else -1 for way in ways])
    division_of_text = np.array([_division(way.language) for way in ways])[way_of_text]
    kept = _first_of_each(asked, target_of_way[way_of_text] * len(DIVISIONS) + division_of_text, masks)
    kept = kept[np.argsort(division_of_text[kept], kind="stable")]
    used, target_of_row = np.unique(target_of_way[way_of_text[kept]], return_inverse=True)
    return Rows(
        targets=tuple(targets[target] for target in used.tolist()),
        target_of_row=target_of_row.astype(np.min_scalar_type(len(used))),
        language_of_row=language_of_way[way_of_text[kept]],
        asked=asked.chosen(kept),
        spoken=spoken,
        text_of_row=kept,
        named=_named(kept, masks),
        may_name=may_name,
        origins=origins,
        blocks=blocks,
        divisions=np.searchsorted(division_of_text[kept], np.arange(len(DIVISIONS) + 1)),
    )


def _division(language: str | None) -> int:
    return next(number for number, spoken in enumerate(DIVISIONS) if (language or "en") in spoken)


def _may_name(words: Sequence[str], people: PeopleIndex, earlier: Earlier | None, origins: Numbers) -> Truths:
    """Tell for each word whether it may name a person; `earlier` knows that of its own words, at their `origins`."""
    if earlier is None or not earlier.people.is_like(people):
        names = people.names_among(words)
        return np.fromiter((word in names for word in words), np.bool_, len(words))
    is_new = origins < 0
    may_name = earlier.may_name[origins]
    may_name[is_new] = _may_name([*compress(words, is_new.tolist())], people, None, origins[is_new])
    return may_name


class Nameable(NamedTuple):
    """Whom a way of asking may name.

    Attributes:
        among: slugs of persons; None for anyone.
        anyone_spelled: whether it may be anyone else, too, whose surname is spelled as it is listed, or a form of that.
    """

    among: frozenset[str] | None
    anyone_spelled: bool


def _nameable(ways: Sequence[WaysOfAsking], factsheet: Factsheet) -> list[Nameable]:
    """Tell whom each way of asking may name.

    What is asked of an entry names whom it names; "populacja" there is nobody's misspelled surname. A near miss may
    name others, too, spelled as they are listed.
    """
    named: dict[str, frozenset[str]] = {}
    for person in factsheet.people:
        for entry in person.entries:
            named[entry.id] = named.get(entry.id, frozenset()) | {person.slug}
    about = [(way.target.removeprefix(UNANSWERED), way.target.startswith(UNANSWERED)) for way in ways]
    return [
        Nameable(named.get(entry, frozenset()) if "/" in entry else None, is_missed)
        for entry, is_missed in about
    ]


def _masks(
    spoken: Texts,
    way_of_text: Numbers,
    nameable: Sequence[Nameable],
    people: PeopleIndex,
    may_name: Truths,
) -> dict[int, Masked]:
    """Mask the texts that name persons, by number of text.

    Args:
        spoken: the texts.
        way_of_text: of each text, the number of the way of asking.
        nameable: for each way of asking, whom it may name.
        people: the persons.
        may_name: for each word, whether it may name a person.
    """
    names = frozenset(compress(spoken.words, may_name.tolist()))
    with_names = np.unique(spoken.text_of_word[may_name[spoken.numbers]])
    masks: dict[int, Masked] = {}
    for text, way in zip(with_names.tolist(), way_of_text[with_names].tolist(), strict=True):
        words = [spoken.words[number] for number in spoken.of(text).tolist()]
        among, anyone_spelled = nameable[way]
        masked = mask(people, words, names=names, among=among, anyone_spelled=anyone_spelled)
        if masked.people:
            masks[text] = masked
    return masks


def _masked(spoken: Texts, masks: Mapping[int, Masked]) -> Texts:
    """Put the masked texts in the place of those that name persons."""
    masked = Texts.of_words(spoken.words, [mask.words for mask in masks.values()])
    order = np.arange(len(spoken))
    order[list(masks)] = len(spoken) + np.arange(len(masks))
    return spoken.followed_by(masked).chosen(order)


def _first_of_each(asked: Texts, kind_of_text: Numbers, masks: Mapping[int, Masked]) -> Numbers:
    """Give the first of all texts that ask alike, of one kind (a target in one division) and for the same persons.

    Texts without a word are left out.
    """
    people = np.zeros(len(asked), np.int64)
    numbers: dict[tuple[str, ...], int] = {}
    for text, masked in masks.items():
        people[text] = numbers.setdefault(masked.people, len(numbers) + 1)
    some = np.flatnonzero(np.diff(asked.starts))
    kinds = splitmix(kind_of_text[some] << 32 | people[some])
    first = np.unique(asked.digests[some] ^ kinds, return_index=True)[1]
    return np.sort(some[first])


def _named(kept: Numbers, masks: Mapping[int, Masked]) -> dict[int, tuple[str, ...]]:
    """Give the slugs of those whom rows name, by row; `kept` has the text of each row."""
    named = np.array([*masks], np.int64)
    rows = np.flatnonzero(np.bincount(named, minlength=int(kept.max(initial=0)) + 1)[kept])
    return {row: masks[text].people for row, text in zip(rows.tolist(), kept[rows].tolist(), strict=True)}


def _ways_of_asking(knowledge: Knowledge, factsheet: Factsheet) -> Iterator[WaysOfAsking]:
    for entry in factsheet.entries.values():
        yield WaysOfAsking((entry.text,), entry.id)
    for target, by_language in factsheet.questions.items():
        yield from _questions(target, by_language)
    for target, by_language in factsheet.near_misses.items():
        yield from _questions(f"{UNANSWERED}{target}", by_language)
    for unanswered in knowledge.unanswered.values():
        target = f"{UNANSWERED}{unanswered.slug}"
        yield from _questions(target, unanswered.questions)
        if unanswered.reason == NOT_A_QUESTION:  # "thanks" is a whole message, "telephone" is not
            for terms in unanswered.terms.values():
                yield WaysOfAsking([term.replace("*", "") for term in terms], target)
    yield from _names(factsheet)
    if factsheet.people:
        yield from _of_whoever_is_named(knowledge)


def _questions(target: str, by_language: Terms) -> Iterator[WaysOfAsking]:
    return (WaysOfAsking(questions, target, language) for language, questions in by_language.items())


def _of_whoever_is_named(knowledge: Knowledge) -> Iterator[WaysOfAsking]:
    for target, by_language in (
        (f"{UNANSWERED}{PERSON}", knowledge.person_near_misses),
        (PERSON, knowledge.person_questions),
    ):
        for ways in _questions(target, by_language):
            yield ways._replace(texts=[text.replace("{name}", NAME) for text in ways.texts])
    yield WaysOfAsking((NAME,), PERSON)
    yield WaysOfAsking((f"{STRANGER} {NAME}",), f"{UNANSWERED}{PERSON}")


def _names(factsheet: Factsheet) -> Iterator[WaysOfAsking]:
    edition = factsheet.edition
    figures = {entry.id.rsplit("/", 1)[1]: entry.id for entry in factsheet.entries.values() if entry.label}
    for statistic in edition.statistics.values():
        if statistic.slug in figures:
            yield WaysOfAsking((*statistic.names.values(), *statistic.aliases), figures[statistic.slug])
    for section in factsheet.sections:
        if section.entries or section.summary:
            name = edition.pillars.get(section.slug) or edition.sections[section.slug]
            yield WaysOfAsking((section.heading, *name.names.values(), *name.aliases), section.id)
