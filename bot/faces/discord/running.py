"""Running the client until told to stop, and saying in a sentence why it ended if it was not."""

import asyncio
import gc
import logging
import signal
from collections.abc import Callable, Coroutine, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any, Final

import aiohttp
import click
import discord

from bot import __version__
from bot.answers.engine import Engine
from bot.faces.discord import limits
from bot.faces.discord.client import FactsheetClient, RegisteringClient
from bot.faces.discord.crashes import guarded, tell_crash, tell_without_words
from bot.faces.discord.logs import set_up_logging
from bot.faces.discord.monitor import PortError, monitored
from bot.faces.discord.watching import kept_current
from bot.faces.reloading import Reloader
from bot.settings import Settings

_log = logging.getLogger(__name__)

FINE: Final = 0
UNREACHABLE: Final = 69
"""Discord cannot be reached (EX_UNAVAILABLE of sysexits.h): a supervisor may start the bot again."""
BROKEN: Final = 70
"""A fault that was not foreseen (EX_SOFTWARE of sysexits.h): a supervisor may start the bot again, too."""
WRONG_SETTINGS: Final = 78
"""EX_CONFIG of sysexits.h: starting again will not help."""

LOGIN_SECONDS: Final = 60.0
"""How long Discord may take to answer at the start."""

LAST_ANSWERS_SECONDS: Final = 5.0
"""How long answers under way may take once the bot is told to stop: more than Discord waits for them."""

COLLECTED_AFTER: Final = (10_000, 20, 20)
"""After how many new objects, and then after how many collections of younger ones, garbage is collected. Under overload
most objects belong to questions that wait, and Python's own thresholds take a quarter of all time to look through them:
of 3,000 and 3,500 a second for 8 s all were answered or told otherwise in time with these, and with Python's 564 of
24,000 and 12,789 of 28,000 were not (tests.bench)."""

UNSET: Final = "DISCORD_TOKEN is not set: put the bot's token into the environment or into .env."
REFUSED: Final = (
    "Discord refused the token: set DISCORD_TOKEN to the one in the developer portal (Bot, Reset Token)."
)
DISALLOWED: Final = "Discord refused the bot's intents: switch them on in the developer portal (Bot)."
NOT_REACHED: Final = "Discord cannot be reached: check the network connection, then start the bot again."
CRASHED: Final = "The bot broke in an unforeseen way; the log tells where. Start it again."

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


def run(settings: Settings, engine: Engine, reloader: Reloader | None = None) -> int:
    """Run the bot until SIGINT or SIGTERM.

    Args:
        settings: with the token. It is handed to Discord and nowhere else.
        engine: what answers first.
        reloader: of the knowledge folder, whose edits go live; None keeps to the first engine.

    Returns:
        The exit code: 0 when told to stop, 78 if token or intents are wrong, 69 if Discord cannot be reached, 70 for a
        fault that was not foreseen. The reason is on standard error, one plain sentence.
    """
    return _finish(settings, lambda token: _run(FactsheetClient(settings, engine), token, settings, reloader))


async def _run(client: FactsheetClient, token: str, settings: Settings, reloader: Reloader | None) -> None:
    _log.info("torture-index-bot %s starts", __version__)
    set_aside_what_stays()
    answering = client.answering
    async with (
        monitored(client, answering.tally, settings.bot_monitor_port),
        kept_current(answering, reloader),
    ):
        await serve(client, token)


def set_aside_what_stays() -> None:
    """Keep the garbage collector from looking through what is there now, code and knowledge, at every full collection.

    For what comes, it is told to look less often (COLLECTED_AFTER).

    Under load there is one after some thousand answers, and nobody is answered meanwhile: for 30 ms, and for 220 on a
    machine that is busy (tests.bench.load). What an edit of the knowledge replaces is freed all the same.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTED_AFTER)


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


async def serve(client: FactsheetClient, token: str) -> None:
    """Keep `client` connected until SIGINT or SIGTERM; then let it finish its answers, and close it cleanly.

    Raises:
        discord.LoginFailure: Discord refused the token.
        discord.PrivilegedIntentsRequired: Discord refused the intents (close code 4014).
        aiohttp.ClientConnectionError: Discord cannot be reached.
        TimeoutError: it does not answer.
    """
    async with client:
        with _told_to_stop() as stopped:
            connection = asyncio.create_task(_connect(client, token))
            stopping = asyncio.create_task(stopped.wait())
            await asyncio.wait({connection, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if stopped.is_set():
                _log.info("told to stop: closing")
                await _finish_answers(client)
            for task in (connection, stopping):
                task.cancel()
            with suppress(asyncio.CancelledError):
                await connection


@contextmanager
def _told_to_stop() -> Iterator[asyncio.Event]:
    """Give an event that SIGINT and SIGTERM set, until the block ends."""
    loop, stopped = asyncio.get_running_loop(), asyncio.Event()
    with ExitStack() as stack:
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):
                loop.add_signal_handler(number, stopped.set)
                stack.callback(loop.remove_signal_handler, number)
        yield stopped


async def _connect(client: discord.Client, token: str) -> None:
    async with asyncio.timeout(LOGIN_SECONDS):
        await client.login(token)
    await client.connect()


async def _finish_answers(client: FactsheetClient) -> None:
    """Let no more questions come in, and wait for the answers to those that came."""
    for shard in client.shards.values():
        await shard.disconnect()
    if not await client.underway.finished(LAST_ANSWERS_SECONDS):
        _log.warning("%s answers could not be finished", len(client.underway))


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
            tell_crash(error)
            return _give_up(CRASHED, BROKEN)
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
