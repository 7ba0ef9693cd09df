"""The bot in a process of its own, to be measured: `python -m tests.bench.bot_process URL factsheet|bare`.

A line on standard input is answered with a line of JSON on standard output: what the process holds.
"""

import asyncio
import contextlib
import gc
import json
import logging
import os
import sys
import time
from pathlib import Path
from typing import Any

import discord
from discord import app_commands

from bot.answers.engine import Engine
from bot.faces.discord.client import FactsheetClient
from bot.faces.discord.running import set_aside_what_stays
from bot.settings import Settings
from tests.discord.standin import TOKEN, pointed_at
from tests.kept import shipped_engine

ANSWER = "To this day, at least 1,208 political prisoners remain in detention."


class BareClient(discord.AutoShardedClient):
    """What discord.py needs to say a constant, and no more."""

    def __init__(self) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True), max_messages=None, chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
        )  # fmt: skip
        self.tree = app_commands.CommandTree(self)
        self.tree.add_command(app_commands.Command(name="ask", description="x", callback=_constant))


async def _constant(interaction: discord.Interaction[Any], question: str) -> None:
    await interaction.response.send_message(ANSWER, ephemeral=True)


def held(client: discord.Client) -> dict[str, float]:
    """Tell this process's memory in MiB and time at work in s, and how many views and forms the client waits for."""
    gc.collect()
    store = client._connection._view_store
    views = len(store._views) + len(store._synced_message_views) + len(store._modals)
    return {"memory": memory(), "views": views, "work": time.process_time()}


def memory() -> float:
    """Give the resident memory of this process in MiB; 0 where the system does not tell."""
    with contextlib.suppress(FileNotFoundError):
        return (
            int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
        )
    return 0.0


async def main(kind: str) -> None:
    """Answer until standard input ends."""
    client = BareClient() if kind == "bare" else FactsheetClient(Settings(_env_file=None), _engine())
    set_aside_what_stays()
    async with client:
        connection = asyncio.create_task(client.start(TOKEN))
        while await asyncio.to_thread(sys.stdin.readline):
            print(json.dumps(held(client)), flush=True)  # noqa: T201 - the answer
        connection.cancel()


def _engine() -> Engine:
    engine = shipped_engine()
    engine.read_ahead()  # as the service does
    return engine


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    with pointed_at(sys.argv[1]):
        asyncio.run(main(sys.argv[2]))
