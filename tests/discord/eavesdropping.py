"""All that the bot's process tells anyone but Discord, and the marks that must not stand in it."""

import asyncio
import io
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest

from bot.faces.discord.crashes import guarded
from bot.faces.discord.logs import log_handler, set_up_logging
from bot.faces.discord.monitor import exposition
from bot.faces.discord.pulse import Condition, Pulse
from bot.faces.discord.tally import Tally
from bot.settings import Settings

QUESTION = "zebracornquestion"
"""A word of every question, name, message, button and menu choice that is sent."""

Marks = Mapping[str, str]
"""What must not be told, by its kind."""


def found(text: str, marks: Marks) -> set[str]:
    """The kinds of marks that stand in `text`, in whatever case."""
    folded = text.casefold()
    return {kind for kind, mark in marks.items() if mark.casefold() in folded}


class Ear:
    """Hears the log, standard output, standard error and metrics.

    The log in both its forms, and the bot's own lines also as they are before ids are taken out.
    """

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd
        self._log = io.StringIO()
        self._printed = ""
        self.tallies: list[Tally] = []

    def handlers(self) -> Iterator[logging.Handler]:
        for form in ("text", "json"):
            handler = log_handler(form)
            handler.setStream(self._log)
            yield handler
        raw = logging.StreamHandler(self._log)
        raw.addFilter(logging.Filter("bot"))
        yield raw

    @property
    def log(self) -> str:
        return self._log.getvalue()

    def everything(self) -> str:
        self._printed += "".join(self._capfd.readouterr())
        pulse = Pulse(Condition.FINE, 1, 1, 0)
        metrics = "".join(line for tally in self.tallies for line in exposition(pulse, tally))
        return self.log + self._printed + metrics


@contextmanager
def listening(capfd: pytest.CaptureFixture[str]) -> Iterator[Ear]:
    """Hear everything at the level DEBUG, set up as the bot sets itself up; puts all loggers back afterwards."""
    ear = Ear(capfd)
    loggers = [logging.getLogger(name) for name in ("", "bot", "discord", "aiohttp", "asyncio")]
    root, levels = loggers[0], [each.level for each in loggers]
    before = root.handlers[:]
    # pytest's own handlers print, at the end, what they are given as it is: that is not the bot's doing.
    root.handlers[:] = list(ear.handlers())
    set_up_logging("DEBUG")
    try:
        yield ear
    finally:
        root.handlers[:] = before
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


async def guard_this_loop() -> None:
    """Let this loop tell what breaks in its tasks as the bot's own does."""

    async def nothing() -> None:
        await asyncio.sleep(0)

    await guarded(nothing())


def settings(**given: Any) -> Settings:
    return Settings(_env_file=None, **given)
