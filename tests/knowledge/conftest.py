import pytest

from bot.knowledge.folder import read_folder, shipped_folder
from tests.knowledge.altered import EDITION, FACTSHEET, SAMPLES, SOURCE, Base


@pytest.fixture(scope="session")
def base() -> Base:
    real = read_folder(shipped_folder())
    return Base({**{name: real[name] for name in (EDITION, FACTSHEET, SOURCE)}, **SAMPLES})
