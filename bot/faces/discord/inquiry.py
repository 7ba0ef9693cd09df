"""Asks Discord what it thinks of a token: within seconds, without a connection to the gateway, changing nothing."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

import aiohttp
import discord
from discord import app_commands

from bot.faces.discord.logs import set_up_logging
from bot.faces.discord.registration import CatalogueTranslator, add_commands, is_registered

SECONDS: Final = 10.0
"""How long Discord is waited for in all; it answers within one."""

_UNREACHED: Final = (
    discord.HTTPException,
    discord.GatewayNotFound,
    aiohttp.ClientError,
    TimeoutError,
    OSError,
)


class Verdict(StrEnum):
    """What came of asking."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNREACHED = "unreached"


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What Discord says of a token. All but the verdict is there only if that is `ACCEPTED`.

    Attributes:
        verdict: what came of asking.
        name: the bot's name on Discord.
        registered: whether Discord holds the commands as they are now; None if it did not say.
        starts: how many connections are left today, of how many; None if it did not say.
    """

    verdict: Verdict
    name: str = ""
    registered: bool | None = None
    starts: tuple[int, int] | None = None


def inquire(token: str, seconds: float = SECONDS) -> Inquiry:
    """Ask Discord about `token`, for `seconds` at most; never raises for what Discord or the network does."""
    # Every answer is told by what is returned; a library's warnings would only stand beside it.
    set_up_logging("CRITICAL")
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    return asyncio.run(_inquire(token, seconds))


async def _inquire(token: str, seconds: float) -> Inquiry:
    inquiry = Inquiry(Verdict.UNREACHED)
    try:
        async with (
            asyncio.timeout(seconds),
            discord.AutoShardedClient(intents=discord.Intents.none()) as client,
        ):
            await client.login(token)
            inquiry = Inquiry(Verdict.ACCEPTED, client.user.name if client.user else "")
            with suppress(discord.HTTPException, discord.GatewayNotFound):
                limits = await client.fetch_session_start_limits()
                inquiry = replace(inquiry, starts=(limits.remaining, limits.total))
                inquiry = replace(inquiry, registered=await _is_registered(client))
    except discord.LoginFailure:
        return Inquiry(Verdict.REFUSED)
    except _UNREACHED:
        return inquiry
    return inquiry


async def _is_registered(client: discord.Client) -> bool:
    tree: app_commands.CommandTree[Any] = app_commands.CommandTree(client)
    add_commands(tree)
    await tree.set_translator(CatalogueTranslator())
    return await is_registered(tree)
