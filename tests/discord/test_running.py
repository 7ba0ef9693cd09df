"""The process: how it starts, stops and gives up, over the wire against a local stand-in."""

import asyncio
import gc
import os
import signal
import sys
import weakref
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.answers.engine import Engine
from bot.faces.discord import running
from bot.faces.discord.client import FactsheetClient
from bot.settings import Settings
from tests.answers.small import norland
from tests.discord.over_the_wire import until
from tests.discord.standin import HANGS, TOKEN, Fault, StandIn
from tests.discord.standin.payloads import command

ROOT = Path(__file__).resolve().parents[2]


async def start(url: object, task: str = "run", token: str | None = TOKEN) -> asyncio.subprocess.Process:
    environment = {name: value for name, value in os.environ.items() if name != "DISCORD_TOKEN"}
    if token is not None:
        environment["DISCORD_TOKEN"] = token
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.discord.run_against", str(url), task, "norland",
        cwd=ROOT, env={**environment, "BOT_LOG_LEVEL": "DEBUG"}, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip


async def finish(process: asyncio.subprocess.Process) -> tuple[int | None, str]:
    _, errors = await asyncio.wait_for(process.communicate(), 30)
    return process.returncode, errors.decode()


async def until_ready(process: asyncio.subprocess.Process) -> str:
    assert process.stderr
    told = ""
    while "ready to answer" not in told:
        line = await asyncio.wait_for(process.stderr.readline(), 30)
        assert line, told
        told += line.decode()
    return told


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_told_to_stop_it_closes_cleanly_with_exit_code_0(number: signal.Signals) -> None:
    async with StandIn() as discord_:
        process = await start(discord_.url)
        told = await until_ready(process)
        process.send_signal(number)
        code, rest = await finish(process)
        await asyncio.sleep(0.05)
        assert code == 0, rest
        assert discord_.closes == [1000]
        assert "Traceback" not in rest
        assert TOKEN not in told + rest
        assert len(discord_.commands) == 10


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_told_to_stop_it_first_finishes_the_answers_under_way(number: signal.Signals) -> None:
    async with StandIn() as discord_:
        process = await start(discord_.url)
        await until_ready(process)
        # Each answer is sent a second time, a second later.
        discord_.fail("callback", Fault(500), times=10)
        keys = [await discord_.send(command("pillar", name="4", user=user)) for user in range(10)]
        await until(lambda: discord_.rest.requests["callback"] == len(keys))
        process.send_signal(number)
        code, rest = await finish(process)
        assert code == 0, rest
        assert [len(discord_.rest.answers[key]) for key in keys] == [1] * len(keys)
        assert discord_.closes == [1000]
        assert "Traceback" not in rest
        assert "could not be finished" not in rest


async def test_told_to_stop_it_waits_no_longer_than_discord_does() -> None:
    async with StandIn() as discord_:
        process = await start(discord_.url)
        await until_ready(process)
        discord_.fail("callback", HANGS, times=10)
        await discord_.send(command("pillar", name="4"))
        await until(lambda: discord_.rest.requests["callback"])
        process.send_signal(signal.SIGTERM)
        code, rest = await finish(process)
        assert code == 0, rest
        assert "Traceback" not in rest


async def test_a_gateway_that_talks_nonsense_is_one_plain_sentence_and_70_and_the_log_tells_where() -> None:
    async with StandIn() as discord_:
        process = await start(discord_.url)
        await until_ready(process)
        socket = discord_.gateway.shards[0].socket
        assert socket
        await socket.send_str("<html>secret-words</html>")
        code, told = await finish(process)
        assert code == running.BROKEN == 70
        assert told.splitlines()[-1] == running.CRASHED
        assert "JSONDecodeError" in told
        assert "in received_message" in told
        assert "Traceback" not in told
        assert "secret-words" not in told


async def test_a_discord_that_cannot_be_reached_is_one_plain_sentence() -> None:
    process = await start("http://127.0.0.1:9")
    code, told = await finish(process)
    assert code == running.UNREACHABLE
    assert running.NOT_REACHED in told
    assert "Traceback" not in told


@pytest.mark.parametrize("task", ["run", "sync"])
async def test_a_wrong_token_is_one_plain_sentence_and_78(task: str) -> None:
    async with StandIn() as discord_:
        code, told = await finish(await start(discord_.url, task, token="wrong-token"))
        assert code == 78
        assert running.REFUSED in told
        assert "Traceback" not in told
        assert "wrong-token" not in told


async def test_refused_intents_are_one_plain_sentence_and_78() -> None:
    async with StandIn(refuse_with=4014) as discord_:
        code, told = await finish(await start(discord_.url))
        assert code == 78, told
        assert running.DISALLOWED in told
        assert "Traceback" not in told


async def test_a_token_refused_by_the_gateway_is_one_plain_sentence_and_78() -> None:
    async with StandIn(refuse_with=4004) as discord_:
        code, told = await finish(await start(discord_.url))
        assert code == 78, told
        assert running.REFUSED in told
        assert "Traceback" not in told


@pytest.mark.parametrize("task", ["run", "sync"])
async def test_no_token_is_one_plain_sentence_and_78(task: str) -> None:
    code, told = await finish(await start("http://127.0.0.1:9", task, token=None))
    assert (code, told.strip()) == (78, running.UNSET)


async def test_sync_registers_and_ends() -> None:
    async with StandIn() as discord_:
        code, told = await finish(await start(discord_.url, "sync"))
        assert code == 0, told
        assert len(discord_.commands) == 10
        assert discord_.closes == []


def test_the_token_stands_in_no_repr(engine: Engine) -> None:
    settings = Settings(_env_file=None, discord_token=SecretStr("secret-token"))
    assert "secret-token" not in repr(settings)
    assert "secret-token" not in repr(vars(FactsheetClient(settings, engine)))


async def test_what_lives_as_long_as_the_bot_is_set_aside_before_it_answers(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_aside: list[int] = []

    async def serve(*_: object) -> None:
        set_aside.append(gc.get_freeze_count())

    monkeypatch.setattr(running, "serve", serve)
    thresholds: list[tuple[int, ...]] = []
    monkeypatch.setattr(gc, "set_threshold", lambda *those: thresholds.append(those))
    settings = Settings(_env_file=None)
    before, new = gc.get_freeze_count(), [[object()] for _ in range(1000)]
    await running._run(FactsheetClient(settings, engine), TOKEN, settings, None)
    assert set_aside[0] >= before + len(new)
    assert thresholds == [running.COLLECTED_AFTER]


def test_knowledge_that_was_set_aside_is_freed_when_it_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc, "set_threshold", lambda *_: None)  # the tests have their own
    engine = norland()
    alive = weakref.ref(engine)
    running.set_aside_what_stays()
    del engine
    assert alive() is None
