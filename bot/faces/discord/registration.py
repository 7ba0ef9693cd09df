"""Discord's slash commands, made from the one list of commands, and registered only when they changed."""

import asyncio
import inspect
import logging
from collections.abc import Iterable, Mapping
from typing import Any, Final

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.faces.commands import COMMANDS, Command
from bot.faces.discord.completion import CompletedText, OptionText
from bot.faces.discord.faults import without_words
from bot.faces.discord.message_menu import message_menu
from bot.faces.discord.replies import AnyInteraction
from bot.faces.messages import FALLBACK, LANGUAGES, messages_in

_log = logging.getLogger(__name__)

FIRST_PAUSE_SECONDS: Final = 60
LONGEST_PAUSE_SECONDS: Final = 3600
"""How long to wait after a failed registration: twice as long each time, up to an hour."""

VISIBILITY: Final = "visibility"
_VISIBILITIES: Final = ("private", "public")

# What Discord adds to what it was sent, or no longer means anything beside `contexts`.
_NOT_COMPARED: Final = frozenset({
    "id", "application_id", "guild_id", "version", "default_permission", "dm_permission", "handler",
    "name_localized", "description_localized",
})  # fmt: skip


class CatalogueTranslator(app_commands.Translator):
    """Translates descriptions and choices into those of Discord's languages that have a catalogue."""

    async def translate(
        self, string: locale_str, locale: discord.Locale, _: app_commands.TranslationContextTypes
    ) -> str | None:
        """Give the message that `string` names in the language of `locale`; None if it has none."""
        name = string.extras.get("message")
        if name is None or locale.value not in LANGUAGES:
            return None
        translated = messages_in(locale.value)(name)
        return translated if translated != string.message else None


def app_command(command: Command) -> app_commands.Command[Any, ..., None]:
    """Make the slash command: its option, if it has one, and `visibility`."""

    async def callback(interaction: AnyInteraction, **given: str | None) -> None:
        text = given.get(command.option.name) if command.option else None
        await interaction.client.answering.command(interaction, command, text or "", given.get(VISIBILITY))

    # discord.py reads options off the signature; this one has them by the names of the one list.
    callback.__signature__ = inspect.Signature(list(_parameters(command)))  # type: ignore[attr-defined]
    described = app_commands.describe(**_descriptions(command))(callback)
    chosen = app_commands.choices(visibility=_visibilities())(described)
    return app_commands.Command(
        name=command.name, description=_message(f"command-{command.name}"), callback=chosen
    )


def add_commands(tree: app_commands.CommandTree[Any], commands: Iterable[Command] = COMMANDS) -> None:
    """Put all commands and the message menu into `tree`.

    They can be installed to servers and by users, and used wherever one can type.
    """
    tree.allowed_installs = app_commands.AppInstallationType(guild=True, user=True)
    tree.allowed_contexts = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
    for command in commands:
        tree.add_command(app_command(command))
    tree.add_command(message_menu())


async def payload_of(tree: app_commands.CommandTree[Any]) -> list[dict[str, Any]]:
    """Give what registration sends to Discord, in all languages."""
    translator = tree.translator
    if translator is None:
        return [command.to_dict(tree) for command in tree.get_commands()]
    return [await command.get_translated_payload(tree, translator) for command in tree.get_commands()]


async def register(tree: app_commands.CommandTree[Any]) -> bool:
    """Register the commands of `tree` with Discord if they differ from what it holds, and say so in the log.

    A failure is logged, not raised: commands that were registered before go on working.

    Returns:
        Whether Discord holds them now.
    """
    try:
        if await is_registered(tree):
            _log.info("the %s commands are registered already", len(tree.get_commands()))
            return True
        await tree.sync()
    except discord.HTTPException as error:
        _log.warning("the commands could not be registered: status %s, code %s", error.status, error.code)
        return False
    except Exception as error:  # noqa: BLE001 - whatever it is, the bot can answer
        _log.warning("the commands could not be registered: %s", without_words(error))
        return False
    _log.info("the commands had changed: %s are registered now", len(tree.get_commands()))
    return True


async def is_registered(tree: app_commands.CommandTree[Any]) -> bool:
    """Ask Discord whether it holds the commands of `tree` as they are.

    Raises:
        discord.HTTPException: Discord did not say.
    """
    return same_commands(await _registered(tree.client), await payload_of(tree))


async def keep_registering(tree: app_commands.CommandTree[Any]) -> None:
    """Register the commands of `tree` as `register` does, and again after a while until that succeeds."""
    pause = FIRST_PAUSE_SECONDS
    while not await register(tree):
        _log.info("those registered before go on working; the next try is in %s s", pause)
        await asyncio.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE_SECONDS)


def same_commands(held: Iterable[Mapping[str, Any]], wanted: Iterable[Mapping[str, Any]]) -> bool:
    """Tell whether Discord holds just the wanted commands, whatever it adds or leaves out."""
    return _by_name(held) == _by_name(wanted)


def _by_name(payload: Iterable[Mapping[str, Any]]) -> dict[tuple[Any, Any], Any]:
    return {(command.get("type", 1), command["name"]): _essence(command) for command in payload}


def _essence(value: Any) -> Any:
    if isinstance(value, Mapping):
        essences = {key: _essence(each) for key, each in value.items() if key not in _NOT_COMPARED}
        return {key: each for key, each in essences.items() if each not in (None, False, "", [], {})}
    if isinstance(value, list | tuple):
        essences_of_all = [_essence(each) for each in value]
        return (
            sorted(essences_of_all)
            if all(isinstance(each, int) for each in essences_of_all)
            else essences_of_all
        )
    return value


async def _registered(client: discord.Client) -> list[Mapping[str, Any]]:
    # `tree.fetch_commands` leaves translations out and loses the lengths of options, so Discord is asked
    # directly.
    route = discord.http.Route(
        "GET", "/applications/{application_id}/commands", application_id=client.application_id
    )
    held: list[Mapping[str, Any]] = await client.http.request(route, params={"with_localizations": "true"})
    return held


def _parameters(command: Command) -> Iterable[inspect.Parameter]:
    keyword = inspect.Parameter.KEYWORD_ONLY
    yield inspect.Parameter("interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    option = command.option
    if option is not None:
        text = CompletedText(option) if option.completes else OptionText(option)
        default = inspect.Parameter.empty if option.required else None
        yield inspect.Parameter(option.name, keyword, annotation=text, default=default)
    yield inspect.Parameter(VISIBILITY, keyword, annotation=str, default=None)


def _descriptions(command: Command) -> dict[str, locale_str]:
    own = (
        {command.option.name: _message(f"option-{command.name}-{command.option.name}")}
        if command.option
        else {}
    )
    return {**own, VISIBILITY: _message(f"option-{VISIBILITY}")}


def _visibilities() -> list[app_commands.Choice[str]]:
    return [
        app_commands.Choice(name=_message(f"{VISIBILITY}-{value}"), value=value) for value in _VISIBILITIES
    ]


def _message(name: str) -> locale_str:
    return locale_str(messages_in(FALLBACK)(name), message=name)
