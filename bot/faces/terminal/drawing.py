"""A page in colour, drawn with rich. Meaning never rests on colour or drawing alone: the words say it too.

All text goes in as `Text`, which knows no markup: the factsheet's words are shown, never interpreted.
"""

from collections.abc import Iterator
from functools import singledispatch
from typing import Final

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import Style
from rich.table import Table as Grid
from rich.text import Text

from bot.faces.terminal.blocks import (
    Block,
    Figure,
    Heading,
    Links,
    Note,
    Page,
    Place,
    Quote,
    Score,
    Source,
    Table,
    Title,
    Usage,
)
from bot.faces.terminal.plain import joins, visible

WIDTH: Final = 84
"""Longest line, in characters: wider lines are hard to read."""

_COLOURS: Final = ("green", "yellow", "dark_orange", "red", "bold red")
_FAINT: Final = "dim"
_BAR: Final = "▌ "
_OWN: Final = "cyan"


def drawing(page: Page) -> Group:
    """Draw `page`: renderables that fit themselves to the console's width."""
    drawn: list[RenderableType] = [Text()]
    for before, block in zip((None, *page), page, strict=False):
        if before is not None and not joins(before, block):
            drawn.append(Text())
        drawn.extend(_draw(block))
    return Group(*drawn, Text())


class _Behind:
    """Text with a mark before each of its lines, as quotations are set."""

    def __init__(self, text: Text, mark: str = "  ", style: str = "") -> None:
        self.text = text
        self.mark = mark
        self.style = style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        mark = Segment(self.mark, console.get_style(self.style))
        inner = options.update(width=max(options.max_width - len(self.mark), 1))
        for line in console.render_lines(self.text, inner, pad=False):
            yield mark
            yield from line
            yield Segment.line()


@singledispatch
def _draw(block: Block) -> Iterator[RenderableType]:
    raise TypeError(block)


@_draw.register
def _(block: Heading) -> Iterator[RenderableType]:
    yield _text(block.text, "bold")
    if block.factsheet != block.text:
        yield _text(block.factsheet, _FAINT)


@_draw.register
def _(block: Title) -> Iterator[RenderableType]:
    yield _text(block.text, f"bold {_OWN}")


@_draw.register
def _(block: Note) -> Iterator[RenderableType]:
    yield _text(block.text, _OWN)


@_draw.register
def _(block: Figure) -> Iterator[RenderableType]:
    yield _Behind(Text.assemble(_text(block.value, "bold"), "  ", _text(block.label.rstrip(":"))), _BAR, _OWN)


@_draw.register
def _(block: Score) -> Iterator[RenderableType]:
    yield Text.assemble(
        _text(block.label), " ", _text(block.value, _colour(block.place)), "  ", _gauge(block.place)
    )
    if block.place:
        yield _text(block.place.words, _FAINT)


@_draw.register
def _(block: Quote) -> Iterator[RenderableType]:
    style = "bold" if block.marked else ""
    yield _Behind(_text(block.text, style), _BAR, style or _FAINT)
    if block.source:
        yield _Behind(_text(block.source, _FAINT))


@_draw.register
def _(block: Source) -> Iterator[RenderableType]:
    yield _Behind(_text(block.citation, _FAINT))
    yield _Behind(_text(block.url, Style(dim=True, underline=True, link=block.url)))


@_draw.register
def _(block: Table) -> Iterator[RenderableType]:
    grid = _grid(2)
    for row in block.rows:
        value = (
            Text.assemble(_text(row.value, _colour(row.place)), "  ", _gauge(row.place))
            if row.place
            else _text(row.value, "bold")
        )
        grid.add_row(_text(row.label.rstrip(":")), value)
    yield grid


@_draw.register
def _(block: Links) -> Iterator[RenderableType]:
    grid = _grid(1)
    for number, link in enumerate(block.links, start=1):
        source = _text(f"\n{link.source}", _FAINT) if link.source else Text()
        grid.add_row(_text(str(number), f"bold {_OWN}"), Text.assemble(_text(link.text), source))
    yield grid


@_draw.register
def _(block: Usage) -> Iterator[RenderableType]:
    yield Text.assemble(_text(block.command, "bold"), "  ", _text(block.does, _FAINT))
    for example in block.examples:
        yield _Behind(_text(example, _OWN))


def _text(text: str, style: str | Style = "") -> Text:
    return Text(visible(text), style=style)


def _colour(place: Place | None) -> str:
    if place is None:
        return "bold"
    return _COLOURS[round((place.number - 1) / max(place.of - 1, 1) * (len(_COLOURS) - 1))]


def _gauge(place: Place | None) -> Text:
    if place is None:
        return Text()
    return Text.assemble(("■" * place.number, _colour(place)), ("□" * (place.of - place.number), _FAINT))


def _grid(columns: int) -> Grid:
    grid = Grid.grid(padding=(0, 2))
    for _ in range(columns):
        grid.add_column(overflow="fold")
    return grid
