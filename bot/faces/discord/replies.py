"""The one way to answer an interaction, whether it is new, deferred, answered already or expired."""

import logging
from typing import Any

import discord
from discord import ui

from bot.faces.discord import limits

_log = logging.getLogger(__name__)

AnyInteraction = discord.Interaction[Any]


async def reply(interaction: AnyInteraction, view: ui.LayoutView, *, private: bool = True) -> bool:
    """Answer with `view`, for the asker alone unless not `private`.

    Never raises on account of Discord: what cannot be said any more is logged without a word of the asker's.

    Returns:
        Whether Discord took it.
    """
    try:
        await _send(interaction, view, private=private)
    except discord.HTTPException as error:
        if error.code == limits.ALREADY_ACKNOWLEDGED:
            return await _follow_up(interaction, view, private=private)
        return _unsaid(error)
    return True


async def edit(interaction: AnyInteraction, view: ui.LayoutView) -> bool:
    """Put `view` in place of the message whose button was pressed; never raises on account of Discord."""
    try:
        await interaction.response.edit_message(view=view)
    except discord.HTTPException as error:
        if error.code == limits.ALREADY_ACKNOWLEDGED:
            return await _follow_up(interaction, view, private=True)
        return _unsaid(error)
    return True


async def complete(interaction: AnyInteraction, choices: list[discord.app_commands.Choice[str]]) -> None:
    """Offer completions; one that comes too late is dropped."""
    try:
        await interaction.response.autocomplete(choices)
    except (discord.HTTPException, discord.InteractionResponded) as error:
        _unsaid(error)


async def _send(interaction: AnyInteraction, view: ui.LayoutView, *, private: bool) -> None:
    if interaction.response.is_done():
        await interaction.followup.send(view=view, ephemeral=private)
    else:
        await interaction.response.send_message(view=view, ephemeral=private)


async def _follow_up(interaction: AnyInteraction, view: ui.LayoutView, *, private: bool) -> bool:
    try:
        await interaction.followup.send(view=view, ephemeral=private)
    except discord.HTTPException as error:
        return _unsaid(error)
    return True


def _unsaid(error: discord.DiscordException) -> bool:
    code, status = getattr(error, "code", None), getattr(error, "status", None)
    if code == limits.UNKNOWN_INTERACTION:
        _log.warning("an answer came later than the %s s that Discord waits", limits.FIRST_RESPONSE_SECONDS)
    else:
        _log.warning("Discord refused an answer: %s, status %s, code %s", type(error).__name__, status, code)
    return False
