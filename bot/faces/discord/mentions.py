"""Messages to the bot: an @mention in a channel, or anything in a direct message, gets a reply in plain text."""

import asyncio
import logging
from typing import Final

import discord

from bot.faces.discord.answering import Answering
from bot.faces.discord.faults import without_words
from bot.faces.discord.message_menu import without_markup
from bot.faces.discord.replies import NO_CONNECTION
from bot.faces.discord.tally import MENTION
from bot.faces.messages import messages_in

_log = logging.getLogger(__name__)

REPLY_SECONDS: Final = 60.0
"""How long a reply may take; Discord may hold it back, or be out of order for a while."""


def question_in(message: discord.Message, me: int) -> str | None:
    """Give what `message` asks the bot; None if it does not speak to it.

    Other bots are never answered: two of them would not stop. A reply to a card pings the bot too, but is often
    just a word to the others; it counts if its text names the bot.

    Args:
        message: any message.
        me: the bot's user id.
    """
    if message.author.bot or message.webhook_id or message.is_system():
        return None
    if message.guild is not None and me not in message.raw_mentions:
        return None
    return without_markup(message.content)


async def answer_message(message: discord.Message, question: str, answering: Answering) -> None:
    """Answer the `question` in `message`: a reply that pings nobody. Never raises."""
    try:
        text = answering.message(question, message.author.id, message.channel.id)
    except Exception as error:  # noqa: BLE001 - the last place before silence
        _log.error("a message could not be answered: %s", without_words(error))
        answering.tally.add(MENTION, "fault")
        text = messages_in(answering.language)("fault")
    if text is not None:
        await _reply(message, text)


async def answer_in_haste(message: discord.Message, answering: Answering, *, in_time: bool) -> None:
    """Say to the writer of `message` that too much is asked, if there is time, and it was not said there just now."""
    text = answering.too_much(message.channel.id, in_time=in_time)
    if text is not None:
        await _reply(message, text)


async def _reply(message: discord.Message, text: str) -> None:
    try:
        async with asyncio.timeout(REPLY_SECONDS):
            await message.reply(text, mention_author=False, suppress_embeds=True)
    except discord.HTTPException as error:
        # It may not write there, or the question is gone; then nothing is to be said.
        _log.warning("a reply was refused: status %s, code %s", error.status, error.code)
    except (discord.DiscordException, *NO_CONNECTION) as error:
        _log.warning("a reply could not be sent: %s", type(error).__name__)
