"""The one way to answer an interaction, whether it is new, deferred, answered already or expired."""

import logging
from typing import Any

import discord
from discord import ui

from bot.faces.discord import limits

_log = logging.getLogger(__name__)

AnyInteraction = discord.Interaction[Any]


async def reply(interaction: AnyInteraction, view: ui.LayoutView, *, private: bool = True) -> None:
    """Answer with `view`, for the asker alone unless not `private`.

    One that is answered already gets a further message; for one that has expired nothing can be done.

    Raises:
        discord.HTTPException: Discord refused the view, or is out of order.
    """
    if interaction.response.is_done():
        return await _follow_up(interaction, view, private=private)
    try:
        await interaction.response.send_message(view=view, ephemeral=private)
    except discord.HTTPException as error:
        if error.code == limits.ALREADY_ACKNOWLEDGED:
            return await _follow_up(interaction, view, private=private)
        _pass_over_if_expired(error)


async def edit(interaction: AnyInteraction, view: ui.LayoutView) -> None:
    """Put `view` in place of the message whose button was pressed; else like `reply`.

    Raises:
        discord.HTTPException: Discord refused the view, or is out of order.
    """
    if interaction.response.is_done():
        return await _follow_up(interaction, view, private=True)
    try:
        await interaction.response.edit_message(view=view)
    except discord.HTTPException as error:
        if error.code == limits.ALREADY_ACKNOWLEDGED:
            return await _follow_up(interaction, view, private=True)
        _pass_over_if_expired(error)


async def _follow_up(interaction: AnyInteraction, view: ui.LayoutView, *, private: bool) -> None:
    try:
        await interaction.followup.send(view=view, ephemeral=private)
    except discord.HTTPException as error:
        _pass_over_if_expired(error)


def _pass_over_if_expired(error: discord.HTTPException) -> None:
    if error.code != limits.UNKNOWN_INTERACTION:
        raise error
    _log.warning("an answer came later than the %s s that Discord waits", limits.FIRST_RESPONSE_SECONDS)
