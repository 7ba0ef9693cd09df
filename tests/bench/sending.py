"""The stand-in that sends interactions and times their answers."""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.faces.discord.limits import FIRST_RESPONSE_SECONDS
from tests.discord.standin import StandIn
from tests.discord.standin.payloads import Payload
from tests.discord.standin.rest import Rest

PATIENCE = 10.0
"""Seconds after which an interaction counts as unanswered."""


class TimingRest(Rest):
    """Times answers in place of keeping them."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.sent: dict[str, float] = {}
        self.times: list[float] = []
        self.kinds: Counter[str] = Counter()

    def is_answered(self, token: str) -> bool:
        return token not in self.sent

    def keep(self, key: str, sent: Payload) -> None:
        begun = self.sent.pop(key, None)
        if begun is not None:
            self.times.append(time.perf_counter() - begun)
            self.kinds[_kind(sent)] += 1
            self.changed.set()


def _kind(sent: Payload) -> str:
    """Tell cards from completions, constants, and the bot's own short notices, such as an apology."""
    data = sent["data"]
    if sent["type"] == 8:
        return "completion" if data["choices"] else "empty completion"
    if not data.get("components"):
        return "text"
    return "card" if len(data["components"][0]["components"]) > 1 else "notice"


@dataclass
class Figures:
    """What came of one phase. Times are in seconds, from sending to the arrival of the answer, best first."""

    sent: int
    took: float
    times: list[float] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)

    @property
    def late(self) -> int:
        """How many came after Discord had forgotten the question, or never."""
        return self.sent - sum(each <= FIRST_RESPONSE_SECONDS for each in self.times)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.times) / self.took

    def percentile(self, share: float) -> float:
        return (
            self.times[min(len(self.times) - 1, int(share * len(self.times)))] if self.times else float("nan")
        )

    def __str__(self) -> str:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.kinds.items()))
        return (
            f"{self.sent} sent in {self.took:.1f} s, {len(self.times)} answered ({kinds}), {self.late} failed or late; "
            f"{self.rate:.0f} a second; p50 {self.percentile(0.5) * 1000:.1f} ms, "
            f"p99 {self.percentile(0.99) * 1000:.1f} ms, longest {self.percentile(1) * 1000:.0f} ms"
        )


class Sender:
    """Sends interactions to the bot that is connected to a stand-in."""

    def __init__(self, discord_: StandIn) -> None:
        assert isinstance(discord_.rest, TimingRest)
        self._discord = discord_
        self._rest = discord_.rest

    async def at_rate(self, interactions: Iterator[Payload], rate: float, seconds: float) -> Figures:
        """Send `rate` a second, whether they are answered or not."""
        begun = time.perf_counter()
        count = int(rate * seconds)
        for number in range(count):
            ahead = begun + number / rate - time.perf_counter()
            if ahead > 0.001 or number % 50 == 0:
                await asyncio.sleep(max(0.0, ahead))
            await self._send(next(interactions))
        return await self._figures(count, begun)

    async def in_flight(self, interactions: Iterator[Payload], at_once: int, count: int) -> Figures:
        """Send `count`, each as soon as fewer than `at_once` wait for their answers."""
        begun = time.perf_counter()
        for _ in range(count):
            await self._until_fewer_than(at_once)
            await self._send(next(interactions))
        return await self._figures(count, begun)

    async def _send(self, interaction: Payload) -> None:
        self._rest.sent[interaction["token"]] = time.perf_counter()
        await self._discord.send(interaction)

    async def _until_fewer_than(self, count: int) -> None:
        """Wait until fewer than `count` wait for answers; what waits for too long is given up."""
        while len(self._rest.sent) >= count:
            self._rest.changed.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._rest.changed.wait(), 1)
            oldest = time.perf_counter() - PATIENCE
            for token in [token for token, begun in self._rest.sent.items() if begun < oldest]:
                del self._rest.sent[token]

    async def _figures(self, count: int, begun: float) -> Figures:
        """Wait for the last answers and sum up."""
        await self._until_fewer_than(1)
        took = time.perf_counter() - begun
        figures = Figures(count, took, sorted(self._rest.times), self._rest.kinds)
        self._rest.sent, self._rest.times, self._rest.kinds = {}, [], Counter()
        return figures
