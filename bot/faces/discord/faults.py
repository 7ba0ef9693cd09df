"""When something goes wrong: the asker is told kindly, the operator gets the traceback without words.

In this order:

1. A command or signature that Discord still shows but the bot no longer has: say that Discord must be
   reloaded.
2. Completion of any kind: no suggestions; there is no place for a message.
3. Discord was not reached, or did not answer, as long as it waits: one line in the log; it is too late for words.
4. Anything else: say that it went wrong, and log the types of the exceptions and where they were raised.
   Their texts stay out of the log: they may repeat what someone asked.
"""

import logging
import traceback
from collections.abc import Iterator

import discord
from discord import app_commands

from bot.faces.discord.notices import notice
from bot.faces.discord.replies import AnyInteraction, NotReachedError, offer, reply
from bot.faces.discord.tally import BUTTON, COMPLETION, MENU, UNKNOWN

_log = logging.getLogger(__name__)


async def answer_fault(interaction: AnyInteraction, error: BaseException) -> None:
    """Tell the asker that `error` happened, without jargon, and log it; never raises."""
    original = getattr(error, "original", error)
    stale = isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch)
    if stale:
        _log.info("a command was used that is no longer registered")
    elif isinstance(original, NotReachedError):
        # As long would an apology be tried; and by now Discord has told the asker that nobody answers.
        _log.warning("Discord did not take an answer in time: %s", type(original.__cause__).__name__)
        return
    else:
        _log.error("an interaction failed: %s", without_words(error))
    interaction.client.answering.tally.add(way_in(interaction), "fault", "stale" if stale else "")
    try:
        await _tell(interaction, "stale" if stale else "fault")
    except Exception as failure:  # noqa: BLE001 - nothing is left to be tried
        _log.error("nor could the asker be told: %s", without_words(failure))


def way_in(interaction: AnyInteraction) -> str:
    """Name what was used, in words that stand in the code."""
    if interaction.type is discord.InteractionType.component:
        return BUTTON
    if interaction.type is discord.InteractionType.autocomplete:
        return COMPLETION
    try:
        command = interaction.command
    except Exception:  # noqa: BLE001 - discord.py looks for it in the payload, which may be malformed
        return UNKNOWN
    if isinstance(command, app_commands.ContextMenu):
        return MENU
    return command.name if command else UNKNOWN


async def _tell(interaction: AnyInteraction, name: str) -> None:
    if interaction.type is discord.InteractionType.autocomplete:
        await offer(interaction, ())
    else:
        await reply(interaction, notice(interaction.client.answering.messages(interaction), name))


def without_words(error: BaseException) -> str:
    """Describe `error` and its causes by type and by the lines they came through, never by their texts."""
    return " <- ".join(_describe(each) for each in _chain(error))


def _describe(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    places = "".join(f"\n  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)
    return f"{type(error).__name__}{places}"


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
