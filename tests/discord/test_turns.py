"""However much is asked at once, the bot goes on hearing and sending, and lets go only what would come too late."""

import asyncio
import logging

import pytest

from bot.answers.engine import Engine
from bot.faces.discord import turns
from bot.faces.discord.turns import Turns
from tests.discord.over_the_wire import answers, connected, until
from tests.discord.standin import StandIn
from tests.discord.standin.payloads import command


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


async def test_what_would_come_too_late_is_let_go_with_a_log_line(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        with monkeypatch.context() as overloaded:
            overloaded.setattr(turns, "LATEST_SECONDS", -1.0)
            client.turns._taken = True
            key = await discord_.send(command("pillar", name="4"))
            await until(lambda: client.underway)
            client.turns._next()
            await until(lambda: not client.underway)
        assert turns.TOO_MUCH % 1 in caplog.text
        assert discord_.rest.answers[key] == []
        await answers(discord_)
