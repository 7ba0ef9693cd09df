"""The one value that the engine returns; every face is a pure function from it.

Quotes in it are the factsheet's text, letter for letter. What a face says around them comes from its messages, never
from here.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bot.knowledge.model import Entry, Factsheet, Person, Section

MAX_EXCERPTS = 3
"""How many excerpts the answer to a question shows; a section's summary may hold more (product.md)."""


class Outcome(StrEnum):
    """Whether the factsheet answers."""

    ANSWER = "answer"
    SUGGESTIONS = "suggestions"
    NOT_FOUND = "not_found"


class Reason(StrEnum):
    """Why there is no answer. A promise to whoever scripts the bot: values are added, never renamed."""

    OTHER_COUNTRY = "other_country"
    OTHER_YEAR = "other_year"
    NOT_IN_FACTSHEET = "not_in_factsheet"
    NO_MATCH = "no_match"
    NOT_A_QUESTION = "not_a_question"
    UNSURE = "unsure"
    EMPTY = "empty"
    TOO_LONG = "too_long"


class Shape(StrEnum):
    """What kind of thing the answer is, so that a face can lay it out."""

    EXCERPT = "excerpt"
    FIGURE = "figure"
    SECTION = "section"
    PILLAR = "pillar"
    FIGURES = "figures"
    OVERVIEW = "overview"
    RECOMMENDATIONS = "recommendations"
    PERSON = "person"
    CONTEXT = "context"
    ABOUT = "about"
    HELP = "help"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quote and where it stands.

    Attributes:
        id: the entry's id, or that of the section or person whom the excerpt stands for.
        country: the country's name.
        edition: the edition's year.
        section: the heading of the section, as the source has it.
        paragraph: number of the paragraph, from 1; of a recommendation, its number; None for a figure.
        label: of a statistic or score, as printed; else None.
        value: of a statistic or score, as printed; else None.
        quote: the text, letter for letter.
        citation: index and edition, country, section, paragraph, on one line.
        url: where the factsheet is published.
    """

    id: str
    country: str
    edition: int
    section: str
    paragraph: int | None
    label: str | None
    value: str | None
    quote: str
    citation: str
    url: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot answers.

    Attributes:
        question: what was asked, as typed; empty for a command without words. Faces must not echo it.
        outcome: answer, suggestions, or not found.
        reason: why there is no answer; None if there is one.
        confidence: probability, 0 to 1, that the first excerpt answers the question.
        shape: what kind of thing is answered.
        language: language of the question ("en", "ru", "be", "pl", "uk") if its letters or words tell, else None.
        factsheet: the factsheet that was asked.
        section: the section that the answer is about, if it is about one.
        person: the person whom the answer is about, if it is about one.
        excerpts: best first.
        differing: ids among `excerpts` that give another figure for what sounds like the same thing; the face says so.
        marked: id of the excerpt to mark among `excerpts`, in a context.
        suggestions: the nearest entries, best first.
    """

    question: str
    outcome: Outcome
    shape: Shape
    factsheet: Factsheet
    reason: Reason | None = None
    confidence: float = 1.0
    language: str | None = None
    section: Section | None = None
    person: Person | None = None
    excerpts: tuple[Excerpt, ...] = ()
    differing: tuple[str, ...] = ()
    marked: str | None = None
    suggestions: tuple[Excerpt, ...] = ()

    @property
    def heading(self) -> str | None:
        """The heading, as the source has it, of what the answer is about."""
        if self.section is not None:
            return self.section.heading
        return self.excerpts[0].section if self.excerpts else None

    def to_json(self) -> dict[str, Any]:
        """Give the machine-readable answer of product.md, ready for `json.dumps`."""
        return {
            "question": self.question,
            "outcome": self.outcome.value,
            "reason": self.reason.value if self.reason else None,
            "confidence": round(self.confidence, 3),
            "section": self.heading if self.outcome is Outcome.ANSWER else None,
            "excerpts": [_excerpt_to_json(excerpt) for excerpt in self.excerpts],
            "suggestions": [_excerpt_to_json(excerpt) for excerpt in self.suggestions],
        }


def _excerpt_to_json(excerpt: Excerpt) -> dict[str, Any]:
    return {name: getattr(excerpt, name) for name in Excerpt.__slots__}


def cite(factsheet: Factsheet, entry: Entry) -> Excerpt:
    """Quote `entry` with its citation."""
    heading = factsheet.by_slug[entry.section].heading
    return Excerpt(
        id=entry.id,
        country=factsheet.country_name,
        edition=factsheet.edition.year,
        section=heading,
        paragraph=entry.paragraph,
        label=entry.label,
        value=entry.value,
        quote=entry.text,
        citation=citation(factsheet, heading, entry),
        url=factsheet.url,
    )


def cite_list(factsheet: Factsheet, section: Section) -> Excerpt:
    """Quote a section that is a list whole, an item a line: one item alone would answer only in part."""
    return replace(
        cite(factsheet, section.entries[0]),
        id=section.id,
        paragraph=None,
        quote="\n".join(entry.text for entry in section.entries),
        citation=citation(factsheet, section.heading),
    )


def cite_section(factsheet: Factsheet, section: Section) -> Excerpt:
    """Stand for a whole section: its id, and its score or first key sentence as the quote."""
    lead = section.score or next(iter(section.summary or section.entries))
    return replace(cite(factsheet, lead), id=section.id)


def person_id(factsheet: Factsheet, slug: str) -> str:
    """Give the id of a person, like that of a section: `belarus-2025/person/ales-bialiatski`."""
    return f"{factsheet.id}/person/{slug}"


def cite_person(factsheet: Factsheet, person: Person) -> Excerpt:
    """Stand for a whole person: an id of their own, and the first sentence that names them as the quote."""
    return replace(cite(factsheet, person.entries[0]), id=person_id(factsheet, person.slug))


def citation(factsheet: Factsheet, heading: str, entry: Entry | None = None) -> str:
    """Cite a section, or one entry of it: `Global Torture Index 2025, Belarus, “IV. ENDING IMPUNITY”, paragraph 2`."""
    parts = [
        f"{factsheet.edition.index} {factsheet.edition.year}",
        factsheet.country_name,
        f"“{heading.rstrip(':')}”",
    ]
    if entry is not None and entry.paragraph is not None:
        numbered = factsheet.by_slug[entry.section].kind == "recommendations"
        if entry.paragraph:
            parts.append(f"{'recommendation' if numbered else 'paragraph'} {entry.paragraph}")
    return ", ".join(parts)


def how_to_cite(answer: Answer) -> str:
    """Give the line with which to cite the factsheet as a whole."""
    factsheet = answer.factsheet
    edition = factsheet.edition
    return f"{edition.publisher}, {edition.index} {edition.year}: {factsheet.country_name}, {factsheet.url}"
