"""The message menu "Look it up": any message, looked up for whoever asks."""

from types import SimpleNamespace
from typing import Any

import discord
import pytest
import simcord

from bot.answers.engine import Engine
from bot.answers.text import MAX_QUESTION
from bot.faces.discord.message_menu import MENU_NAME, without_markup, words_of
from bot.faces.messages import Messages, messages_in
from tests.discord.cards_of import labels_of, text_of
from tests.discord.conftest import NewClient, World

ENGLISH = messages_in("en")
QUESTION = "how many political prisoners are there?"
PRISONERS = "To this day, at least 1,208 political prisoners remain in detention."


async def look_up(world: World, message: discord.Message) -> Any:
    return await world.alice.context_menu(world.channel, MENU_NAME, message)


def shown(result: Any) -> str:
    return text_of(result.response.components)


async def test_a_message_is_looked_up_for_the_asker_alone(world: World) -> None:
    result = await look_up(world, await world.bob.send(world.channel, QUESTION))
    assert result.ephemeral
    assert PRISONERS in shown(result)
    assert "Share" in labels_of(result.response.components)


async def test_the_operators_default_is_kept(new_client: NewClient) -> None:
    async with simcord.run(new_client(bot_visibility="public")) as env:
        channel = env.create_guild().create_text_channel("general")
        alice = env.guild.add_member(env.create_user("alice"))
        result = await alice.context_menu(channel, MENU_NAME, await alice.send(channel, QUESTION))
        assert not result.ephemeral


async def test_the_question_sets_the_language(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str | None] = []

    def noted(language: str | None) -> Messages:
        asked.append(language)
        return messages_in(language)

    monkeypatch.setattr("bot.faces.discord.answering.messages_in", noted)
    await look_up(world, await world.bob.send(world.channel, "колькі палітвязняў у Беларусі?"))
    assert asked[-1] == "be"


@pytest.mark.parametrize("text", ["<@1> <:smile:123456789012345678>", "<#12>  <t:1700000000:R>"])
async def test_a_message_without_words_gets_a_kind_text(world: World, text: str) -> None:
    result = await look_up(world, await world.bob.send(world.channel, text))
    assert result.ephemeral
    assert shown(result) == ENGLISH("menu-empty")


async def test_a_message_with_a_file_only_gets_a_kind_text(world: World) -> None:
    result = await look_up(world, await world.bob.send(world.channel, attachments=[("a.txt", b"x")]))
    assert shown(result) == ENGLISH("menu-empty")


async def test_a_card_of_a_bot_gets_a_kind_text(world: World) -> None:
    card = await world.alice.slash(world.channel, "about", visibility="public")
    result = await look_up(world, card.response.message)
    assert shown(result) == ENGLISH("menu-empty")


async def test_a_message_too_long_gets_a_kind_text(world: World) -> None:
    message = await world.bob.send(world.channel, "x")
    world.env.backend.get_message(world.channel.id, message.id).content = "x" * (MAX_QUESTION + 1)
    assert shown(await look_up(world, message)) == ENGLISH("menu-too-long")


async def test_what_an_embed_says_is_looked_up(world: World) -> None:
    message = await world.bob.send(world.channel, "x")
    stored = world.env.backend.get_message(world.channel.id, message.id)
    stored.content = ""
    stored.embeds = [{"type": "rich", "title": QUESTION}]
    assert PRISONERS in shown(await look_up(world, message))


async def test_what_a_message_forwards_is_looked_up(world: World) -> None:
    other = await world.bob.send(world.channel, QUESTION)
    assert PRISONERS in shown(await look_up(world, await world.bob.forward(other, world.channel)))


async def test_a_fault_is_answered(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("secret-words")

    monkeypatch.setattr(Engine, "ask", broken)
    result = await look_up(world, await world.bob.send(world.channel, QUESTION))
    assert result.ephemeral
    assert shown(result) == ENGLISH("fault")
    assert world.env.errors


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<@!12> what <a:wave:34> is </ask:56> it?", "what   is   it?"),
        ("a < b > c", "a < b > c"),
        ("<t:1700000000> <id:guide>", ""),
    ],
)
def test_ids_are_no_words(text: str, words: str) -> None:
    assert without_markup(text) == words


def test_all_that_a_reader_reads_is_taken() -> None:
    embed = SimpleNamespace(title="title", description=None)
    part = SimpleNamespace(content="forwarded", embeds=[])
    message: Any = SimpleNamespace(content="said", embeds=[embed], message_snapshots=[part])
    assert words_of(message) == "said\ntitle\nforwarded"
