"""Share: for all to see, not too often, and honest where Discord does not let the bot speak."""

from typing import Any

import discord
import pytest
import simcord

from bot.faces.discord.cooldown import Cooldown
from bot.faces.discord.pace import SHARE_SECONDS
from bot.faces.messages import messages_in
from tests.discord.cards_of import text_of
from tests.discord.conftest import NewClient, World

ENGLISH = messages_in("en")


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def shown(result: Any) -> str:
    return text_of(result.response.components)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def simcord_bot(new_client: NewClient, clock: Clock) -> discord.Client:
    return new_client(clock=clock)


async def share(world: World, who: Any) -> Any:
    card = await who.slash(world.channel, "pillar", name="4")
    return await who.click(card.response.message, label="Share")


async def test_who_shares_again_too_soon_is_told_when_to_come_back(world: World, clock: Clock) -> None:
    assert not (await share(world, world.alice)).ephemeral
    clock.now += 5.5
    refused = await share(world, world.alice)
    assert refused.ephemeral
    assert shown(refused) == ENGLISH("share-wait", seconds=15)
    assert "15 seconds" in shown(refused)
    clock.now += 14.5
    assert not (await share(world, world.alice)).ephemeral


async def test_one_does_not_wait_for_another(world: World) -> None:
    assert not (await share(world, world.alice)).ephemeral
    assert not (await share(world, world.bob)).ephemeral


async def test_only_sharing_has_to_wait(world: World) -> None:
    await share(world, world.alice)
    card = await world.alice.slash(world.channel, "pillar", name="5", visibility="public")
    assert not card.ephemeral
    assert "Copy quote" not in shown(await world.alice.click(card.response.message, label="Copy quote"))


@pytest.fixture
def silenced(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Discord does to an app of a user's own where it may not speak: it makes every answer private."""
    original = discord.InteractionResponse.send_message

    async def private(self: Any, *args: Any, **options: Any) -> Any:
        return await original(self, *args, **{**options, "ephemeral": True})

    monkeypatch.setattr(discord.InteractionResponse, "send_message", private)


@pytest.mark.usefixtures("silenced")
async def test_where_the_app_may_not_speak_sharing_says_so(world: World) -> None:
    shared = await share(world, world.alice)
    assert [text_of(each.components) for each in shared.followups] == [ENGLISH("not-public")]
    assert all(each.ephemeral for each in shared.followups)


@pytest.mark.usefixtures("silenced")
async def test_where_the_app_may_not_speak_a_public_answer_says_so(world: World) -> None:
    public = await world.alice.slash(world.channel, "about", visibility="public")
    assert [text_of(each.components) for each in public.followups] == [ENGLISH("not-public")]
    private = await world.alice.slash(world.channel, "about")
    assert not private.followups


async def test_where_it_may_speak_nothing_is_said_about_it(world: World) -> None:
    assert not (await share(world, world.alice)).followups


async def test_a_public_default_is_shared_anew_all_the_same(new_client: NewClient) -> None:
    async with simcord.run(new_client(bot_visibility="public")) as env:
        channel = env.create_guild().create_text_channel("general")
        alice = env.guild.add_member(env.create_user("alice"))
        card: Any = await alice.slash(channel, "pillar", name="4", visibility="private")
        assert card.ephemeral
        assert not (await alice.click(card.response.message, label="Share")).ephemeral


# ------------------------------------------------------------------------------------------------- the cooldown


def test_a_cooldown_ends() -> None:
    clock = Clock()
    cooldown = Cooldown(SHARE_SECONDS, clock)
    assert cooldown.remaining(1) == 0
    cooldown.start(1)
    assert cooldown.remaining(1) == SHARE_SECONDS
    assert cooldown.remaining(2) == 0
    clock.now += SHARE_SECONDS
    assert cooldown.remaining(1) == 0


def test_it_forgets_whoever_may_act_again() -> None:
    clock = Clock()
    cooldown = Cooldown(10, clock)
    cooldown.start(1)
    clock.now += 5
    cooldown.start(2)
    cooldown.start(1)
    clock.now += 9.9
    cooldown.remaining(3)
    assert len(cooldown) == 2
    clock.now += 0.1
    cooldown.remaining(3)
    assert len(cooldown) == 0


def test_it_never_holds_more_than_its_size() -> None:
    cooldown = Cooldown(10, Clock(), size=3)
    for key in range(10):
        cooldown.start(key)
    assert len(cooldown) == 3
    assert cooldown.remaining(9) == 10
    assert cooldown.remaining(0) == 0
