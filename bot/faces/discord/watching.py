"""Keeps the engine current: edits of the knowledge folder go live while the bot answers, in one assignment.

    folder changes, or SIGHUP ─── woken ─── reload, in a thread ─── answering.engine = engine

Whoever asks meanwhile is answered from the old engine, and nobody from half of each: an answer reads `engine` once.
"""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final

from watchfiles import awatch

from bot.faces.discord.answering import Answering
from bot.faces.discord.faults import without_words
from bot.faces.memory import give_back_memory, keep_memory
from bot.faces.reloading import Reloader

_log = logging.getLogger(__name__)

REST_MILLISECONDS: Final = 50
"""How long nothing may change before the folder is read: an editor saves a file in several steps."""

LONGEST_MILLISECONDS: Final = 1000
"""After so much unrest it is read all the same."""

LOOK_MILLISECONDS: Final = 5000
"""How often it is looked whether the folder is another one of the same name, which tells of no changes by itself."""


class Woken:
    """What the watcher is woken for.

    Attributes:
        asked: the operator asked for a reload.
    """

    def __init__(self) -> None:
        self.asked = False
        self._event = asyncio.Event()

    def wake(self, *, asked: bool = False) -> None:
        """Wake the watcher, now or as soon as it is done with what it was woken for before."""
        self.asked |= asked
        self._event.set()

    async def wait(self) -> bool:
        """Wait to be woken, and tell whether the operator asked for it."""
        await self._event.wait()
        self._event.clear()
        asked, self.asked = self.asked, False
        return asked


@asynccontextmanager
async def kept_current(answering: Answering, reloader: Reloader | None) -> AsyncIterator[None]:
    """Give `answering` a new engine whenever the knowledge base changed, for as long as the context lasts.

    Args:
        answering: whose engine is replaced.
        reloader: of the folder that is watched; None watches nothing.
    """
    if reloader is None:
        yield
        return
    logging.getLogger("watchfiles").setLevel(
        logging.WARNING
    )  # it counts changes; what became of them is told below
    woken = Woken()
    woken.wake()  # for what changed since the first engine was begun
    tasks = [
        asyncio.create_task(_watch(reloader.folder, woken)),
        asyncio.create_task(_reload(answering, reloader, woken)),
    ]
    _hear_hangups(woken)
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _reload(answering: Answering, reloader: Reloader, woken: Woken) -> None:
    while True:
        asked = await woken.wait()
        keep_memory()
        try:
            engine = await asyncio.to_thread(reloader.reload, answering.engine, asked=asked)
        except Exception as error:  # noqa: BLE001 - the knowledge that is served is worth more than the edit
            _log.error("the knowledge base could not be read anew: %s", without_words(error))
        else:
            if engine is not None:
                answering.engine = engine
                answering.tally.knowledge_loaded()
                await asyncio.to_thread(engine.read_ahead)
            elif reloader.refused:
                answering.tally.knowledge_refused(reloader.refused)
        await asyncio.to_thread(give_back_memory)


async def _watch(folder: Path, woken: Woken) -> None:
    while True:
        watched = _identity(folder)
        try:
            async for changes in awatch(
                folder,
                watch_filter=None,  # its default passes over whatever lies in .venv or site-packages
                debounce=LONGEST_MILLISECONDS,
                step=REST_MILLISECONDS,
                rust_timeout=LOOK_MILLISECONDS,
                yield_on_timeout=True,
            ):
                if changes:
                    woken.wake()
                if _identity(folder) != watched:
                    break
        except (OSError, RuntimeError) as error:
            # No such folder, or the system watches no more of them; then it is looked into now and again.
            _log.debug("the knowledge folder cannot be watched: %s", without_words(error))
            await asyncio.sleep(LOOK_MILLISECONDS / 1000)
        woken.wake()


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _hear_hangups(woken: Woken) -> None:
    """Reload at SIGHUP, where there is such a signal. A terminal that closes sends it too, and still ends the bot."""
    began_on_terminal = _on_terminal()

    def hear() -> None:
        if began_on_terminal and not _on_terminal():
            signal.raise_signal(signal.SIGTERM)
        else:
            woken.wake(asked=True)

    with suppress(AttributeError, NotImplementedError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, hear)


def _on_terminal() -> bool:
    try:
        return os.isatty(sys.stdin.fileno())
    except (AttributeError, OSError, ValueError):
        return False
