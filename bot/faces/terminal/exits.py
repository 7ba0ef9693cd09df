"""How a run ends: the exit codes that scripts may rely on, and the one sentence that explains each."""

from enum import IntEnum
from typing import TYPE_CHECKING

import click

from bot.faces.terminal.plain import visible
from bot.knowledge.faults import KnowledgeError

if TYPE_CHECKING:
    from bot.faces.terminal.frame import Frame


class Exit(IntEnum):
    """Exit codes.

    69, 70, 78 are `EX_UNAVAILABLE`, `EX_SOFTWARE`, `EX_CONFIG` of sysexits.h; 130 is what shells use for Ctrl-C.
    """

    FINE = 0
    KNOWLEDGE = 1
    USAGE = 2
    UNREACHABLE = 69
    BROKEN = 70
    SETTINGS = 78
    INTERRUPTED = 130


class WrongSettings(click.ClickException):
    """A setting is wrong; the message is one plain sentence for the operator."""

    exit_code = Exit.SETTINGS


class UnusableKnowledge(click.ClickException):
    """The knowledge base has a fault; the message is one plain sentence for the operator."""

    exit_code = Exit.KNOWLEDGE


def complain(message: str) -> None:
    """Say something on standard error, in one line and without control characters."""
    click.echo(visible(" ".join(message.split())), err=True)


def unusable_knowledge(error: KnowledgeError, frame: "Frame") -> UnusableKnowledge:
    """Word a fault in the knowledge base: the first fault in full, and how many there are."""
    first, count = str(error.faults[0]), len(error.faults)
    if count == 1:
        return UnusableKnowledge(frame.say("fault-knowledge", fault=first))
    more = frame.say("fault-knowledge-more", fault=first, count=count, check=frame.command("check"))
    return UnusableKnowledge(more)
