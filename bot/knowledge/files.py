"""The shape of each YAML file in `knowledge/`; the editors' JSON Schemas are made from these classes.

A text that holds one term or question a line is a *line list* (`Lines`): nothing in it needs quoting, and its
faults can be told to the line. Docstrings and descriptions below are what an editor reads while typing.
"""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag

_SLUG: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_POSITION: Final = r"^[0-9]{1,3}\.[0-9]{1,3}$"
_REFERENCE: Final = r"^[a-z0-9-]+(/[a-z0-9.-]+)?$"

WRITTEN_RIGHT: Final[Mapping[str, str]] = {
    _SLUG: "use lowercase Latin letters and digits, joined by hyphens, as in “prison-population”",
    _POSITION: "write paragraph, full stop, sentence, as in “2.1”",
    _REFERENCE: "write section, slash, position, as in “impunity/2.1”",
}
"""For each pattern below, how to write what it asks for."""

LONGEST_SENTENCE: Final = 1000
LONGEST_LINE: Final = 150
LONGEST_NAME: Final = 90
LONGEST_LEVEL: Final = 30
LONGEST_LINK: Final = 200
LONGEST_TERM: Final = 300
LONGEST_SCALE: Final = 10
"""Characters, and levels of a scale. No quote is ever cut, so it must fit where it is shown. The narrowest place is
Discord: 4000 characters for a card with heading, citation and escapes, 100 for a name in a menu
(tests/discord/test_longest.py). A term or question of a line list is held against what people type."""

Slug = Annotated[str, StringConstraints(pattern=_SLUG, max_length=60)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LINE, strip_whitespace=True)]
Sentence = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_SENTENCE, strip_whitespace=True)]
ShownName = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_NAME, strip_whitespace=True)]
Level = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LEVEL, strip_whitespace=True)]
Position = Annotated[str, StringConstraints(pattern=_POSITION)]
Reference = Annotated[
    str,
    StringConstraints(pattern=_REFERENCE),
    Field(description="An entry of the factsheet, as in impunity/2.1 or general-information/opcat."),
]


def _in_short_lines(text: str) -> str:
    for number, line in enumerate(text.splitlines(), start=1):
        if len(line) > LONGEST_TERM:
            raise ValueError(f"its line {number} is longer than {LONGEST_TERM} characters")
    return text


Lines = Annotated[
    str,
    AfterValidator(_in_short_lines),
    Field(
        description="One a line, indented below “|”. Empty lines and lines that begin with # do not count."
    ),
]


def _https(link: str) -> str:
    if not link.startswith("https://"):
        raise ValueError("a link must begin with https://")
    return link


def _with_english(names: dict[str, str]) -> dict[str, str]:
    if "en" not in names:
        raise ValueError("the English name (en) is missing")
    return names


Link = Annotated[
    str, AfterValidator(_https), Field(max_length=LONGEST_LINK, json_schema_extra={"pattern": "^https://"})
]
Language = Literal["en", "ru", "be", "pl", "uk"]
LANGUAGES: Final[tuple[str, ...]] = get_args(Language)
SectionKind = Literal["pillar", "prose", "list", "statistics", "recommendations", "heading"]


def _title(shape: type) -> str:
    """Title of a class in the editors' schemas: `SectionTextFile` is “Section text”."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", shape.__name__.removesuffix("File")).capitalize()


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, model_title_generator=_title)


class NamedFile(_Strict):
    """What a pillar, section or statistic is called."""

    names: Annotated[
        dict[Language, ShownName],
        AfterValidator(_with_english),
        Field(
            description="The name that is shown, in each language. English is needed.",
            json_schema_extra={"required": ["en"]},
        ),
    ]
    aliases: Annotated[
        Lines, Field(description="Other names that people use, in any language, one a line.")
    ] = ""


class SectionFile(NamedFile):
    """A section that every factsheet of the edition has."""

    kind: Annotated[
        SectionKind,
        Field(
            description="How it is shown: prose; a list of names; the table of statistics; the numbered "
            "recommendations; or a heading with nothing below it."
        ),
    ]


class PillarFile(NamedFile):
    """A thematic pillar."""

    number: Annotated[int, Field(ge=1, le=20, description="Its place among the pillars, from 1.")]


class StatisticFile(NamedFile):
    """A row of "General information"."""

    label: Annotated[Text, Field(description="Letter for letter as the factsheets print it, with its colon.")]
    unit: Annotated[
        Literal["text", "count", "percent", "per 100,000"],
        Field(description="What kind of value the row holds."),
    ]


class EditionFile(_Strict):
    """What all factsheets of one edition (one year) of the index share."""

    edition: Annotated[int, Field(ge=2025, le=2100, description="The year; the file is named after it.")]
    index: Annotated[ShownName, Field(description="Name of the index, for citations.")]
    publisher: Annotated[ShownName, Field(description="Who publishes the index, for citations.")]
    url: Annotated[Link, Field(description="Where the index can be read; it begins with https://.")]
    score_label: Annotated[Text, Field(description="What stands before a pillar's score, letter for letter.")]
    risk_scale: Annotated[
        list[Level],
        Field(min_length=2, max_length=LONGEST_SCALE, description="From the lowest risk to the highest."),
    ]
    transparency_scale: Annotated[
        list[Level],
        Field(min_length=2, max_length=LONGEST_SCALE, description="From the least open to the most."),
    ]
    sections: Annotated[
        dict[Slug, SectionFile], Field(description="The sections beside the pillars, by slug.")
    ]
    pillars: Annotated[dict[Slug, PillarFile], Field(description="The thematic pillars, by slug.")]
    statistics: Annotated[
        dict[Slug, StatisticFile], Field(description="The rows of “General information”, by slug.")
    ]


class ScoreFile(_Strict):
    """A score printed with a label of its own."""

    label: Annotated[Text, Field(description="What stands before the score, letter for letter.")]
    value: Annotated[Level, Field(description="A level of the edition's risk scale.")]


def _kind_of_score(score: Any) -> str:
    return "value" if isinstance(score, str) else "labelled"


Score = Annotated[
    Annotated[Level, Tag("value")] | Annotated[ScoreFile, Tag("labelled")], Discriminator(_kind_of_score)
]


class SectionTextFile(_Strict):
    """A section of the factsheet, letter for letter."""

    section: Annotated[Slug, Field(description="Slug of a section or pillar of the edition.")]
    heading: Annotated[Text, Field(description="The heading, letter for letter.")]
    score: Annotated[
        Score | None, Field(description="The score; label and value only if the label is not the edition's.")
    ] = None
    statistics: Annotated[
        dict[Slug, Text], Field(description="Values by the statistic's slug, in the source's order.")
    ] = {}
    sentences: Annotated[
        dict[Position, Sentence],
        Field(
            description="Sentences by paragraph and sentence (2.1), letter for letter, in the source's order."
        ),
    ] = {}


class PersonFile(_Strict):
    """A person whom the factsheet names, and how else the name is spelled. Nothing more is said of anyone."""

    name: Annotated[ShownName, Field(description="The name that is shown, as the factsheet writes it.")]
    written: Annotated[
        Lines, Field(description="Every form in which the factsheet writes the name, one a line.")
    ]
    given: Annotated[
        Lines, Field(description="Spellings of the given name: they help to tell two people apart.")
    ] = ""
    spellings: Annotated[
        Lines, Field(description="Spellings of the surname, any of which is enough to find the person.")
    ]
    others: Annotated[
        Lines,
        Field(description="Surnames that look alike and are other people's: they never find this person."),
    ] = ""


class SeeAlsoFile(_Strict):
    """Entries that differ about what sounds like the same thing: each is shown with the others."""

    entries: Annotated[list[Reference], Field(min_length=2, description="The entries, two or more.")]


class FactsheetFile(_Strict):
    """One factsheet, letter for letter, and below it what editors add."""

    country: Annotated[Slug, Field(description="Slug of the country; the file is named country-year.")]
    country_name: Annotated[ShownName, Field(description="Name of the country, for citations.")]
    edition: Annotated[int, Field(description="The year; there is a file of that name in editions/.")]
    source: Annotated[
        Text,
        Field(
            description="The source text that check holds this file against, as in sources/belarus-2025.md."
        ),
    ]
    url: Annotated[Link, Field(description="Where the factsheet can be read; it begins with https://.")]
    data_years: Annotated[list[int], Field(min_length=1, description="The years that the data are from.")]
    text: Annotated[
        list[SectionTextFile], Field(min_length=1, description="The sections, letter for letter, in order.")
    ]
    transparency: Annotated[Reference, Field(description="The entry that holds the transparency rating.")]
    summaries: Annotated[
        dict[Slug, Annotated[list[Reference], Field(min_length=1)]],
        Field(description="The key entries of each section, most telling first."),
    ] = {}
    see_also: Annotated[
        list[SeeAlsoFile], Field(description="Groups of entries that are shown together because they differ.")
    ] = []
    people: Annotated[
        dict[Slug, PersonFile], Field(description="The people whom the factsheet names, by slug.")
    ] = {}
    asides: Annotated[
        dict[Language, Lines],
        Field(
            description="What says no more than what the factsheet is about, as in “in belarus”; it is passed over."
        ),
    ] = {}


class ConceptFile(_Strict):
    """A concept and the words for it. `*` at the end of a word stands for any ending."""

    near: Annotated[
        dict[Slug, Annotated[float, Field(gt=0, lt=1)]],
        Field(description="Concepts that are close, with how close: from 0 (not at all) to 1 (the same)."),
    ] = {}
    en: Lines = ""
    ru: Lines = ""
    be: Lines = ""
    pl: Lines = ""
    uk: Lines = ""


class UnansweredFile(_Strict):
    """Something that people ask for and factsheets do not hold, or that is no question to them."""

    reason: Annotated[
        Literal["not_in_factsheet", "not_a_question"],
        Field(description="Why it is refused; the asker is told so."),
    ]
    terms: Annotated[dict[Language, Lines], Field(description="Words that show it is asked for.")] = {}
    questions: Annotated[dict[Language, Lines], Field(description="Example questions.")] = {}


QuestionsFile = Annotated[
    dict[Reference, dict[Language, Lines]],
    Field(
        title="Questions", description="Example questions for each entry or section, by language, one a line."
    ),
]
NearMissesFile = Annotated[
    dict[Reference, dict[Language, Lines]],
    Field(
        title="Near misses",
        description="What people ask beside each entry or section, in its words, and the factsheet does not tell.",
    ),
]
VocabularyFile = Annotated[
    dict[Slug, ConceptFile],
    Field(title="Vocabulary", description="Concepts and the words for them, by language."),
]


class PersonQuestionsFile(_Strict):
    """How people ask about a person, whoever it is; `{name}` stands for the name."""

    questions: Annotated[
        dict[Language, Lines], Field(description="Questions about a person as a whole, one a line.")
    ]
    near_misses: Annotated[
        dict[Language, Lines],
        Field(description="Questions for details that factsheets tell of nobody, one a line."),
    ] = {}
    given_names: Annotated[
        dict[Language, Lines],
        Field(description="Given names that people bear: with another's, a surname is somebody else's."),
    ] = {}


ScopeFile = Annotated[
    dict[Slug, UnansweredFile], Field(title="Scope", description="What factsheets do not answer, and why.")
]
CountriesFile = Annotated[
    dict[Slug, dict[Language, Lines]],
    Field(
        title="Countries",
        description="Names of each country, one a line: a question about another one is recognised by them.",
    ),
]
