"""What is told when something breaks where nobody catches it: the kind and the place, never the words.

Python itself would print the exception's text, and asyncio what the task was given: both may hold what someone asked.
"""

import asyncio
import logging
import re
import sys
import threading
import warnings
from collections.abc import Coroutine
from typing import Any, Final

from bot.faces.discord.faults import without_words

_log = logging.getLogger(__name__)

_WORDS: Final = re.compile(r"[A-Za-z ]+")
"""How asyncio's own wording begins; what it was about comes next, such as a callback with all that it was given."""


def tell_without_words() -> None:
    """From now on, log what breaks in threads and finalisers, and what libraries warn of, by kind and place."""
    threading.excepthook = _tell_thread
    sys.unraisablehook = _tell_unraisable
    warnings.showwarning = _tell_warning


async def guarded(task: Coroutine[Any, Any, None]) -> None:
    """Do `task` in a loop that logs by kind and place what breaks in other tasks."""
    asyncio.get_running_loop().set_exception_handler(_tell_loop)
    await task


def tell_crash(error: BaseException) -> None:
    """Log that `error` ends the bot."""
    _log.critical("the bot breaks in an unforeseen way: %s", without_words(error))


def _tell_loop(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    error = context.get("exception")
    words = _WORDS.match(str(context["message"]))
    _log.error(
        "%s: %s",
        words[0].strip() if words else "in the event loop",
        without_words(error) if error else "no exception",
    )


def _tell_thread(told: threading.ExceptHookArgs) -> None:
    if told.exc_value is not None:
        _log.error("a thread failed: %s", without_words(told.exc_value))


def _tell_unraisable(told: "sys.UnraisableHookArgs") -> None:
    if told.exc_value is not None:
        _log.error("a finaliser failed: %s", without_words(told.exc_value))


def _tell_warning(*told: Any, **_: Any) -> None:
    """Log the kind and the place of a warning; called as `warnings.showwarning` is."""
    _message, category, file, line, *_rest = told
    _log.warning("%s in %s:%s", category.__name__, file, line)
