"""What all tests share: the shipped knowledge base, loaded once."""

import pytest

from bot.answers.engine import Engine
from bot.knowledge.folder import shipped_folder
from bot.knowledge.loader import load


@pytest.fixture(scope="session")
def engine() -> Engine:
    return Engine(load(shipped_folder()))
