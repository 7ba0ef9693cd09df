"""What all tests share: the shipped knowledge base, loaded once, and a place for compiled indexes of their own."""

import gc
from collections.abc import Iterator

import pytest

from bot.answers.engine import Engine
from bot.knowledge.folder import shipped_folder
from bot.knowledge.loader import load


@pytest.fixture(scope="session")
def engine() -> Engine:
    engine = Engine(load(shipped_folder()))
    gc.collect()
    gc.freeze()  # it lives as long as the tests: to look through it at every collection takes minutes in all
    return engine


@pytest.fixture(scope="session", autouse=True)
def kept_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what processes under test compile out of the account's own folder, and for one another."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
