"""What all tests share: the shipped knowledge base, loaded once, and a place for compiled indexes of their own."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from bot.answers.engine import Engine
from bot.faces.compiled import start_engine
from bot.knowledge.folder import shipped_folder
from bot.knowledge.loader import load


def pytest_configure() -> None:
    """Let the collector look through what lives longer less often: a tenth of all processor time was its."""
    gc.set_threshold(50_000, 20, 100)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Tell how many processes share the tests under `-n auto`.

    One for each processor, but two at least, as many tests wait, and four at most: each holds an engine of its own.
    """
    return min(max(os.cpu_count() or 1, 2), 4)


@pytest.fixture(scope="session", autouse=True)
def kept(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Path]:
    """Keep what is compiled out of the account's own folder, and for one another: for the processes under test, too.

    Where several processes share the tests (`pytest -n`), they share the folder: an index is written in one step, so
    each finds a whole one, or none and compiles it. It is another at each run of the tests.
    """
    shared = tmp_path_factory.getbasetemp()
    if hasattr(request.config, "workerinput"):
        shared = shared.parent
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(shared / "cache"))
        yield user_cache_path("torture-index-bot", appauthor=False)


@pytest.fixture(scope="session")
def engine(kept: Path) -> Engine:
    """Give the shipped knowledge base's engine, from the index that is kept, as in a bot that was started before."""
    return _held(Engine(load(shipped_folder()), start_engine(shipped_folder(), kept).pack_index()))


@pytest.fixture(scope="session")
def compiled(engine: Engine) -> Engine:
    """Give one that has compiled its index just now, whatever is kept."""
    return _held(Engine(engine.knowledge))


def _held(engine: Engine) -> Engine:
    """Keep the collector away from what lives as long as the tests: to look through it takes minutes in all."""
    gc.collect()
    gc.freeze()
    return engine
