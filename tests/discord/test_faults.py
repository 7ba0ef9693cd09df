"""Nobody is left in silence, and no log line holds what someone said."""

import logging
from typing import Any

import discord
import pytest

from bot.answers.answer import Answer
from bot.answers.engine import Engine
from bot.faces.discord import limits
from bot.faces.discord.faults import without_words
from bot.faces.discord.layout import Card, Piece
from bot.faces.discord.logs import PrivateFormatter, pin_libraries
from bot.faces.messages import messages_in
from tests.discord.cards_of import text_of
from tests.discord.conftest import NewClient, World

ENGLISH = messages_in("en")
SECRET = "secret-words"


def shown(result: Any) -> str:
    return text_of(result.response.components)


def broken(*_: object) -> Answer:
    raise ValueError(SECRET)


async def test_a_command_that_breaks_is_answered_and_logged_without_words(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(Engine, "about", broken)
    monkeypatch.setattr(Engine, "overview", broken)
    result = await world.alice.slash(world.channel, "about")
    assert result.ephemeral
    assert shown(result) == ENGLISH("fault")
    assert world.env.errors
    assert "ValueError" in caplog.text
    assert SECRET not in caplog.text


async def test_a_press_that_breaks_is_answered_and_logged_without_words(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    card = await world.alice.slash(world.channel, "pillar", name="4")
    monkeypatch.setattr(Engine, "entry", broken)
    pressed = await world.alice.click(card.response.message, label="Full text")
    assert pressed.ephemeral
    assert shown(pressed) == ENGLISH("fault")
    assert "ValueError" in caplog.text
    assert SECRET not in caplog.text


async def test_a_card_that_discord_refuses_becomes_an_apology(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.faces.discord.answering.lay_out", lambda *_: _too_long())
    result = await world.alice.slash(world.channel, "about")
    assert shown(result) == ENGLISH("fault")
    assert world.env.errors
    assert "HTTPException" in caplog.text


def _too_long() -> Any:
    return Card("", (Piece("x" * 3000), Piece("y" * 3000)))


async def test_a_command_that_is_no_longer_there_says_to_reload(world: World) -> None:
    world.client.tree.remove_command("about")
    result = await world.alice.slash(world.channel, "about")
    assert shown(result) == ENGLISH("stale")
    assert world.env.errors


async def test_completion_of_a_command_that_is_no_longer_there_offers_nothing(world: World) -> None:
    world.client.tree.remove_command("pillar")
    assert await world.alice.autocomplete(world.channel, "pillar", "name", "imp") == []
    assert world.env.errors


@pytest.mark.parametrize(
    ("custom_id", "name"),
    [
        ("show:entry:belarus-2025/nowhere/1.1:0", "gone"),
        ("show:full:belarus-2025/impunity/1.1:0", "gone"),
        ("show:context:belarus-2025/impunity:0", "gone"),
        ("show:person:nobody:0", "gone"),
        ("show:recommendations:99:0", "gone"),
        ("show:excerpts:000000000000:0", "gone"),
        ("share:entry:../../etc/passwd:0", "gone"),
        ("show:nonsense:x:0", "stale-button"),
        ("explode:entry:belarus-2025/impunity:0", "stale-button"),
        ("anything at all\nof an older version", "stale-button"),
    ],
)
async def test_buttons_of_other_versions_and_of_entries_that_are_gone(
    world: World, custom_id: str, name: str
) -> None:
    pressed = await _press(world, custom_id)
    assert pressed.ephemeral
    assert shown(pressed) == ENGLISH(name)


async def _press(world: World, custom_id: str) -> Any:
    card = await world.alice.slash(world.channel, "about")
    stored = world.env.backend.get_message(world.channel.id, card.response.id)
    stored.components = [
        {
            "type": 1,
            "id": 1,
            "components": [{"type": 2, "id": 2, "style": 2, "label": "x", "custom_id": custom_id}],
        }
    ]
    return await world.alice.click(card.response.message, custom_id=custom_id)


async def test_an_interaction_that_expired_is_passed_over(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.env.inject_error(
        "POST",
        "/interactions/*/callback",
        status=404,
        code=limits.UNKNOWN_INTERACTION,
        message="Unknown interaction",
    )
    result = await world.alice.slash(world.channel, "about")
    assert result.response is None
    assert "later than the 3 s" in caplog.text
    assert "fail" not in caplog.text


async def test_an_interaction_that_is_answered_already_gets_a_further_message(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = discord.InteractionResponse.send_message

    async def twice(self: Any, *args: Any, **options: Any) -> Any:
        await self.defer(ephemeral=True)
        self._response_type = None
        return await original(self, *args, **options)

    monkeypatch.setattr(discord.InteractionResponse, "send_message", twice)
    result = await world.alice.slash(world.channel, "about")
    assert "GLOBAL TORTURE INDEX" in "".join(
        text_of(each.components) for each in [result.response, *result.followups]
    )


async def test_a_deferred_interaction_gets_its_answer(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    answering = type(world.client.answering)
    original = answering.command

    async def deferred(self: Any, interaction: Any, *args: Any) -> None:
        await interaction.response.defer(ephemeral=True)
        await original(self, interaction, *args)

    monkeypatch.setattr(answering, "command", deferred)
    result = await world.alice.slash(world.channel, "about")
    assert "GLOBAL TORTURE INDEX" in "".join(
        text_of(each.components) for each in [result.response, *result.followups]
    )


async def test_discord_out_of_order_is_survived(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.env.inject_error("POST", "/interactions/*/callback", status=403, times=2)
    await world.alice.slash(world.channel, "about")
    assert world.env.errors
    assert "nor could the asker be told" in caplog.text
    assert "GLOBAL TORTURE INDEX" in shown(await world.alice.slash(world.channel, "about"))


async def test_an_event_that_breaks_is_logged_without_words(
    new_client: NewClient, caplog: pytest.LogCaptureFixture
) -> None:
    client = new_client()
    try:
        broken()
    except ValueError:
        await client.on_error("on_something")
    assert "on_something failed: ValueError" in caplog.text
    assert SECRET not in caplog.text


def test_causes_are_described_too() -> None:
    try:
        try:
            broken()
        except ValueError as cause:
            raise KeyError(SECRET) from cause
    except KeyError as error:
        described = without_words(error)
    assert "KeyError" in described
    assert "ValueError" in described
    assert "test_faults.py" in described
    assert SECRET not in described


@pytest.mark.parametrize(("level", "expected"), [("DEBUG", "INFO"), ("INFO", "INFO"), ("ERROR", "ERROR")])
@pytest.mark.parametrize("library", ["discord.http", "aiohttp.server", "asyncio"])
def test_libraries_never_tell_more_than_info(library: str, level: str, expected: str) -> None:
    pin_libraries(level)
    assert logging.getLevelName(logging.getLogger(library).getEffectiveLevel()) == expected


def test_ids_do_not_reach_the_log() -> None:
    record = logging.LogRecord("discord", 30, "", 1, "channel %s", ("1456074443980800014",), None)
    assert PrivateFormatter("%(message)s").format(record) == "channel …"
