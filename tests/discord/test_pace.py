"""Who asks very fast has to wait, kindly told; who reads never does; nobody waits for another."""

from typing import Any

import discord
import pytest
import simcord

from bot.answers.engine import Engine
from bot.faces.discord import pace, turns
from bot.faces.discord.cooldown import Cooldown
from bot.faces.discord.pace import CHANNELS, PEOPLE, POSTS_AT_ONCE, QUESTIONS_AT_ONCE, Pace
from bot.faces.discord.tally import Count
from bot.faces.messages import LANGUAGES, messages_in
from tests.discord.cards_of import text_of
from tests.discord.conftest import NewClient, World
from tests.discord.over_the_wire import connected, said, until
from tests.discord.speaking import speaking
from tests.discord.standin import StandIn
from tests.discord.standin.payloads import command

ENGLISH = messages_in("en")


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def simcord_bot(new_client: NewClient, clock: Clock) -> discord.Client:
    return new_client(clock=clock, bot_cooldown="on")


def shown(result: Any) -> str:
    return text_of(result.response.components)


async def ask(world: World, who: Any, **options: str) -> Any:
    return await who.slash(world.channel, "pillar", name="4", **options)


async def all_at_once(world: World, who: Any, **options: str) -> None:
    for _ in range(QUESTIONS_AT_ONCE):
        assert "ENDING IMPUNITY" in shown(await ask(world, who, **options))


# ------------------------------------------------------------------------------------------------------ people


async def test_eight_in_a_row_are_answered_the_ninth_is_told_when_to_ask_again(
    world: World, clock: Clock
) -> None:
    await all_at_once(world, world.alice)
    clock.now += 0.5
    refused = await ask(world, world.alice)
    assert refused.ephemeral
    assert shown(refused) == ENGLISH("too-fast", seconds=2)
    assert "2 seconds" in shown(refused)
    clock.now += 1.5
    assert "ENDING IMPUNITY" in shown(await ask(world, world.alice))
    assert shown(await ask(world, world.alice)) == ENGLISH("too-fast", seconds=2)
    counts = world.client.answering.tally.counts
    answered = {Count("pillar", "answer"): QUESTIONS_AT_ONCE + 1}
    assert counts == {**answered, Count("pillar", "refused", "too_fast"): 2}


async def test_who_reads_never_waits(world: World, clock: Clock) -> None:
    await all_at_once(world, world.alice)
    for _ in range(30):
        clock.now += 2
        assert "ENDING IMPUNITY" in shown(await ask(world, world.alice))


async def test_one_who_asks_without_end_slows_nobody(world: World) -> None:
    await all_at_once(world, world.alice)
    for _ in range(5):
        assert "ENDING IMPUNITY" not in shown(await ask(world, world.alice))
        assert "ENDING IMPUNITY" in shown(await ask(world, world.bob))


async def test_being_refused_makes_nobody_wait_longer(world: World, clock: Clock) -> None:
    await all_at_once(world, world.alice)
    for _ in range(50):
        await ask(world, world.alice)
    clock.now += 2
    assert "ENDING IMPUNITY" in shown(await ask(world, world.alice))


async def test_completion_and_buttons_never_wait(world: World) -> None:
    card = await ask(world, world.alice)
    await all_at_once_again(world)
    for _ in range(20):
        assert await world.alice.autocomplete(world.channel, "pillar", "name", "imp")
        assert "Full text" not in shown(await world.alice.click(card.response.message, label="Full text"))


async def all_at_once_again(world: World) -> None:
    while "ENDING IMPUNITY" in shown(await ask(world, world.alice)):
        pass


async def test_the_message_menu_has_to_wait_too(world: World) -> None:
    message = await world.bob.send(world.channel, "how many political prisoners are there?")
    await all_at_once(world, world.alice)
    looked_up = await world.alice.context_menu(world.channel, "Look it up", target=message)
    assert shown(looked_up) == ENGLISH("too-fast", seconds=2)
    assert world.client.answering.tally.counts[Count("look-up", "refused", "too_fast")] == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_is_said_in_the_readers_language(new_client: NewClient, language: str) -> None:
    client = new_client(clock=Clock(), bot_language=language, bot_cooldown="on")
    async with simcord.run(client) as env:
        channel = env.create_guild().create_text_channel("general")
        alice = env.guild.add_member(env.create_user("alice"))
        # Discord has no Belarusian: there the operator's setting speaks.
        with speaking("de" if language == "be" else language):
            for _ in range(QUESTIONS_AT_ONCE):
                await alice.slash(channel, "about")
            refused = await alice.slash(channel, "about")
    assert shown(refused) == messages_in(language)("too-fast", seconds=2)
    assert language == "en" or shown(refused) != ENGLISH("too-fast", seconds=2)


async def test_switched_off_nobody_waits(new_client: NewClient) -> None:
    async with simcord.run(new_client(clock=Clock(), bot_cooldown="off")) as env:
        channel = env.create_guild().create_text_channel("general")
        alice = env.guild.add_member(env.create_user("alice"))
        for _ in range(3 * POSTS_AT_ONCE):
            answer: Any = await alice.slash(channel, "pillar", name="4", visibility="public")
            assert not answer.ephemeral
            assert "ENDING IMPUNITY" in shown(answer)


async def test_a_flood_from_one_over_the_wire_slows_nobody_else(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "LATEST_SECONDS", 60.0)
    async with StandIn() as discord_, connected(discord_, engine) as client:
        # All of it arrives before any of it is answered.
        client.turns._taken = True
        flood = [await discord_.send(command("pillar", name="4", user=1)) for _ in range(200)]
        others = [await discord_.send(command("pillar", name="4", user=user)) for user in range(2, 12)]
        await until(lambda: len(client.underway) == len(flood) + len(others))
        client.turns._next()
        shown = {key: said(await discord_.answer_to(key)) for key in [*flood, *others]}
        assert all("ENDING IMPUNITY" in shown[key] for key in others)
        # Nobody had to wait until the flood was over.
        order = list(discord_.rest.answers)
        assert max(order.index(key) for key in others) < 4 * len(others)
        answered = sum("ENDING IMPUNITY" in shown[key] for key in flood)
        assert QUESTIONS_AT_ONCE <= answered < len(flood)
        assert all("ENDING IMPUNITY" in text or "Many questions" in text for text in shown.values())


# ----------------------------------------------------------------------------------------------------- mentions


async def mention(world: World, who: Any, text: str = "how many political prisoners are there?") -> list[str]:
    assert world.client.user
    before = len(replies(world))
    await who.send(world.channel, f"{world.client.user.mention} {text}")
    return replies(world)[before:]


def replies(world: World) -> list[str]:
    return [each.content for each in world.channel.history() if each.author == world.client.user]


async def test_who_mentions_the_bot_without_end_is_told_once_and_then_passed_over(
    world: World, clock: Clock
) -> None:
    for _ in range(QUESTIONS_AT_ONCE):
        [answer] = await mention(world, world.alice)
        assert "1,208" in answer
    assert await mention(world, world.alice) == [ENGLISH("too-fast", seconds=2)]
    assert await mention(world, world.alice) == []
    assert world.client.answering.tally.counts[Count("mention", "refused", "too_fast")] == 2
    assert "1,208" in (await mention(world, world.bob))[0]
    clock.now += 2
    assert "1,208" in (await mention(world, world.alice))[0]
    clock.now += (QUESTIONS_AT_ONCE + 1) * pace.QUESTION_SECONDS
    for _ in range(QUESTIONS_AT_ONCE):
        assert "1,208" in (await mention(world, world.alice))[0]
    told = await mention(world, world.alice, "ці ёсць у Беларусі катаванні?")
    assert told == [messages_in("be")("too-fast", seconds=2)]


async def test_a_channel_full_of_replies_is_told_so_once(world: World) -> None:
    guild = world.channel.guild
    askers = [guild.add_member(world.env.create_user(f"asker{number}")) for number in range(4)]
    for number in range(POSTS_AT_ONCE):
        assert "1,208" in (await mention(world, askers[number % 4]))[0]
    assert await mention(world, world.bob) == [ENGLISH("reply-channel-wait", seconds=1)]
    assert await mention(world, world.alice) == []


# -------------------------------------------------------------------------------------------------- public answers


async def test_in_a_channel_full_of_answers_one_is_for_the_asker_alone_and_says_so(
    new_client: NewClient, clock: Clock
) -> None:
    async with simcord.run(new_client(clock=clock, bot_cooldown="on")) as env:
        guild = env.create_guild()
        channel, other = guild.create_text_channel("general"), guild.create_text_channel("other")
        for number in range(POSTS_AT_ONCE):
            someone = guild.add_member(env.create_user(f"someone{number}"))
            assert not (await someone.slash(channel, "about", visibility="public")).ephemeral
        alice = guild.add_member(env.create_user("alice"))
        answer: Any = await alice.slash(channel, "pillar", name="4", visibility="public")
        assert answer.ephemeral
        assert "ENDING IMPUNITY" in shown(answer)
        assert [text_of(each.components) for each in answer.followups] == [ENGLISH("channel-wait", seconds=1)]
        assert all(each.ephemeral for each in answer.followups)
        private: Any = await alice.slash(channel, "about")
        assert not private.followups
        assert not (await alice.slash(other, "about", visibility="public")).ephemeral
        clock.now += 1
        assert not (await alice.click(answer.response.message, label="Share")).ephemeral


# ------------------------------------------------------------------------------------------------- the cooldown


def test_it_remembers_no_more_than_so_many_and_nobody_for_long(clock: Clock) -> None:
    held = Pace(clock)
    for number in range(3 * PEOPLE):
        assert held.question(number) == 0
        assert held.post(number) == 0
    assert (len(held.people), len(held.channels)) == (PEOPLE, CHANNELS)
    clock.now += QUESTIONS_AT_ONCE * pace.QUESTION_SECONDS
    held.question(0)
    held.post(0)
    assert (len(held.people), len(held.channels)) == (1, 1)


def test_who_waits_gets_back_one_by_one(clock: Clock) -> None:
    cooldown = Cooldown(2, clock, burst=3)
    assert [cooldown.take(1) for _ in range(4)] == [0, 0, 0, 2]
    clock.now += 3
    assert [cooldown.take(1) for _ in range(2)] == [0, 1]
    clock.now += 5
    assert [cooldown.take(1) for _ in range(4)] == [0, 0, 0, 2]
    assert cooldown.take(2) == 0
