"""The subcommand `evaluate`: its options. What it does is imported when it is used."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import click

from bot.evaluation.floors import Floor, read_floor
from bot.faces.terminal.answering import knowledge_option
from bot.faces.terminal.desk import desk_of
from bot.faces.terminal.spoken import SpokenCommand, Switch

_EXAMPLES: Final = ("--misses", "--floor=right=.90", "tests/evaluation/tuning.jsonl")


def evaluate_command() -> click.Command:
    """Make it."""
    path = click.Path(dir_okay=False, path_type=Path)
    params: list[click.Parameter] = [
        Switch("--misses"),
        Switch("--calibration"),
        Switch("--time", "timed"),
        Switch("--plot", is_flag=False, type=path, metavar="FILE.png"),
        Switch("--since", is_flag=False, type=path, metavar="FILE"),
        Switch("--save", is_flag=False, type=path, metavar="FILE"),
        Switch("--floor", "floors", is_flag=False, multiple=True, metavar="NAME=SHARE", callback=_floors),
        Switch("--json", "as_json"),
        Switch("--fit"),
        Switch("--ablate"),
        knowledge_option(),
        click.Argument(["files"], nargs=-1, type=path, metavar="[FILE ...]"),
    ]
    return SpokenCommand("evaluate", params=params, callback=_evaluate, examples=_EXAMPLES)


@click.pass_context
def _evaluate(context: click.Context, /, **given: Any) -> None:
    # Imported here because every subcommand passes by, and only this needs it.
    from bot.faces.terminal.evaluation.session import Wanted, evaluate  # noqa: PLC0415

    evaluate(desk_of(context), Wanted(**given))


def _floors(context: click.Context, option: click.Parameter, given: Sequence[str]) -> tuple[Floor, ...]:
    try:
        return tuple(map(read_floor, given))
    except ValueError as error:
        raise click.BadParameter(f"{error}.", context, option) from None
