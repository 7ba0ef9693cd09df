"""The prompt: lines from keyboard or pipe until the reader leaves. What was asked is written nowhere."""

import sys
from collections.abc import Iterable, Iterator

import click

from bot.faces.terminal.conversation import Conversation
from bot.faces.terminal.desk import Desk
from bot.faces.terminal.exits import complain
from bot.faces.terminal.screen import bytes_from_stdin, can_draw, is_terminal, show


def run_prompt(desk: Desk, *, plain: bool = False) -> None:
    """Converse until the reader leaves by `/quit`, Ctrl-D, Ctrl-C or the end of the pipe.

    Raises:
        UnusableKnowledge: the knowledge base has a fault.
        WrongSettings: a setting is wrong.
    """
    on_terminal = is_terminal(sys.stdin) and is_terminal(sys.stdout) and can_draw()
    try:
        if on_terminal:
            _converse_by_keyboard(desk, plain=plain)
        else:
            converse_in_lines(_begun(desk), _lines())
    except (EOFError, KeyboardInterrupt):
        return


def _begun(desk: Desk) -> Conversation:
    conversation = Conversation(desk.engine, desk.language)
    complain(desk.frame().say("prompt-start", help="/help", quit="/quit"))
    return conversation


def _converse_by_keyboard(desk: Desk, *, plain: bool) -> None:
    # Imported here because a pipe needs neither; what is piped in is answered from one state of the knowledge base.
    from bot.faces.reloading import Reloader  # noqa: PLC0415
    from bot.faces.terminal.keyboard import converse  # noqa: PLC0415

    reloader = Reloader(desk.knowledge)
    converse(_begun(desk), reloader, plain=plain)


def converse_in_lines(conversation: Conversation, lines: Iterable[str]) -> None:
    """Answer line by line in plain text, with no prompt between."""
    between = ""
    for line in lines:
        page = conversation.reply(line)
        if page is None:
            return
        if page:
            click.echo(between, nl=False)
            show(page, plain=True)
            between = "\n"


def _lines() -> Iterator[str]:
    """Read standard input as UTF-8 whatever the locale; what is not UTF-8 does not end it."""
    return (line.decode("utf-8-sig", "replace") for line in bytes_from_stdin())
