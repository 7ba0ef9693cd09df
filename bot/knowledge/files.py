"""The shape of each YAML file in `knowledge/`; the editors' JSON Schemas are made from these classes.

A text that holds one term or question a line is a *line list* (`Lines`): nothing in it needs quoting, and its faults
can be told to the line.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Position = Annotated[str, StringConstraints(pattern=r"^\d+\.\d+$")]
Reference = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9.-]+)?$")]
Lines = Annotated[str, Field(description="One term a line.")]


def _https(link: str) -> str:
    if not link.startswith("https://"):
        raise ValueError("a link must begin with https://")
    return link


Link = Annotated[str, AfterValidator(_https)]
Language = Literal["en", "ru", "be", "pl", "uk"]
SectionKind = Literal["pillar", "prose", "list", "statistics", "recommendations", "heading"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NamedFile(_Strict):
    """What a pillar, section or statistic is called in each language, and other names that people use."""

    names: dict[Language, Text]
    aliases: Lines = ""


class SectionFile(NamedFile):
    """A section that every factsheet of the edition has."""

    kind: SectionKind


class PillarFile(NamedFile):
    """A thematic pillar; `number` is its place among the pillars."""

    number: Annotated[int, Field(ge=1, le=20)]


class StatisticFile(NamedFile):
    """A row of "General information"; `label` is letter for letter the factsheet's."""

    label: Text
    unit: Literal["text", "count", "percent", "per 100,000"]


class EditionFile(_Strict):
    """`editions/<year>.yaml`: what all factsheets of one edition share."""

    edition: Annotated[int, Field(ge=2025, le=2100)]
    index: Text
    publisher: Text
    url: Link
    score_label: Text
    risk_scale: Annotated[list[Text], Field(min_length=2, description="From the lowest risk to the highest.")]
    transparency_scale: Annotated[list[Text], Field(min_length=2, description="From the least open to the most.")]
    sections: dict[Slug, SectionFile]
    pillars: dict[Slug, PillarFile]
    statistics: dict[Slug, StatisticFile]


class ScoreFile(_Strict):
    """A score printed with a label of its own."""

    label: Text
    value: Text


class SectionTextFile(_Strict):
    """A section's verbatim text: heading, score, figures, sentences by position (paragraph.sentence)."""

    section: Slug
    heading: Text
    score: Text | ScoreFile | None = None
    statistics: dict[Slug, Text] = {}
    sentences: dict[Position, Text] = {}


class PersonFile(_Strict):
    """A person whom the factsheet names: how it writes the name, and how else people write it.

    `spellings` are surnames, any of which is enough to find the person; `given` names only help to tell two apart.
    """

    name: Text
    written: Lines
    given: Lines = ""
    spellings: Lines


class SeeAlsoFile(_Strict):
    """Entries that give different figures for what sounds like the same thing: either is shown with the others."""

    entries: Annotated[list[Reference], Field(min_length=2)]


class FactsheetFile(_Strict):
    """`factsheets/<country>-<year>.yaml`: one factsheet, verbatim, and what editors add to it."""

    country: Slug
    country_name: Text
    edition: int
    source: Text
    url: Link
    data_years: Annotated[list[int], Field(min_length=1)]
    text: Annotated[list[SectionTextFile], Field(min_length=1)]
    transparency: Reference
    summaries: dict[Slug, Annotated[list[Reference], Field(min_length=1)]] = {}
    see_also: list[SeeAlsoFile] = []
    people: dict[Slug, PersonFile] = {}


QuestionsFile = dict[Reference, dict[Language, Lines]]
"""`questions/<factsheet>.yaml`: example questions for each entry or section."""


class ConceptFile(_Strict):
    """`vocabulary/*.yaml`: a concept and the words for it. `*` at the end of a word stands for any ending."""

    near: dict[Slug, Annotated[float, Field(gt=0, lt=1)]] = {}
    en: Lines = ""
    ru: Lines = ""
    be: Lines = ""
    pl: Lines = ""
    uk: Lines = ""


class UnansweredFile(_Strict):
    """`scope/*.yaml`: something that people ask for and factsheets do not hold, or that is no question to them."""

    reason: Literal["not_in_factsheet", "not_a_question"]
    terms: dict[Language, Lines] = {}
    questions: dict[Language, Lines] = {}


VocabularyFile = dict[Slug, ConceptFile]
ScopeFile = dict[Slug, UnansweredFile]
CountriesFile = dict[Slug, dict[Language, Lines]]
"""`places/countries.yaml`: the names of each country, so that a question about another one is recognised."""
StopwordsFile = dict[Language, Lines]
"""`vocabulary` of words that carry no meaning of their own, by language."""
