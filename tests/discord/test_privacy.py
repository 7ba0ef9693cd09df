"""No question, person, server, channel or token stands in anything that the bot tells anyone but Discord.

Every way in is used, with marks in all that is sent, at the level DEBUG; once all goes well, then everything that can
fail fails. `test_privacy_over_the_wire` does so in a process of its own.
"""

import asyncio
import gc
import logging
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
import simcord
from pydantic import SecretStr
from simcord import interactions
from simcord.actors import SetupError  # type: ignore[attr-defined]

from bot.answers.engine import Engine
from bot.faces.commands import COMMANDS
from bot.faces.discord.answering import Answering
from bot.faces.discord.message_menu import MENU_NAME
from bot.faces.discord.tally import Count
from tests.discord.cards_of import custom_ids_of, menus_of
from tests.discord.conftest import NewClient, World
from tests.discord.eavesdropping import QUESTION, Ear, Marks, found, guard_this_loop, listening

ASKED = f"{QUESTION} how many political prisoners are there?"
TOKEN = "MTIz.mark-of-the-bots-token"
FAILURES = [(403, 0), (404, 10062), (400, 40060), (429, 0), (500, 0)]


@asynccontextmanager
async def marked_world(new_client: NewClient, ear: Ear) -> AsyncIterator[tuple[World, Marks]]:
    """A server, a channel and people whose names and ids are all marks."""
    client = new_client(discord_token=SecretStr(TOKEN))
    ear.tallies.append(client.answering.tally)
    await guard_this_loop()
    async with simcord.run(client, check_errors=False) as env:
        guild = env.create_guild("okapi-server-mark")
        channel = guild.create_text_channel("tapir-channel-mark")
        alice, bob = (guild.add_member(env.create_user(f"{name}-user-mark")) for name in ("quokka", "numbat"))
        client.http.token = TOKEN
        yield (
            World(env, channel, alice, bob),
            {
                "question": QUESTION,
                "user name": "-user-mark",
                "user id": str(alice.id),
                "other user id": str(bob.id),
                "server id": str(guild.id),
                "server name": "okapi-server-mark",
                "channel id": str(channel.id),
                "channel name": "tapir-channel-mark",
                "interaction token": "simcord_interaction_",
                "bot token": TOKEN,
            },
        )


async def use_everything(world: World) -> None:
    """Use every way in: commands, completion, menu, mentions, direct messages, buttons of any age, choices."""
    for step in (use_commands, use_completion, use_messages, use_buttons, use_what_is_stale, send_malformed):
        with suppress(simcord.BackendError, SetupError):
            await step(world)


async def use_commands(world: World) -> None:
    for command in COMMANDS:
        option = command.option
        for text, visibility in ((ASKED, "private"), (command.examples[0], "public")):
            given = {option.name: text[: option.max_length]} if option and text else {}
            await world.alice.slash(world.channel, command.name, **given, visibility=visibility)


async def use_completion(world: World) -> None:
    for command in COMMANDS:
        if command.option and command.option.completes:
            for typed in ("", QUESTION, "imp"):
                await world.alice.autocomplete(world.channel, command.name, command.option.name, typed)


async def use_messages(world: World) -> None:
    assert world.client.user
    for text in (ASKED, QUESTION, f"<@{world.alice.id}>", QUESTION * 200):
        message = await world.bob.send(world.channel, text[:2000])
        await world.alice.context_menu(world.channel, MENU_NAME, message)
        await world.alice.send(world.channel, f"{world.client.user.mention} {text}"[:2000])
        await world.alice.user.send_dm(text[:2000])


async def use_buttons(world: World) -> None:
    card = (await world.alice.slash(world.channel, "pillar", name="4")).response
    if card is None:
        return
    for custom_id in custom_ids_of(card.components):
        await world.alice.click(card, custom_id=custom_id)
    for menu in menus_of(card.components):
        await world.alice.select(card, [menu["options"][0]["value"]])


async def use_what_is_stale(world: World) -> None:
    card = (await world.alice.slash(world.channel, "about")).response
    if card is None:
        return
    stored = world.env.backend.get_message(world.channel.id, card.id)
    option = {"label": "x", "value": f"entry:{QUESTION}"}
    for custom_id in (
        f"show:person:{QUESTION}:0",
        f"share:entry:{QUESTION}:0",
        QUESTION,
        f"{QUESTION}\n%s {{0}}",
    ):
        button = {"type": 2, "id": 2, "style": 2, "label": "x", "custom_id": custom_id}
        stored.components = [{"type": 1, "id": 1, "components": [button]}]
        await world.alice.click(card, custom_id=custom_id)
    for custom_id in ("menu", "menu:en", QUESTION):
        menu = {"type": 3, "id": 2, "custom_id": custom_id, "options": [option]}
        stored.components = [{"type": 1, "id": 1, "components": [menu]}]
        await world.alice.select(card, [option["value"]])


async def send_malformed(world: World) -> None:
    """Send interactions such as Discord would not."""
    option = {"name": "question", "type": 3, "value": ASKED}
    shapes: list[tuple[int, dict[str, Any]]] = [
        (2, {}),
        (2, {"id": "1", "type": 1, "name": QUESTION, "options": [option]}),
        (2, {"id": "1", "type": 1, "name": "ask", "options": [{**option, "name": QUESTION}]}),
        (2, {"id": "1", "type": 1, "name": "ask", "options": QUESTION}),
        (2, {"id": "1", "type": 3, "name": MENU_NAME, "target_id": QUESTION}),
        (2, {"id": "1", "type": 9, "name": QUESTION}),
        (3, {"custom_id": QUESTION, "component_type": 2}),
        (3, {"custom_id": "menu:en", "component_type": 3, "values": []}),
        (4, {"id": "1", "type": 1, "name": "pillar", "options": [{**option, "focused": True}]}),
        (4, {"id": "1", "type": 1, "name": QUESTION, "options": []}),
        (5, {"custom_id": QUESTION, "components": []}),
        (99, {"custom_id": QUESTION}),
    ]
    for kind, data in shapes:
        where = {
            "channel_id": world.channel.id,
            "guild_id": world.channel.guild.id,
            "user_id": world.alice.id,
        }
        with suppress(
            Exception
        ):  # what breaks in the library's parser goes to the gateway; see over the wire
            _, payload = interactions.base_payload(world.env.backend, type=kind, data=data, **where)
            world.env.backend.emit("INTERACTION_CREATE", payload)
        with suppress(Exception):
            await world.env.settle()
    await asyncio.sleep(0)
    gc.collect()


# --------------------------------------------------------------------------------------------- when all is well


async def test_nothing_is_told_of_anyone(new_client: NewClient, capfd: pytest.CaptureFixture[str]) -> None:
    with listening(capfd) as ear:
        async with marked_world(new_client, ear) as (world, marks):
            await use_everything(world)
            counts = world.client.answering.tally.counts
        assert found(ear.everything(), marks) == set()
    for command in COMMANDS:
        assert counts[Count(command.name, "answer")]
    ways_in = {count.command for count in counts}
    assert {"look-up", "mention", "button", "unknown"} <= ways_in
    assert 'torture_index_bot_answers_total{command="ask",outcome="answer"' in ear.everything()
    assert "the commands had changed" in ear.log


# ---------------------------------------------------------------------------------------- when everything fails


def breaking(*given: object, **named: object) -> Any:
    """Fail with all that was given in the exception's words."""
    raise ValueError(QUESTION, TOKEN, *map(repr, given), *map(repr, named.values()))


async def breaking_later(*given: object, **named: object) -> Any:
    breaking(*given, **named)


METHODS = [name for name, method in vars(Engine).items() if callable(method) and not name.startswith("_")]
ANSWERING = "bot.faces.discord.answering"
COMPLETION = "bot.faces.discord.completion"
BREAKS: dict[str, Callable[[pytest.MonkeyPatch], object]] = {
    "engine": lambda patch: [patch.setattr(Engine, name, breaking) for name in METHODS],
    "cards": lambda patch: patch.setattr(f"{ANSWERING}.lay_out", breaking),
    "views": lambda patch: patch.setattr("bot.faces.discord.ready.to_view", breaking),
    "pictures": lambda patch: patch.setattr("bot.faces.discord.pictures.Pictures.attachment", breaking_later),
    "sending": lambda patch: patch.setattr(f"{ANSWERING}.reply", breaking_later),
    "messages": lambda patch: patch.setattr("bot.faces.discord.mentions.question_in", breaking),
    "buttons": lambda patch: patch.setattr("bot.faces.discord.buttons.CardButton.from_custom_id", breaking_later),
    "telling": lambda patch: [
        patch.setattr(name, breaking_later) for name in ("bot.faces.discord.faults._tell", f"{ANSWERING}.reply")
    ],
    "arguments": lambda patch: patch.setattr(f"{COMPLETION}.OptionText.transform", breaking_later),
    "completing": lambda patch: patch.setattr(f"{COMPLETION}.CompletedText.autocomplete", breaking_later),
}  # fmt: skip


@pytest.mark.parametrize("broken", BREAKS)
async def test_nothing_is_told_when_it_breaks(
    new_client: NewClient,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    broken: str,
) -> None:
    with listening(capfd) as ear, monkeypatch.context() as patch:
        BREAKS[broken](patch)
        async with marked_world(new_client, ear) as (world, marks):
            await use_everything(world)
        assert found(ear.everything(), marks) == set()
    assert "ValueError" in ear.log


@pytest.mark.parametrize(("status", "code"), FAILURES)
async def test_nothing_is_told_when_discord_fails(
    new_client: NewClient, capfd: pytest.CaptureFixture[str], status: int, code: int
) -> None:
    with listening(capfd) as ear:
        async with marked_world(new_client, ear) as (world, marks):
            words = f"{QUESTION} {TOKEN} {world.alice.id}"
            for path in ("/interactions/*/callback", "/webhooks/*", "/channels/*/messages"):
                world.env.inject_error("POST", path, status=status, code=code, message=words, times=None)
            world.env.inject_error("PATCH", "*", status=status, code=code, message=words, times=None)
            await use_everything(world)
        assert found(ear.everything(), marks) == set()
    assert "a reply was refused" in ear.log
    assert str(status) in ear.log or code


# ------------------------------------------------------------------------------------------ that leaks are found


def leaks_of(world: World, marks: Marks) -> Callable[[Any], dict[str, object]]:
    """What a careless line would tell, by its kind; from an interaction."""

    def leaks(interaction: Any) -> dict[str, object]:
        return {
            "question": interaction.data["options"][0]["value"],
            "user name": interaction.user,
            "user id": interaction.user.id,
            "server id": interaction.guild_id,
            "server name": world.channel.guild.name,
            "channel id": interaction.channel_id,
            "channel name": interaction.channel,
            "interaction token": interaction.token,
            "bot token": world.client.http.token,
        }

    del marks
    return leaks


def as_log_line(words: object) -> None:
    logging.getLogger("bot.faces.discord.answering").debug("answered %s", words)


def as_standard_output(words: object) -> None:
    print(words)  # noqa: T201 - a leak on purpose


def as_standard_error(words: object) -> None:
    print(words, file=sys.stderr)  # noqa: T201


def as_crash(words: object) -> None:
    sys.__excepthook__(ValueError, ValueError(words), None)


def as_lost_task(words: object) -> None:
    """As asyncio tells it itself, with the repr of the exception, without the bot's own formatter."""
    context = {"message": "lost", "exception": ValueError(words)}
    logging.getLogger("asyncio").handlers = [logging.StreamHandler(sys.stderr)]
    try:
        asyncio.get_running_loop().default_exception_handler(context)
    finally:
        logging.getLogger("asyncio").handlers = []


@pytest.mark.parametrize(
    "tell", [as_log_line, as_standard_output, as_standard_error, as_crash, as_lost_task, "metric"]
)
async def test_a_leak_of_each_kind_is_found(
    new_client: NewClient,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tell: Any,
) -> None:
    original: Callable[..., Awaitable[None]] = Answering.command
    leaked: dict[str, object] = {}

    async def leaking(self: Answering, interaction: Any, *given: Any) -> None:
        for kind, words in leaks(interaction).items():
            leaked[kind] = words
            if tell == "metric":
                self.tally.add("ask", "answer", str(words))
            else:
                tell(words)
        await original(self, interaction, *given)

    with listening(capfd) as ear:
        async with marked_world(new_client, ear) as (world, marks):
            leaks = leaks_of(world, marks)
            monkeypatch.setattr(Answering, "command", leaking)
            assert found(ear.everything(), marks) == set()
            await world.alice.slash(world.channel, "ask", question=ASKED)
        assert found(ear.everything(), marks) == leaked.keys()


async def test_discord_py_at_debug_would_be_found(
    new_client: NewClient, capfd: pytest.CaptureFixture[str]
) -> None:
    """The loggers are pinned for a reason."""
    with listening(capfd) as ear:
        for name in ("discord", "simcord"):
            logging.getLogger(name).setLevel(logging.DEBUG)
        raw = logging.StreamHandler(sys.stderr)
        logging.getLogger("discord").addHandler(raw)
        try:
            async with marked_world(new_client, ear) as (world, marks):
                world.client.http.token = TOKEN
                logging.getLogger("discord.gateway").debug("For Shard ID 0: %s", {"token": TOKEN, "d": ASKED})
                await use_commands(world)
            assert {"question", "bot token"} <= found(ear.everything(), marks)
        finally:
            logging.getLogger("discord").removeHandler(raw)
