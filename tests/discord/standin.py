"""A small Discord on 127.0.0.1: enough REST and gateway (v10) for the unmodified library to connect."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

import discord
from aiohttp import WSMsgType, web
from yarl import URL

APPLICATION: dict[str, Any] = {
    "id": "1", "name": "x", "description": "", "icon": None, "flags": 0, "verify_key": "", "rpc_origins": [],
    "bot_public": True, "bot_require_code_grant": False, "team": None,
    "owner": {"id": "2", "username": "o", "discriminator": "0", "avatar": None},
}  # fmt: skip
USER = {"id": "1", "username": "x", "discriminator": "0", "avatar": None, "bot": True}


TOKEN = "right-token"


class StandIn:
    """The server.

    Attributes:
        token: the one it accepts.
        refuse_with: gateway close code with which it answers an IDENTIFY; None if it accepts.
        commands: what is registered.
        closes: the codes with which clients closed their gateway connections.
    """

    def __init__(self, *, token: str = TOKEN, refuse_with: int | None = None) -> None:
        self.token = token
        self.refuse_with = refuse_with
        self.commands: list[dict[str, Any]] = []
        self.closes: list[int | None] = []
        self.url = URL()

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/gateway", self._gateway)
        app.router.add_route("*", "/api/v10/{path:.*}", self._rest)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = URL.build(scheme="http", host="127.0.0.1", port=self._runner.addresses[0][1])
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    async def _rest(self, request: web.Request) -> web.Response:
        if request.headers.get("Authorization") != f"Bot {self.token}":
            return _answer({"message": "401: Unauthorized", "code": 0}, 401)
        path = request.match_info["path"]
        if path.endswith("/commands"):
            if request.method == "PUT":
                added = {"id": "9", "application_id": "1"}
                # Menus come back with an empty description.
                self.commands = [{"description": "", **each, **added} for each in await request.json()]
            return _answer(self.commands)
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        url = str(self.url.with_scheme("ws") / "gateway")
        known = {"users/@me": USER, "oauth2/applications/@me": APPLICATION}
        known["gateway/bot"] = {"url": url, "shards": 1, "session_start_limit": limit}
        return _answer(
            known.get(path, {"message": "404: Not Found", "code": 0}), 200 if path in known else 404
        )

    async def _gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 41250}})
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                await self._receive(socket, json.loads(message.data))
        self.closes.append(socket.close_code)
        return socket

    async def _receive(self, socket: web.WebSocketResponse, payload: dict[str, Any]) -> None:
        if payload["op"] == 1:
            await socket.send_json({"op": 11, "d": None})
        elif payload["op"] == 2 and self.refuse_with:
            await socket.close(code=self.refuse_with)
        elif payload["op"] == 2:
            resume = str(self.url.with_scheme("ws") / "gateway")
            ready = {"v": 10, "user": USER, "guilds": [], "session_id": "s", "resume_gateway_url": resume}
            ready |= {"application": APPLICATION, "shard": [0, 1]}
            await socket.send_json({"op": 0, "t": "READY", "s": 1, "d": ready})


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


def _answer(body: Any, status: int = 200) -> web.Response:
    # A charset in the content type would make the library take the body for text.
    return web.Response(
        body=json.dumps(body).encode(), status=status, headers={"Content-Type": "application/json"}
    )
