"""The names of one factsheet: what `/pillar`, `/stat`, `/section`, `/person` find, and what completes as one types."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answers.names import Named, NameIndex
from bot.answers.person_names import PersonNames
from bot.answers.text import key
from bot.knowledge.model import Factsheet, Name, Section

MAX_CHOICES: Final = 25
"""How many completions are offered: Discord's limit for one menu."""

MAX_NAME: Final = 100
"""How long the name of a completion is at most: Discord's limit, too."""

SHORTEST_WORDS: Final = 5
"""Letters below which what is typed is taken for a numeral, not for words of a recommendation."""

_ROMAN: Final = (
    "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
    "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """One completion: the name that is shown, and the slug that is sent."""

    name: str
    value: str


class Directory:
    """Finds pillars, statistics, sections, persons and recommendations of one factsheet by what people call them."""

    def __init__(self, factsheet: Factsheet, people: PersonNames) -> None:
        """Find those of `factsheet`, and the `people` whom it names."""
        edition = factsheet.edition
        self._factsheet = factsheet
        pillars = _filled(edition.pillars.values(), factsheet)
        filled = _filled(edition.sections.values(), factsheet)
        figures = {
            entry.id.rsplit("/", 1)[1]
            for section in factsheet.sections
            if section.kind == "statistics"
            for entry in section.entries
        }
        statistics = [name for name in edition.statistics.values() if name.slug in figures]
        self._pillars = NameIndex(_named(pillars, factsheet))
        self._statistics = NameIndex(
            Named(name.slug, (name.slug, name.label, *name.names.values(), *name.aliases))
            for name in statistics
        )
        self._sections = NameIndex(_named([*pillars, *filled], factsheet))
        self._recommendations = NameIndex(_numbered(factsheet))
        self._pinned: Mapping[str, Sequence[str]] = {
            "pillar": [name.slug for name in pillars],
            "stat": [name.slug for name in statistics],
            "section": [name.slug for name in (*filled, *pillars)],
            "person": [person.slug for person in factsheet.people],
            "recommendations": [str(number) for number in _texts(factsheet)],
        }
        self.people = people
        self._by_language: Mapping[str, Sequence[tuple[str, str]]] = {
            "pillar": list(_spoken(pillars)),
            "stat": list(_spoken(statistics)),
            "section": list(_spoken([*filled, *pillars])),
            "person": (),
            "recommendations": (),
        }

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
        return self.people.find(typed)

    def recommendation(self, typed: str) -> int | None:
        """Give the number of the recommendation that `typed` names: a numeral of either kind, or its first words."""
        found = self._recommendations.find(typed)
        wanted = key(typed)
        if found and (wanted.isdigit() or len(wanted) < SHORTEST_WORDS):  # "20" is not "… since 2020"
            return int(found) if wanted in _numerals(int(found), "recommendation") else None
        return int(found) if found else None

    def find(self, kind: str, typed: str) -> str | None:
        """Give the slug of `kind` (see `complete`) that `typed` names."""
        return self._index(kind).find(typed)

    def is_slug(self, kind: str, typed: str) -> bool:
        """Tell whether `typed` is what a completion of `kind` sends, and so in no language."""
        return typed.strip() in self._pinned[kind]

    def language_of(self, kind: str, typed: str) -> str | None:
        """Give the one language in which a word of a name of `kind` begins as `typed`; None if it is not one."""
        begun = f" {key(typed)}"
        if not begun.strip():
            return None
        languages = {language for language, name in self._by_language[kind] if begun in name}
        return next(iter(languages)) if len(languages) == 1 else None

    def nearest(self, kind: str, typed: str, count: int = 3) -> Sequence[str]:
        """Give the slugs of `kind` ("pillar", "stat", "section", "person") nearest to `typed`, best first."""
        return [match.slug for match in self._index(kind).rank(typed)[:count]]

    def complete(self, kind: str, typed: str, language: str) -> tuple[Choice, ...]:
        """Complete what someone types.

        Args:
            kind: "pillar", "stat", "section", "person" or "recommendations".
            typed: what was typed so far; if empty, everything is offered in the order of the knowledge base's files.
            language: language of the names that are shown.
        """
        slugs = (
            [match.slug for match in self._index(kind).rank(typed)] if typed.strip() else self._pinned[kind]
        )
        return tuple(Choice(self.display(kind, slug, language), slug) for slug in slugs[:MAX_CHOICES])

    def display(self, kind: str, slug: str, language: str) -> str:
        """Give the name of `slug` in `language`, English if it has none."""
        if kind == "person":
            return next(person.name for person in self._factsheet.people if person.slug == slug)
        if kind == "recommendations":
            return _shortened(f"{slug}. {_texts(self._factsheet)[int(slug)][0]}")
        edition = self._factsheet.edition
        by_slug = edition.statistics if kind == "stat" else {**edition.pillars, **edition.sections}
        return display_name(by_slug[slug], language)

    def _index(self, kind: str) -> NameIndex | PersonNames:
        indexes: Mapping[str, NameIndex | PersonNames] = {
            "pillar": self._pillars,
            "stat": self._statistics,
            "section": self._sections,
            "person": self.people,
            "recommendations": self._recommendations,
        }
        return indexes[kind]


def display_name(name: Name, language: str) -> str:
    """Give what something is called in `language`, English if it has no name there; a pillar with its number."""
    shown = name.names.get(language, name.names["en"])
    return f"{_ROMAN[name.number].upper()}. {shown}" if name.number else shown


def _filled(names: Iterable[Name], factsheet: Factsheet) -> list[Name]:
    """Keep the names of what the factsheet has, and has more of than a heading."""
    sections = ((name, factsheet.by_slug.get(name.slug)) for name in names)
    return [name for name, section in sections if section and (section.entries or section.summary)]


def _spoken(names: Iterable[Name]) -> Iterator[tuple[str, str]]:
    """Give each name with its language, folded, a space before each of its words."""
    for name in names:
        yield from ((language, f" {key(text)}") for language, text in name.names.items())


def _texts(factsheet: Factsheet) -> Mapping[int, Sequence[str]]:
    """Give the sentences of each recommendation, by number."""
    entries = [
        entry
        for section in factsheet.sections
        if section.kind == "recommendations"
        for entry in section.entries
    ]
    numbers = sorted({entry.paragraph for entry in entries if entry.paragraph})
    return {number: [entry.text for entry in entries if entry.paragraph == number] for number in numbers}


def _numbered(factsheet: Factsheet) -> Iterator[Named]:
    for number, sentences in _texts(factsheet).items():
        numerals = _numerals(number, "recommendation")
        yield Named(str(number), (*numerals, f"{number} {sentences[0]}", *sentences))


def _shortened(name: str) -> str:
    return name if len(name) <= MAX_NAME else name[: MAX_NAME - 1].rsplit(" ", 1)[0] + "…"


def _named(names: Iterable[Name], factsheet: Factsheet) -> Iterator[Named]:
    for name in names:
        section: Section | None = factsheet.by_slug.get(name.slug)
        headings = (section.heading,) if section else ()
        numerals = _numerals(name.number, "pillar") if name.number else ()
        yield Named(name.slug, (name.slug, *headings, *name.names.values(), *name.aliases, *numerals))


def _numerals(number: int, kind: str) -> tuple[str, ...]:
    """Give the forms of a number: `4`, `iv`, `pillar 4`, `pillar iv`."""
    digits = str(number)
    numerals = (digits, _ROMAN[number]) if number < len(_ROMAN) else (digits,)
    return (*numerals, *(f"{kind} {numeral}" for numeral in numerals))
