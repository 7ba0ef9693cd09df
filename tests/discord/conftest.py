"""The real client against `simcord`, a strict model of Discord."""

import time
from collections.abc import Callable, Iterator
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


@pytest.fixture(scope="session", autouse=True)
def seen_at_once() -> Iterator[None]:
    """Let `simcord` see sooner that the bot has done all that it does about an action.

    It looks every 50 ms, and nearly every action waited one such pause for a bot that was done; that came to more than
    two minutes. What it waits for, and for how long at most, stays as it is.
    """
    with pytest.MonkeyPatch.context() as patch:
        defaults = simcord.Env._settle_internal.__kwdefaults__
        assert defaults
        assert "idle" in defaults, "simcord has changed: without its pauses this can go"
        patch.setitem(defaults, "idle", 0.001)
        yield


@pytest.fixture
def new_client(engine: Engine) -> NewClient:
    def make(
        engine: Engine = engine, clock: Callable[[], float] = time.monotonic, **settings: Any
    ) -> FactsheetClient:
        # Tests ask faster than people do; how fast one may ask is tested in test_pace.
        settings.setdefault("bot_cooldown", "off")
        return FactsheetClient(Settings(_env_file=None, **settings), engine, clock=clock, shard_count=1)

    return make


@pytest.fixture
def simcord_bot(new_client: NewClient) -> FactsheetClient:
    return new_client()


@pytest.fixture
def world(simcord_env: Any) -> World:
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("general")
    alice, bob = (guild.add_member(simcord_env.create_user(name)) for name in ("alice", "bob"))
    return World(simcord_env, channel, alice, bob)
