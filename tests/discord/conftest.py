"""The real client against `simcord`, a strict model of Discord."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import pytest
import simcord

from bot.answers.engine import Engine
from bot.faces.discord.client import FactsheetClient
from bot.settings import Settings

NewClient = Callable[..., FactsheetClient]


@dataclass
class World:
    """A server with one channel and two people, and the bot in it."""

    env: Any
    channel: Any
    alice: Any
    bob: Any

    @property
    def client(self) -> FactsheetClient:
        client = self.env.bot
        assert isinstance(client, FactsheetClient)
        return client


@pytest.fixture
def new_client(engine: Engine) -> NewClient:
    def make(engine: Engine = engine, **settings: Any) -> FactsheetClient:
        return FactsheetClient(Settings(_env_file=None, **settings), engine, shard_count=1)

    return make


@pytest.fixture
async def world(new_client: NewClient) -> AsyncIterator[World]:
    async with simcord.run(new_client()) as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        yield World(
            env, channel, guild.add_member(env.create_user("alice")), guild.add_member(env.create_user("bob"))
        )
