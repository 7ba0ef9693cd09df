"""However much is asked at once, the bot goes on hearing and sending, and tells who would be answered too late."""

import asyncio
import itertools
import random
import time

import pytest

from bot.faces.discord import turns
from bot.faces.discord.turns import Turns


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
