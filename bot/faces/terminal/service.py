"""The shell subcommands for operators and editors: run, check, schema, sync, doctor, health."""

import signal
import sys
from collections.abc import Callable

import click

from bot.faces.terminal.answering import knowledge_option
from bot.faces.terminal.desk import Desk, desk_of
from bot.faces.terminal.exits import Exit, UnusableKnowledge, WrongSettings
from bot.faces.terminal.spoken import SpokenCommand
from bot.knowledge.faults import KnowledgeError


def service_commands() -> tuple[click.Command, ...]:
    """Make them."""
    return tuple(
        _command(name, do)
        for name, do in (
            ("run", run),
            ("check", check),
            ("schema", schema),
            ("sync", sync),
            ("doctor", doctor),
            ("health", health),
        )
    )


def _command(name: str, do: Callable[[Desk], int]) -> click.Command:
    @click.pass_context
    def callback(context: click.Context) -> None:
        context.exit(do(desk_of(context)))

    return SpokenCommand(name, params=[knowledge_option()], callback=callback)


def run(desk: Desk) -> int:
    """Run the Discord bot until it is stopped, and give its exit code.

    Raises:
        WrongSettings: there is no token, or another setting is wrong.
        UnusableKnowledge: the knowledge base has a fault.
    """
    _need_token(desk)
    ignore_hangups()
    from bot.faces.reloading import Reloader  # noqa: PLC0415 - only this needs it

    reloader = Reloader(desk.knowledge)
    engine = desk.engine
    engine.read_ahead()
    # Imported here because only this needs discord, which is slow to import.
    from bot.faces.discord.running import run as run_discord  # noqa: PLC0415

    return run_discord(desk.settings, engine, reloader)


def ignore_hangups() -> None:
    """Let a SIGHUP pass until the folder is watched: what lies in it then is read anyway.

    A terminal that closes sends it, too, and still ends the bot.
    """
    hangup = getattr(signal, "SIGHUP", None)  # Windows has none
    if hangup is not None and not sys.stdin.isatty():
        signal.signal(hangup, signal.SIG_IGN)


def sync(desk: Desk) -> int:
    """Register the commands with Discord now, changed or not, and give the exit code.

    Raises:
        WrongSettings: there is no token, or another setting is wrong.
        UnusableKnowledge: the knowledge base has a fault.
    """
    _need_token(desk)
    from bot.faces.discord.running import sync as sync_discord  # noqa: PLC0415 - only this needs discord

    return sync_discord(desk.settings, desk.engine)


def check(desk: Desk) -> int:
    """Print every fault of the knowledge base, a line each.

    Raises:
        UnusableKnowledge: there is a fault.
    """
    from bot.knowledge.check import check as check_knowledge  # noqa: PLC0415 - only this needs the checker

    try:
        faults = check_knowledge(desk.knowledge)
    except KnowledgeError as error:
        faults = error.faults
    for fault in faults:
        click.echo(str(fault))
    if faults:
        raise UnusableKnowledge(desk.frame().say("fault-checked", count=len(faults)))
    click.echo(desk.frame().say("checked", folder=str(desk.knowledge)))
    return Exit.FINE


def schema(desk: Desk) -> int:
    """Write the JSON Schemas that give editors completion, and say where."""
    from bot.knowledge.schema import write_schemas  # noqa: PLC0415 - only this needs it

    for file in write_schemas(desk.knowledge):
        click.echo(desk.frame().say("written", file=str(file)))
    return Exit.FINE


def doctor(desk: Desk) -> int:
    """Say what is wrong with how the bot is set up, and give the exit code."""
    from bot.faces.terminal.doctor.command import doctor as examine  # noqa: PLC0415 - only this needs it

    return examine(desk)


def health(desk: Desk) -> int:
    """Say how the bot that runs on this machine is, and give the exit code.

    Raises:
        WrongSettings: no port is set to ask it, or another setting is wrong.
    """
    from bot.faces.terminal.doctor.command import health as ask  # noqa: PLC0415 - only this needs it

    return ask(desk)


def _need_token(desk: Desk) -> None:
    if desk.settings.discord_token is None:
        raise WrongSettings(desk.frame().say("fault-no-token"))
