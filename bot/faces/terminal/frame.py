"""How the bot's own words are said: in which language, and how a command is typed where the reader is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.faces.messages import FALLBACK, LANGUAGES, Messages, messages_in

# Later ones give way to earlier ones, as POSIX has it.
_LOCALE_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


@dataclass(frozen=True, slots=True)
class Frame:
    """The words around quotes.

    Attributes:
        say: the messages of the reader's language.
        prefix: what stands before a command's name: "/" in the prompt, "python -m bot " in a shell.
    """

    say: Messages
    prefix: str = "/"

    def command(self, name: str, argument: str = "") -> str:
        """Write a command as it is typed; in a shell, several words are put in quotation marks."""
        shown = f'"{argument}"' if " " in argument and self.prefix != "/" else argument
        return f"{self.prefix}{name} {shown}".rstrip()


def frame_in(language: str | None, prefix: str = "/") -> Frame:
    """Give the frame in `language`; English if it is None or there are no such messages."""
    return Frame(messages_in(language), prefix)


def locale_language(environment: Mapping[str, str]) -> str:
    """Give the language that the environment's locale asks for, if the bot speaks it; else English."""
    locale = next((environment[name] for name in _LOCALE_VARIABLES if environment.get(name)), "")
    language = locale.split("_")[0].split(".")[0].lower()
    return language if language in LANGUAGES else FALLBACK
