"""The shipped factsheet, its source text, and one engine of a small knowledge base."""

import pytest

from bot.answers.engine import Engine
from bot.knowledge.folder import read_folder, shipped_folder
from bot.knowledge.model import Factsheet
from bot.knowledge.source import plain
from tests.answers import small


@pytest.fixture(scope="session")
def belarus(engine: Engine) -> Factsheet:
    return engine.factsheet


@pytest.fixture(scope="session")
def source() -> str:
    """Give the source text without markdown's marks, white space folded."""
    return plain(read_folder(shipped_folder())["sources/belarus-2025.md"])


@pytest.fixture(scope="session")
def norland() -> Engine:
    return small.norland()
