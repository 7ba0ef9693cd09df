"""What goes wrong with requests, and how often."""

import asyncio
import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Final

from aiohttp import web


@dataclass(frozen=True)
class Fault:
    """One way in which a request goes wrong.

    Attributes:
        status: of the response; 0 if there never is one, -1 if the connection is lost instead.
        body: of the response; text is sent as it is (what a proxy in front of Discord does), all else as JSON.
        headers: of the response.
    """

    status: int
    body: Any = field(default_factory=lambda: {"message": "a fault", "code": 0})
    headers: dict[str, str] = field(default_factory=dict)

    async def happen(self, request: web.Request) -> web.Response:
        """Be the response to `request`."""
        if self.status == 0:
            await asyncio.Event().wait()
        if self.status < 0:
            assert request.transport
            request.transport.abort()
            return answer({})
        return answer(self.body, self.status, self.headers)


HANGS: Final = Fault(0)
DROPS: Final = Fault(-1)


class Faults:
    """Faults that wait for their requests, each kind of request in a row of its own."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, list[Fault]] = defaultdict(list)

    def add(self, kind: str, fault: Fault, times: int = 1) -> None:
        self._waiting[kind] += [fault] * times

    def clear(self) -> None:
        self._waiting.clear()

    def next(self, kind: str) -> Fault | None:
        return self._waiting[kind].pop(0) if self._waiting[kind] else None


def answer(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """Make a response. A charset in the content type would make the library take JSON for text."""
    if isinstance(body, str):
        return web.Response(text=body, status=status, headers=headers)
    kind = {"Content-Type": "application/json"}
    return web.Response(body=json.dumps(body).encode(), status=status, headers={**kind, **(headers or {})})
