"""Whoever cannot be answered in time is told so: when they come, or once they have waited in vain."""

import gc
import logging
from typing import Any

import discord
import pytest

from bot.answers.engine import Engine
from bot.faces.discord import admission, turns
from bot.faces.discord.client import FactsheetClient
from bot.faces.discord.message_menu import MENU_NAME
from bot.faces.discord.references import Action, Reference, Subject
from bot.faces.discord.tally import BUTTON, COMPLETION, MENU, UNKNOWN, Count
from bot.faces.messages import messages_in
from tests.discord.over_the_wire import answers, connected, overloaded, said, until
from tests.discord.standin import StandIn
from tests.discord.standin.faults import DROPS, HANGS, Fault
from tests.discord.standin.payloads import Payload, command, completion, message, press

PRIVATE_CARD = discord.MessageFlags(ephemeral=True, components_v2=True).value
PRESSED = Reference(Subject.FULL, "belarus-2025/impunity").custom_id(Action.SHOW, "en")

either = pytest.mark.parametrize("is_told", [True, False], ids=["at the door", "after waiting"])


async def sent(discord_: StandIn, client: FactsheetClient, payload: Payload, *, is_told: bool) -> Payload:
    """Send something while too much is asked, and give what the sender is shown."""
    with overloaded(client, is_told=is_told):
        key = await discord_.send(payload)
        await until(lambda: discord_.rest.answers[key])
        await until(lambda: not client.underway)
    (shown,) = discord_.rest.answers[key]
    return shown


@either
async def test_they_are_asked_to_come_again(
    engine: Engine, caplog: pytest.LogCaptureFixture, *, is_told: bool
) -> None:
    caplog.set_level(logging.WARNING)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        with overloaded(client, is_told=is_told):
            asked = [await discord_.send(command("pillar", name="4", user=user)) for user in range(1, 40)]
            await until(lambda: all(discord_.rest.answers[key] for key in asked))
        assert [record.message for record in caplog.records] == [turns.TOO_MUCH]  # once in a while
        for key in asked:
            (answer,) = discord_.rest.answers[key]
            assert said(answer) == messages_in("en")("too-much")
            assert answer["data"]["flags"] == PRIVATE_CARD
        assert client.answering.tally.counts == {Count("pillar", "refused", "too_much"): len(asked)}
        await answers(discord_)


@either
@pytest.mark.parametrize(("locale", "language"), [("ru", "ru"), ("pl", "pl"), ("en-GB", "en"), ("xx", "en")])
async def test_they_are_told_in_the_language_of_their_app(
    engine: Engine, locale: str, language: str, *, is_told: bool
) -> None:
    async with StandIn() as discord_, connected(discord_, engine) as client:
        shown = await sent(
            discord_, client, {**command("pillar", name="4"), "locale": locale}, is_told=is_told
        )
        assert said(shown) == messages_in(language)("too-much")


LOOKED_UP: Payload = {"id": "9", "name": MENU_NAME, "type": 3, "target_id": "7", "resolved": {"messages": {}}}


@either
@pytest.mark.parametrize(
    ("payload", "way_in"),
    [
        (lambda: command("ask", question="how many"), "ask"),
        (lambda: command("gone", name="4"), UNKNOWN),
        (lambda: press(message(), PRESSED), BUTTON),
        (lambda: {**command("x"), "data": LOOKED_UP}, MENU),
    ],
    ids=["command", "unknown command", "button", "menu"],
)
async def test_whatever_they_used_is_counted_under_its_name(
    engine: Engine, payload: Any, way_in: str, *, is_told: bool
) -> None:
    async with StandIn() as discord_, connected(discord_, engine) as client:
        shown = await sent(discord_, client, payload(), is_told=is_told)
        assert said(shown) == messages_in("en")("too-much")
        assert client.answering.tally.counts == {Count(way_in, "refused", "too_much"): 1}
        await answers(discord_)


@either
async def test_who_is_typing_is_offered_nothing(engine: Engine, *, is_told: bool) -> None:
    async with StandIn() as discord_, connected(discord_, engine) as client:
        shown = await sent(discord_, client, completion("pillar", name="imp"), is_told=is_told)
        assert shown["data"]["choices"] == []
        assert client.answering.tally.counts == {Count(COMPLETION, "refused", "too_much"): 1}
        await answers(discord_)


@either
async def test_for_what_comes_too_late_even_that_is_left(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, *, is_told: bool
) -> None:
    monkeypatch.setattr(turns, "APOLOGY_SECONDS", -1.0)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        with overloaded(client, is_told=is_told):
            key = await discord_.send(command("pillar", name="4"))
            await until(lambda: client.answering.tally.counts)
        assert not discord_.rest.answers[key]
        assert client.answering.tally.counts == {Count("pillar", "refused", "too_late"): 1}
        await answers(discord_)


@either
@pytest.mark.parametrize(
    ("fault", "logged"),
    [(Fault(500), "status 500"), (Fault(400), "status 400"), (HANGS, "TimeoutError")],
    ids=["500", "400", "hangs"],
)
async def test_it_is_tried_once_and_no_fault_if_it_is_not_heard(
    engine: Engine,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    fault: Fault,
    logged: str,
    *,
    is_told: bool,
) -> None:
    monkeypatch.setattr(admission, "HASTE_SECONDS", 0.3)
    caplog.set_level(logging.INFO)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        discord_.rest.faults.add("callback", fault)
        with overloaded(client, is_told=is_told):
            await discord_.send(command("pillar", name="4"))
            await until(lambda: client.answering.tally.counts)
            assert fault is not HANGS or client.underway
            await until(lambda: not client.underway)
        assert client.answering.tally.counts == {Count("pillar", "refused", "too_much"): 1}
        assert f"nor could it be told that too much is asked: {logged}" in caplog.messages
        assert discord_.rest.requests["callback"] == 1
        assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
        await answers(discord_)


@either
@pytest.mark.parametrize("fault", [Fault(500), HANGS], ids=["500", "hangs"])
async def test_nothing_of_who_is_told_gets_into_the_log(
    engine: Engine,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    fault: Fault,
    *,
    is_told: bool,
) -> None:
    monkeypatch.setattr(admission, "HASTE_SECONDS", 0.3)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        discord_.rest.faults.add("callback", fault)
        with overloaded(client, is_told=is_told):
            caplog.set_level(logging.DEBUG, "bot")
            key = await discord_.send(command("ask", question="quokka", user=1456074443980800014))
            await until(lambda: discord_.rest.requests["callback"])
            await until(lambda: not client.underway)
        assert "nor could it be told" in caplog.text
        for mark in (key, "quokka", "1456074443980800014"):
            assert mark not in caplog.text


def test_the_token_does_not_show() -> None:
    assert "secret" not in repr(admission.Caller(1, "secret", completes=False, locale="en", way_in="ask"))


@either
async def test_a_connection_that_is_lost_is_no_reason_for_silence(engine: Engine, *, is_told: bool) -> None:
    async with StandIn() as discord_, connected(discord_, engine) as client:
        discord_.rest.faults.add("callback", DROPS)
        shown = await sent(discord_, client, command("pillar", name="4"), is_told=is_told)
        assert said(shown) == messages_in("en")("too-much")
        assert discord_.rest.requests["callback"] == 2


@either
async def test_who_waits_to_be_told_when_the_bot_is_closed_is_no_fault(
    engine: Engine, caplog: pytest.LogCaptureFixture, *, is_told: bool
) -> None:
    caplog.set_level(logging.INFO)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        with overloaded(client, is_told=is_told):
            client.turns._taken = True  # nobody's turn ends, so nobody is told
            await discord_.send(command("pillar", name="4"))
            await until(lambda: client.turns._to_be_told)
            await client.admission._session.close()
            client.turns._next()
            await until(lambda: not client.underway)
        gc.collect()  # a task whose exception nobody looks at tells so then
        assert "nor could it be told that too much is asked: RuntimeError" in caplog.messages
        assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def alone(payload: Payload) -> Payload:
    """Make it an event of somebody who writes to the bot alone."""
    left_out = ("member", "guild_id", "guild", "guild_locale")
    user = payload["member"]["user"]
    return {
        "user": user,
        "context": 1,
        **{key: value for key, value in payload.items() if key not in left_out},
    }


@either
async def test_so_is_who_writes_to_the_bot_alone(engine: Engine, *, is_told: bool) -> None:
    async with StandIn() as discord_, connected(discord_, engine) as client:
        shown = await sent(discord_, client, alone(command("pillar", name="4")), is_told=is_told)
        assert said(shown) == messages_in("en")("too-much")


@either
async def test_so_is_who_sends_a_form(engine: Engine, *, is_told: bool) -> None:
    form = {**command("x", kind=5), "data": {"custom_id": "x", "components": []}}
    async with StandIn() as discord_, connected(discord_, engine) as client:
        shown = await sent(discord_, client, form, is_told=is_told)
        assert said(shown) == messages_in("en")("too-much")
        assert client.answering.tally.counts == {Count(UNKNOWN, "refused", "too_much"): 1}


@pytest.mark.parametrize(
    "changed",
    [{"member": None}, {"member": {}}, {"member": 7}, {"locale": None}, {"member": ...}, {"locale": ...}],
)
async def test_what_does_not_tell_who_sent_it_is_not_lost_at_the_door(
    engine: Engine, changed: Payload
) -> None:
    payload = {**command("pillar", name="4"), **changed}
    left = {key: value for key, value in payload.items() if value is not ...}
    async with StandIn() as discord_, connected(discord_, engine) as client:
        shown = await sent(discord_, client, left, is_told=True)
        assert said(shown) == messages_in("en")("too-much")
        await answers(discord_)


def test_people_are_told_apart_wherever_they_ask() -> None:
    asked = [command("pillar", name="4", user=user) for user in (7, 8)]
    people = [[admission._person(event) for event in (each, alone(each))] for each in asked]
    assert [len({*same}) for same in people] == [1, 1]
    assert len({*people[0], *people[1], 0}) == 3


@pytest.mark.parametrize(
    "changed", [{"data": None}, {"data": {"type": 4, "name": "x"}}, {"data": {}}, {"type": 99}]
)
async def test_what_does_not_tell_what_is_wanted_is_turned_away_alike(
    engine: Engine, changed: Payload
) -> None:
    async with StandIn() as discord_, connected(discord_, engine) as client:
        shown = await sent(discord_, client, {**command("pillar", name="4"), **changed}, is_told=True)
        assert said(shown) == messages_in("en")("too-much")
        assert client.answering.tally.counts == {Count(UNKNOWN, "refused", "too_much"): 1}
        await answers(discord_)


async def test_who_is_let_in_is_answered_and_who_is_not_is_told(engine: Engine) -> None:
    async with StandIn() as discord_, connected(discord_, engine) as client:
        client.turns._taken, client.turns._seconds = (
            True,
            2 * turns.LATEST_SECONDS,
        )  # one turn takes very long
        asked = []
        for user in (1, 2):
            asked.append(await discord_.send(command("pillar", name="impunity", user=user)))
            await until(lambda: client.turns._waiting)
        await until(lambda: client.turns._to_be_told)
        client.turns._next()
        await until(lambda: all(discord_.rest.answers[key] for key in asked))
        let_in, turned_away = (discord_.rest.answers[key][0] for key in asked)
        assert "ENDING IMPUNITY" in said(let_in)
        assert said(turned_away) == messages_in("en")("too-much")
