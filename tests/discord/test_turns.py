"""However much is asked at once, the bot goes on hearing and sending, and tells who would be answered too late."""

import asyncio
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.answers.engine import Engine
from bot.faces.discord import turns
from bot.faces.discord.client import FactsheetClient
from bot.faces.discord.references import Action, Reference, Subject
from bot.faces.discord.tally import Count
from bot.faces.discord.turns import Turns
from bot.faces.messages import messages_in
from tests.discord.over_the_wire import answers, connected, said, until
from tests.discord.standin import StandIn
from tests.discord.standin.payloads import command, completion, message, press


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


async def test_who_waited_in_vain_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LATEST_SECONDS", 0.01)
    taken = stuck()
    assert not await taken.come(1)
    taken._next()
    assert await taken.come(2)


async def test_who_would_wait_too_long_as_turns_are_is_told_at_once() -> None:
    taken = stuck()
    taken._seconds = turns.LATEST_SECONDS
    waiting = [asyncio.create_task(taken.come(person)) for person in (1, 2)]
    await asyncio.sleep(0)
    assert not await taken.come(3)
    assert not await taken.come(1)
    taken._next()
    assert all(await asyncio.gather(*waiting))


async def test_who_asked_more_waits_for_more_rounds() -> None:
    taken = stuck()
    taken._seconds = 0.6 * turns.LATEST_SECONDS
    waiting = asyncio.create_task(taken.come(1))
    await asyncio.sleep(0)
    assert not await taken.come(1)  # two rounds of one person
    others = asyncio.create_task(taken.come(2))  # one round
    await asyncio.sleep(0)
    taken._next()
    assert all(await asyncio.gather(waiting, others))


async def test_how_long_turns_take_of_late_is_learnt_from_them() -> None:
    taken = Turns()
    for _ in range(200):
        await taken.come(1)
        time.sleep(0.001)  # noqa: ASYNC251 - work that keeps all else waiting
        await asyncio.sleep(0)
    assert 0.0009 < taken._seconds < 0.05


async def test_few_are_told_at_once_and_the_others_after_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "APOLOGIES_AT_ONCE", 2)
    taken, done, told = Turns(), asyncio.Event(), list[int]()

    async def tell(person: int) -> None:
        async with taken.apology():
            told.append(person)
            await done.wait()

    telling = [asyncio.create_task(tell(person)) for person in range(5)]
    await asyncio.sleep(0)
    assert told == [0, 1]
    done.set()
    await asyncio.gather(*telling)
    assert told == [0, 1, 2, 3, 4]


async def test_what_comes_too_late_is_not_told(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "APOLOGY_SECONDS", -1.0)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        with overloaded(client):
            key = await discord_.send(command("pillar", name="4"))
            await until(lambda: client.answering.tally.counts)
            await until(lambda: not client.underway)
        assert not discord_.rest.answers[key]
        await answers(discord_)


async def test_telling_comes_first_but_keeps_nobody_from_their_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "APOLOGIES_AT_ONCE", 1)
    monkeypatch.setattr(turns, "APOLOGIES_PER_TURN", 3)
    taken, happened = stuck(), list[str]()

    async def tell(person: int) -> None:
        async with taken.apology():
            happened.append(f"told {person}")
            await asyncio.sleep(0)

    async def ask(person: int) -> None:
        await taken.come(person)
        happened.append(f"turn of {person}")

    asked = [asyncio.create_task(ask(person)) for person in (1, 2)]
    telling = [asyncio.create_task(tell(person)) for person in range(9)]
    await asyncio.sleep(0)
    taken._next()
    await asyncio.gather(*asked, *telling)
    turn_of = [happened.index(f"turn of {person}") for person in (1, 2)]
    assert turn_of[0] >= 3
    assert turn_of[1] >= turn_of[0] + 3
    assert turn_of[1] < len(happened) - 1


def stuck() -> Turns:
    """Make turns of which somebody has the first one, and keeps it until `_next` is called."""
    taken = Turns()
    taken._taken, taken._begun = True, asyncio.get_running_loop().time()
    return taken


@contextmanager
def overloaded(client: FactsheetClient) -> Iterator[None]:
    """Let whatever comes meanwhile come too late."""
    client.turns._taken = True
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(turns, "LATEST_SECONDS", -1.0)
        yield
    client.turns._next()


async def test_who_cannot_be_answered_in_time_is_asked_to_come_again(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        with overloaded(client):
            asked = [await discord_.send(command("pillar", name="4", user=user)) for user in range(1, 40)]
            await until(lambda: all(discord_.rest.answers[key] for key in asked))
        assert turns.TOO_MUCH % 1 in caplog.text
        for key in asked:
            (answer,) = discord_.rest.answers[key]
            assert said(answer) == messages_in("en")("too-much")
            assert answer["data"]["flags"] & 64
        assert client.answering.tally.counts == {Count("pillar", "refused", "too_much"): len(asked)}
        await answers(discord_)


async def test_so_is_who_pressed_a_button(engine: Engine) -> None:
    pressed = Reference(Subject.FULL, "belarus-2025/impunity").custom_id(Action.SHOW, "en")
    async with StandIn() as discord_, connected(discord_, engine) as client:
        with overloaded(client):
            key = await discord_.send(press(message(), pressed))
            await until(lambda: discord_.rest.answers[key])
        (answer,) = discord_.rest.answers[key]
        assert said(answer) == messages_in("en")("too-much")
        await answers(discord_)


async def test_a_completion_that_comes_too_late_offers_nothing(engine: Engine) -> None:
    async with StandIn() as discord_, connected(discord_, engine) as client:
        with overloaded(client):
            key = await discord_.send(completion("pillar", name="imp"))
            await until(lambda: discord_.rest.answers[key])
        (answer,) = discord_.rest.answers[key]
        assert answer["data"]["choices"] == []
        await answers(discord_)
