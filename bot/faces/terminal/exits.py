"""How a run ends: the exit codes that scripts may rely on, and the one sentence that explains each."""

from enum import IntEnum

import click

from bot.faces.terminal.plain import visible
from bot.knowledge.faults import KnowledgeError


class Exit(IntEnum):
    """Exit codes. `SETTINGS` is `EX_CONFIG` of sysexits.h; 130 is what shells use for Ctrl-C."""

    FINE = 0
    KNOWLEDGE = 1
    USAGE = 2
    SETTINGS = 78
    INTERRUPTED = 130


class Failure(click.ClickException):
    """The run cannot go on; its message is one plain sentence for whoever started it."""

    def __init__(self, code: Exit, message: str) -> None:
        super().__init__(message)
        self.exit_code = code


def complain(message: str) -> None:
    """Say on standard error, in one line, why the run ends."""
    click.echo(visible(" ".join(message.split())), err=True)


def knowledge_failure(error: KnowledgeError) -> Failure:
    """Word a fault in the knowledge base: the first fault in full, and how many there are."""
    from bot.faces.terminal.reader import shell_frame  # noqa: PLC0415 - nothing is said unless something is wrong

    frame = shell_frame()
    first, count = str(error.faults[0]), len(error.faults)
    if count == 1:
        return Failure(Exit.KNOWLEDGE, frame.say("fault-knowledge", fault=first))
    more = frame.say("fault-knowledge-more", fault=first, count=count, check=frame.command("check"))
    return Failure(Exit.KNOWLEDGE, more)
