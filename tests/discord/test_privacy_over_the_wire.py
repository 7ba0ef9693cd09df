"""As `test_privacy`, in a process of its own, against the local stand-in: what Python, asyncio and aiohttp print, too.

The process runs in development mode, in which they tell most: warnings, and callbacks with all that they were given.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.faces.commands import COMMANDS
from bot.faces.discord.message_menu import MENU_NAME
from tests.discord.eavesdropping import QUESTION, Marks, found
from tests.discord.over_the_wire import answers
from tests.discord.standin import Fault, StandIn
from tests.discord.standin.payloads import ME
from tests.discord.standin.rest import USER
from tests.discord.test_running import ROOT
from tests.ports import free_port

TOKEN = "MTIz.mark-of-the-bots-token"
MARKS: Marks = {
    "question": QUESTION,
    "user name": "quokka-user-mark",
    "user id": "1456074443980800014",
    "server id": "1456074443980800025",
    "channel id": "1456074443980800036",
    "message id": "1456074443980800047",
    "interaction token": "aW50ZXJhY3Rpb24-mark",
    "bot token": TOKEN,
}
PERSON: dict[str, Any] = {
    "id": MARKS["user id"],
    "username": MARKS["user name"],
    "discriminator": "0",
    "avatar": None,
}
MEMBER: dict[str, Any] = {
    "user": PERSON,
    "roles": [],
    "joined_at": None,
    "deaf": False,
    "mute": False,
    "permissions": "0",
    "flags": 0,
}
CHANNEL: dict[str, Any] = {
    "id": MARKS["channel id"],
    "type": 0,
    "name": QUESTION,
    "permissions": "0",
    "position": 0,
    "nsfw": False,
}
ASKED = f"{QUESTION} how many political prisoners are there?"


def message(content: str) -> dict[str, Any]:
    return {
        "id": MARKS["message id"], "channel_id": MARKS["channel id"], "guild_id": MARKS["server id"],
        "author": PERSON, "content": content, "timestamp": "2026-01-01T00:00:00+00:00", "edited_timestamp": None,
        "tts": False, "mention_everyone": False, "mentions": [USER], "mention_roles": [], "attachments": [],
        "embeds": [], "pinned": False, "type": 0,
    }  # fmt: skip


def interaction(kind: int, data: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": MARKS["message id"], "application_id": ME, "type": kind, "token": MARKS["interaction token"],
        "version": 1, "data": data, "guild_id": MARKS["server id"], "channel_id": MARKS["channel id"],
        "channel": CHANNEL, "member": MEMBER, "locale": "ru", "entitlements": [],
        "authorizing_integration_owners": {}, "context": 0, "attachment_size_limit": 1, "app_permissions": "0", **more,
    }  # fmt: skip


def commands() -> list[dict[str, Any]]:
    """Every command and completion with a mark in it, the message menu, buttons and a choice."""
    asked = []
    for command in COMMANDS:
        options = [{"name": command.option.name, "type": 3, "value": ASKED}] if command.option else []
        asked.append(interaction(2, {"id": "9", "type": 1, "name": command.name, "options": options}))
        if command.option and command.option.completes:
            asked.append(
                interaction(
                    4,
                    {
                        "id": "9",
                        "type": 1,
                        "name": command.name,
                        "options": [{**options[0], "focused": True}],
                    },
                )
            )
    target = MARKS["message id"]
    menu = {"id": "9", "type": 3, "name": MENU_NAME, "target_id": target}
    asked.append(interaction(2, {**menu, "resolved": {"messages": {target: message(ASKED)}}}))
    for custom_id, kind in (
        ("show:help::0", 2),
        (f"show:person:{QUESTION}:0", 2),
        (QUESTION, 2),
        ("menu:en", 3),
    ):
        part = {"type": kind, "id": 2, "style": 2, "label": QUESTION, "custom_id": custom_id, "options": []}
        shown = {**message(""), "components": [{"type": 1, "id": 1, "components": [part]}], "flags": 64}
        data = {"custom_id": custom_id, "component_type": kind, "id": 2, "values": [f"entry:{QUESTION}"]}
        asked.append(interaction(3, data, message=shown))
    return asked


MALFORMED = [
    ("INTERACTION_CREATE", interaction(2, {"type": 1, "name": "ask", "options": QUESTION})),
    ("INTERACTION_CREATE", interaction(2, {"type": 9, "name": QUESTION})),
    ("INTERACTION_CREATE", interaction(2, {QUESTION: 1})),
    ("INTERACTION_CREATE", interaction(4, {"type": 1, "name": "pillar", "options": [{"name": QUESTION, "type": 3}]})),
    ("INTERACTION_CREATE", interaction(5, {"custom_id": QUESTION, "components": QUESTION})),
    ("INTERACTION_CREATE", {**interaction(2, {"name": "ask"}), "id": QUESTION, "user": PERSON}),
    ("MESSAGE_CREATE", {**message(f"<@{ME}> {ASKED}"), "id": f"{QUESTION} {MARKS['user id']}"}),
]  # fmt: skip


WORDS: dict[str, Any] = {"message": f"{ASKED} {TOKEN} {MARKS['user name']}", "code": 0}
SHOWN: dict[str, Any] = {
    "interaction": {"id": "1", "type": 2},
    "resource": {"type": 4, "message": message("")},
}
IN_TURN = [
    Fault(404, {**WORDS, "code": 10062}),
    Fault(400, {**WORDS, "code": 40060}),
    Fault(429, {**WORDS, "retry_after": 0.01, "global": False}, {"Via": "1.1 stand-in"}),
    Fault(403, WORDS),
    Fault(429, {**WORDS, "retry_after": 0.01}),
    Fault(500, WORDS),
    Fault(200, SHOWN),  # now and then all goes well
]
SHOWING = ("callback", "follow-up", "message")
"""The requests that show something to someone."""


def fail_in_turn(discord_: StandIn) -> None:
    for kind in SHOWING:
        for _ in range(50):
            for fault in IN_TURN:
                discord_.fail(kind, fault)


def heard() -> Iterator[tuple[str, dict[str, Any]]]:
    """What the bot is to answer, each with one request at least."""
    yield from (("INTERACTION_CREATE", payload) for payload in commands())
    yield from (("MESSAGE_CREATE", message(text)) for text in (f"<@{ME}> {ASKED}", f"<@{ME}>"))


def batched(everything: list[Any], size: int) -> Iterator[list[Any]]:
    return (everything[place : place + size] for place in range(0, len(everything), size))


def shown(discord_: StandIn) -> int:
    return sum(discord_.rest.requests[kind] for kind in SHOWING)


class Process:
    """The bot in a process of its own; all that it prints is read as it comes, or it would stop for a full pipe."""

    def __init__(self, started: asyncio.subprocess.Process) -> None:
        self._started = started
        self._printed = bytearray()
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        assert self._started.stdout
        while some := await self._started.stdout.read(4096):
            self._printed += some

    @property
    def printed(self) -> str:
        return self._printed.decode(errors="replace")

    async def until(self, fulfilled: Callable[[], bool]) -> None:
        """Wait until `fulfilled`, or the process has ended."""
        async with asyncio.timeout(60):
            while not fulfilled() and self._started.returncode is None:  # noqa: ASYNC110 - nobody here would set it
                await asyncio.sleep(0.01)

    async def end(self) -> tuple[int, str]:
        """End it if it runs, and give its exit code and all that it printed."""
        if self._started.returncode is None:
            self._started.terminate()
        code = await asyncio.wait_for(self._started.wait(), 30)
        await self._reading
        return code, self.printed


@asynccontextmanager
async def process(url: object, *country: str, **environment: str) -> AsyncIterator[Process]:
    started = await asyncio.create_subprocess_exec(
        sys.executable, "-X", "dev", "-m", "tests.discord.run_against", str(url), "run", *country,
        cwd=ROOT, env={**os.environ, "DISCORD_TOKEN": TOKEN, "BOT_LOG_LEVEL": "DEBUG", **environment},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    running = Process(started)
    try:
        yield running
    finally:
        if started.returncode is None:
            started.kill()
        await running.end()


async def metrics(port: int) -> str:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}/metrics") as response,
    ):
        return await response.text()


@pytest.mark.parametrize(("form", "country"), [("text", []), ("json", ["norland"])], ids=["text", "json"])
async def test_nothing_is_told_of_anyone_over_the_wire(form: str, country: list[str], kept: Path) -> None:
    port = free_port()
    environment = {
        "BOT_LOG_FORMAT": form,
        "BOT_MONITOR_PORT": str(port),
        "BOT_COOLDOWN": "off",
        "BOT_CACHE": str(kept),
    }
    async with StandIn(token=TOKEN) as discord_, process(discord_.url, *country, **environment) as running:
        await running.until(lambda: "ready to answer" in running.printed)
        fail_in_turn(discord_)
        for _ in range(3):  # so that each fails in several ways
            # Few at once: who would wait long for a turn is told so instead.
            for few in batched([*heard()], 5):
                expected = shown(discord_) + len(few)
                for event, payload in few:
                    await discord_.gateway.send(event, payload)
                await running.until(lambda: shown(discord_) >= expected)  # noqa: B023 - waited for at once
            await discord_.gateway.send("MESSAGE_CREATE", message(ASKED))  # not to the bot
        counted = await metrics(port)
        for event, payload in MALFORMED:
            await discord_.gateway.send(event, payload)
        discord_.rest.faults.clear()
        # None of it keeps the bot from answering the next who asks, over the same connection.
        await answers(discord_)
        assert discord_.gateway.connections == 1
        code, told = await running.end()
    assert code == 0
    assert found(told + counted, MARKS) == set()
    assert 'answers_total{command="ask",outcome=' in counted
    for words in (
        "an interaction failed: ",
        "a reply was refused: status 403",
        "later than the 3 s",
        "rate limited",
        "an event INTERACTION_CREATE came in an unexpected shape: ",
        "an event MESSAGE_CREATE came in an unexpected shape: ValueError",
    ):
        assert words in told
