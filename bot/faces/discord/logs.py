"""What the log tells an operator, and what it never tells."""

import logging
import re
from typing import Final

_SNOWFLAKE: Final = re.compile(r"\d{17,20}")
_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class PrivateFormatter(logging.Formatter):
    """Formats log lines without the ids of people, servers, channels: libraries' own lines may hold them."""

    def format(self, record: logging.LogRecord) -> str:
        """Format `record`, each id left out."""
        return _SNOWFLAKE.sub("…", super().format(record))


def set_up_logging(level: str) -> None:
    """Log to standard error from `level` on.

    discord.py never tells more than INFO: at DEBUG it prints every payload, with words and live tokens.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(PrivateFormatter(_FORMAT))
    logging.basicConfig(level=level, handlers=[handler])
    pin_discord(level)


def pin_discord(level: str) -> None:
    """Let the loggers `discord.*` tell from `level` on, but never more than INFO."""
    logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLevelNamesMapping()[level]))
