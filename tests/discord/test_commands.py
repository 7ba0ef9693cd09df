"""Every command, completion and button, driven through the real client."""

import logging
from typing import Any

import pytest
import simcord

from bot.answers.engine import Engine
from bot.faces.commands import BY_NAME, COMMANDS, Command
from bot.faces.discord import limits
from tests.discord.cards_of import custom_ids_of, labels_of, text_of
from tests.discord.conftest import NewClient, World

QUESTION = "how many political prisoners are there?"
EXAMPLES = [(command, example) for command in COMMANDS for example in command.examples]


def shown(result: Any) -> str:
    return text_of(result.response.components)


async def ask(world: World, name: str, text: str = "", **options: str) -> Any:
    option = BY_NAME[name].option
    given = {option.name: text} if option and text else {}
    return await world.alice.slash(world.channel, name, **given, **options)


@pytest.mark.parametrize(("command", "example"), EXAMPLES, ids=lambda each: getattr(each, "name", each))
async def test_every_command_answers_its_examples(
    world: World, engine: Engine, command: Command, example: str
) -> None:
    result = await ask(world, command.name, example)
    answer = command.run(engine, example)
    assert result.ephemeral
    shown_first = answer.excerpts[-1:] if command.name == "about" else answer.excerpts[:1]
    for excerpt in shown_first:
        assert (excerpt.value or excerpt.quote) in shown(result)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
async def test_every_command_can_answer_for_all(world: World, command: Command) -> None:
    result = await ask(world, command.name, command.examples[0], visibility="public")
    assert not result.ephemeral
    assert "Share" not in labels_of(result.response.components)


async def test_the_operator_can_make_public_the_default(new_client: NewClient) -> None:
    async with simcord.run(new_client(bot_visibility="public")) as env:
        channel = env.create_guild().create_text_channel("general")
        alice = env.guild.add_member(env.create_user("alice"))
        assert not (await alice.slash(channel, "about")).ephemeral
        assert (await alice.slash(channel, "about", visibility="private")).ephemeral


async def test_commands_work_in_direct_messages(world: World) -> None:
    user = world.env.create_user("carol")
    result = await user.slash("pillar", name="impunity")
    assert "IV. ENDING IMPUNITY" in shown(result)


@pytest.mark.parametrize("text", ["zzzz", "???", "   ", "@everyone <@1> [x](https://example.org)", "🙂"])
@pytest.mark.parametrize("name", ["ask", "pillar", "stat", "person", "section", "recommendations"])
async def test_nothing_found_is_answered_and_nothing_typed_is_echoed(
    world: World, name: str, text: str
) -> None:
    result = await ask(world, name, text[: BY_NAME[name].option.max_length])  # type: ignore[union-attr]
    assert shown(result).strip()
    assert "zzzz" not in shown(result)
    assert "everyone" not in shown(result)


# ------------------------------------------------------------------------------------------------- completion


@pytest.mark.parametrize(
    "command", [command for command in COMMANDS if command.option and command.option.completes]
)
@pytest.mark.parametrize("typed", ["", "i", "imp", "капітан", "x" * 100])
async def test_every_completion_is_within_limits_and_is_what_the_engine_offers(
    world: World, engine: Engine, command: Command, typed: str
) -> None:
    assert command.option
    assert command.option.completes
    offered = await world.alice.autocomplete(world.channel, command.name, command.option.name, typed)
    expected = engine.complete(command.option.completes, typed, "en")
    assert [choice["value"] for choice in offered] == [choice.value for choice in expected]
    assert len(offered) <= limits.CHOICES
    assert all(0 < len(choice["name"]) <= limits.CHOICE_NAME for choice in offered)


async def test_what_completion_offers_is_what_the_command_finds(world: World) -> None:
    for choice in await world.alice.autocomplete(world.channel, "stat", "name", ""):
        answer = BY_NAME["stat"].run(world.client.answering.engine, choice["value"])
        assert answer.excerpts
        assert answer.excerpts[0].id.endswith(choice["value"])


async def test_completion_that_breaks_offers_nothing_and_logs_no_words(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("secret-words")

    monkeypatch.setattr(Engine, "complete", broken)
    assert await world.alice.autocomplete(world.channel, "pillar", "name", "secret-words") == []
    assert "completion failed: ValueError" in caplog.text
    assert "secret-words" not in caplog.text


# ---------------------------------------------------------------------------------------------------- buttons


@pytest.mark.parametrize(
    ("asked", "label", "expected"),
    [
        (
            ("ask", QUESTION),
            "Context",
            "**To this day, at least 1,208 political prisoners remain in detention.**",
        ),
        (("ask", QUESTION), "More", "Also in the factsheet"),
        (
            ("ask", QUESTION),
            "Copy quote",
            "```\nTo this day, at least 1,208 political prisoners remain in detention.\n",
        ),
        (
            ("pillar", "impunity"),
            "Full text",
            "The judiciary and law enforcement apparatus remain ideologised and biased.",
        ),
        (("recommendations", ""), "3", "Establish an independent body"),
        (("pillar", "qqqq"), "What can be asked", "/pillar impunity"),
        (("about", ""), "What can be asked", "/pillar impunity"),
        (("help", ""), "Overview", "OVERALL GLOBAL TORTURE INDEX SCORE:"),
    ],
)
@pytest.mark.parametrize("restarted", [False, True])
async def test_buttons_answer_whoever_presses_also_after_a_restart(
    world: World, new_client: NewClient, asked: tuple[str, str], label: str, expected: str, *, restarted: bool
) -> None:
    card = await ask(world, *asked, visibility="public")
    if restarted:
        await world.env.restart_bot(new_client())
    pressed = await world.bob.click(card.response.message, label=label)
    assert pressed.ephemeral
    assert expected in shown(pressed)


@pytest.mark.parametrize("restarted", [False, True])
async def test_share_posts_the_card_for_all(world: World, new_client: NewClient, *, restarted: bool) -> None:
    card = await ask(world, "ask", QUESTION)
    if restarted:
        await world.env.restart_bot(new_client())
    pressed = await world.alice.click(card.response.message, label="Share")
    assert not pressed.ephemeral
    assert shown(pressed) == shown(card)
    assert QUESTION not in shown(pressed)


async def test_a_suggestion_can_be_shown(world: World) -> None:
    card = await ask(world, "recommendations", "99")
    wanted = next(each for each in custom_ids_of(card.response.components) if "recommendations/2.1" in each)
    pressed = await world.alice.click(card.response.message, custom_id=wanted)
    assert "Create laws and policies that protect human rights defenders" in shown(pressed)


async def test_a_page_turns_in_place_if_it_is_the_readers_own(world: World) -> None:
    card = await ask(world, "section", "at a glance")
    full = await world.alice.click(card.response.message, label="Full text")
    before = shown(full)
    turned = await world.alice.click(full.response.message, label="Next")
    assert turned.response is None or turned.response.id == full.response.id
    assert shown(full) != before
    assert "Page 2 of 2" in shown(full)
    await world.alice.click(full.response.message, label="Previous")
    assert shown(full) == before


async def test_a_page_of_a_public_card_turns_for_the_presser_alone(world: World) -> None:
    card = await ask(world, "section", "at a glance")
    full = await world.alice.click(card.response.message, label="Full text")
    public = await world.alice.click(full.response.message, label="Share")
    before = shown(public)
    turned = await world.bob.click(public.response.message, label="Next")
    assert turned.ephemeral
    assert "Page 2 of 2" in shown(turned)
    assert shown(public) == before


async def test_discord_py_keeps_no_view(world: World) -> None:
    for command, example in EXAMPLES:
        await ask(world, command.name, example)
    store = world.client._connection._view_store
    assert store._views == {}
    assert store._synced_message_views == {}


async def test_nothing_is_cached(world: World) -> None:
    await world.alice.send(world.channel, "hello")
    assert list(world.client.cached_messages) == []
    assert world.client._connection.max_messages is None
    assert world.client.intents.members is False


async def test_no_word_and_no_id_is_logged_at_info(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    card = await ask(world, "ask", "is Kalesnikava alive, my-secret-word")
    await world.alice.click(card.response.message, custom_id=custom_ids_of(card.response.components)[0])
    await world.alice.autocomplete(world.channel, "person", "name", "my-secret-word")
    for secret in ("my-secret-word", str(world.alice.id), str(world.channel.id), "simcord_interaction"):
        assert secret not in caplog.text
