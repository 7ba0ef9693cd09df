"""What the log tells an operator, and from which level on."""

import logging
from typing import Final, Literal, TextIO

from bot.faces.discord.log_lines import JsonFormatter, PrivateFormatter

__all__ = ["PrivateFormatter", "log_handler", "pin_libraries", "set_up_logging"]

_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_LIBRARIES: Final = ("discord", "aiohttp", "asyncio")

Form = Literal["text", "json"]


def set_up_logging(level: str, form: Form = "text") -> None:
    """Log to standard error: what the bot does from `level` on, and what libraries tell from INFO on at least."""
    logging.basicConfig(handlers=[log_handler(form)])
    logging.getLogger().setLevel(_at_least_info(level))
    logging.getLogger("bot").setLevel(level)
    pin_libraries(level)


def log_handler(form: Form) -> logging.StreamHandler[TextIO]:
    """Make what writes lines to standard error, for people or as JSON."""
    handler: logging.StreamHandler[TextIO] = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if form == "json" else PrivateFormatter(_FORMAT))
    return handler


def pin_libraries(level: str) -> None:
    """Let the loggers of libraries tell from `level` on, but never more than INFO.

    At DEBUG discord.py prints every payload, with words and live tokens, aiohttp and asyncio what they were handed.
    """
    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(_at_least_info(level))


def _at_least_info(level: str) -> int:
    return max(logging.INFO, logging.getLevelNamesMapping()[level])
