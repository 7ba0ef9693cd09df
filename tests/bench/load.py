"""How much the bot takes: `python -m tests.bench.load [--soak N] [--seconds S] [--fastest N] [--warm-up N]`.

Two processes on 127.0.0.1: this one is Discord and sends, the other is the bot. In this order: a bare discord.py bot
that answers a constant, as fast as it can; the bot, as fast as it can with the same questions; 200 interactions of
all kinds a second; as many a second as the bare bot answers when it is sent more than it can take; and a soak. An
interaction that is not answered within Discord's 3 s counts as failed.
"""

import argparse
import asyncio
import json
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.bench.questions import asked, mixed
from tests.bench.sending import Figures, Sender, TimingRest
from tests.discord.standin import StandIn

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Plan:
    """How much is sent: interactions a second, seconds, and counts.

    Attributes:
        rate, seconds: interactions a second, and for how long.
        fastest: how many are sent to tell how many a second are answered at most.
        warm_up, soak: how many are sent before memory is looked at, and between then and the end.
        at_once: how many wait for their answers at the same time, where not so many a second are sent.
        most: interactions a second, whatever the bare bot takes.
    """

    rate: int = 200
    seconds: float = 60
    fastest: int = 5000
    warm_up: int = 10_000
    soak: int = 200_000
    at_once: int = 16
    most: float = 10_000


SHORT = Plan(rate=20, seconds=2, fastest=40, warm_up=40, soak=200, at_once=4, most=30)
"""For the tests: a few seconds, and so little at once that any machine answers it in time."""


@dataclass
class Outcome:
    """What came out.

    Attributes:
        phases: by name.
        growth: of the bot's memory from the end of the warm-up to the end of the soak, in MiB.
        memory: at the end, in MiB.
        views: what the client still waits for at the end.
        work: processor time for one answer in ms, by phase; unlike a rate, it hardly depends on what else runs.
    """

    phases: dict[str, Figures]
    growth: float = 0.0
    memory: float = 0.0
    views: float = 0.0
    work: dict[str, float] = field(default_factory=dict)

    @property
    def extra(self) -> float:
        """How much processor time the bot needs for an answer, for each ms that the bare one needs."""
        return self.work["bot, as fast as it can"] / self.work["bare bot, as fast as it can"]

    @property
    def ratio(self) -> float:
        """How many answers a second the bot gives for each that the bare one gives."""
        return self.phases["bot, as fast as it can"].rate / self.phases["bare bot, as fast as it can"].rate


@asynccontextmanager
async def running(kind: str) -> AsyncIterator[tuple[Sender, asyncio.subprocess.Process]]:
    """Run a bot in a process of its own, connected to a stand-in."""
    async with StandIn(rest=TimingRest) as discord_:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bench.bot_process", str(discord_.url), kind,
            cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        try:
            async with asyncio.timeout(120):
                await discord_.gateway.ready.wait()
            yield Sender(discord_), process
        finally:
            assert process.stdin
            process.stdin.close()
            await asyncio.wait_for(process.wait(), 30)


async def held(process: asyncio.subprocess.Process) -> dict[str, float]:
    """Ask a bot's process what it holds."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(b"\n")
    line = await asyncio.wait_for(process.stdout.readline(), 30)
    return dict(json.loads(line))


async def measure(plan: Plan) -> Outcome:
    """Do all that `plan` says, printing what comes out."""
    outcome = Outcome({})

    async def note(
        name: str, process: asyncio.subprocess.Process, sending: Coroutine[Any, Any, Figures]
    ) -> Figures:
        before = await held(process)
        figures = outcome.phases[name] = await sending
        work = (await held(process))["work"] - before["work"]
        outcome.work[name] = work / max(1, len(figures.times)) * 1000
        say(f"{name}: {figures}; {outcome.work[name]:.2f} ms of processor time for each")
        return figures

    async with running("bare") as (bare, process):
        await bare.in_flight(asked(), plan.at_once, plan.fastest // 5)
        fastest = await note(
            "bare bot, as fast as it can", process, bare.in_flight(asked(), plan.at_once, plan.fastest)
        )
        # With few in flight it takes more a second than when they come whether or not it is done with the last ones.
        limit = await note(
            "bare bot, sent as many a second whether it is done or not",
            process,
            bare.at_rate(asked(), min(fastest.rate, plan.most), plan.seconds / 6),
        )
    async with running("factsheet") as (bot, process):
        await bot.in_flight(asked(), plan.at_once, plan.fastest // 5)
        await note("bot, as fast as it can", process, bot.in_flight(asked(), plan.at_once, plan.fastest))
        say(
            f"the bot answers {outcome.ratio:.2f} times as many as the bare one, "
            f"with {outcome.extra:.1f} times its work for each"
        )
        await note(f"{plan.rate} a second", process, bot.at_rate(mixed(), plan.rate, plan.seconds))
        await note(
            "as many a second as the bare bot took",
            process,
            bot.at_rate(mixed(), min(limit.rate, plan.most), plan.seconds / 6),
        )
        await note("warm-up", process, bot.in_flight(mixed(), plan.at_once, plan.warm_up))
        warm = await held(process)
        await note("soak", process, bot.in_flight(mixed(), plan.at_once, plan.soak))
        end = await held(process)
    outcome.memory, outcome.growth = end["memory"], end["memory"] - warm["memory"]
    outcome.views = end["views"]
    say(f"memory {outcome.memory:.1f} MiB, grown by {outcome.growth:.2f} MiB; {outcome.views:.0f} views left")
    return outcome


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - a command's output


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description="How much the bot takes.")
    parser.add_argument("--soak", type=int, default=Plan.soak, help="interactions of the soak")
    parser.add_argument("--seconds", type=float, default=Plan.seconds, help="of 200 interactions each")
    parser.add_argument("--fastest", type=int, default=Plan.fastest, help="sent as fast as they are answered")
    parser.add_argument("--warm-up", type=int, default=Plan.warm_up, help="sent before memory is looked at")
    asyncio.run(measure(Plan(**vars(parser.parse_args()))))


if __name__ == "__main__":
    main()
