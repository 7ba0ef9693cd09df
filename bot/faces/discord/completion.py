"""Completion of names while one types. It never fails: nothing is offered rather than an error unseen."""

import logging
from typing import Final

from discord import app_commands

from bot.answers.directory import Choice
from bot.faces.commands import Option
from bot.faces.discord import limits
from bot.faces.discord.faults import without_words
from bot.faces.discord.languages import language_of
from bot.faces.discord.replies import AnyInteraction, offer
from bot.faces.discord.tally import COMPLETION

_log = logging.getLogger(__name__)
_ELLIPSIS: Final = "…"


def choices(offered: tuple[Choice, ...]) -> list[app_commands.Choice[str]]:
    """Fit completions into Discord's limits: at most 25, names shortened at a word, no value over 100."""
    fitting = [choice for choice in offered if 0 < len(choice.value) <= limits.CHOICE_VALUE and choice.name]
    return [
        app_commands.Choice(name=_shorten(choice.name), value=choice.value)
        for choice in fitting[: limits.CHOICES]
    ]


class OptionText(app_commands.Transformer):
    """The text of a command's option, as long as the one list of commands says."""

    def __init__(self, option: Option) -> None:
        self._option = option

    @property
    def max_value(self) -> int:
        """The longest text that Discord lets a user send."""
        return self._option.max_length

    async def transform(self, _: AnyInteraction, value: str, /) -> str:
        """Take the text as it is."""
        return value


class CompletedText(OptionText):
    """The text of an option that completes while it is typed. discord.py looks for the method below."""

    async def autocomplete(  # type: ignore[override]
        self, interaction: AnyInteraction, typed: str, /
    ) -> list[app_commands.Choice[str]]:
        """Complete what is typed, in the reader's language."""
        answering = interaction.client.answering
        try:
            language = language_of(interaction.locale, answering.language)
            offered = choices(answering.engine.complete(self._option.completes or "", typed, language))
        except Exception as error:  # noqa: BLE001 - discord.py would log who typed, and where
            _log.error("completion failed: %s", without_words(error))
            answering.tally.add(COMPLETION, "fault")
            offered = []
        await offer(interaction, offered)
        return offered


def _shorten(name: str) -> str:
    if len(name) <= limits.CHOICE_NAME:
        return name
    cut = name[: limits.CHOICE_NAME - len(_ELLIPSIS)]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + _ELLIPSIS
