"""The prompt on a terminal: history and completion with prompt_toolkit. The history lives in memory only."""

from functools import partial
from typing import Final

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.shortcuts import CompleteStyle
from prompt_toolkit.styles import Style

from bot.faces.reloading import Reloader
from bot.faces.terminal.blocks import Page
from bot.faces.terminal.completion import CommandCompleter
from bot.faces.terminal.conversation import Conversation
from bot.faces.terminal.screen import show

_STYLE: Final = Style.from_dict({"prompt": "bold ansicyan", "bottom-toolbar": "noreverse ansibrightblack"})


def converse(conversation: Conversation, reloader: Reloader, *, plain: bool = False) -> None:
    """Ask for lines and show their answers until the reader leaves.

    Args:
        conversation: what answers.
        reloader: of the knowledge folder: what was edited is in the next answer, and faults are told in the log.
        plain: show no colour, and draw nothing.

    Raises:
        EOFError: the reader pressed Ctrl-D.
        KeyboardInterrupt: the reader pressed Ctrl-C.
    """
    session: PromptSession[str] = PromptSession(
        FormattedText([("class:prompt", "› ")]),
        completer=CommandCompleter(conversation),
        complete_style=CompleteStyle.COLUMN,
        history=InMemoryHistory(),
        bottom_toolbar=partial(_toolbar, conversation),
        reserve_space_for_menu=6,
        style=_STYLE,
    )
    while (page := _reply(conversation, reloader, session.prompt())) is not None:
        if page:
            show(page, plain=plain)


def _reply(conversation: Conversation, reloader: Reloader, line: str) -> Page | None:
    if line.strip():
        conversation.engine = reloader.reload(conversation.engine) or conversation.engine
    return conversation.reply(line)


def _toolbar(conversation: Conversation) -> str:
    return conversation.frame.say("prompt-toolbar-links" if conversation.links else "prompt-toolbar")
