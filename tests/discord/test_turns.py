"""However much is asked at once, the bot goes on hearing and sending, and lets go only what would come too late."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.answers.engine import Engine
from bot.faces.discord import tree, turns
from bot.faces.discord.client import FactsheetClient
from bot.faces.discord.tally import Count
from bot.faces.discord.turns import Turns
from bot.faces.messages import messages_in
from tests.discord.over_the_wire import answers, connected, said, until
from tests.discord.standin import StandIn
from tests.discord.standin.payloads import command, completion


async def test_one_goes_on_after_another_and_other_things_happen_in_between() -> None:
    taken, happened = Turns(), list[str]()

    async def work(person: int) -> None:
        await taken.come(person)
        happened.append(str(person))
        asyncio.get_running_loop().call_soon(happened.append, "other")

    await asyncio.gather(*(work(person) for person in (1, 2, 3)))
    await work(4)
    await asyncio.sleep(0)
    assert happened == ["1", "other", "2", "other", "3", "other", "4", "other"]


async def test_people_take_turns_not_questions() -> None:
    taken, happened = Turns(), list[int]()

    async def work(person: int) -> None:
        await taken.come(person)
        happened.append(person)

    await asyncio.gather(*(work(person) for person in (1, 1, 1, 1, 2, 2, 3)))
    assert happened == [1, 1, 2, 3, 1, 2, 1]


async def test_who_went_away_is_passed_over() -> None:
    taken = Turns()
    waiting = [asyncio.create_task(taken.come(person)) for person in (1, 2, 3, 4)]
    await asyncio.sleep(0)
    waiting[1].cancel()
    waiting[2].cancel()
    assert await waiting[0]
    assert await waiting[3]
    assert await taken.come(5)


async def test_whose_turn_comes_too_late_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = Turns()
    monkeypatch.setattr(turns, "LATEST_SECONDS", -1.0)
    assert list(await asyncio.gather(taken.come(1), taken.come(2))) == [True, False]


@asynccontextmanager
async def overloaded(client: FactsheetClient) -> AsyncIterator[None]:
    """Let whatever comes meanwhile be looked at too late, and wait until it was."""
    client.turns._taken = True
    yield
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(turns, "LATEST_SECONDS", -1.0)
        client.turns._next()
        await until(lambda: not client.underway)


async def test_who_cannot_be_answered_in_time_is_asked_to_come_again(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        async with overloaded(client):
            key = await discord_.send(command("pillar", name="4"))
            await until(lambda: client.underway)
        assert turns.TOO_MUCH % 1 in caplog.text
        (answer,) = discord_.rest.answers[key]
        assert said(answer) == messages_in("en")("too-much")
        assert answer["data"]["flags"] & 64
        assert client.answering.tally.counts == {Count("pillar", "refused", "too_much"): 1}
        await answers(discord_)


async def test_only_so_many_are_told_at_once(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "HASTY_ANSWERS", 2)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        for _ in range(2):  # those of the first round count no more in the second
            async with overloaded(client):
                keys = [await discord_.send(command("pillar", name="4", user=user)) for user in (1, 2, 3)]
                await until(lambda: len(client.turns._waiting) == 3)
            assert [len(discord_.rest.answers[key]) for key in keys] == [1, 1, 0]


async def test_a_completion_that_comes_too_late_offers_nothing(engine: Engine) -> None:
    async with StandIn() as discord_, connected(discord_, engine) as client:
        async with overloaded(client):
            key = await discord_.send(completion("pillar", name="imp"))
            await until(lambda: client.underway)
        (answer,) = discord_.rest.answers[key]
        assert answer["data"]["choices"] == []
        await answers(discord_)
