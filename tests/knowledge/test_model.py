"""The model is immutable all through: one value serves every thread, and a reload makes another."""

from collections.abc import Iterator, Mapping
from dataclasses import FrozenInstanceError, fields, is_dataclass
from types import MappingProxyType
from typing import Any

import pytest

from bot.answers.engine import Engine
from bot.knowledge.model import Knowledge


@pytest.fixture
def knowledge(engine: Engine) -> Knowledge:
    return engine.knowledge


def _values(value: Any) -> Iterator[Any]:
    """Give `value` and everything in it."""
    waiting, seen = [value], set()
    while waiting:
        value = waiting.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        yield value
        if is_dataclass(value):
            waiting += [getattr(value, field.name) for field in fields(value)]
        elif isinstance(value, Mapping):
            waiting += [*value.keys(), *value.values()]
        elif isinstance(value, tuple):
            waiting += value


def test_everything_in_it_is_immutable(knowledge: Knowledge) -> None:
    changeable = [
        value
        for value in _values(knowledge)
        if not is_dataclass(value)
        and not isinstance(value, MappingProxyType | tuple | str | int | float | None)
    ]
    assert not changeable


def test_no_attribute_can_be_set(knowledge: Knowledge) -> None:
    kinds = {type(value): value for value in _values(knowledge) if is_dataclass(value)}
    assert len(kinds) >= 9
    for value in kinds.values():
        with pytest.raises(FrozenInstanceError):
            setattr(value, fields(value)[0].name, None)


def test_derived_mappings_are_read_only(knowledge: Knowledge) -> None:
    factsheet = knowledge.factsheets[0]
    for mapping in (factsheet.entries, factsheet.by_slug):
        assert isinstance(mapping, MappingProxyType)


def test_what_is_not_there_is_empty(knowledge: Knowledge) -> None:
    heading = knowledge.factsheets[0].by_slug["connect"]
    assert heading.score is None
    assert heading.paragraph(1) == ()
    assert heading.paragraphs == ()


def test_what_answers_quote_is_left_when_the_questions_are_left_out(knowledge: Knowledge) -> None:
    quoted = knowledge.quoted()
    whole, left = (max(each.factsheets, key=lambda sheet: sheet.edition.year) for each in (knowledge, quoted))
    assert (left.entries, left.people, left.see_also) == (whole.entries, whole.people, whole.see_also)
    assert (quoted.editions, quoted.given_names) == (knowledge.editions, knowledge.given_names)
    assert not any((left.questions, left.near_misses, quoted.concepts, quoted.countries, quoted.unanswered))
    assert not any((quoted.person_questions, quoted.person_near_misses))
