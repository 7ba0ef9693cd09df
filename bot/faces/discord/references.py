"""What a card is of, short enough for a button: the whole memory of the bot.

A button's custom_id is `action:subject:key:page:language`. The key is an id of the knowledge base, and is looked up
at each press; an entry that is gone since is answered as such. The language is the card's; earlier versions left it
out. Never text that someone typed.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2s
from types import MappingProxyType
from typing import Final, Self

from bot.answers.answer import Answer, Outcome, Shape, cite, person_id
from bot.answers.engine import Engine
from bot.faces.discord import limits

_KEY_LENGTH: Final = 70
_MAX_EXCERPTS: Final = 5


class Subject(StrEnum):
    """What a card shows. A promise to cards that are already sent: values are added, never renamed."""

    ENTRY = "entry"
    FULL = "full"
    CONTEXT = "context"
    EXCERPTS = "excerpts"
    PERSON = "person"
    RECOMMENDATIONS = "recommendations"
    OVERVIEW = "overview"
    ABOUT = "about"
    HELP = "help"


class Action(StrEnum):
    """What a press does. A promise like `Subject`."""

    SHOW = "show"
    TURN = "turn"
    SHARE = "share"
    COPY = "copy"


MENU_ID: Final = "choose"
"""How the custom_id of the menu that goes from card to card begins; where to, stand in its values. A promise too."""

TEMPLATE: Final = rf"(?P<subject>[a-z]{{1,15}}):(?P<key>[a-z0-9./-]{{0,{_KEY_LENGTH}}}):(?P<page>\d{{1,3}})"
"""What follows `action:` in a custom_id, as a regular expression."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A card that can be made again from the knowledge base alone.

    Attributes:
        subject: what it shows.
        key: which one: an id, a slug, a number, or short ids joined by full stops; "" where there is but one.
        page: from 0.
    """

    subject: Subject
    key: str = ""
    page: int = 0

    @classmethod
    def parse(cls, subject: str, key: str, page: str) -> Self | None:
        """Read what a custom_id held; None if it is not a reference of this version."""
        return cls(Subject(subject), key, int(page)) if subject in set(Subject) else None

    @classmethod
    def of_value(cls, value: str) -> Self | None:
        """Read the value of a menu's option; None if it is not a reference of this version."""
        match = re.fullmatch(TEMPLATE, value)
        return cls.parse(*match.group("subject", "key", "page")) if match else None

    @classmethod
    def to(cls, subject: Subject, entry_id: str) -> Self:
        """Refer to an entry, section or person by id; an id too long for a button is shortened."""
        return cls(subject, entry_id if len(entry_id) <= _KEY_LENGTH else short_id(entry_id))

    @classmethod
    def to_excerpts(cls, entry_ids: Iterable[str]) -> Self:
        """Refer to several entries, at most five."""
        return cls(Subject.EXCERPTS, ".".join([short_id(entry_id) for entry_id in entry_ids][:_MAX_EXCERPTS]))

    @classmethod
    def of(cls, answer: Answer) -> Self | None:
        """Refer to what `answer` shows; None if there is nothing to refer to."""
        if answer.outcome is not Outcome.ANSWER:
            return None
        if answer.shape in _SINGLE:
            return cls(_SINGLE[answer.shape])
        if answer.shape is Shape.RECOMMENDATIONS:
            numbers = {excerpt.paragraph for excerpt in answer.excerpts}
            return cls(Subject.RECOMMENDATIONS, str(numbers.pop()) if len(numbers) == 1 else "")
        if answer.person is not None:
            return cls.to(Subject.PERSON, answer.person.slug)
        if answer.shape is Shape.CONTEXT and answer.marked:
            return cls.to(Subject.CONTEXT, answer.marked)
        return cls.to(Subject.ENTRY, answer.section.id if answer.section else answer.excerpts[0].id)

    def at(self, page: int) -> Self:
        """Refer to another page of the same card."""
        return replace(self, page=page)

    @property
    def value(self) -> str:
        """The value of a menu's option that leads to this card; at most 100 characters."""
        return f"{self.subject}:{self.key}:{self.page}"

    def custom_id(self, action: Action, language: str) -> str:
        """Give the custom_id of a button, on a card in `language`, that does `action` with this card.

        Raises:
            ValueError: it is longer than Discord allows.
        """
        custom_id = f"{action}:{self.value}:{language}"
        if len(custom_id) > limits.CUSTOM_ID:
            raise ValueError("a custom_id is too long")
        return custom_id

    def look_up(self, engine: Engine) -> Answer | None:
        """Ask the engine for the card's answer again; None if the knowledge base no longer has it."""
        answer = _LOOK_UPS[self.subject](engine, self.key)
        return answer if answer is not None and answer.outcome is Outcome.ANSWER else None


_SINGLE: Final = {Shape.OVERVIEW: Subject.OVERVIEW, Shape.ABOUT: Subject.ABOUT, Shape.HELP: Subject.HELP}


@lru_cache(maxsize=4096)
def short_id(entry_id: str) -> str:
    """Shorten an id to twelve characters: the same in every process, found again among a factsheet's ids."""
    return blake2s(entry_id.encode(), digest_size=6).hexdigest()


def _find(engine: Engine, key: str) -> str | None:
    factsheet = engine.factsheet
    people = (person_id(factsheet, person.slug) for person in factsheet.people)
    ids = [*(section.id for section in factsheet.sections), *people, *factsheet.entries]
    return next((each for each in ids if key == each), None) or next(
        (each for each in ids if key == short_id(each)), None
    )


def _person(engine: Engine, key: str) -> Answer | None:
    slugs = (person.slug for person in engine.factsheet.people)
    slug = next((slug for slug in slugs if key in (slug, short_id(slug))), None)
    return engine.entry(person_id(engine.factsheet, slug)) if slug else None


def _excerpts(engine: Engine, key: str) -> Answer | None:
    found = [entry_id for each in key.split(".") if (entry_id := _find(engine, each))]
    entries = [
        engine.factsheet.entries[entry_id] for entry_id in found if entry_id in engine.factsheet.entries
    ]
    excerpts = tuple(cite(engine.factsheet, entry) for entry in entries)
    return (
        Answer("", Outcome.ANSWER, Shape.SECTION, engine.factsheet, excerpts=excerpts) if excerpts else None
    )


def _entry(engine: Engine, key: str) -> Answer | None:
    found = _find(engine, key)
    return engine.entry(found) if found else None


def _context(engine: Engine, key: str) -> Answer | None:
    found = _find(engine, key)
    return engine.context(found) if found else None


def _full(engine: Engine, key: str) -> Answer | None:
    found = _find(engine, key)
    return engine.full_text(found) if found else None


_LOOK_UPS: Final[Mapping[Subject, Callable[[Engine, str], Answer | None]]] = MappingProxyType(
    {
        Subject.ENTRY: _entry,
        Subject.FULL: _full,
        Subject.CONTEXT: _context,
        Subject.EXCERPTS: _excerpts,
        Subject.PERSON: _person,
        Subject.RECOMMENDATIONS: Engine.recommendations,
        Subject.OVERVIEW: lambda engine, _: engine.overview(),
        Subject.ABOUT: lambda engine, _: engine.about(),
        Subject.HELP: lambda engine, _: engine.help(),
    }
)
