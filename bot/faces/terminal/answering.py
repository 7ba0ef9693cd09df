"""The shell subcommands that answer, made from the one list of commands."""

from functools import partial
from pathlib import Path
from typing import Any, Final

import click

from bot.answers.answer import Answer
from bot.faces.commands import Command, Option
from bot.faces.terminal.desk import Desk, desk_of
from bot.faces.terminal.lookup import in_full, names_for
from bot.faces.terminal.machine import answer_batch, answer_line
from bot.faces.terminal.screen import bytes_from_stdin
from bot.faces.terminal.spoken import SpokenCommand, Switch
from bot.faces.terminal.usage import NoWordsWithBatch

_WITH_FULL_TEXT: Final = frozenset({"pillar", "section"})
_WITH_BATCH: Final = frozenset({"ask"})


def answering(command: Command) -> click.Command:
    """Make the shell's form of `command`: its words need no quotation marks, its answer is a page or JSON."""
    params: list[click.Parameter] = [Switch("--json", "as_json"), Switch("--plain"), knowledge_option()]
    if command.name in _WITH_FULL_TEXT:
        params.append(Switch("--full"))
    if command.name in _WITH_BATCH:
        params.append(Switch("--batch"))
    if command.option is not None:
        required = command.option.required and command.name not in _WITH_BATCH
        params.append(
            click.Argument(
                [command.option.name], nargs=-1, required=required, metavar=_metavar(command.option)
            )
        )
    callback = click.pass_context(partial(_run, command=command))
    return SpokenCommand(command.name, params=params, callback=callback, examples=command.examples)


def _metavar(option: Option) -> str:
    words = f"{option.name.upper()}..."
    return words if option.required else f"[{words}]"


def knowledge_option() -> click.Option:
    """Make `--knowledge FOLDER`, which may stand before a command or after it."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return Switch(
        "--knowledge",
        is_flag=False,
        type=folder,
        metavar="FOLDER",
        expose_value=False,
        callback=_choose_folder,
    )


def _choose_folder(context: click.Context, _: click.Parameter, folder: Path | None) -> None:
    if folder is not None:
        desk_of(context).folder = folder


def _run(context: click.Context, *, command: Command, **given: Any) -> None:
    words: tuple[str, ...] = given[command.option.name] if command.option else ()
    desk = desk_of(context)
    if given.get("batch"):
        _batch(desk, words)
    elif command.name in _WITH_BATCH and not words:
        raise click.MissingParameter(ctx=context, param=context.command.params[-1])
    else:
        _print(desk, command, command.run(desk.engine, " ".join(words)), given)


def _batch(desk: Desk, words: tuple[str, ...]) -> None:
    if words:
        raise NoWordsWithBatch("--batch takes no words", click.get_current_context())

    def say(message: str, line: int) -> str:
        return desk.frame().say(message, line=line)

    for line in answer_batch(desk.engine, bytes_from_stdin(), say):
        click.echo(line, nl=False)


def _print(desk: Desk, command: Command, answer: Answer, given: dict[str, Any]) -> None:
    full = given.get("full", False)
    shown = in_full(answer) if full else answer
    if given["as_json"]:
        click.echo(answer_line(shown), nl=False)
        return
    # Imported here because whoever wants JSON wants it fast.
    from bot.faces.terminal.page import page  # noqa: PLC0415
    from bot.faces.terminal.screen import show  # noqa: PLC0415

    frame = desk.frame(answer.language)
    names = names_for(desk.engine, command, answer, frame.say.language)
    show(page(shown, frame, full=full, names=names, command=command.name), plain=given["plain"])
