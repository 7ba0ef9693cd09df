"""The server that ties REST and gateway together, and how the library is pointed at it."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Self

import discord
from aiohttp import web
from yarl import URL

from tests.discord.standin.faults import Fault
from tests.discord.standin.gateway import Gateway
from tests.discord.standin.rest import APPLICATION, USER, Rest

Payload = dict[str, Any]

TOKEN = "right-token"
PATIENCE = 20
"""Seconds after which a test gives up waiting for something that should have happened."""


class StandIn:
    """The server.

    Attributes:
        rest, gateway: its two sides.
        url: where it is.
    """

    def __init__(
        self,
        *,
        token: str = TOKEN,
        refuse_with: int | None = None,
        shards: int = 1,
        rest: Callable[[str, Callable[[], Payload]], Rest] = Rest,
    ) -> None:
        """Make a server that is not yet there.

        Args:
            token: the one it accepts.
            refuse_with: gateway close code with which it answers an IDENTIFY; None if it accepts.
            shards: how many it advises.
            rest: makes the REST side.
        """
        self.url = URL()
        self._shards = shards
        self._ready: Payload = {"v": 10, "user": USER, "guilds": [], "application": APPLICATION}
        self.rest = rest(token, self._where)
        self.gateway = Gateway(self._ready, refuse_with)

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/gateway", self.gateway.connect)
        app.router.add_routes(self.rest.routes())
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = URL.build(scheme="http", host="127.0.0.1", port=self._runner.addresses[0][1])
        self._ready["resume_gateway_url"] = str(self.url.with_scheme("ws") / "gateway")
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    @property
    def commands(self) -> list[Payload]:
        """What is registered."""
        return self.rest.commands

    @property
    def closes(self) -> list[int | None]:
        """The codes with which clients closed their gateway connections."""
        return self.gateway.closes

    def fail(self, kind: str, fault: Fault, times: int = 1) -> None:
        """Let the next requests of a kind go wrong; see `Rest.faults`."""
        self.rest.faults.add(kind, fault, times)

    async def send(self, interaction: Payload, shard: int = 0) -> str:
        """Send an interaction, and give the key of its answers."""
        await self.gateway.send("INTERACTION_CREATE", interaction, shard)
        return str(interaction["token"])

    async def answer_to(self, key: str, count: int = 1) -> Payload:
        """Wait for the answer to an interaction or a message; with `count`, for a later one.

        Raises:
            TimeoutError: none came.
        """
        async with asyncio.timeout(PATIENCE):
            while len(self.rest.answers[key]) < count:
                self.rest.changed.clear()
                await self.rest.changed.wait()
        return self.rest.answers[key][count - 1]

    async def ask(self, interaction: Payload, shard: int = 0) -> Payload:
        """Send an interaction and wait for its answer."""
        return await self.answer_to(await self.send(interaction, shard))

    def _where(self) -> Payload:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        url = str(self.url.with_scheme("ws") / "gateway")
        return {"url": url, "shards": self._shards, "session_start_limit": limit}


@contextmanager
def pointed_at(url: str) -> Iterator[None]:
    """Point discord.py at a stand-in; both constants are read at each call."""
    base, gateway = discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
    discord.http.Route.BASE = f"{url}/api/v10"
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = URL(url).with_scheme("ws") / "gateway"
    try:
        yield
    finally:
        discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = base, gateway
