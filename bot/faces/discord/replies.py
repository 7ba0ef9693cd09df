"""The one way to answer an interaction, whether it is new, deferred, answered already or expired."""

import logging
from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.faces.discord import limits
from bot.faces.discord.pictures import Attachment

_log = logging.getLogger(__name__)

AnyInteraction = discord.Interaction[Any]


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
    """
    if interaction.response.is_done():
        return await _follow_up(interaction, view, attachments, private=private)
    try:
        files = [each.file() for each in attachments]
        sent = await interaction.response.send_message(view=view, files=files, ephemeral=private)
    except discord.HTTPException as error:
        if error.code == limits.ALREADY_ACKNOWLEDGED:
            return await _follow_up(interaction, view, attachments, private=private)
        _pass_over_if_expired(error)
        return False
    return sent.is_ephemeral() and not private


async def edit(
    interaction: AnyInteraction, view: ui.LayoutView, attachments: Sequence[Attachment] = ()
) -> None:
    """Put `view` in place of the message whose button was pressed; else like `reply`.

    Raises:
        discord.HTTPException: Discord refused the view, or is out of order.
    """
    if interaction.response.is_done():
        await _follow_up(interaction, view, attachments, private=True)
        return
    try:
        files = [each.file() for each in attachments]
        await interaction.response.edit_message(view=view, attachments=files)
    except discord.HTTPException as error:
        if error.code == limits.ALREADY_ACKNOWLEDGED:
            await _follow_up(interaction, view, attachments, private=True)
        else:
            _pass_over_if_expired(error)


async def _follow_up(
    interaction: AnyInteraction, view: ui.LayoutView, attachments: Sequence[Attachment], *, private: bool
) -> bool:
    files = [each.file() for each in attachments]
    try:
        sent = await interaction.followup.send(view=view, files=files, ephemeral=private, wait=True)
    except discord.HTTPException as error:
        _pass_over_if_expired(error)
        return False
    return sent.flags.ephemeral and not private


def _pass_over_if_expired(error: discord.HTTPException) -> None:
    if error.code != limits.UNKNOWN_INTERACTION:
        raise error
    _log.warning("an answer came later than the %s s that Discord waits", limits.FIRST_RESPONSE_SECONDS)
