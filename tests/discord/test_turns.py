"""However much is asked at once, the bot goes on hearing and sending, and tells who would be answered too late."""

import asyncio
import itertools
import logging
import random
import time

import pytest

from bot.answers.engine import Engine
from bot.faces.discord import faults, turns
from bot.faces.discord.references import Action, Reference, Subject
from bot.faces.discord.tally import Count
from bot.faces.discord.turns import Turns
from bot.faces.messages import messages_in
from tests.discord.over_the_wire import answers, connected, overloaded, said, until
from tests.discord.standin import StandIn
from tests.discord.standin.faults import HANGS, Fault
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


async def test_who_is_gone_takes_no_room_in_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LATEST_SECONDS", 0.01)
    taken = stuck()
    assert not any(await asyncio.gather(*(taken.come(person) for person in (1, 1, 2, 3))))
    waiting = [asyncio.create_task(taken.come(person)) for person in (1, 2, 2)]
    await asyncio.sleep(0)
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert not taken._waiting


async def test_how_long_turns_take_of_late_is_learnt_from_them() -> None:
    taken = Turns()
    for _ in range(200):
        await turn_of(taken, seconds=0.001)
    learnt = taken._seconds
    assert 0.0009 < learnt < 0.05
    await turn_of(taken, seconds=0.3)  # a machine that stood still
    assert taken._seconds <= learnt + turns.LAST_TURN * turns.LONGEST_TURN


async def turn_of(taken: Turns, *, seconds: float) -> None:
    """Take a turn, and work so long."""
    assert await taken.come(1)
    time.sleep(seconds)  # noqa: ASYNC251 - work that keeps all else waiting
    await asyncio.sleep(0)


async def test_after_so_many_who_are_told_one_has_a_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(turns, "APOLOGIES_PER_ROUND", 2)
    monkeypatch.setattr(turns, "APOLOGIES_PER_TURN", 4)
    taken, happened = stuck(), list[str]()

    async def tell(person: int) -> None:
        assert await taken.apology()
        happened.append(f"told {person}")
        await asyncio.sleep(0.05)  # Discord takes its time, and that holds nobody up

    async def ask(person: int) -> None:
        assert await taken.come(person)
        happened.append(f"turn {person}")

    asked = [asyncio.create_task(ask(person)) for person in (1, 2, 3)]
    telling = [asyncio.create_task(tell(person)) for person in range(7)]
    await asyncio.sleep(0)
    taken._next()
    await asyncio.gather(*asked, *telling)
    rounds = [
        ["told 0", "told 1"],
        ["told 2", "told 3", "turn 1"],
        ["told 4", "told 5"],
        ["told 6", "turn 2"],
    ]
    assert happened == [*itertools.chain(*rounds), "turn 3"]
    assert not taken._taken


async def test_who_is_to_be_told_when_nothing_else_happens_is_told() -> None:
    taken = Turns()
    assert await taken.apology()
    await asyncio.sleep(0)
    assert await taken.come(1)


async def test_however_many_come_and_go_nobody_is_left_waiting() -> None:
    taken, chance = Turns(), random.Random(5)  # noqa: S311 - not for secrets
    taken._seconds = 0.01

    async def ask(person: int) -> None:
        if not await taken.come(person):
            await taken.apology()
        await asyncio.sleep(chance.choice((0, 0, 0.001)))

    tasks = []
    for _ in range(2000):
        tasks.append(asyncio.create_task(ask(chance.randrange(200))))
        if not chance.randrange(4):
            chance.choice(tasks).cancel()
        if not chance.randrange(50):
            await asyncio.sleep(0)
    async with asyncio.timeout(10):
        await asyncio.gather(*tasks, return_exceptions=True)
        assert await taken.come(1)
        await asyncio.sleep(0.01)
    assert not taken._taken
    assert not taken._waiting
    assert not taken._to_be_told


def stuck() -> Turns:
    """Make turns of which somebody has the first one, and keeps it until `_next` is called."""
    taken = Turns()
    taken._taken, taken._begun = True, asyncio.get_running_loop().time()
    return taken


async def test_who_cannot_be_answered_in_time_is_asked_to_come_again(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        with overloaded(client):
            asked = [await discord_.send(command("pillar", name="4", user=user)) for user in range(1, 40)]
            await until(lambda: all(discord_.rest.answers[key] for key in asked))
        assert [record.message for record in caplog.records] == [turns.TOO_MUCH]  # once in a while
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


async def test_what_comes_too_late_is_not_even_told(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "APOLOGY_SECONDS", -1.0)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        with overloaded(client):
            key = await discord_.send(command("pillar", name="4"))
            await until(lambda: client.answering.tally.counts)
        assert not discord_.rest.answers[key]
        assert client.answering.tally.counts == {Count("pillar", "refused", "too_late"): 1}
        await answers(discord_)


@pytest.mark.parametrize("fault", [Fault(500), Fault(400), HANGS], ids=["500", "400", "hangs"])
async def test_that_too_much_is_asked_is_tried_once_and_no_fault_if_it_is_not_heard(
    engine: Engine, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, fault: Fault
) -> None:
    monkeypatch.setattr(faults, "HASTE_SECONDS", 0.3)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        discord_.rest.faults.add("callback", fault)
        with overloaded(client):
            await discord_.send(command("pillar", name="4"))
            await until(lambda: client.answering.tally.counts)
            await until(lambda: not client.underway)
        assert client.answering.tally.counts == {Count("pillar", "refused", "too_much"): 1}
        assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
        await answers(discord_)
