"""What a supervisor may ask: `/healthz` and `/metrics`, on 127.0.0.1 only, and only if there is a port for it."""

import logging
import os
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from typing import Final

import discord
from aiohttp import web

from bot import __version__
from bot.faces.discord.pulse import Condition, Pulse, pulse_of
from bot.faces.discord.tally import Tally

_log = logging.getLogger(__name__)

LOOPBACK: Final = "127.0.0.1"
PREFIX: Final = "torture_index_bot"
_METRICS_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
"""Prometheus' text format."""


class PortError(Exception):
    """The port cannot be opened; says so in a plain sentence for the operator."""


@asynccontextmanager
async def monitored(client: discord.AutoShardedClient, tally: Tally, port: int | None) -> AsyncIterator[None]:
    """Tell how `client` is, and what it counted, on `port` of 127.0.0.1 as long as this lasts; on None, do nothing.

    Raises:
        PortError: the port cannot be opened.
    """
    if port is None:
        yield
        return
    # No access log: nothing that is asked here is worth a line.
    runner = web.AppRunner(_app(client, tally), access_log=None, handle_signals=False, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await _open(runner, port)
        yield
    finally:
        await runner.cleanup()


async def _open(runner: web.AppRunner, port: int) -> None:
    try:
        await web.TCPSite(runner, LOOPBACK, port).start()
    except OSError as error:
        # asyncio puts a long sentence of its own into the error's text.
        why = os.strerror(error.errno) if error.errno else "for no reason that is known"
        raise PortError(
            f"BOT_MONITOR_PORT: port {port} cannot be opened ({why}); choose another, or leave it empty."
        ) from error
    _log.info("/healthz and /metrics are on http://%s:%s", LOOPBACK, port)


def _app(client: discord.AutoShardedClient, tally: Tally) -> web.Application:
    async def health(_: web.Request) -> web.Response:
        pulse = pulse_of(client)
        return web.Response(text=said(pulse), status=200 if pulse.condition is Condition.FINE else 503)

    async def metrics(_: web.Request) -> web.Response:
        text = "".join(exposition(pulse_of(client), tally))
        return web.Response(body=text.encode(), headers={"Content-Type": _METRICS_TYPE})

    app = web.Application()
    app.router.add_get("/healthz", health)
    app.router.add_get("/metrics", metrics)
    return app


def said(pulse: Pulse) -> str:
    """Say in a line how the connection is; the first word is the condition."""
    shards = f"{pulse.connected} of {pulse.shards} shards connected"
    return f"{pulse.condition.value}: {shards}, last heard from Discord {pulse.age:.0f} s ago\n"


def exposition(pulse: Pulse, tally: Tally) -> Iterator[str]:
    """Write all metrics in Prometheus' text format. No value of a label comes from a user, so none needs escaping."""
    fine = int(pulse.condition is Condition.FINE)
    yield from _metric("info", "gauge", "The version.", [(f'version="{__version__}"', 1)])
    yield from _metric("fine", "gauge", "1 if /healthz is 200.", [("", fine)])
    yield from _metric("shards", "gauge", "Shards of this process.", [("", pulse.shards)])
    yield from _metric("shards_connected", "gauge", "Shards with a connection.", [("", pulse.connected)])
    silence = "For how long the most silent connected shard has heard nothing."
    yield from _metric("silence_seconds", "gauge", silence, [("", round(pulse.age, 3))])
    loaded = "When the knowledge that is served was loaded."
    yield from _metric("knowledge_loaded_timestamp_seconds", "gauge", loaded, [("", round(tally.loaded, 3))])
    faults = "Faults that keep a later edit of the knowledge from being served."
    yield from _metric("knowledge_faults", "gauge", faults, [("", tally.faults)])
    counts = (
        (f'command="{count.command}",outcome="{count.outcome}",reason="{count.reason}"', number)
        for count, number in sorted(tally.counts.items())
    )
    yield from _metric("answers_total", "counter", "What came of each command, button and mention.", counts)


def _metric(name: str, kind: str, about: str, samples: Iterable[tuple[str, float]]) -> Iterator[str]:
    yield f"# HELP {PREFIX}_{name} {about}\n# TYPE {PREFIX}_{name} {kind}\n"
    for labels, value in samples:
        yield f"{PREFIX}_{name}{{{labels}}} {value}\n" if labels else f"{PREFIX}_{name} {value}\n"
