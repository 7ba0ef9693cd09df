"""The knowledge base as one immutable value.

    Knowledge ── editions ── Edition: pillars, statistics, sections, scales that all its factsheets share
        │
        ├── factsheets ── Factsheet ── Section ── Entry: a sentence or a figure, letter for letter
        │                     └── Person
        ├── concepts, countries: the words of five languages
        └── unanswered: what people ask for and factsheets do not hold

Ids are paths: `belarus-2025` / `impunity` / `2.1` is the first sentence of the second paragraph of a section.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Final, Never

Terms = Mapping[str, tuple[str, ...]]
"""Words, phrases or questions by language code."""

NOTHING: Final[Mapping[str, Never]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Name:
    """What something is called.

    Attributes:
        slug: lowercase and hyphens, unique among its kind.
        names: one display name for each language.
        aliases: other names that people use, in any language.
        kind: of a section or pillar, one of `files.SectionKind`.
        number: of a pillar, its place from 1.
    """

    slug: str
    names: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    kind: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class StatisticName(Name):
    """A row of "General information": its label as the factsheets print it, and its unit."""

    label: str = ""
    unit: str = "text"


@dataclass(frozen=True, slots=True)
class Edition:
    """One year of the index: what all its factsheets share.

    Attributes:
        year: the year, as in ids and citations.
        index: name of the index.
        publisher: who publishes it.
        url: where it can be read.
        score_label: what stands before a pillar's score.
        risk_scale: levels from the lowest risk to the highest.
        transparency_scale: levels from the least open to the most.
        sections: the sections beside the pillars, by slug.
        pillars: the thematic pillars, by slug.
        statistics: the rows of "General information", by slug.
    """

    year: int
    index: str
    publisher: str
    url: str
    score_label: str
    risk_scale: tuple[str, ...]
    transparency_scale: tuple[str, ...]
    sections: Mapping[str, Name]
    pillars: Mapping[str, Name]
    statistics: Mapping[str, StatisticName]


@dataclass(frozen=True, slots=True)
class Entry:
    """The smallest thing that can be quoted: a sentence, or a figure with its label.

    Attributes:
        id: `factsheet/section/position`.
        section: slug of the section it stands in.
        paragraph: number of the paragraph, from 1; None for a figure. In "recommendations" it is the number
            of the recommendation, and 0 is the introduction.
        label: of a figure, as printed, with its colon; None for a sentence.
        value: of a figure, as printed; None for a sentence.
        text: what is quoted: the sentence, or label and value.
    """

    id: str
    section: str
    paragraph: int | None
    label: str | None
    value: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a factsheet: heading, score, figures and sentences in the source's order."""

    id: str
    slug: str
    kind: str
    heading: str
    entries: tuple[Entry, ...]
    summary: tuple[Entry, ...]

    @property
    def score(self) -> Entry | None:
        """The section's score, if it has one."""
        return next((entry for entry in self.entries if entry.id.endswith("/score")), None)

    def paragraph(self, number: int) -> tuple[Entry, ...]:
        """Give the sentences of paragraph `number`, in order; empty if there is none."""
        return tuple(entry for entry in self.entries if entry.paragraph == number)

    @property
    def paragraphs(self) -> tuple[tuple[Entry, ...], ...]:
        """The paragraphs in order, each as its sentences."""
        numbers = dict.fromkeys(entry.paragraph for entry in self.entries if entry.paragraph is not None)
        return tuple(self.paragraph(number) for number in numbers)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom the factsheet names.

    Attributes:
        slug: the name in lowercase and hyphens.
        name: the name as the factsheet first writes it.
        written: every form in which the factsheet writes it.
        given: spellings of the given name.
        spellings: spellings of the surname.
        others: surnames that look alike and are other people's.
        entries: every sentence that holds one of the written forms, in order.
    """

    slug: str
    name: str
    written: tuple[str, ...]
    given: tuple[str, ...]
    spellings: tuple[str, ...]
    others: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Factsheet:
    """One country in one edition.

    `asides` say no more than what the factsheet is about ("in belarus"); `questions` are examples by the id of the
    entry or section that answers them; `near_misses` are what people ask beside it, in its words, and the factsheet
    does not tell.
    """

    country: str
    country_name: str
    edition: Edition
    url: str
    data_years: tuple[int, ...]
    sections: tuple[Section, ...]
    transparency: Entry
    people: tuple[Person, ...]
    see_also: Mapping[str, tuple[Entry, ...]]
    asides: Terms
    questions: Mapping[str, Terms]
    near_misses: Mapping[str, Terms]

    @property
    def id(self) -> str:
        """`country-year`, the first part of every id in it."""
        return f"{self.country}-{self.edition.year}"

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every entry by id, in the source's order."""
        return MappingProxyType({entry.id: entry for section in self.sections for entry in section.entries})

    @cached_property
    def by_slug(self) -> Mapping[str, Section]:
        """Every section by slug."""
        return MappingProxyType({section.slug: section for section in self.sections})

    @property
    def score(self) -> Entry:
        """The overall score: the first score that the factsheet prints."""
        return next(section.score for section in self.sections if section.score)


@dataclass(frozen=True, slots=True)
class Concept:
    """A meaning, with the words for it in each language; `near` concepts match in part (weight 0 to 1)."""

    slug: str
    near: Mapping[str, float]
    terms: Terms


@dataclass(frozen=True, slots=True)
class Unanswered:
    """What people ask for and factsheets do not hold (`not_in_factsheet`), or what is no question to them."""

    slug: str
    reason: str
    terms: Terms
    questions: Terms


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that the bot knows. Immutable: a reload makes a new one."""

    editions: Mapping[int, Edition]
    factsheets: tuple[Factsheet, ...]
    concepts: Mapping[str, Concept]
    person_questions: Terms
    person_near_misses: Terms
    given_names: tuple[str, ...]
    countries: Mapping[str, Terms]
    unanswered: Mapping[str, Unanswered]

    def quoted(self) -> "Knowledge":
        """Give what answers are made of, and leave out what questions are matched by: most of it, once compiled."""
        sheets = (
            replace(sheet, asides=NOTHING, questions=NOTHING, near_misses=NOTHING)
            for sheet in self.factsheets
        )
        return replace(
            self,
            factsheets=tuple(sheets),
            concepts=NOTHING,
            person_questions=NOTHING,
            person_near_misses=NOTHING,
            countries=NOTHING,
            unanswered=NOTHING,
        )
