"""The message menu "Look it up": what someone wrote, looked up in the factsheet.

Discord hands over the message that was chosen and no other, without the message-content intent.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

import discord
from discord import app_commands

from bot.faces.discord.replies import AnyInteraction

MENU_NAME: Final = "Look it up"
"""The same in every language, like the names of commands."""

# Mentions, channels, commands, custom emoji and times are ids, not words.
_MARKUP: Final = re.compile(r"<(?:[@#][!&]?\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|/[^<>]+:\d+|id:\w+)>")


def message_menu() -> app_commands.ContextMenu:
    """Make the menu's entry."""

    async def look_up(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        await _look_up(interaction, message)

    return app_commands.ContextMenu(name=MENU_NAME, callback=look_up)


def words_of(message: discord.Message) -> str:
    """Give what a reader of `message` reads: its text, what it forwards, titles and texts of its embeds."""
    return "\n".join(part for text in _texts(message) if (part := without_markup(text)))


def without_markup(text: str) -> str:
    """Take Discord's ids out of `text`, each of which readers see as a name or picture."""
    return _MARKUP.sub(" ", text).strip()


async def _look_up(interaction: AnyInteraction, message: discord.Message) -> None:
    await interaction.client.answering.look_up(interaction, words_of(message))


def _texts(message: discord.Message) -> Iterator[str]:
    parts: list[discord.Message | discord.MessageSnapshot] = [message, *message.message_snapshots]
    for each in parts:
        yield each.content
        for embed in each.embeds:
            yield embed.title or ""
            yield embed.description or ""
