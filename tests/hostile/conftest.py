"""One connected-to-nothing client for all examples."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest

from bot.answers.engine import Engine
from bot.faces.discord.client import FactsheetClient
from bot.settings import Settings
from tests.answers import small
from tests.discord.direct import Direct, Payload


class Asked:
    """Drives the real client, one interaction at a time; an exception that is only logged fails the test, too."""

    def __init__(self, direct: Direct, runner: asyncio.Runner) -> None:
        self.direct = direct
        self._runner = runner

    def __call__(self, ask: Callable[[Direct], Coroutine[Any, Any, Any]]) -> Any:
        return self._runner.run(ask(self.direct))

    def press(self, custom_id: str, *, private: bool = True) -> Payload:
        data: Payload = self(lambda direct: direct.press(custom_id, private=private))
        return data


@pytest.fixture(scope="session")
def norland() -> Engine:
    """A small engine, quick to ask, for faces that treat all knowledge alike."""
    return small.norland()


@pytest.fixture(scope="session")
def asked(engine: Engine) -> Iterator[Asked]:
    client = FactsheetClient(Settings(_env_file=None), engine, clock=_Hours(), shard_count=1)
    with asyncio.Runner() as runner:
        yield Asked(runner.run(Direct.of(client)), runner)


class _Hours:
    """A clock on which an hour passes between any two looks, so that nobody has to wait."""

    def __init__(self) -> None:
        self._now = 0.0

    def __call__(self) -> float:
        self._now += 3600
        return self._now
