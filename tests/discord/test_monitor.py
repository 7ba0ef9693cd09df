"""What a supervisor may ask: `/healthz` and `/metrics`, of the real client against the local stand-in."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr

from bot.answers.engine import Engine
from bot.faces.commands import COMMANDS
from bot.faces.discord.client import FactsheetClient
from bot.faces.discord.message_menu import MENU_NAME
from bot.faces.discord.monitor import PortError, exposition, monitored, said
from bot.faces.discord.pulse import SILENT_SECONDS, Condition, Pulse, pulse_of
from bot.faces.discord.tally import Count, Tally
from bot.settings import Settings
from tests.discord.conftest import World
from tests.discord.standin import TOKEN, StandIn, pointed_at
from tests.discord.test_running import finish, start
from tests.ports import free_port

QUESTION = "how many political prisoners are there?"


def new_client(engine: Engine, **options: Any) -> FactsheetClient:
    settings = Settings(_env_file=None, discord_token=SecretStr(TOKEN))
    return FactsheetClient(settings, engine, guild_ready_timeout=0.1, **options)


async def get(port: int, path: str) -> tuple[int, str, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as response:
        return response.status, await response.text(), response.headers["Content-Type"]


@asynccontextmanager
async def connected(client: FactsheetClient) -> AsyncIterator[None]:
    async with client:
        task = asyncio.create_task(client.start(TOKEN))
        while not client.is_ready():
            assert not task.done(), task
            await asyncio.sleep(0.01)
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait({task})


async def test_healthz_follows_the_connection(engine: Engine) -> None:
    client, port = new_client(engine), free_port()
    async with StandIn() as discord_, monitored(client, client.answering.tally, port):
        with pointed_at(str(discord_.url)):
            status, text, _ = await get(port, "/healthz")
            assert (status, text.split(":")[0]) == (503, "starting")
            async with connected(client):
                status, text, _ = await get(port, "/healthz")
                assert (status, text.split(":")[0]) == (200, "fine")
                assert "1 of 1 shards connected" in text
                await client.shards[0].disconnect()
                status, text, _ = await get(port, "/healthz")
                assert (status, text.split(":")[0]) == (503, "disconnected")


async def test_what_the_connection_hears_counts_heartbeats_too(engine: Engine) -> None:
    client = new_client(engine)
    async with StandIn() as discord_:
        with pointed_at(str(discord_.url)):
            async with connected(client):
                assert 0 <= pulse_of(client).age < 20
                later = time.perf_counter() + SILENT_SECONDS + 1
                assert pulse_of(client, lambda: later).condition is Condition.SILENT


def fake(*shards: tuple[bool, float | None], ready: bool = True) -> Any:
    """A client with shards that have a connection, and last heard something so many seconds ago (at 1,000 s)."""

    def shard(*, open_: bool, ago: float | None) -> Any:
        keeper = None if ago is None else SimpleNamespace(_last_recv=1000 - ago)
        parent = SimpleNamespace(ws=SimpleNamespace(_keep_alive=keeper))
        return SimpleNamespace(is_closed=lambda: not open_, _parent=parent)

    held = {number: shard(open_=open_, ago=ago) for number, (open_, ago) in enumerate(shards)}
    return SimpleNamespace(shards=held, is_ready=lambda: ready)


@pytest.mark.parametrize(
    ("client", "condition", "connected_", "age"),
    [
        (fake(ready=False), "starting", 0, 0),
        (fake((True, 1), ready=False), "starting", 1, 1),
        (fake((True, None)), "fine", 1, 0),
        (fake((True, 1), (True, 90)), "fine", 2, 90),
        (fake((True, 1), (True, 121)), "silent", 2, 121),
        (fake((True, 121), (True, 1)), "silent", 2, 121),
        (fake((True, 1), (False, 500)), "disconnected", 1, 1),
        (fake((False, 1), (True, 500)), "disconnected", 1, 500),
    ],
)
def test_the_worst_shard_decides(client: Any, condition: str, connected_: int, age: float) -> None:
    pulse = pulse_of(client, lambda: 1000.0)
    assert pulse == Pulse(Condition(condition), connected_, len(client.shards), age)
    assert said(pulse).startswith(f"{condition}: ")


async def test_it_listens_on_loopback_only_and_only_if_there_is_a_port(engine: Engine) -> None:
    client, port = new_client(engine), free_port()
    async with monitored(client, client.answering.tally, None):
        with pytest.raises(aiohttp.ClientConnectionError):
            await get(port, "/healthz")
    async with monitored(client, client.answering.tally, port):
        with socket.socket() as other, pytest.raises(OSError, match="refused"):
            other.connect(("127.0.0.2", port))
        assert (await get(port, "/"))[0] == 404


async def test_a_port_that_is_taken_is_one_plain_sentence_and_78(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, port = new_client(engine), free_port()
    async with monitored(client, client.answering.tally, port):
        with pytest.raises(PortError, match=f"BOT_MONITOR_PORT: port {port} cannot be opened"):
            async with monitored(client, client.answering.tally, port):
                pass
        monkeypatch.setenv("BOT_MONITOR_PORT", str(port))
        async with StandIn() as discord_:
            code, told = await finish(await start(discord_.url))
    assert code == 78
    assert "Traceback" not in told
    sentence = told.splitlines()[-1]
    assert sentence.startswith(f"BOT_MONITOR_PORT: port {port} cannot be opened (Address already in use); ")


# ------------------------------------------------------------------------------------------------------ counts


def samples(text: str) -> dict[str, float]:
    lines = (line.rpartition(" ") for line in text.splitlines() if not line.startswith("#"))
    return {name: float(value) for name, _, value in lines}


async def test_each_way_in_is_counted_by_outcome(world: World) -> None:
    alice, tally = world.alice, world.client.answering.tally
    for command in COMMANDS:
        text = command.examples[0]
        await alice.slash(
            world.channel, command.name, **({command.option.name: text} if command.option and text else {})
        )
    await alice.slash(world.channel, "ask", question="how many political prisoners are there in Russia?")
    message = await world.bob.send(world.channel, QUESTION)
    await alice.context_menu(world.channel, MENU_NAME, message)
    assert world.client.user
    await alice.send(world.channel, f"{world.client.user.mention} {QUESTION}")
    await alice.send(world.channel, world.client.user.mention)
    card = await alice.slash(world.channel, "pillar", name="4")
    await alice.click(card.response.message, label="Full text")
    await alice.click(card.response.message, label="Share")
    await alice.click(card.response.message, label="Share")
    expected = {Count(command.name, "answer"): 1 for command in COMMANDS} | {Count("pillar", "answer"): 2}
    expected |= {Count("ask", "not_found", "other_country"): 1, Count("look-up", "answer"): 1}
    expected |= {Count("mention", "answer"): 1, Count("mention", "refused", "empty"): 1}
    expected |= {Count("button", "answer"): 2, Count("button", "refused", "too_fast"): 1}
    assert dict(tally.counts) == expected


async def test_a_fault_is_counted_once_and_not_as_an_answer(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:  # the engine answers, but its answer cannot be shown
        patch.setattr("bot.faces.discord.ready.to_view", lambda *_, **__: 1 / 0)
        await world.alice.slash(world.channel, "about")
    monkeypatch.setattr(Engine, "complete", lambda *_: 1 / 0)
    monkeypatch.setattr(Engine, "entry", lambda *_: 1 / 0)
    monkeypatch.setattr("bot.faces.discord.answering.plain_reply", lambda *_: 1 / 0)
    await world.alice.autocomplete(world.channel, "pillar", "name", "imp")
    card = await world.alice.slash(world.channel, "pillar", name="4")
    await world.alice.click(card.response.message, label="Full text")
    assert world.client.user
    await world.alice.send(world.channel, f"{world.client.user.mention} {QUESTION}")
    world.client.tree.remove_command("help")
    await world.alice.slash(world.channel, "help")
    assert world.env.errors
    faults = {Count(name, "fault"): 1 for name in ("about", "completion", "button", "mention")}
    faults |= {Count("unknown", "fault", "stale"): 1, Count("pillar", "answer"): 1}
    assert dict(world.client.answering.tally.counts) == faults


async def test_metrics_are_prometheus_text(engine: Engine) -> None:
    client, port = new_client(engine), free_port()
    client.answering.tally.add("ask", "answer")
    async with monitored(client, client.answering.tally, port):
        status, text, kind = await get(port, "/metrics")
    assert status == 200
    assert kind == "text/plain; version=0.0.4; charset=utf-8"
    told = samples(text)
    assert told['torture_index_bot_answers_total{command="ask",outcome="answer",reason=""}'] == 1
    assert told["torture_index_bot_fine"] == 0
    assert text.endswith("\n")


def test_metrics_tell_how_the_knowledge_is() -> None:
    now = 100.0
    tally = Tally(lambda: now)

    def told() -> tuple[float, float]:
        values = samples("".join(exposition(Pulse(Condition.FINE, 1, 1, 0), tally)))
        prefix = "torture_index_bot_knowledge"
        return values[f"{prefix}_loaded_timestamp_seconds"], values[f"{prefix}_faults"]

    assert told() == (100, 0)
    now = 200.0
    tally.knowledge_refused(3)
    assert told() == (100, 3)
    tally.knowledge_loaded()
    assert told() == (200, 0)


async def test_every_metric_is_explained_and_has_a_type() -> None:
    text = "".join(exposition(Pulse(Condition.FINE, 1, 1, 0), Tally()))
    names = {name.partition("{")[0] for name in samples(text)} | {"torture_index_bot_answers_total"}
    for word in ("HELP", "TYPE"):
        assert {line.split()[2] for line in text.splitlines() if line.startswith(f"# {word}")} == names
