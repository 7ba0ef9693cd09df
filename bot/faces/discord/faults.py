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
from collections.abc import Iterator, Mapping
from typing import Any

import discord
from discord import app_commands

from bot.faces.discord.message_menu import MENU_NAME
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
    used = way_in(interaction.client.tree, interaction.type.value, interaction.data)
    interaction.client.answering.tally.add(used, "fault", "stale" if stale else "")
    try:
        await _tell(interaction, "stale" if stale else "fault")
    except Exception as failure:  # noqa: BLE001 - nothing is left to be tried
        _log.error("nor could the asker be told: %s", without_words(failure))


def way_in(tree: app_commands.CommandTree[Any], kind: int, data: Any) -> str:
    """Name what was used, in words that stand in the code.

    Args:
        tree: the commands that there are.
        kind: type of the interaction.
        data: what Discord sent of it; it may be malformed.
    """
    kinds = discord.InteractionType
    if kind != kinds.application_command.value:
        return {kinds.component.value: BUTTON, kinds.autocomplete.value: COMPLETION}.get(kind, UNKNOWN)
    used = data if isinstance(data, Mapping) else {}
    if used.get("type") == discord.AppCommandType.message.value and used.get("name") == MENU_NAME:
        return MENU
    command = tree.get_command(str(used.get("name")))
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
