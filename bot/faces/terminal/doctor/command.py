"""What `doctor` and `health` do."""

import platform
from collections.abc import Iterator
from importlib.metadata import version
from itertools import chain
from typing import Final

import click

from bot import __version__
from bot.faces.terminal.desk import Desk
from bot.faces.terminal.doctor.finding import Finding, fine, note
from bot.faces.terminal.doctor.knowledge import examine_knowledge
from bot.faces.terminal.doctor.running import ask_running, examine_running
from bot.faces.terminal.doctor.settings import examine_settings
from bot.faces.terminal.doctor.token import examine_token
from bot.faces.terminal.exits import Exit, WrongSettings
from bot.faces.terminal.frame import Frame
from bot.faces.terminal.plain import visible

_GRAVEST_FIRST: Final = (Exit.SETTINGS, Exit.KNOWLEDGE, Exit.UNREACHABLE)


def doctor(desk: Desk) -> int:
    """Print a line for each finding, as it comes, and give the exit code of the gravest."""
    frame = _frame(desk)
    settings = list(examine_settings(frame))
    right = all(finding.code is Exit.FINE for finding in settings)
    codes = set()
    for finding in chain([_versions(frame)], settings, _rest(desk, frame, right=right)):
        click.echo(visible(frame.say(f"doctor-{finding.grade}", finding=finding.words)))
        codes.add(finding.code)
    return next((code for code in _GRAVEST_FIRST if code in codes), Exit.FINE)


def health(desk: Desk) -> int:
    """Print what the bot that runs here says of itself; the exit code is 0 only if it is well.

    Raises:
        WrongSettings: no port is set, or another setting is wrong.
    """
    port = desk.settings.bot_monitor_port
    if port is None:
        raise WrongSettings(desk.frame().say("health-no-port"))
    told = ask_running(port)
    well, word = told or (False, desk.frame().say("doctor-not-running", port=str(port)))
    click.echo(visible(word))
    return Exit.FINE if well else Exit.UNREACHABLE


def _frame(desk: Desk) -> Frame:
    """Speak the operator's language, or the locale's if the settings cannot tell."""
    try:
        return desk.frame()
    except WrongSettings:
        return desk.own_frame


def _versions(frame: Frame) -> Finding:
    versions = f"torture-index-bot {__version__}, Python {platform.python_version()}"
    return fine(frame.say("doctor-versions", versions=f"{versions}, discord.py {version('discord.py')}"))


def _rest(desk: Desk, frame: Frame, *, right: bool) -> Iterator[Finding]:
    if not right:
        yield note(frame.say("doctor-settings-first"))
        return
    yield from examine_knowledge(desk)
    yield from examine_token(desk.settings.discord_token, frame)
    yield from examine_running(desk.settings.bot_monitor_port, frame)
