"""The real client in this process, connected to a stand-in for Discord."""

import asyncio
import gc
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any

import pytest
from discord.gateway import KeepAliveHandler

from bot.answers.engine import Engine
from bot.faces.discord.client import FactsheetClient
from bot.faces.discord.running import serve
from bot.settings import Settings
from tests.discord.cards_of import text_of
from tests.discord.standin import TOKEN, StandIn, pointed_at
from tests.discord.standin.payloads import command
from tests.discord.standin.server import PATIENCE


@asynccontextmanager
async def connected(discord_: StandIn, engine: Engine, **options: Any) -> AsyncIterator[FactsheetClient]:
    """Serve a client until the block ends; all shards are connected when it begins."""
    settings = Settings(_env_file=None)
    client = FactsheetClient(settings, engine, guild_ready_timeout=0.05, **options)
    with pointed_at(str(discord_.url)):
        serving = asyncio.create_task(serve(client, TOKEN))
        try:
            await until(lambda: serving.done() or client.is_ready())
            yield client
            assert not serving.done(), "the client gave up"
        finally:
            serving.cancel()
            with suppress(asyncio.CancelledError):
                await serving
            _stop_beating()
            gc.collect()  # now, so that an exception that nobody looked at is told in the test that made it


@contextmanager
def overloaded(client: FactsheetClient, *, is_told: bool) -> Iterator[None]:
    """Let whatever comes meanwhile come too late for an answer.

    Args:
        client: the client.
        is_told: whether that is plain when it comes; otherwise it has waited in vain.
    """

    async def never(_: int) -> bool:
        assert not is_told, "who was told at the door is let in"
        return False

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(client.turns, "has_room", lambda _: not is_told)
        patched.setattr(client.turns, "come", never)
        yield


def _stop_beating() -> None:
    """Stop the hearts of connections that were under way when the client was cancelled: the library forgets them."""
    for thread in threading.enumerate():
        if isinstance(thread, KeepAliveHandler):
            thread.stop()


async def until(condition: Any) -> None:
    """Wait until `condition` holds."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - what is waited for knows no events
            await asyncio.sleep(0.01)


async def answers(discord_: StandIn, shard: int = 0) -> None:
    """The next question is answered, for the asker alone."""
    shown = await discord_.ask(command("pillar", name="impunity"), shard)
    assert "ENDING IMPUNITY" in said(shown)
    assert shown["data"]["flags"] & 64


def said(shown: dict[str, Any]) -> str:
    """The text of an answer."""
    return text_of(shown["data"]["components"])
