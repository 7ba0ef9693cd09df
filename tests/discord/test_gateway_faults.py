"""What the gateway does to a connection: after each, the next question is answered, and nothing runs in circles."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import discord
import pytest

from bot.answers.engine import Engine
from bot.faces.discord import limits, reconnecting
from bot.faces.discord.client import FactsheetClient
from tests.discord.over_the_wire import answers, connected, said, until
from tests.discord.standin import StandIn
from tests.discord.standin.payloads import command

QUICK = 0.4
"""Seconds of silence after which the client leaves a connection; 60 by default."""


@pytest.fixture(autouse=True)
def _quick_identify(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "IDENTIFY_SECONDS", 0.05)


@pytest.fixture
async def discord_() -> AsyncIterator[StandIn]:
    async with StandIn() as standin:
        yield standin


@pytest.fixture
async def client(discord_: StandIn, engine: Engine) -> AsyncIterator[FactsheetClient]:
    async with connected(discord_, engine) as client:
        yield client


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("code", [4000, 1006, 1001, 1000, 4009])
async def test_a_connection_that_is_closed_is_resumed(discord_: StandIn, code: int) -> None:
    await answers(discord_)
    await discord_.gateway.close(code)
    await until(lambda: discord_.gateway.resumed)
    await answers(discord_)
    assert (discord_.gateway.identified, discord_.gateway.resumed) == ([0], [0])


@pytest.mark.usefixtures("client")
async def test_what_was_asked_meanwhile_is_answered_after_the_resume(discord_: StandIn) -> None:
    await answers(discord_)
    await discord_.gateway.close(4000)
    missed = [await discord_.send(command("pillar", name=name)) for name in ("1", "4")]
    shown = [said(await discord_.answer_to(key)) for key in missed]
    assert "### I. " in shown[0]
    assert "### IV. ENDING IMPUNITY" in shown[1]
    assert discord_.gateway.resumed == [0]
    assert [len(discord_.rest.answers[key]) for key in missed] == [1, 1]


@pytest.mark.usefixtures("client")
async def test_asked_to_reconnect_it_resumes(discord_: StandIn) -> None:
    await discord_.gateway.op(7)
    await until(lambda: discord_.gateway.resumed)
    await answers(discord_)
    assert discord_.gateway.identified == [0]


@pytest.mark.usefixtures("client")
async def test_a_session_that_may_be_resumed_is_resumed(discord_: StandIn) -> None:
    await discord_.gateway.op(9, data=True)
    await until(lambda: discord_.gateway.resumed)
    await answers(discord_)
    assert discord_.gateway.identified == [0]


@pytest.mark.usefixtures("client")
async def test_a_session_that_is_lost_is_begun_anew(discord_: StandIn) -> None:
    await discord_.gateway.op(9, data=False)
    await until(lambda: len(discord_.gateway.identified) == 2)
    await answers(discord_)
    assert discord_.gateway.resumed == []


async def test_a_heartbeat_that_is_not_acknowledged_ends_the_connection(
    discord_: StandIn, engine: Engine
) -> None:
    discord_.gateway.heartbeat = 100
    async with connected(discord_, engine, heartbeat_timeout=QUICK):
        discord_.gateway.acknowledges = False
        await until(lambda: discord_.closes)
        discord_.gateway.acknowledges = True
        await until(lambda: discord_.gateway.resumed)
        await answers(discord_)
        assert discord_.closes[0] == 4000


async def test_a_network_that_hangs_is_left_for_another_connection(
    discord_: StandIn, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The library waits 30 s for the answer to its close.
    timeout = aiohttp.ClientWSTimeout
    monkeypatch.setattr(aiohttp, "ClientWSTimeout", lambda ws_close: timeout(ws_close=ws_close / 100))
    discord_.gateway.heartbeat = 100
    async with connected(discord_, engine, heartbeat_timeout=QUICK):
        before = discord_.gateway.connections
        discord_.gateway.hangs = True
        await until(lambda: discord_.gateway.connections > before)
        discord_.gateway.hangs = False
        await until(lambda: discord_.gateway.resumed)
        await answers(discord_)


async def test_of_two_shards_one_reconnects_and_the_other_answers_meanwhile(engine: Engine) -> None:
    async with StandIn(shards=2) as discord_, connected(discord_, engine):
        assert discord_.gateway.identified == [0, 1]
        await discord_.gateway.close(4000, shard=1)
        await answers(discord_, shard=0)
        await until(lambda: discord_.gateway.resumed)
        assert discord_.gateway.resumed == [1]
        await answers(discord_, shard=1)
        await answers(discord_, shard=0)


async def test_a_gateway_that_closes_each_connection_is_not_hammered(
    discord_: StandIn, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconnecting, "CONNECTION_SECONDS", 1.0)
    async with connected(discord_, engine):
        discord_.gateway.closes_at_once = 4000
        await discord_.gateway.close(4000)
        await until(lambda: len(discord_.gateway.resumed) == reconnecting.CONNECTIONS_AT_ONCE - 1)
        await asyncio.sleep(0.5)
        assert len(discord_.gateway.resumed) <= reconnecting.CONNECTIONS_AT_ONCE
        discord_.gateway.closes_at_once = None
        await until(lambda: discord_.gateway.shards[0].events[-1]["t"] == "RESUMED")
        await answers(discord_)


async def test_a_gateway_that_forgets_every_session_is_not_told_who_it_is_without_end(
    discord_: StandIn, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconnecting, "IDENTIFIES_AT_ONCE", 3)
    async with connected(discord_, engine):
        for number in (2, 3):
            await discord_.gateway.op(9, data=False)
            await until(lambda: len(discord_.gateway.identified) == number)  # noqa: B023
        await answers(discord_)
        await discord_.gateway.op(9, data=False)
        await asyncio.sleep(0.5)
        assert len(discord_.gateway.identified) == 3


@pytest.mark.parametrize(
    ("code", "expected"),
    [(4004, discord.ConnectionClosed), (4014, discord.PrivilegedIntentsRequired)],
)
async def test_a_token_or_intents_taken_away_while_it_runs_end_it(
    discord_: StandIn, engine: Engine, code: int, expected: type[Exception]
) -> None:
    with pytest.raises(expected):
        await _until_it_gives_up(discord_, engine, code)


async def _until_it_gives_up(discord_: StandIn, engine: Engine, code: int) -> None:
    async with connected(discord_, engine) as client:
        await discord_.gateway.close(code)
        await until(client.is_closed)
        await asyncio.sleep(0.1)
