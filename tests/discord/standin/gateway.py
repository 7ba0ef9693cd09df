"""The gateway: connections that come and go, and the sessions that outlive them."""

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

Payload = dict[str, Any]


@dataclass
class Session:
    """What Discord remembers of a client between two connections."""

    shard: int
    events: deque[Payload] = field(default_factory=lambda: deque(maxlen=1000))
    sent: int = 0
    socket: web.WebSocketResponse | None = None
    request: web.Request | None = None

    async def send(self, event: str, data: Any) -> None:
        """Send an event; while there is no connection, keep it for a RESUME."""
        self.sent += 1
        payload = {"op": 0, "t": event, "s": self.sent, "d": data}
        self.events.append(payload)
        if self.socket is not None and not self.socket.closed:
            await self.socket.send_json(payload)


class Gateway:
    """The gateway.

    Attributes:
        refuse_with: close code with which it answers an IDENTIFY; None if it accepts.
        heartbeat: milliseconds between two heartbeats of the client.
        acknowledges: whether it answers heartbeats.
        hangs: it takes connections and is silent ever after.
        closes_at_once: close code for each connection that is resumed; None if it lets them be.
        sessions: by session id.
        shards: the session of each shard that is connected or may resume.
        closes: the codes with which clients closed their connections.
        connections: how many there have been.
        identified, resumed: which shard did, in order.
        ready: whether any shard has been connected.
    """

    def __init__(self, ready: Payload, refuse_with: int | None = None) -> None:
        self.refuse_with = refuse_with
        self.heartbeat = 41250
        self.acknowledges = True
        self.hangs = False
        self.closes_at_once: int | None = None
        self.sessions: dict[str, Session] = {}
        self.shards: dict[int, Session] = {}
        self.closes: list[int | None] = []
        self.connections = 0
        self.identified: list[int] = []
        self.resumed: list[int] = []
        self.ready = asyncio.Event()
        self._ready = ready

    async def connect(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one connection until it ends."""
        self.connections += 1
        socket = web.WebSocketResponse(autoclose=False)
        await socket.prepare(request)
        if self.hangs:
            await asyncio.Event().wait()
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": self.heartbeat}})
        while (message := await socket.receive()).type is WSMsgType.TEXT:
            if self.hangs:
                await asyncio.Event().wait()
            await self._receive(socket, request, json.loads(message.data))
        self.closes.append(socket.close_code)
        await socket.close()
        return socket

    async def send(self, event: str, data: Any, shard: int = 0) -> None:
        """Send an event to a shard."""
        await self.shards[shard].send(event, data)

    async def op(self, op: int, data: Any = None, shard: int = 0) -> None:
        """Send something other than an event: 7 asks to reconnect, 9 tells that the session is invalid."""
        session = self.shards[shard]
        assert session.socket
        await session.socket.send_json({"op": op, "d": data})

    async def close(self, code: int, shard: int = 0) -> None:
        """Close a shard's connection; 1006 is one that ends without a word."""
        session = self.shards[shard]
        assert session.socket
        assert session.request
        assert session.request.transport
        if code == 1006:
            session.request.transport.abort()
        else:
            await session.socket.close(code=code)
        session.socket = None

    async def _receive(self, socket: web.WebSocketResponse, request: web.Request, payload: Payload) -> None:
        if payload["op"] == 1 and self.acknowledges:
            await socket.send_json({"op": 11, "d": None})
        elif payload["op"] == 2 and self.refuse_with:
            await socket.close(code=self.refuse_with)
        elif payload["op"] == 2:
            await self._identify(socket, request, payload["d"])
        elif payload["op"] == 6:
            await self._resume(socket, request, payload["d"])

    async def _identify(self, socket: web.WebSocketResponse, request: web.Request, data: Payload) -> None:
        shard, _ = data.get("shard", [0, 1])
        session_id = f"session{len(self.sessions)}"
        self.identified.append(shard)
        self.sessions[session_id] = self.shards[shard] = session = Session(
            shard, socket=socket, request=request
        )
        await session.send("READY", {**self._ready, "session_id": session_id, "shard": data.get("shard")})
        self.ready.set()

    async def _resume(self, socket: web.WebSocketResponse, request: web.Request, data: Payload) -> None:
        session = self.sessions[data["session_id"]]
        self.resumed.append(session.shard)
        if self.closes_at_once is not None:
            await socket.close(code=self.closes_at_once)
            return
        session.socket, session.request = socket, request
        for missed in [event for event in session.events if event["s"] > data["seq"]]:
            await socket.send_json(missed)
        await session.send("RESUMED", {})
