"""Every command, button, menu, completion and text of the bot's own, driven in each of its five languages."""

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, Final

import discord
import pytest
import simcord

from bot.answers.engine import Engine
from bot.answers.text import MAX_QUESTION
from bot.faces import messages as catalogues
from bot.faces.commands import COMMANDS
from bot.faces.discord import limits
from bot.faces.discord.cards import lay_out
from bot.faces.discord.message_menu import MENU_NAME
from bot.faces.discord.registration import payload_of
from bot.faces.discord.view import to_view
from bot.faces.messages import LANGUAGES, Messages, messages_in
from tests.discord.cards_of import custom_ids_of, faults_of, labels_of, menus_of, pictures_of, text_of
from tests.discord.conftest import NewClient, World
from tests.discord.speaking import speaking

QUESTIONS: Final = {
    "en": "how many political prisoners are there?",
    "ru": "сколько политзаключённых?",
    "be": "колькі палітвязняў?",
    "pl": "ilu jest więźniów politycznych?",
    "uk": "скільки політвʼязнів?",
}
LOCALES: Final = {"en": "en-GB", "ru": "ru", "be": "lt", "pl": "pl", "uk": "uk"}
"""Of readers of each language. Belarusian has none: its readers are a Belarusian operator's."""

SILENCES: Final = (
    ("pillar", "qqqq"), ("pillar", "libert defenc"), ("person", "zzzz"), ("section", "???"), ("stat", "zzzz"),
    ("recommendations", "99"), ("ask", "   "), ("ask", "🙂"),
)  # fmt: skip
OPTIONS: Final = {command.name: command.option for command in COMMANDS}
TYPED: Final = 3
"""How many names of each kind are typed; `test_completion` asks the engine for all of them."""
PRISONERS: Final = "at least 1,208 political prisoners"


@asynccontextmanager
async def speaking_world(new_client: NewClient, language: str, **settings: Any) -> AsyncIterator[World]:
    """A server whose people read `language`; there is never a wait between two answers that are shared."""
    ticks = count(step=1000)
    operator = "be" if language == "be" else "en"
    client = new_client(clock=lambda: float(next(ticks)), **{"bot_language": operator, **settings})
    with speaking(LOCALES[language]):
        async with simcord.run(client) as env:
            guild = env.create_guild()
            people = [guild.add_member(env.create_user(name)) for name in ("alice", "bob")]
            yield World(env, guild.create_text_channel("general"), *people)


async def ask(world: World, name: str, text: str = "", **options: str) -> Any:
    option = OPTIONS[name]
    given = {option.name: text} if option and text else {}
    return await world.alice.slash(world.channel, name, **given, **options)


def everything(language: str) -> Iterator[tuple[str, str]]:
    """All that is asked: the examples, the question in `language`, and what finds nothing."""
    yield "ask", QUESTIONS[language]
    yield from ((each.name, text) for each in COMMANDS if each.name != "ask" for text in each.examples)
    yield from SILENCES


@cache
def sentences(language: str) -> frozenset[str]:
    """What `language` says without a value filled in; single words are left out."""
    folder = Path(catalogues.__file__).parent / language
    texts = "\n".join((folder / f"{name}.ftl").read_text(encoding="utf-8") for name in ("answers", "discord"))
    return frozenset(
        text for text in re.findall(r"^[a-z0-9-]+ = ([^{}\n]+)$", texts, re.MULTILINE) if " " in text
    )


def labels_in(messages: Messages) -> set[str]:
    names = (
        "context",
        "full-text",
        "summary",
        "more",
        "copy",
        "share",
        "show",
        "previous",
        "next",
        "help",
        "overview",
    )
    return {messages(f"button-{name}") for name in names}


def wrong_in(shown: Any, engine: Engine, language: str) -> list[str]:
    """What is not in `language`, not within Discord's limits, or no answer at all."""
    messages, components = messages_in(language), shown.components
    text = text_of(components)
    foreign = frozenset[str]().union(*(sentences(other) for other in LANGUAGES)) - sentences(language)
    edition = engine.factsheet.edition
    names = {name.names[language] for name in (*edition.pillars.values(), *edition.statistics.values())}
    names |= {messages("button-overview"), messages("menu-all-figures")}
    menus = menus_of(components)
    ids = [*custom_ids_of(components), *(menu["custom_id"] for menu in menus)]
    return [
        *faults_of(components),
        *(f"not in {language}: {each}" for each in foreign if each in text),
        *(
            f"label: {each}"
            for each in labels_of(components)
            if each not in labels_in(messages) and not each.isdigit()
        ),
        *(f"language of {each}" for each in ids if not each.endswith(f":{language}")),
        *(f"silence: {each}" for each in ("fault", "gone", "stale-button") if messages(each) in text),
        *(
            menu["placeholder"]
            for menu in menus
            if menu["placeholder"] not in {messages("menu-pillars"), messages("menu-figures")}
        ),
        *(
            option["label"]
            for menu in menus
            for option in menu["options"]
            if not any(option["label"].endswith(name) for name in names)
        ),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_card_and_all_that_its_buttons_lead_to(
    new_client: NewClient, engine: Engine, language: str
) -> None:
    pressed: set[str] = set()
    wrong: list[tuple[str, str]] = []

    async def press_all(shown: Any) -> None:
        wrong.extend((text_of(shown.components)[:60], each) for each in wrong_in(shown, engine, language))
        while fresh := [each for each in custom_ids_of(shown.components) if each not in pressed]:
            pressed.add(fresh[0])
            result = await world.alice.click(shown, custom_id=fresh[0])
            await press_all(result.response or shown)

    async with speaking_world(new_client, language) as world:
        for name, text in everything(language):
            await press_all((await ask(world, name, text)).response)
    assert wrong == []
    assert {each.split(":")[0] for each in pressed} == {"show", "turn", "share", "copy"}
    assert len(pressed) > 60


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_choice_of_the_menu(new_client: NewClient, engine: Engine, language: str) -> None:
    async with speaking_world(new_client, language) as world:
        card = (await ask(world, "pillar", "4")).response
        full = (await world.alice.click(card, label=messages_in(language)("button-full-text"))).response
        for shown in (
            card,
            full,
            (await ask(world, "overview")).response,
            (await ask(world, "stat")).response,
        ):
            chosen = 0
            first, *others = menus_of(shown.components)[0]["options"]
            for option in (*others, first):  # the first may lead back, to a card with other choices
                await world.alice.select(shown, [option["value"]])
                assert wrong_in(shown, engine, language) == []
                assert _stands_for(engine, option["value"].split(":")[1]) in text_of(shown.components)
                chosen += 1
            assert chosen >= 7


def _stands_for(engine: Engine, key: str) -> str:
    """What a card shows that a menu's value with this key leads to."""
    if not key:
        return str(engine.factsheet.score.label)
    entry = engine.factsheet.entries.get(key)
    return (
        str(entry.value)
        if entry
        else next(each.heading for each in engine.factsheet.sections if each.id == key)
    )


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_completion(new_client: NewClient, engine: Engine, language: str) -> None:
    edition = engine.factsheet.edition
    names = {**edition.pillars, **edition.sections, **edition.statistics}
    async with speaking_world(new_client, language) as world:
        for command, option in OPTIONS.items():
            if option is None or option.completes is None:
                continue
            pinned = await world.alice.autocomplete(world.channel, command, option.name, "")
            assert pinned
            for number, choice in enumerate(pinned):
                assert 0 < len(choice["name"]) <= limits.CHOICE_NAME
                if choice["value"] in names:
                    assert choice["name"].endswith(names[choice["value"]].names[language])
                if number < TYPED:
                    typed = choice["name"]
                    first, *_ = await world.alice.autocomplete(world.channel, command, option.name, typed)
                    assert first == choice


# --------------------------------------------------------------------------------------- which language it is


@pytest.mark.parametrize("operator", ["be", "en"])
async def test_the_question_then_the_reader_then_the_operator(new_client: NewClient, operator: str) -> None:
    async with speaking_world(new_client, "en", bot_language=operator) as world:
        for locale, read in {
            "en-US": "en",
            "ru": "ru",
            "pl": "pl",
            "uk": "uk",
            "lt": operator,
            "be": "be",
        }.items():
            with speaking(locale):
                for asked, question in QUESTIONS.items():
                    shown = (await ask(world, "ask", question)).response.components
                    assert PRISONERS in text_of(shown)
                    assert messages_in(asked)("button-copy") in labels_of(shown), (locale, asked)
                shown = (await ask(world, "help")).response.components
                assert messages_in(read)("help-intro") in text_of(shown), locale


@pytest.mark.parametrize(
    ("command", "typed", "language"),
    [
        ("pillar", "беспакаранасць", "be"),
        ("pillar", "bezkarność", "pl"),
        ("section", "прозорість", "uk"),
        ("stat", "зняволеных", "be"),
        ("pillar", "невядомае ў спісе", "be"),
        ("person", "Ціханоўскі", "be"),
        ("pillar", "impunity", "ru"),
        ("stat", "prison-population", "ru"),
        ("person", "Kalesnikava", "ru"),
    ],
)
async def test_a_typed_name_sets_the_language_if_it_tells(
    new_client: NewClient, engine: Engine, command: str, typed: str, language: str
) -> None:
    async with speaking_world(new_client, "ru") as world:
        shown = (await ask(world, command, typed)).response
        assert wrong_in(shown, engine, language) == []


async def test_a_completion_of_what_is_typed_in_belarusian_goes_on_in_belarusian(
    new_client: NewClient, engine: Engine
) -> None:
    async with speaking_world(new_client, "ru") as world:
        offered = await world.alice.autocomplete(world.channel, "pillar", "name", "беспак")
        assert offered[0]["name"] == "IV. Беспакаранасць"
        card = (await ask(world, "pillar", offered[0]["value"])).response
        assert wrong_in(card, engine, "be") == []
        assert "IV. ENDING IMPUNITY" in text_of(card.components)
        full = (await world.alice.click(card, label=messages_in("be")("button-full-text"))).response
        assert wrong_in(full, engine, "be") == []


async def test_ones_own_card_goes_on_in_its_language_a_public_one_in_the_pressers(
    new_client: NewClient,
) -> None:
    belarusian, polish = messages_in("be"), messages_in("pl")
    async with speaking_world(new_client, "ru") as world:
        card = (await ask(world, "ask", QUESTIONS["be"])).response
        context = (await world.alice.click(card, label=belarusian("button-context"))).response
        assert belarusian("context-of") in text_of(context.components)
        full = (await world.alice.click(context, label=belarusian("button-full-text"))).response
        await world.alice.click(full, label=belarusian("button-next"))
        assert belarusian("page", page=2, pages=2) in text_of(full.components)
        public = (await world.alice.click(full, label=belarusian("button-share"))).response
        assert belarusian("page", page=2, pages=2) in text_of(public.components)
        with speaking("pl"):
            turned = (await world.bob.click(public, label=belarusian("button-previous"))).response
        assert polish("page", page=1, pages=2) in text_of(turned.components)


@pytest.mark.parametrize("ending", ["", ":xx"])
async def test_a_button_without_a_known_language_is_in_the_readers(
    new_client: NewClient, ending: str
) -> None:
    async with speaking_world(new_client, "uk") as world:
        card = (await ask(world, "about")).response
        stored = world.env.backend.get_message(world.channel.id, card.id)
        custom_id = f"show:help::0{ending}"
        button = {"type": 2, "id": 2, "style": 2, "label": "x", "custom_id": custom_id}
        stored.components = [{"type": 1, "id": 1, "components": [button]}]
        shown = (await world.alice.click(card, custom_id=custom_id)).response.components
        assert messages_in("uk")("help-intro") in text_of(shown)


# ------------------------------------------------------------------------------------ what is not an answer


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_notice(new_client: NewClient, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    messages = messages_in(language)

    def said(result: Any) -> str:
        return text_of(result.response.components)

    async with speaking_world(new_client, language) as world:
        message = await world.bob.send(world.channel, "<:smile:123456789012345678>")
        assert said(await world.alice.context_menu(world.channel, MENU_NAME, message)) == messages(
            "menu-empty"
        )
        world.env.backend.get_message(world.channel.id, message.id).content = "x" * (MAX_QUESTION + 1)
        assert said(await world.alice.context_menu(world.channel, MENU_NAME, message)) == messages(
            "menu-too-long"
        )

        card = (await ask(world, "about")).response
        monkeypatch.setattr(world.client.answering.pace.shares, "remaining", lambda _: 4.5)
        refused = await world.alice.click(card, label=messages("button-share"))
        assert said(refused) == messages("share-wait", seconds=5)
        stored = world.env.backend.get_message(world.channel.id, card.id)
        for custom_id, name in {"show:person:nobody:0": "gone", "an older one": "stale-button"}.items():
            button = {"type": 2, "id": 2, "style": 2, "label": "x", "custom_id": custom_id}
            stored.components = [{"type": 1, "id": 1, "components": [button]}]
            assert said(await world.alice.click(card, custom_id=custom_id)) == messages(name)

        original = discord.InteractionResponse.send_message

        async def private(self: Any, *args: Any, **options: Any) -> Any:
            return await original(self, *args, **{**options, "ephemeral": True})

        with monkeypatch.context() as patch:
            patch.setattr(discord.InteractionResponse, "send_message", private)
            public = await ask(world, "about", visibility="public")
        assert [text_of(each.components) for each in public.followups] == [messages("not-public")]

        monkeypatch.setattr(Engine, "about", lambda _: 1 / 0)
        assert said(await ask(world, "about")) == messages("fault")
        world.client.tree.remove_command("about")
        assert said(await ask(world, "about")) == messages("stale")
        assert world.env.errors


@pytest.mark.parametrize("language", LANGUAGES)
async def test_messages_to_the_bot(new_client: NewClient, engine: Engine, language: str) -> None:
    messages = messages_in(language)
    async with speaking_world(new_client, "en", bot_language=language) as world:
        assert world.client.user

        async def mention(text: str) -> str:
            await world.alice.send(world.channel, f"{world.client.user.mention} {text}")  # type: ignore[union-attr]
            return str(world.channel.last_message.content)

        for other, question in QUESTIONS.items():
            assert PRISONERS in (said := await mention(question))
            assert not any(each in said for each in sentences("en") - sentences(other))
        example = messages("example-ask")
        assert await mention("") == f"{messages('reply-help', example=example)}\n{messages('reply-commands')}"
        assert messages("next-not-a-question", example=f"`/ask {example}`") in await mention("zzzz")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_a_question_in_its_language_that_is_answered(engine: Engine, language: str) -> None:
    answer = engine.ask(messages_in(language)("example-ask"))
    assert answer.language == language
    assert PRISONERS in answer.excerpts[0].quote


# -------------------------------------------------------------------------------------------- registration


async def test_registration_sends_each_text_in_discords_languages(world: World) -> None:
    payload = await payload_of(world.client.tree)
    told = 0
    for command in (each for each in payload if each["type"] == 1):
        for part, name in [
            (command, f"command-{command['name']}"),
            *((each, f"option-{command['name']}-{each['name']}") for each in command["options"][:-1]),
            (command["options"][-1], "option-visibility"),
        ]:
            expected = {language: messages_in(language)(name) for language in ("ru", "pl", "uk")}
            assert part["description_localizations"] == expected
            assert part["description"] == messages_in("en")(name)
            told += 1
        for choice in command["options"][-1]["choices"]:
            name = f"visibility-{choice['value']}"
            assert choice["name_localizations"] == {
                each: messages_in(each)(name) for each in ("ru", "pl", "uk")
            }
            assert all(len(each) <= limits.CHOICE_NAME for each in choice["name_localizations"].values())
    assert told == 2 * len(COMMANDS) + sum(option is not None for option in OPTIONS.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_are_short_enough_for_a_phone(language: str) -> None:
    messages = messages_in(language)
    assert all(len(label) <= 22 for label in labels_in(messages))
    row = [messages(f"button-{name}") for name in ("full-text", "copy")]
    assert sum(map(len, row)) <= 24


def test_pictures_say_in_words_what_they_show_in_the_readers_language(engine: Engine) -> None:
    said = set()
    for language in LANGUAGES:
        messages = messages_in(language)
        [picture] = pictures_of(to_view(lay_out(engine.overview(), messages), messages))
        said.add(picture["description"].split(";")[0])
    assert len(said) == len(LANGUAGES)
