"""How tables and lines reach the reader: drawn on a terminal, plain in a pipe."""

import sys
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

import click
from rich.console import Console, RenderableType
from rich.progress import track

from bot.faces.terminal.plain import visible
from bot.faces.terminal.screen import can_draw, is_terminal

WIDE: Final = 400
"""Columns of a pipe: no line of a table is broken."""

Value = TypeVar("Value")
Shown = str | RenderableType


def show(shown: Iterable[Shown]) -> None:
    """Print lines and tables as they come."""
    for each in shown:
        if isinstance(each, str):
            click.echo(visible(each))
        else:
            _show_table(each)


def _show_table(table: RenderableType) -> None:
    if can_draw():
        Console(force_terminal=True, highlight=False).print(table)
        return
    console = Console(force_terminal=False, width=WIDE)
    with console.capture() as captured:
        console.print(table)
    for line in captured.get().splitlines():
        click.echo(line.rstrip())


def with_progress(each: Iterator[Value], total: int, doing: str) -> Iterable[Value]:
    """Show a bar on standard error while a terminal's reader waits."""
    silent = not is_terminal(sys.stderr)
    return track(each, doing, total, console=Console(stderr=True), transient=True, disable=silent)
