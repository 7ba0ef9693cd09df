"""Examines the token: asks Discord, if there is one and Discord can be reached."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from pydantic import SecretStr

from bot.faces.terminal.doctor.finding import Finding, fault, fine, note
from bot.faces.terminal.exits import Exit
from bot.faces.terminal.frame import Frame

if TYPE_CHECKING:
    from bot.faces.discord.inquiry import Inquiry

FEW: Final = 100
"""So few connections left of the 1,000 a day are worth a warning: a bot that runs well needs one or two."""


def examine_token(token: SecretStr | None, frame: Frame) -> Iterator[Finding]:
    """Find what Discord says of `token`; without one, nothing is asked."""
    if token is None:
        yield note(frame.say("doctor-no-token"))
        return
    # Imported here because discord is slow to import.
    from bot.faces.discord.inquiry import inquire  # noqa: PLC0415

    yield from findings_of(inquire(token.get_secret_value()), frame)


def findings_of(inquiry: "Inquiry", frame: Frame) -> Iterator[Finding]:
    """Word what Discord said."""
    if inquiry.verdict == "refused":
        yield fault(frame.say("doctor-token-refused"), Exit.SETTINGS)
    elif inquiry.verdict == "unreached":
        yield fault(frame.say("doctor-unreached"), Exit.UNREACHABLE)
    else:
        yield fine(frame.say("doctor-token-accepted", name=inquiry.name))
        yield from _commands(inquiry, frame)
        yield from _starts(inquiry, frame)


def _commands(inquiry: "Inquiry", frame: Frame) -> Iterator[Finding]:
    if inquiry.registered:
        yield fine(frame.say("doctor-registered"))
    elif inquiry.registered is not None:
        yield note(frame.say("doctor-not-registered", command=frame.command("sync")))


def _starts(inquiry: "Inquiry", frame: Frame) -> Iterator[Finding]:
    if inquiry.starts is not None:
        left, total = inquiry.starts
        few = left < FEW
        name = "doctor-starts-few" if few else "doctor-starts"
        words = frame.say(name, left=left, total=total)
        yield note(words) if few else fine(words)
