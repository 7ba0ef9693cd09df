"""What a card is made of before it becomes Discord's components, and how a long one is cut into pages.

Card ── heading, colour
  ├── picture: drawn from a scorecard, with its alt text
  ├── pieces: text that is never divided, perhaps with a button beside it
  ├── menu: other cards of the same kind, to go to
  └── presses: the buttons below
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.faces.discord import limits
from bot.faces.discord.references import Action, Reference
from bot.faces.discord.scorecard import Scorecard

COMFORTABLE: Final = 3000
"""Characters of text on one page: below Discord's limit, so that a page is a few screens of a phone."""

PICTURE: Final = "scorecard.png"
"""The file that a card's picture is sent as."""

COLOUR: Final = 0x5865F2
"""Of the bar at the side of a card that shows no score."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button: its label, what it does, and the card that it does it with."""

    label: str
    action: Action
    reference: Reference

    def custom_id(self, language: str) -> str:
        """Give what Discord hands back when the button is pressed, on a card in `language`."""
        return self.reference.custom_id(self.action, language)


@dataclass(frozen=True, slots=True)
class Option:
    """One place to go to: its name, what is said about it, the card there, and whether one is there now."""

    name: str
    about: str
    reference: Reference
    here: bool


@dataclass(frozen=True, slots=True)
class Menu:
    """Cards to go to, and what stands there before one is chosen."""

    placeholder: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, and the same in words."""

    scorecard: Scorecard
    alt: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Markdown that stays on one page.

    Attributes:
        text: the markdown.
        press: a button beside it.
        ruled: a line is drawn above it, unless it opens the page.
    """

    text: str
    press: Press | None = None
    ruled: bool = False

    @property
    def components(self) -> int:
        """How many of Discord's components it takes: a text, or section, text and button; and the line."""
        return (1 if self.press is None else 3) + self.ruled


@dataclass(frozen=True, slots=True)
class Card:
    """An answer, laid out.

    Attributes:
        heading: markdown at the top of each page; may be empty.
        pieces: what the card says, in order.
        presses: buttons below each page.
        reference: what the card shows, for paging; None if it cannot be made again, and then it has one page.
        colour: of the bar at its side. It says nothing that the words do not say.
        turn: what a press on Previous or Next does.
        menu: other cards to go to.
        picture: above the text of the first page.
    """

    heading: str
    pieces: tuple[Piece, ...]
    presses: tuple[Press, ...] = ()
    reference: Reference | None = None
    colour: int = COLOUR
    turn: Action = Action.TURN
    menu: Menu | None = None
    picture: Picture | None = None

    def pages(self) -> tuple[tuple[Piece, ...], ...]:
        """Cut the pieces into pages within Discord's limits; at least one page, possibly empty."""
        if self.reference is None:
            return (self.pieces,)
        return tuple(_pages(self.pieces, COMFORTABLE, limits.COMPONENTS - self._frame_components()))

    def _frame_components(self) -> int:
        # Container, heading, page line, line above the buttons, the row that turns pages with its two
        # buttons.
        rows = -(-len(self.presses) // limits.ROW_BUTTONS)
        menu = 0 if self.menu is None else 2
        return 7 + len(self.presses) + rows + menu + (self.picture is not None)


def _pages(pieces: Iterable[Piece], characters: int, components: int) -> list[tuple[Piece, ...]]:
    pages: list[list[Piece]] = [[]]
    for piece in pieces:
        taken = sum(len(other.text) for other in pages[-1])
        used = sum(other.components for other in pages[-1])
        if pages[-1] and (taken + len(piece.text) > characters or used + piece.components > components):
            pages.append([])
        pages[-1].append(piece)
    return [tuple(page) for page in pages]
