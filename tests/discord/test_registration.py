"""The registration, held against Discord's limits and its own description of its API."""

import json
import logging
from pathlib import Path
from typing import Any

import discord
import jsonschema
import pytest
import simcord

from bot.answers.directory import Choice
from bot.faces.commands import COMMANDS
from bot.faces.discord import limits
from bot.faces.discord.completion import choices
from bot.faces.discord.message_menu import MENU_NAME
from bot.faces.discord.registration import VISIBILITY, CatalogueTranslator, payload_of, same_commands
from bot.faces.messages import Messages
from tests.discord.conftest import NewClient, World

API = json.loads(Path(__file__).with_name("discord_api.json").read_text(encoding="utf-8"))
Payload = dict[str, Any]


@pytest.fixture
async def payload(world: World) -> list[Payload]:
    return await payload_of(world.client.tree)


def by_the_description(name: str, value: object) -> None:
    jsonschema.Draft202012Validator({**API, "$ref": f"#/components/schemas/{name}"}).validate(value)


def slash(payload: list[Payload]) -> list[Payload]:
    """The slash commands among the commands."""
    return [command for command in payload if command["type"] == 1]


def all_texts(part: Payload) -> int:
    """Characters that count towards 8000: each text in its longest language."""
    longest = sum(
        max([len(part.get(key) or ""), *map(len, (part.get(f"{key}_localizations") or {}).values())])
        for key in ("name", "description")
    )
    value = len(part["value"]) if isinstance(part.get("value"), str) else 0
    return longest + value + sum(map(all_texts, [*part.get("options", []), *part.get("choices", [])]))


async def test_all_commands_are_registered(payload: list[Payload]) -> None:
    assert [command["name"] for command in payload] == [*(command.name for command in COMMANDS), MENU_NAME]


async def test_each_command_is_what_discords_description_allows(payload: list[Payload]) -> None:
    for command in payload:
        by_the_description("ApplicationCommandUpdateRequest", command)


async def test_each_command_is_within_the_limits(payload: list[Payload]) -> None:
    assert len(payload) <= limits.GLOBAL_COMMANDS
    for command in slash(payload):
        options = command["options"]
        for part in [command, *options]:
            assert limits.COMMAND_NAME.fullmatch(part["name"])
            assert part["name"] == part["name"].lower()
            descriptions = [part["description"], *part.get("description_localizations", {}).values()]
            assert all(0 < len(description) <= limits.DESCRIPTION for description in descriptions)
            assert len(part.get("choices", [])) <= limits.CHOICES
        assert len(options) <= limits.OPTIONS
        required = [option["required"] for option in options]
        assert required == sorted(required, reverse=True)
        assert all_texts(command) <= limits.COMMAND_CHARACTERS


async def test_options_are_those_of_the_one_list(payload: list[Payload]) -> None:
    for command, sent in zip(COMMANDS, slash(payload), strict=True):
        *own, visibility = sent["options"]
        assert visibility["name"] == VISIBILITY
        assert [choice["value"] for choice in visibility["choices"]] == ["private", "public"]
        assert [option["name"] for option in own] == ([command.option.name] if command.option else [])
        for option in own:
            assert command.option
            assert option["max_length"] == command.option.max_length <= limits.STRING_OPTION
            assert option["required"] is command.option.required
            assert bool(option.get("autocomplete")) is (command.option.completes is not None)


async def test_commands_go_to_servers_and_people_and_work_everywhere(payload: list[Payload]) -> None:
    for command in payload:
        assert command["integration_types"] == [0, 1]
        assert command["contexts"] == [0, 1, 2]


async def test_descriptions_are_translated_where_there_is_a_catalogue(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = Messages.__call__

    def translated(self: Messages, name: str, /, **values: Any) -> str:
        return f"{self.language} {name}" if self.language == "pl" else original(self, name, **values)

    monkeypatch.setattr(Messages, "__call__", translated)
    await world.client.tree.set_translator(CatalogueTranslator())
    for command in slash(await payload_of(world.client.tree)):
        assert command["description_localizations"]["pl"] == f"pl command-{command['name']}"
        assert "lt" not in command["description_localizations"]


# -------------------------------------------------------------------------------------------- only if changed


def registrations(env: Any) -> int:
    return sum(
        request.method == "PUT" and request.path.endswith("/commands") for request in env.http_requests
    )


async def test_commands_are_registered_once_and_again_only_when_they_changed(
    new_client: NewClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with simcord.run(new_client()) as env:
        assert registrations(env) == 1
        assert "10 are registered now" in caplog.text
        await env.restart_bot(new_client())
        assert registrations(env) == 1
        assert "are registered already" in caplog.text
        changed = new_client()
        changed.tree.remove_command("about")
        await env.restart_bot(changed)
        assert registrations(env) == 2


async def test_discord_is_asked_for_translations_too(world: World) -> None:
    # Without this it leaves them out, and every start would register anew.
    [asked] = [
        request
        for request in world.env.http_requests
        if request.path.endswith("/commands") and request.method == "GET"
    ]
    assert asked.params == {"with_localizations": "true"}


async def test_a_start_survives_a_failing_registration(
    new_client: NewClient, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.faces.discord.client.REGISTRATION_SECONDS", 0.5)
    async with simcord.run(new_client()) as env:
        env.inject_error("GET", "/applications/*/commands", status=403)
        await env.restart_bot(new_client())
        assert "could not be registered: status 403" in caplog.text


async def test_what_discord_adds_and_leaves_out_is_no_change(payload: list[Payload]) -> None:
    held = json.loads(json.dumps(payload))
    for command in held:
        command |= {
            "id": "1",
            "application_id": "2",
            "version": "3",
            "dm_permission": None,
            "default_permission": True,
        }
        command |= {"name_localizations": None, "contexts": command["contexts"][::-1]}
        for option in command.get("options", []):
            if option["required"] is False:
                del option["required"]
    assert same_commands(reversed(held), payload)


@pytest.mark.parametrize(
    "change",
    [
        lambda command: command.update(description="other"),
        lambda command: command.update(contexts=[0]),
        lambda command: command["options"][0].update(max_length=1),
        lambda command: command["options"][-1].update(required=True),
        lambda command: command["options"][-1]["choices"].pop(),
        lambda command: command["options"].pop(),
        lambda command: command.update(description_localizations={"ru": "другое"}),
    ],
)
async def test_every_other_difference_is_a_change(payload: list[Payload], change: Any) -> None:
    held = json.loads(json.dumps(payload))
    change(held[0])
    assert not same_commands(held, payload)


async def test_a_command_too_many_is_a_change(payload: list[Payload]) -> None:
    assert not same_commands([*payload, {"name": "old"}], payload)


# ------------------------------------------------------------------------------------------- what is answered


async def test_answers_and_completions_are_what_discords_description_allows(world: World) -> None:
    await world.alice.slash(world.channel, "pillar", name="impunity")
    await world.alice.slash(world.channel, "recommendations", number="99")
    await world.alice.autocomplete(world.channel, "pillar", "name", "")
    callbacks = [request.json for request in world.env.http_requests if request.path.endswith("/callback")]
    names = {4: "CreateMessageInteractionCallbackRequest", 8: "ApplicationCommandAutocompleteCallbackRequest"}
    assert [callback["type"] for callback in callbacks] == [4, 4, 8]
    for callback in callbacks:
        by_the_description(names[callback["type"]], callback)


def test_completions_are_fitted_into_the_limits() -> None:
    offered = (
        Choice("word " * 40, "a"),
        Choice("x" * 300, "b"),
        Choice("gone", "v" * 101),
        *[Choice("n", "v")] * 60,
    )
    fitted = choices(offered)
    assert len(fitted) == limits.CHOICES
    assert all(0 < len(choice.name) <= limits.CHOICE_NAME for choice in fitted)
    assert fitted[0].name.endswith("word…")
    assert all(len(choice.value) <= limits.CHOICE_VALUE for choice in fitted)


@pytest.mark.parametrize("mentions", ["on", "off"])
def test_the_client_asks_for_no_more_than_it_needs(new_client: NewClient, mentions: str) -> None:
    client = new_client(bot_mentions=mentions)
    on = mentions == "on"
    assert client.intents == discord.Intents(guilds=True, guild_messages=on, dm_messages=on)
    assert not client.intents.message_content
    assert client.allowed_mentions is not None
    assert client.allowed_mentions.to_dict() == discord.AllowedMentions.none().to_dict()
