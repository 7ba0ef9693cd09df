"""What the commands of one run share: settings, language, engine. Each is made when it is first needed."""

import os
import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click
from platformdirs import user_cache_path

from bot.answers.engine import Engine
from bot.faces.compiled import start_engine
from bot.knowledge.faults import KnowledgeError
from bot.knowledge.folder import shipped_folder

if TYPE_CHECKING:
    from bot.faces.terminal.frame import Frame
    from bot.settings import Settings


class Desk:
    """Settings, language and engine of one run.

    Attributes:
        folder: the knowledge folder that the command line names, or None.
    """

    def __init__(self) -> None:
        self.folder: Path | None = None

    @cached_property
    def settings(self) -> "Settings":
        """The operator's settings.

        Raises:
            WrongSettings: a setting is wrong.
        """
        from bot.faces.terminal.configuration import read_settings  # noqa: PLC0415 - slow; see `_is_configured`

        return read_settings(self.own_frame)

    @property
    def knowledge(self) -> Path:
        """The knowledge folder: the command line's, else the setting's, else the one that is shipped.

        Raises:
            WrongSettings: a setting is wrong, or names no folder.
        """
        if self.folder is not None:
            return self.folder
        chosen = self.settings.bot_knowledge if _is_configured() else None
        if chosen is not None and not chosen.is_dir():
            from bot.faces.terminal.exits import WrongSettings  # noqa: PLC0415 - only when something is wrong

            raise WrongSettings(self.own_frame.say("fault-no-folder", folder=str(chosen)))
        return chosen or shipped_folder()

    @property
    def kept_in(self) -> Path | None:
        """The folder in which the compiled index is kept: the setting's, else the account's; None if it is off.

        Raises:
            WrongSettings: a setting is wrong.
        """
        chosen = self.settings.bot_cache if _is_configured() else ""
        if chosen == "off":
            return None
        return Path(chosen) if chosen else user_cache_path("torture-index-bot", appauthor=False)

    @cached_property
    def engine(self) -> Engine:
        """The engine.

        Raises:
            UnusableKnowledge: the knowledge base has a fault.
            WrongSettings: a setting is wrong.
        """
        try:
            return start_engine(self.knowledge, self.kept_in)
        except KnowledgeError as error:
            from bot.faces.terminal.exits import unusable_knowledge  # noqa: PLC0415 - only when something is wrong

            raise unusable_knowledge(error, self.frame()) from error

    @cached_property
    def language(self) -> str:
        """The language to speak when that of a question is unknown: the setting's, else the locale's."""
        if _is_configured() and "bot_language" in self.settings.model_fields_set:
            return self.settings.bot_language
        return self.own_frame.say.language

    @cached_property
    def own_frame(self) -> "Frame":
        """The words of the shell in the locale's language, whatever the settings are."""
        from bot.faces.terminal.frame import frame_in, locale_language  # noqa: PLC0415 - `ask --json` says nothing

        return frame_in(locale_language(os.environ), f"{program()} ")

    def frame(self, language: str | None = None) -> "Frame":
        """Give the words of the shell in `language`, or in the reader's if it is not known."""
        from bot.faces.terminal.frame import frame_in  # noqa: PLC0415 - `ask --json` says nothing

        return frame_in(language or self.language, f"{program()} ")


def desk_of(context: click.Context) -> Desk:
    """Give the desk of this run."""
    return context.find_root().ensure_object(Desk)


def program() -> str:
    """Give the words that start this program, as its reader would type them."""
    started = Path(sys.argv[0]).name
    return "torture-index-bot" if started.startswith("torture-index-bot") else "python -m bot"


def _is_configured() -> bool:
    """Tell whether there is any setting to read: to read none would cost a tenth of a question's time."""
    return Path(".env").is_file() or any(name.upper().startswith(("BOT_", "DISCORD_")) for name in os.environ)
