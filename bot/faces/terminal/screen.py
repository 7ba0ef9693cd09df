"""Where pages go and lines come from: drawn on a terminal, plain text anywhere else."""

import os
import sys
from collections.abc import Iterable

import click

from bot.faces.terminal.blocks import Page
from bot.faces.terminal.plain import plain_text


def show(page: Page, *, plain: bool = False) -> None:
    """Print `page` on standard output, drawn if that is a terminal and `plain` is not asked for."""
    if plain or not can_draw():
        click.echo(plain_text(page), nl=False)
        return
    from rich.console import Console  # noqa: PLC0415 - a pipe never needs it

    from bot.faces.terminal.drawing import WIDTH, drawing  # noqa: PLC0415

    console = Console(force_terminal=True, highlight=False, markup=False, emoji=False)
    console.width = min(console.width, WIDTH)
    console.print(drawing(page))


def can_draw() -> bool:
    """Tell whether standard output understands escape codes; FORCE_COLOR says so of a pipe, as elsewhere."""
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal(sys.stdout) and os.environ.get("TERM", "").lower() not in {"dumb", "unknown"}


def is_terminal(stream: object) -> bool:
    """Tell whether `stream` is a terminal; a stream that is closed or missing is none."""
    try:
        return bool(stream.isatty())  # type: ignore[attr-defined]
    except (AttributeError, ValueError):
        return False


def bytes_from_stdin() -> Iterable[bytes]:
    """Give the lines of standard input, each as soon as it is there; none if it is closed."""
    return () if sys.stdin is None else sys.stdin.buffer
