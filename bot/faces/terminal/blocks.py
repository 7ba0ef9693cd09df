"""What a page of the terminal is made of; `drawing` shows it in colour, `plain` as bare text.

A block tells the factsheet's words (`Quote`, `Figure`, …) from the bot's own (`Note`, `Title`):
so no way of showing it can mix the two up.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where a score stands on its scale: `number` counts from 1 at the lowest; `words` say so in a clause."""

    number: int
    of: int
    words: str


@dataclass(frozen=True, slots=True)
class Heading:
    """What the page is about: a heading of the factsheet, and the factsheet that it stands in."""

    text: str
    factsheet: str


@dataclass(frozen=True, slots=True)
class Title:
    """The bot's own words over a part of the page."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence of the bot's own."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its label, both as printed."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Score:
    """A score as printed, and its place if it stands on a scale that the edition names."""

    label: str
    value: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Quote:
    """The factsheet's text, letter for letter, and where it stands.

    Attributes:
        text: a sentence or a paragraph.
        source: citation, or its last part where the page says the rest; empty if the page says all of it.
        marked: this is what the reader came from, among its neighbours.
    """

    text: str
    source: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Citation and link of what stands above it."""

    citation: str
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table."""

    label: str
    value: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Labels and values as printed."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Something that can be opened by its number in the prompt.

    Attributes:
        text: what is shown.
        source: where it stands, or empty.
        command: name of the command that opens it; "entry" for `Engine.entry`.
        argument: what that command is given.
    """

    text: str
    source: str
    command: str
    argument: str


@dataclass(frozen=True, slots=True)
class Links:
    """Numbered from 1. A page has one such list at most."""

    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Usage:
    """How a command is typed, what it does, and examples that work."""

    command: str
    does: str
    examples: tuple[str, ...]


Block = Heading | Title | Note | Figure | Score | Quote | Source | Table | Links | Usage
Page = tuple[Block, ...]


def links_of(page: Page) -> tuple[Link, ...]:
    """Give what can be opened from `page`, in the order of its numbers."""
    return next((block.links for block in page if isinstance(block, Links)), ())
