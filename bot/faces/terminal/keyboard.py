"""The prompt on a terminal: history and completion with prompt_toolkit. The history lives in memory only."""

from functools import partial
from typing import Final

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.shortcuts import CompleteStyle
from prompt_toolkit.styles import Style

from bot.answers.engine import Engine
from bot.faces.terminal.completion import CommandCompleter
from bot.faces.terminal.conversation import Conversation
from bot.faces.terminal.screen import show

_STYLE: Final = Style.from_dict({"prompt": "bold ansicyan", "bottom-toolbar": "noreverse ansibrightblack"})


def converse(conversation: Conversation, engine: Engine, *, plain: bool = False) -> None:
    """Ask for lines and show their answers until the reader leaves.

    Raises:
        EOFError: the reader pressed Ctrl-D.
        KeyboardInterrupt: the reader pressed Ctrl-C.
    """
    session: PromptSession[str] = PromptSession(
        FormattedText([("class:prompt", "› ")]),
        completer=CommandCompleter(engine, lambda: conversation.frame),
        complete_style=CompleteStyle.COLUMN,
        history=InMemoryHistory(),
        bottom_toolbar=partial(_toolbar, conversation),
        reserve_space_for_menu=6,
        style=_STYLE,
    )
    while (page := conversation.reply(session.prompt())) is not None:
        if page:
            show(page, plain=plain)


def _toolbar(conversation: Conversation) -> str:
    return conversation.frame.say("prompt-toolbar-links" if conversation.links else "prompt-toolbar")
