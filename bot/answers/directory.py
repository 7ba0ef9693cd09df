"""The names of one factsheet: what `/pillar`, `/stat`, `/section`, `/person` find, and what completes as one types."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answers.names import Named, NameIndex
from bot.answers.people import PeopleIndex
from bot.knowledge.model import Factsheet, Name, Section

MAX_CHOICES: Final = 25
"""How many completions are offered: Discord's limit for one menu."""

_ROMAN: Final = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


@dataclass(frozen=True, slots=True)
class Choice:
    """One completion: the name that is shown, and the slug that is sent."""

    name: str
    value: str


class Directory:
    """Finds pillars, statistics, sections, persons and recommendations of one factsheet by what people call them."""

    def __init__(self, factsheet: Factsheet) -> None:
        edition = factsheet.edition
        self._factsheet = factsheet
        self._pillars = NameIndex(_named(edition.pillars.values(), factsheet))
        self._statistics = NameIndex(
            Named(name.slug, (name.slug, name.label, *name.names.values(), *name.aliases))
            for name in edition.statistics.values()
        )
        self._sections = NameIndex(_named([*edition.pillars.values(), *edition.sections.values()], factsheet))
        self._people = PeopleIndex(factsheet.people)

    def pillar(self, typed: str) -> str | None:
        """Give the slug of the pillar that `typed` names."""
        return self._pillars.find(typed)

    def statistic(self, typed: str) -> str | None:
        """Give the slug of the statistic that `typed` names."""
        return self._statistics.find(typed)

    def section(self, typed: str) -> str | None:
        """Give the slug of the section or pillar that `typed` names."""
        return self._sections.find(typed)

    def person(self, typed: str) -> str | None:
        """Give the slug of the person whom `typed` names."""
        return self._people.find(typed)

    def nearest(self, kind: str, typed: str, count: int = 3) -> Sequence[str]:
        """Give the slugs of `kind` ("pillar", "stat", "section", "person") nearest to `typed`, best first."""
        return [match.slug for match in self._index(kind).rank(typed)[:count]]

    def complete(self, kind: str, typed: str, language: str) -> tuple[Choice, ...]:
        """Complete what someone types.

        Args:
            kind: "pillar", "stat", "section", "person" or "recommendations".
            typed: what was typed so far; if empty, everything is offered in the knowledge base's order.
            language: language of the names that are shown.
        """
        if kind == "recommendations":
            return tuple(self._recommendations(typed))
        slugs = [match.slug for match in self._index(kind).rank(typed)] if typed.strip() else self._all(kind)
        return tuple(Choice(self.display(kind, slug, language), slug) for slug in slugs[:MAX_CHOICES])

    def display(self, kind: str, slug: str, language: str) -> str:
        """Give the name of `slug` in `language`, English if it has none."""
        if kind == "person":
            return next(person.name for person in self._factsheet.people if person.slug == slug)
        edition = self._factsheet.edition
        by_slug = edition.statistics if kind == "stat" else {**edition.pillars, **edition.sections}
        return display_name(by_slug[slug], language)

    def _index(self, kind: str) -> NameIndex | PeopleIndex:
        indexes: Mapping[str, NameIndex | PeopleIndex] = {
            "pillar": self._pillars,
            "stat": self._statistics,
            "section": self._sections,
            "person": self._people,
        }
        return indexes[kind]

    def _all(self, kind: str) -> list[str]:
        edition = self._factsheet.edition
        return {
            "pillar": list(edition.pillars),
            "stat": list(edition.statistics),
            "section": [section.slug for section in self._factsheet.sections if section.entries],
            "person": [person.slug for person in self._factsheet.people],
        }[kind]

    def _recommendations(self, typed: str) -> Iterator[Choice]:
        wanted = typed.strip().lower()
        for section in self._factsheet.sections:
            if section.kind != "recommendations":
                continue
            for number in range(1, len(section.paragraphs) + 1):
                for entry in section.paragraph(number)[:1]:
                    name = f"{number}. {entry.text}"
                    if wanted in name.lower():
                        yield Choice(
                            name if len(name) <= 100 else name[:99].rsplit(" ", 1)[0] + "…", str(number)
                        )


def display_name(name: Name, language: str) -> str:
    """Give what something is called in `language`, English if it has no name there; a pillar with its number."""
    shown = name.names.get(language, name.names["en"])
    return f"{_ROMAN[name.number].upper()}. {shown}" if name.number else shown


def _named(names: Iterable[Name], factsheet: Factsheet) -> Iterator[Named]:
    for name in names:
        section: Section | None = factsheet.by_slug.get(name.slug)
        headings = (section.heading,) if section else ()
        yield Named(
            name.slug, (name.slug, *headings, *name.names.values(), *name.aliases, *_numbers(name.number))
        )


def _numbers(number: int | None) -> tuple[str, ...]:
    if number is None:
        return ()
    roman = _ROMAN[number]
    return (str(number), roman, f"pillar {number}", f"pillar {roman}")
