"""How often the bot connects to the gateway. The library goes on at once, whatever ends a connection.

A gateway that takes connections and ends them would be called hundreds of times a second, and one that forgets
every session would be told who the bot is until Discord resets its token.
"""

import asyncio
from collections.abc import Callable
from typing import Any, Final

import discord

from bot.faces.discord import limits
from bot.faces.discord.cooldown import Cooldown

CONNECTIONS_AT_ONCE: Final = 10
CONNECTION_SECONDS: Final = 5.0
"""Ten connections in a row, then one every five seconds: what happens on a good day is never held up. Shards that are
connected for the first time come five seconds apart anyway."""

IDENTIFIES_AT_ONCE: Final = 100
IDENTIFY_SECONDS: Final = 120.0
"""A hundred in a row, then one every two minutes: at most 820 in a day, of the 1,000 that Discord allows."""


class Reconnecting:
    """Holds back connections that follow too closely on each other."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Hold back nothing yet; `clock` tells seconds that never go back."""
        self._connections = Cooldown(CONNECTION_SECONDS, clock, burst=CONNECTIONS_AT_ONCE)
        self._identifies = Cooldown(IDENTIFY_SECONDS, clock, burst=IDENTIFIES_AT_ONCE)

    def hold_back(self, client: discord.Client) -> None:
        """Make each connection of `client` to the gateway wait for its turn. They all go through one method."""
        connect = client.http.ws_connect

        async def ws_connect(*args: Any, **options: Any) -> Any:
            await _turn(self._connections)
            return await connect(*args, **options)

        client.http.ws_connect = ws_connect  # type: ignore[method-assign]

    async def before_identify(self, *, initial: bool) -> None:
        """Wait for the turn of an IDENTIFY; one that is not the `initial` one keeps Discord's distance."""
        if not initial:
            await asyncio.sleep(limits.IDENTIFY_SECONDS)
        await _turn(self._identifies)


async def _turn(cooldown: Cooldown) -> None:
    while wait := cooldown.take(0):  # noqa: ASYNC110 - it is time that is waited for
        await asyncio.sleep(wait)
