"""Replies in plain text to a mention, and to direct messages."""

import logging
from dataclasses import replace
from typing import Any

import discord
import pytest
import simcord

from bot.answers.answer import Answer, Outcome, Reason, Shape
from bot.answers.engine import Engine
from bot.faces.discord import limits, turns
from bot.faces.discord.plain_replies import plain_reply, short_help
from bot.faces.discord.silence import why
from bot.faces.discord.tally import Count
from bot.faces.messages import messages_in
from tests.discord.cards_of import text_of
from tests.discord.conftest import NewClient, World
from tests.discord.over_the_wire import overloaded

ENGLISH = messages_in("en")
QUESTION = "how many political prisoners are there?"
PRISONERS = "> To this day, at least 1,208 political prisoners remain in detention."


def replies(world: World) -> list[Any]:
    return [message for message in world.channel.history() if message.author == world.client.user]


def me(world: World) -> str:
    assert world.client.user
    return world.client.user.mention


async def mention(world: World, text: str) -> list[Any]:
    await world.alice.send(world.channel, text.replace("@bot", me(world)))
    return replies(world)


@pytest.mark.parametrize("text", [f"@bot {QUESTION}", f"{QUESTION} @bot", f"@bot\n{QUESTION}"])
async def test_a_mention_is_answered_with_quote_citation_and_link(world: World, text: str) -> None:
    [reply] = await mention(world, text)
    lines = reply.content.split("\n")
    assert lines[0] == PRISONERS
    assert lines[1].startswith("-# Global Torture Index 2025, Belarus, “AT A GLANCE”, paragraph ")
    assert f"<{world.client.answering.engine.factsheet.url}>" in lines


async def test_the_reply_pings_nobody_and_unfolds_no_link(world: World) -> None:
    await mention(world, f"@bot {QUESTION}")
    [sent] = [
        request.json
        for request in world.env.http_requests
        if request.method == "POST" and request.path.endswith("/messages")
    ]
    assert sent["allowed_mentions"] == {"parse": [], "replied_user": False}
    assert sent["message_reference"]
    assert sent["flags"] == discord.MessageFlags(suppress_embeds=True).value


@pytest.mark.parametrize("text", [QUESTION, "hello @everyone", "<@1> hello", "<@&1> hello"])
async def test_what_does_not_mention_the_bot_is_passed_over(world: World, text: str) -> None:
    assert await mention(world, text) == []


async def test_a_reply_to_an_answer_is_no_question_unless_it_names_the_bot(world: World) -> None:
    [answer] = await mention(world, f"@bot {QUESTION}")
    await world.alice.send(world.channel, "thanks!", reply_to=answer)
    assert len(replies(world)) == 1
    assert len(await mention(world, f"@bot {QUESTION}")) == 2


async def test_other_bots_are_not_answered(world: World) -> None:
    robot = world.channel.guild.add_member(world.env.create_user("robot", bot=True))
    await robot.send(world.channel, f"{me(world)} {QUESTION}")
    assert replies(world) == []


@pytest.mark.parametrize("text", ["@bot", " @bot  ", "@bot <:smile:123456789012345678>"])
async def test_a_mention_without_words_gets_a_short_help(world: World, text: str) -> None:
    [reply] = await mention(world, text)
    assert reply.content == short_help(ENGLISH)
    assert QUESTION in reply.content


async def test_no_answer_says_why_and_what_next_and_echoes_nothing(world: World, engine: Engine) -> None:
    [reply] = await mention(world, "@bot zzqx @everyone")
    assert "zzqx" not in reply.content
    assert "everyone" not in reply.content
    assert reply.content.startswith(why(engine.ask("zzqx @everyone"), ENGLISH))


async def test_a_direct_message_is_answered(world: World) -> None:
    carol = world.env.create_user("carol")
    await carol.send_dm(QUESTION)
    assert PRISONERS in carol.dm_channel.last_message.content


async def test_switched_off_it_neither_hears_nor_answers(new_client: NewClient) -> None:
    async with simcord.run(new_client(bot_mentions="off")) as env:
        channel = env.create_guild().create_text_channel("general")
        alice = env.guild.add_member(env.create_user("alice"))
        await alice.send(channel, f"{env.bot.user.mention} {QUESTION}")  # type: ignore[union-attr]
        await env.create_user("carol").send_dm(QUESTION)
        assert not [request for request in env.http_requests if request.path.endswith("/messages")]


async def test_a_fault_is_answered_and_logged_without_words(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("secret-words")

    monkeypatch.setattr(Engine, "ask", broken)
    [reply] = await mention(world, "@bot secret-words")
    assert reply.content == ENGLISH("fault")
    assert "ValueError" in caplog.text
    assert "secret-words" not in caplog.text


async def test_when_too_much_is_asked_it_says_so_but_not_again_and_again(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    with overloaded(world.client, is_told=False):
        for _ in range(2):
            [reply] = await mention(world, f"@bot {QUESTION}")
            assert reply.content == ENGLISH("too-much")
    assert world.client.answering.tally.counts == {Count("mention", "refused", "too_much"): 2}
    assert turns.TOO_MUCH in caplog.messages


async def test_what_would_be_told_too_late_is_only_counted(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "APOLOGY_SECONDS", -1.0)
    with overloaded(world.client, is_told=False):
        assert not await mention(world, f"@bot {QUESTION}")
    assert world.client.answering.tally.counts == {Count("mention", "refused", "too_late"): 1}


async def test_chatter_that_does_not_speak_to_the_bot_takes_no_turn(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    came: list[int] = []
    monkeypatch.setattr(world.client.turns, "come", came.append)
    await world.alice.send(world.channel, QUESTION)
    assert not came


async def test_where_it_may_not_write_it_is_silent(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.env.inject_error("POST", "/channels/*/messages", status=403)
    assert await mention(world, f"@bot {QUESTION}") == []
    assert "a reply was refused: status 403" in caplog.text


async def test_no_word_and_no_id_is_logged(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    await mention(world, "@bot is Kalesnikava alive, my-secret-word")
    assert "my-secret-word" not in caplog.text
    assert str(world.alice.id) not in caplog.text


# ---------------------------------------------------------------------------------------------- the text itself


def every_answer(engine: Engine) -> list[Answer]:
    factsheet = engine.factsheet
    sections = [engine.entry(section.id) for section in factsheet.sections]
    full = [engine.full_text(section.id) for section in factsheet.sections]
    entries = [engine.entry(entry_id) for entry_id in factsheet.entries]
    people = [engine.person(person.slug) for person in factsheet.people]
    return [*sections, *full, *entries, *people, engine.overview(), engine.stat(), engine.recommendations()]


def test_every_answer_fits_whole_quotes_with_a_link_into_one_message(engine: Engine) -> None:
    for answer in every_answer(engine):
        if answer.outcome is not Outcome.ANSWER:
            continue
        text = plain_reply(answer, ENGLISH)
        assert len(text) <= limits.CONTENT
        assert f"<{answer.factsheet.url}>" in text
        said = {
            line for line in text_of([{"type": 10, "content": text}]).split("\n") if line.startswith("> ")
        }
        whole = {
            f"> {line}"
            for each in answer.excerpts
            for line in (each.quote.split("\n") if each.value is None else [f"{each.label} **{each.value}**"])
        }
        assert said <= whole
        assert said
        if len(said) < len(whole) and answer.shape not in (Shape.EXCERPT, Shape.FIGURE):
            assert ENGLISH("reply-more") in text


def test_a_quote_too_long_is_left_out_not_cut(engine: Engine) -> None:
    answer = engine.ask(QUESTION)
    long = replace(answer, excerpts=(replace(answer.excerpts[0], quote="word " * 500),))
    text = plain_reply(long, ENGLISH)
    assert "word" not in text
    assert ENGLISH("reply-more") in text


def test_two_figures_for_one_thing_are_both_said(engine: Engine) -> None:
    text = text_of([{"type": 10, "content": plain_reply(engine.stat("prison-occupancy"), ENGLISH)}])
    assert text.index("83.4%") < text.index(ENGLISH("differs")) < text.index("overcrowded")


@pytest.mark.parametrize("reason", Reason)
def test_every_silence_has_its_reason_next_step_and_nearest(engine: Engine, reason: Reason) -> None:
    excerpt = engine.section("transparency").excerpts[0]
    answer = Answer(
        "typed", Outcome.NOT_FOUND, Shape.NOTHING, engine.factsheet, reason, suggestions=(excerpt, excerpt)
    )
    text = plain_reply(answer, ENGLISH)
    name = reason.value.replace("_", "-")
    assert ENGLISH(f"reason-{name}", country="Belarus", limit=2000) in text
    assert ENGLISH(f"next-{name}", country="Belarus", example="").rstrip() in text
    assert text.count(excerpt.quote) == (reason is not Reason.NOT_A_QUESTION)
