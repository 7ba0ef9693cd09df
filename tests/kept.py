"""The engine of a process that a test, or a benchmark, starts: its index need not be compiled each time."""

import os
from pathlib import Path

from bot.answers.engine import Engine
from bot.faces.compiled import start_engine
from bot.knowledge.folder import shipped_folder


def shipped_engine() -> Engine:
    """Give the shipped knowledge base's engine, from the index that is kept in BOT_CACHE; unset, it is compiled."""
    folder = os.environ.get("BOT_CACHE")
    return start_engine(shipped_folder(), Path(folder) if folder else None)
