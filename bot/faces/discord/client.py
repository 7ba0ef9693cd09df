"""The client: one connection, no caches, no privileged intents; and running it until told to stop."""

import asyncio
import logging
import signal
import sys
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, Final

import aiohttp
import click
import discord
from discord import app_commands

from bot import __version__
from bot.answers.engine import Engine
from bot.faces.discord import limits
from bot.faces.discord.answering import SHARE_SECONDS, Answering
from bot.faces.discord.buttons import CardButton, CardMenu, StaleButton
from bot.faces.discord.cooldown import Cooldown
from bot.faces.discord.crashes import guarded, tell_crash, tell_without_words
from bot.faces.discord.faults import answer_fault, without_words
from bot.faces.discord.logs import set_up_logging
from bot.faces.discord.mentions import answer_message
from bot.faces.discord.monitor import PortError, monitored
from bot.faces.discord.registration import CatalogueTranslator, add_commands, register
from bot.faces.discord.watching import kept_current
from bot.faces.reloading import Reloader
from bot.settings import Settings

_log = logging.getLogger(__name__)

FINE: Final = 0
UNREACHABLE: Final = 69
"""Discord cannot be reached (EX_UNAVAILABLE of sysexits.h): a supervisor may start the bot again."""
WRONG_SETTINGS: Final = 78
"""EX_CONFIG of sysexits.h: starting again will not help."""


UNSET: Final = "DISCORD_TOKEN is not set: put the bot's token into the environment or into .env."
REFUSED: Final = (
    "Discord refused the token: set DISCORD_TOKEN to the one in the developer portal (Bot, Reset Token)."
)
DISALLOWED: Final = "Discord refused the bot's intents: switch them on in the developer portal (Bot)."
NOT_REACHED: Final = "Discord cannot be reached: check the network connection, then start the bot again."

_EXPECTED: Final = (
    discord.LoginFailure,
    discord.PrivilegedIntentsRequired,
    discord.ConnectionClosed,
    discord.GatewayNotFound,
    discord.HTTPException,
    aiohttp.ClientConnectionError,
    TimeoutError,
    PortError,
)


class FaultTellingTree(app_commands.CommandTree["FactsheetClient"]):
    """A command tree in which nobody is left in silence."""

    async def on_error(
        self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the asker that something went wrong; see `faults` for the order of cases."""
        await answer_fault(interaction, error)


class FactsheetClient(discord.AutoShardedClient):
    """The bot on Discord.

    Attributes:
        answering: answers commands and presses; its engine may be replaced while the client runs.
        tree: the slash commands.
    """

    def __init__(
        self,
        settings: Settings,
        engine: Engine,
        *,
        clock: Callable[[], float] = time.monotonic,
        **options: Any,
    ) -> None:
        """Make a client that is not yet connected.

        Args:
            settings: language and visibility of answers, and whether mentions get any. The token is not kept.
            engine: what is asked.
            clock: tells seconds that never go back.
            options: for `discord.AutoShardedClient`, such as `shard_count`.
        """
        super().__init__(
            intents=_intents(mentions=settings.bot_mentions == "on"),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            **options,
        )
        self.answering = Answering(
            engine,
            language=settings.bot_language,
            private=settings.bot_visibility == "private",
            shares=Cooldown(SHARE_SECONDS, clock),
        )
        self.tree = FaultTellingTree(self)
        add_commands(self.tree)

    async def setup_hook(self) -> None:
        """Learn the buttons of all cards ever sent, and register the commands if they changed."""
        self.add_dynamic_items(CardButton, CardMenu, StaleButton)
        await self.tree.set_translator(CatalogueTranslator())
        await register(self.tree)

    async def on_ready(self) -> None:
        """Say that the bot can be asked."""
        _log.info("connected to Discord; ready to answer")

    async def on_message(self, message: discord.Message) -> None:
        """Answer a message to the bot. Without the intents for messages, none arrives."""
        if self.user is not None:
            await answer_message(message, self.answering, self.user.id)

    async def on_error(self, event_method: str, /, *_: Any, **__: Any) -> None:
        """Log an exception in an event without its words; discord.py would print them."""
        error = sys.exception()
        if error is not None:
            _log.error("%s failed: %s", event_method, without_words(error))


class RegisteringClient(FactsheetClient):
    """A client that registers the commands when it logs in, changed or not, and is not meant to connect."""

    async def setup_hook(self) -> None:
        """Register the commands.

        Raises:
            discord.HTTPException: Discord did not take them.
        """
        await self.tree.set_translator(CatalogueTranslator())
        _log.info("%s commands are registered now", len(await self.tree.sync()))


def _intents(*, mentions: bool) -> discord.Intents:
    """Ask for no more than is needed, and for nothing privileged.

    Commands need no intent at all; without `guilds` discord.py warns at every start. Messages that mention the bot
    and direct messages come with their words; those of others come without, and are passed over.
    """
    return discord.Intents(guilds=True, guild_messages=mentions, dm_messages=mentions)


def run(settings: Settings, engine: Engine, reloader: Reloader | None = None) -> int:
    """Run the bot until SIGINT or SIGTERM.

    Args:
        settings: with the token. It is handed to Discord and nowhere else.
        engine: what answers first.
        reloader: of the knowledge folder, whose edits go live; None keeps to the first engine.

    Returns:
        The exit code: 0 when told to stop, 78 if token or intents are wrong, 69 if Discord cannot be reached, 70 for a
        fault of the bot itself. The reason is on standard error, one plain sentence.
    """
    return _finish(settings, lambda token: _run(FactsheetClient(settings, engine), token, settings, reloader))


async def _run(client: FactsheetClient, token: str, settings: Settings, reloader: Reloader | None) -> None:
    _log.info("torture-index-bot %s starts", __version__)
    answering = client.answering
    async with (
        monitored(client, answering.tally, settings.bot_monitor_port),
        kept_current(answering, reloader),
    ):
        await serve(client, token)


def sync(settings: Settings, engine: Engine) -> int:
    """Register the commands with Discord now, changed or not; exit codes are those of `run`."""
    return _finish(settings, lambda token: log_in(RegisteringClient(settings, engine), token))


async def log_in(client: discord.Client, token: str) -> None:
    """Log `client` in, which runs its set-up, and out again.

    Raises:
        discord.LoginFailure: Discord refused the token.
        discord.HTTPException: Discord refused what the set-up asked.
        aiohttp.ClientConnectionError: Discord cannot be reached.
    """
    async with client:
        await client.login(token)


async def serve(client: discord.Client, token: str) -> None:
    """Keep `client` connected until SIGINT or SIGTERM, then close it cleanly.

    Raises:
        discord.LoginFailure: Discord refused the token.
        discord.PrivilegedIntentsRequired: Discord refused the intents (close code 4014).
        aiohttp.ClientConnectionError: Discord cannot be reached.
    """
    async with client:
        connection = asyncio.create_task(client.start(token))
        stopped = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):
                asyncio.get_running_loop().add_signal_handler(number, stopped.set)
        stopping = asyncio.create_task(stopped.wait())
        await asyncio.wait({connection, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if stopped.is_set():
            _log.info("told to stop: closing")
        for task in (connection, stopping):
            task.cancel()
        with suppress(asyncio.CancelledError):
            await connection


def _finish(settings: Settings, task: Callable[[str], Coroutine[Any, Any, None]]) -> int:
    if settings.discord_token is None:
        return _give_up(UNSET, WRONG_SETTINGS)
    set_up_logging(settings.bot_log_level, settings.bot_log_format)
    tell_without_words()
    # The bot never speaks aloud; an operator need not read at each start that it could not.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    # Where signals have no handlers (Windows), Ctrl+C is an exception; the client is closed by then.
    with suppress(KeyboardInterrupt):
        try:
            asyncio.run(guarded(task(settings.discord_token.get_secret_value())))
        except _EXPECTED as error:
            return _give_up(*_explain(error))
        except Exception as error:  # noqa: BLE001 - a traceback could hold what someone asked
            return tell_crash(error)
    return FINE


def _explain(error: Exception) -> tuple[str, int]:
    refused = isinstance(error, discord.ConnectionClosed) and error.code == limits.AUTHENTICATION_FAILED
    if refused or isinstance(error, discord.LoginFailure):
        return REFUSED, WRONG_SETTINGS
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return DISALLOWED, WRONG_SETTINGS
    if isinstance(error, PortError):
        return str(error), WRONG_SETTINGS
    return NOT_REACHED, UNREACHABLE


def _give_up(reason: str, code: int) -> int:
    click.echo(reason, err=True)
    return code
