"""What goes wrong between a question and its answer: the asker is told, or answered after all; the bot goes on."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest
from discord import ui

from bot.answers.engine import Engine
from bot.faces.discord import client as connecting
from bot.faces.discord import mentions, registration, running
from bot.faces.discord.client import FactsheetClient
from bot.faces.discord.running import serve
from bot.faces.messages import messages_in
from bot.settings import Settings
from tests.discord.cards_of import custom_ids_of
from tests.discord.over_the_wire import answers, connected, said, until
from tests.discord.standin import HANGS, TOKEN, Fault, StandIn, pointed_at
from tests.discord.standin.payloads import Payload, command, completion, message, press

ENGLISH = messages_in("en")

RATE_LIMIT = {"message": "You are being rate limited.", "retry_after": 0.05, "global": False}
LIMITED = Fault(429, RATE_LIMIT, {"Via": "1.1 google"})
LIMITED_FOR_LONG = Fault(429, {**RATE_LIMIT, "retry_after": 600}, {"Via": "1.1 google"})
BANNED = Fault(429, "error code: 1015")
EXPIRED = Fault(404, {"message": "Unknown interaction", "code": 10062})
TWICE = Fault(400, {"message": "Interaction has already been acknowledged.", "code": 40060})
SERVER_FAULTS = [Fault(500), Fault(502, "<html>Bad Gateway</html>"), Fault(503, "upstream connect error")]


@pytest.fixture(autouse=True)
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO)
    return caplog


@pytest.fixture
async def discord_() -> AsyncIterator[StandIn]:
    async with StandIn() as standin:
        yield standin


@pytest.fixture
async def client(discord_: StandIn, engine: Engine) -> AsyncIterator[FactsheetClient]:
    async with connected(discord_, engine) as client:
        yield client


def impunity(user: int = 1) -> Payload:
    return command("pillar", name="impunity", user=user)


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("fault", [LIMITED, *SERVER_FAULTS, HANGS], ids=lambda each: str(each.status))
async def test_an_answer_that_does_not_go_through_is_sent_again_while_discord_waits(
    discord_: StandIn, fault: Fault, log: pytest.LogCaptureFixture
) -> None:
    discord_.fail("callback", fault)
    assert "ENDING IMPUNITY" in said(await discord_.ask(impunity()))
    await answers(discord_)
    assert "Traceback" not in log.text


@pytest.mark.usefixtures("client")
async def test_an_answer_whose_receipt_was_lost_is_not_given_twice(discord_: StandIn) -> None:
    discord_.rest.receipts_lost.append("callback")
    key = await discord_.send(impunity())
    await until(lambda: discord_.rest.requests["callback"] == 2)
    await answers(discord_)
    assert len(discord_.rest.answers[key]) == 1


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("fault", [BANNED, Fault(400), Fault(403)], ids=["429", "400", "403"])
async def test_who_is_refused_an_answer_is_told_so(discord_: StandIn, fault: Fault) -> None:
    discord_.fail("callback", fault)
    shown = await discord_.ask(impunity())
    assert said(shown) == ENGLISH("fault")
    assert shown["data"]["flags"] & 64
    await answers(discord_)


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(
    "fault", [LIMITED_FOR_LONG, BANNED, *SERVER_FAULTS, HANGS], ids=lambda each: str(each.status)
)
async def test_what_never_goes_through_ends_and_the_next_is_answered(
    discord_: StandIn, fault: Fault, log: pytest.LogCaptureFixture, client: FactsheetClient
) -> None:
    discord_.fail("callback", fault, times=20)
    key = await discord_.send(impunity())
    await until(lambda: discord_.rest.requests["callback"] and not client.underway)
    assert discord_.rest.requests["callback"] <= 5
    assert discord_.rest.answers[key] == []
    assert "in time: TimeoutError" in log.text or "nor could the asker be told" in log.text
    discord_.rest.faults.clear()
    await answers(discord_)
    assert "Traceback" not in log.text


@pytest.mark.usefixtures("client")
async def test_an_answer_that_comes_too_late_is_passed_over(
    discord_: StandIn, log: pytest.LogCaptureFixture, client: FactsheetClient
) -> None:
    discord_.fail("callback", EXPIRED)
    key = await discord_.send(impunity())
    await until(lambda: "later than the 3 s" in log.text)
    await until(lambda: not client.underway)
    assert discord_.rest.requests["callback"] == 1
    assert discord_.rest.answers[key] == []
    await answers(discord_)


@pytest.mark.usefixtures("client")
async def test_what_is_acknowledged_already_gets_a_further_message(discord_: StandIn) -> None:
    discord_.fail("callback", TWICE)
    assert "ENDING IMPUNITY" in said(await discord_.ask(impunity()))
    assert discord_.rest.requests["follow-up"] == 1
    await answers(discord_)


@pytest.mark.usefixtures("client")
async def test_what_is_acknowledged_and_gone_is_passed_over(
    discord_: StandIn, log: pytest.LogCaptureFixture, client: FactsheetClient
) -> None:
    discord_.fail("callback", TWICE, times=2)
    discord_.fail("follow-up", Fault(404, {"message": "Unknown Webhook", "code": 10015}), times=2)
    await discord_.send(impunity())
    await until(lambda: discord_.rest.requests["follow-up"] and not client.underway)
    await answers(discord_)
    assert "Traceback" not in log.text


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("fault", [EXPIRED, TWICE, BANNED, Fault(400)], ids=["10062", "40060", "429", "400"])
async def test_a_completion_that_is_not_taken_is_one_log_line(
    discord_: StandIn, fault: Fault, log: pytest.LogCaptureFixture
) -> None:
    discord_.fail("callback", fault)
    await discord_.send(completion("pillar", name="imp"))
    await until(lambda: "a completion was not taken" in log.text)
    assert "Traceback" not in log.text
    assert discord_.rest.requests["callback"] == 1
    shown = await discord_.ask(completion("pillar", name="imp"))
    assert shown["data"]["choices"]


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("fault", [LIMITED, SERVER_FAULTS[0]], ids=["429", "500"])
async def test_a_reply_that_is_held_back_comes_later(discord_: StandIn, fault: Fault) -> None:
    discord_.fail("message", fault)
    assert "political prisoners" in await reply_to(discord_)


@pytest.mark.parametrize(
    "fault",
    [BANNED, SERVER_FAULTS[2], LIMITED_FOR_LONG, HANGS],
    ids=["banned", "503", "ten minutes", "hangs"],
)
async def test_a_reply_that_cannot_be_sent_is_one_log_line(
    discord_: StandIn,
    engine: Engine,
    fault: Fault,
    log: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(mentions, "REPLY_SECONDS", 0.5)
    async with connected(discord_, engine):
        discord_.fail("message", fault)
        await discord_.gateway.send("MESSAGE_CREATE", message("<@1> prisoners?"))
        await until(lambda: "a reply" in log.text)
        assert "Traceback" not in log.text
        assert "political prisoners" in await reply_to(discord_)


async def reply_to(discord_: StandIn) -> str:
    asked = message("how many political prisoners are there?")
    await discord_.gateway.send("MESSAGE_CREATE", asked)
    return str((await discord_.answer_to(asked["id"]))["data"]["content"])


# ---------------------------------------------------------------------------------------- what Discord should not send


@pytest.mark.usefixtures("client")
async def test_a_stale_command_says_to_reload(discord_: StandIn) -> None:
    assert said(await discord_.ask(command("gone"))) == ENGLISH("stale")
    assert said(await discord_.ask(command("pillar", former="x"))) == ENGLISH("stale")
    await answers(discord_)


MALFORMED: dict[str, dict[str, Any]] = {
    "no data": {"data": None},
    "no name": {"data": {"id": "9", "type": 1}},
    "an option without value": {
        "data": {"name": "pillar", "type": 1, "options": [{"type": 3, "name": "name"}]}
    },
    "options that are none": {"data": {"name": "pillar", "type": 1, "options": 7}},
    "a command that is a number": {"data": {"name": 7, "type": 1}},
    "a kind of command from the future": {"data": {"name": "pillar", "type": 77}},
    "nobody": {"member": None},
    "a channel that is none": {"channel": []},
    "no size limit": {"attachment_size_limit": ...},
}


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("change", MALFORMED.values(), ids=MALFORMED)
async def test_a_malformed_interaction_gets_an_apology(
    discord_: StandIn, change: dict[str, Any], log: pytest.LogCaptureFixture
) -> None:
    shown = await discord_.ask(altered(impunity(), change))
    text = shown["data"].get("content") or said(shown)
    assert text in (ENGLISH("fault"), ENGLISH("stale"))
    assert shown["data"]["flags"] & 64
    assert "Traceback" not in log.text
    await answers(discord_)


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("missing", ["id", "token", "type"])
async def test_an_interaction_that_nobody_can_answer_is_one_log_line(
    discord_: StandIn, missing: str, log: pytest.LogCaptureFixture
) -> None:
    await discord_.gateway.send("INTERACTION_CREATE", altered(impunity(), {missing: ...}))
    await until(lambda: "unexpected shape" in log.text)
    await answers(discord_)
    assert "Traceback" not in log.text
    assert discord_.gateway.connections == 1


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("event", ["MESSAGE_CREATE", "GUILD_CREATE", "CHANNEL_UPDATE", "GUILD_MEMBER_UPDATE"])
@pytest.mark.parametrize("data", [None, [], {}, {"id": "x"}], ids=repr)
async def test_another_malformed_event_is_survived(discord_: StandIn, event: str, data: Any) -> None:
    await discord_.gateway.send(event, data)
    await answers(discord_)
    assert discord_.gateway.connections == 1


def altered(payload: Payload, change: dict[str, Any]) -> Payload:
    """Change some fields; ... takes a field away."""
    return {key: value for key, value in {**payload, **change}.items() if value is not ...}


@pytest.mark.usefixtures("client")
async def test_a_press_is_answered(discord_: StandIn) -> None:
    card, custom_id = await a_card(discord_)
    assert custom_id.startswith("show:full:")
    full, summary = await discord_.ask(press(card, custom_id)), await discord_.ask(impunity())
    assert len(said(full)) > len(said(summary))
    await answers(discord_)


@pytest.mark.usefixtures("client")
async def test_a_press_without_its_card_says_what_to_do(discord_: StandIn) -> None:
    card, custom_id = await a_card(discord_)
    nobody = altered(press(card, custom_id), {"member": ...})
    assert said(await discord_.ask(nobody)) == ENGLISH("fault")
    lost: list[dict[str, Any]] = [{"message": ...}, {"message": {**card, "components": []}}, {"type": 5}]
    for change in lost:
        pressed = altered(press(card, custom_id), change)
        if change == {"type": 5}:
            pressed["data"] = {"custom_id": "form", "components": []}
        shown = await discord_.ask(pressed)
        assert said(shown) == ENGLISH("stale-button")
        assert len(discord_.rest.answers[pressed["token"]]) == 1
    await answers(discord_)


async def a_card(discord_: StandIn) -> tuple[Payload, str]:
    shown = await discord_.ask(impunity())
    components = shown["data"]["components"]
    return message(components=components), custom_ids_of(components)[0]


@pytest.mark.usefixtures("client")
async def test_nothing_of_an_answer_is_held_once_it_is_given(
    discord_: StandIn, client: FactsheetClient
) -> None:
    card, custom_id = await a_card(discord_)
    await discord_.ask(press(card, custom_id))
    discord_.fail("callback", TWICE)
    await discord_.ask(impunity())
    await until(lambda: not client.underway)
    await asyncio.sleep(0.05)
    gc.collect()
    assert [each for each in gc.get_objects() if isinstance(each, ui.LayoutView)] == []
    assert [each for each in gc.get_objects() if isinstance(each, discord.Interaction)] == []


# --------------------------------------------------------------------------------------------------- at the start


@pytest.mark.parametrize(
    "fault",
    [Fault(400), Fault(403), BANNED, SERVER_FAULTS[2], LIMITED_FOR_LONG, HANGS],
    ids=["400", "403", "429", "503", "ten minutes", "hangs"],
)
async def test_a_registration_that_fails_does_not_keep_the_bot_from_answering(
    discord_: StandIn,
    engine: Engine,
    fault: Fault,
    monkeypatch: pytest.MonkeyPatch,
    log: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(connecting, "REGISTRATION_SECONDS", 0.2)
    monkeypatch.setattr(registration, "FIRST_PAUSE_SECONDS", 0.3)
    discord_.fail("commands", fault)
    async with connected(discord_, engine):
        await answers(discord_)
        if fault is not HANGS:
            assert "the commands could not be registered" in log.text
            await until(lambda: len(discord_.commands) == 10)
            await until(lambda: "10 are registered now" in log.text)
    assert "Traceback" not in log.text


async def test_a_discord_that_does_not_answer_the_login_is_given_up(
    discord_: StandIn, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "LOGIN_SECONDS", 0.3)
    discord_.fail("login", HANGS)
    with pointed_at(str(discord_.url)), pytest.raises(TimeoutError) as raised:
        await serve(FactsheetClient(Settings(_env_file=None), engine), TOKEN)
    assert running._explain(raised.value) == (running.NOT_REACHED, running.UNREACHABLE)
