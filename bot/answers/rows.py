"""The rows of the index: every way of asking for something that the knowledge base holds.

A row is an example question, a sentence of the factsheet, or a name. Its target is the id of the entry or section that
it asks for, or a person, or something that factsheets do not hold (see `knowledge/scope/`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

from bot.answers.incidence import Numbers, Truths
from bot.answers.people import PeopleIndex
from bot.answers.texts import Blocks, Texts

UNANSWERED: Final = "?"
"""First letter of a target that factsheets do not hold; no id begins so. A near miss of an entry has the entry's id."""

PERSON: Final = "@"
"""First letter of a target that is a person as a whole, followed by the person's slug; alone, whoever is named."""

NOT_A_QUESTION: Final = "not_a_question"
NOT_IN_FACTSHEET: Final = "not_in_factsheet"

LANGUAGES: Final = ("en", "ru", "be", "pl", "uk")
"""Languages of example questions; a language's number is its place."""

DIVISIONS: Final = (("ru", "be", "uk"), ("en",), ("pl",))
"""Rows stand in this order of their languages, names and sentences beside the English ones."""

ASKED_IN: Final[Mapping[str | None, range]] = MappingProxyType(
    {"ru": range(2), "be": range(2), "uk": range(2), "en": range(1, 2), "pl": range(1, 3), None: range(3)}
)
"""The divisions that a question in each language is held against: those of its letters, and English. With all of them
a few more are right on the open sets, but fewer if many are refused, and it takes a tenth longer."""

WORD_SHARE: Final = 0.75
"""How far the words of a row count, 0 to 1; its concepts count for the rest. .55 to 1 were tried on the open questions,
.7 and .8 are close behind."""

COUNTRY: Final = "country:"
"""What the concept of a country begins with, followed by the country's slug."""


class WaysOfAsking(NamedTuple):
    """Texts that ask for the same.

    Attributes:
        texts: as they are written.
        target: what they ask for.
        language: the language they are in; None for names and sentences.
    """

    texts: Sequence[str]
    target: str
    language: str | None = None


class Earlier(NamedTuple):
    """What was read of an earlier state of the knowledge base.

    Attributes:
        blocks: its texts.
        words: those for which their numbers stand.
        may_name: for each word, whether it may name a person.
        people: the persons whom the factsheet named then.
    """

    blocks: Blocks
    words: Sequence[str]
    may_name: Truths
    people: PeopleIndex


@dataclass(frozen=True, slots=True)
class Rows:
    """Every way of asking, each once.

    Attributes:
        targets: what is asked for; a target's number is its place.
        target_of_row: number of what each row asks for.
        language_of_row: the place in LANGUAGES of the language of each row; -1 for names and sentences.
        asked: the words of each row; where they name a person, NAME stands.
        spoken: the words of each text as they stand; of the same `words`.
        text_of_row: the number of the text that each row is.
        named: the slugs of the persons whom rows name, by row.
        may_name: for each word, whether it may name a person.
        origins: for each word, its place among those of an earlier state of the knowledge base; -1 if it is new.
        blocks: what was read to make them; its numbers are those of the same `words`.
        divisions: the first row of each division, and at the end, how many rows there are.
    """

    targets: tuple[str, ...]
    target_of_row: Numbers
    language_of_row: Numbers
    asked: Texts
    spoken: Texts
    text_of_row: Numbers
    named: Mapping[int, tuple[str, ...]]
    may_name: Truths
    origins: Numbers
    blocks: Blocks
    divisions: Numbers
