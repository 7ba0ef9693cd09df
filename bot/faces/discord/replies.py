"""How an interaction is answered or completed that the library has read: new, deferred, answered already or expired."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeVar

import aiohttp
import discord
from discord import app_commands, ui

from bot.faces.discord import limits
from bot.faces.discord.pictures import Attachment

_log = logging.getLogger(__name__)

AnyInteraction = discord.Interaction[Any]

NO_CONNECTION: Final = (aiohttp.ClientError, OSError, TimeoutError)
"""What sending raises when Discord is not reached, or does not answer in time."""

TRY_SECONDS: Final = (1.4, 1.4)
"""How long each try to give the first answer may take: two fit into the 3 s that Discord waits. The library would
wait for minutes, and then the asker has been told that the bot does not respond."""

FOLLOW_UP_SECONDS: Final = 20.0
"""How long a further message may take. Discord takes them for 15 minutes, but nobody waits that long."""


class NotReachedError(Exception):
    """An answer was tried as long as Discord waits for it, and did not get there. The cause tells why."""


_Sent = TypeVar("_Sent")


def callback_route(interaction: int, token: str) -> discord.http.Route:
    """Give where an interaction is answered without what the library has made of it, if anything."""
    path = "/interactions/{webhook_id}/{webhook_token}/callback"
    return discord.http.Route("POST", path, webhook_id=interaction, webhook_token=token)


async def reply(
    interaction: AnyInteraction,
    view: ui.LayoutView,
    attachments: Sequence[Attachment] = (),
    *,
    private: bool = True,
) -> bool:
    """Answer with `view`, for the asker alone unless not `private`.

    One that is answered already gets a further message; for one that has expired nothing can be done.

    Returns:
        Whether Discord kept an answer for all from all but the asker.

    Raises:
        discord.HTTPException: Discord refused the view, or is out of order.
        NotReachedError: Discord did not get it in time.
    """
    # Its buttons are dynamic: discord.py need not remember it. Else it would hold each private answer for 15 minutes.
    view.stop()
    if interaction.response.is_done():
        return await _follow_up(interaction, view, attachments, private=private)

    def send() -> Awaitable[discord.InteractionCallbackResponse[Any]]:
        files = [each.file() for each in attachments]
        return interaction.response.send_message(view=view, files=files, ephemeral=private)

    try:
        sent = await _in_time(send)
    except discord.HTTPException as error:
        if error.code == limits.ALREADY_ACKNOWLEDGED:
            return await _follow_up(interaction, view, attachments, private=private)
        _pass_over_if_expired(error)
        return False
    return sent is not None and sent.is_ephemeral() and not private


async def edit(
    interaction: AnyInteraction, view: ui.LayoutView, attachments: Sequence[Attachment] = ()
) -> None:
    """Put `view` in place of the message whose button was pressed; else like `reply`.

    Raises:
        discord.HTTPException: Discord refused the view, or is out of order.
        NotReachedError: Discord did not get it in time.
    """
    view.stop()
    if interaction.response.is_done():
        await _follow_up(interaction, view, attachments, private=True)
        return

    def send() -> Awaitable[discord.InteractionCallbackResponse[Any] | None]:
        files = [each.file() for each in attachments]
        return interaction.response.edit_message(view=view, attachments=files)

    try:
        await _in_time(send)
    except discord.HTTPException as error:
        if error.code == limits.ALREADY_ACKNOWLEDGED:
            await _follow_up(interaction, view, attachments, private=True)
        else:
            _pass_over_if_expired(error)


async def offer(interaction: AnyInteraction, offered: Sequence[app_commands.Choice[str]]) -> None:
    """Send completions; never raises. discord.py would log who typed, and where, if Discord did not take them."""
    try:
        async with asyncio.timeout(limits.FIRST_RESPONSE_SECONDS):
            await interaction.response.autocomplete(offered)
    except (discord.DiscordException, *NO_CONNECTION) as error:
        _log.info("a completion was not taken, most likely as it came too late: %s", type(error).__name__)
        # Otherwise discord.py would send it once more.
        interaction.response._response_type = discord.InteractionResponseType.autocomplete_result  # noqa: SLF001


async def _follow_up(
    interaction: AnyInteraction, view: ui.LayoutView, attachments: Sequence[Attachment], *, private: bool
) -> bool:
    files = [each.file() for each in attachments]
    try:
        async with asyncio.timeout(FOLLOW_UP_SECONDS):
            sent = await interaction.followup.send(view=view, files=files, ephemeral=private, wait=True)
    except discord.HTTPException as error:
        _pass_over_if_expired(error)
        return False
    except NO_CONNECTION as error:
        raise NotReachedError from error
    return sent.flags.ephemeral and not private


async def _in_time(send: Callable[[], Awaitable[_Sent]]) -> _Sent | None:
    """Try until Discord waits no longer; None if it has the answer, but the word of that was lost.

    Raises:
        discord.HTTPException: Discord refused the answer.
        NotReachedError: no try reached it.
    """
    lost: Exception | None = None
    for seconds in TRY_SECONDS:
        try:
            async with asyncio.timeout(seconds):
                return await send()
        except discord.HTTPException as error:
            # The try before went through after all.
            if lost and error.code == limits.ALREADY_ACKNOWLEDGED:
                return None
            raise
        except NO_CONNECTION as error:
            lost = error
    raise NotReachedError from lost


def _pass_over_if_expired(error: discord.HTTPException) -> None:
    if error.code != limits.UNKNOWN_INTERACTION:
        raise error
    _log.warning("an answer came later than the %s s that Discord waits", limits.FIRST_RESPONSE_SECONDS)
