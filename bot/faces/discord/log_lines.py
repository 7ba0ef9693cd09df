"""How a line of the log is written: for people or as JSON, and never with what someone said, an id or a token.

The bot's own lines hold numbers, names of commands and kinds of exceptions. Libraries are less careful: discord.py
warns of a rate limit with an address that holds a live interaction token, and of a failed completion with the names
of whoever typed; asyncio prints whatever a task was given. So of a library's line the wording and the numbers are kept,
each text that is filled in is left out, and so is what an exception says.
"""

import json
import logging
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from bot.faces.discord.faults import without_words

_OWN: Final = "bot"
_WITHHELD: Final = "…"
_SNOWFLAKE: Final = re.compile(r"\d{17,20}")
"""Ids of people, servers, channels. Those of Discord's first month had 17 digits, and they grow."""


class PrivateFormatter(logging.Formatter):
    """Writes lines for people, in the form that `logging.Formatter` was given."""

    def format(self, record: logging.LogRecord) -> str:
        """Write `record`."""
        # What other handlers have made of it is set aside: the text of an exception is kept in the record.
        unsaid = {"args": None, "exc_info": None, "exc_text": None, "stack_info": None}
        return super().format(logging.makeLogRecord({**record.__dict__, **unsaid, "msg": told(record)}))


class JsonFormatter(logging.Formatter):
    """Writes one JSON object a line: `time` (ISO 8601, UTC), `level`, `logger`, `message`."""

    def format(self, record: logging.LogRecord) -> str:
        """Write `record`."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": told(record),
        }
        return json.dumps(line)


def told(record: logging.LogRecord) -> str:
    """Give the words of `record` that an operator may read."""
    own = record.name.partition(".")[0] == _OWN
    text = record.getMessage() if own else _without_texts(record)
    error = record.exc_info[1] if record.exc_info else None
    return _SNOWFLAKE.sub(_WITHHELD, f"{text}: {without_words(error)}" if error else text)


def _without_texts(record: logging.LogRecord) -> str:
    """Fill in numbers only, and keep the first line: those after it repeat an exception, or what a task was given."""
    wording, args = str(record.msg).partition("\n")[0], record.args
    if not args:
        return wording
    numbers: Any = (
        {name: _number(value) for name, value in args.items()}
        if isinstance(args, Mapping)
        else tuple(map(_number, args))
    )
    try:
        return logging.makeLogRecord({"msg": wording, "args": numbers}).getMessage()
    except (TypeError, ValueError, KeyError):
        return wording


def _number(value: Any) -> Any:
    if isinstance(value, BaseException):
        return type(value).__name__
    return value if isinstance(value, int | float | None) else _WITHHELD
