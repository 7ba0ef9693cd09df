"""How the connection to Discord is: whether each shard has one, and how long it has heard nothing."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import discord

SILENT_SECONDS: Final = 120.0
"""A shard that has heard nothing for so long is not well. Discord confirms a heartbeat about every 41 s; after 60 s
without a word, which it notices at the next heartbeat, discord.py connects anew. Longer: it did not manage to."""


class Condition(StrEnum):
    """How the bot is, in one word."""

    FINE = "fine"
    STARTING = "starting"
    DISCONNECTED = "disconnected"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Pulse:
    """How the connection is.

    Attributes:
        condition: the worst over all shards.
        connected: how many shards have a connection.
        shards: how many there are; 0 before the first connects.
        age: for how many seconds the most silent connected shard has heard nothing; 0 if none is connected.
    """

    condition: Condition
    connected: int
    shards: int
    age: float


def pulse_of(client: discord.AutoShardedClient, clock: Callable[[], float] = time.perf_counter) -> Pulse:
    """Take the pulse of `client`; `clock` is the one that discord.py stamps what it hears with."""
    shards = client.shards.values()
    connected = [shard for shard in shards if not shard.is_closed()]
    now = clock()
    age = max((now - heard for heard in _heard(connected)), default=0.0)
    condition = _condition(ready=client.is_ready(), whole=len(connected) == len(shards), age=age)
    return Pulse(condition, len(connected), len(shards), age)


def _condition(*, ready: bool, whole: bool, age: float) -> Condition:
    if not whole:
        return Condition.DISCONNECTED
    if age > SILENT_SECONDS:
        return Condition.SILENT
    return Condition.FINE if ready else Condition.STARTING


def _heard(shards: list[discord.ShardInfo]) -> Iterator[float]:
    """Give when each shard last heard anything, heartbeats included.

    discord.py tells of events only, and a quiet server has none for hours; it keeps this stamp for its own use.
    """
    for shard in shards:
        keeper = shard._parent.ws._keep_alive  # noqa: SLF001 - see above; a test over the wire holds it
        if keeper is not None:
            yield keeper._last_recv  # noqa: SLF001
