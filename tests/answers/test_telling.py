"""What words tell for or against an answer, learnt from questions and near misses."""

import pytest

from bot.answers.engine import Engine
from bot.answers.index import Index
from bot.answers.reading import read_query


@pytest.fixture(scope="module")
def index(engine: Engine) -> Index:
    return engine.index


def told(index: Index, word: str, coverage: float) -> float:
    (term,) = read_query(index, word).terms
    return index.telling.of(term, coverage)


@pytest.mark.parametrize("word", ["women", "year", "сколько", "many", "when"])
def test_a_word_that_asks_for_a_detail_speaks_against_what_does_not_cover_it(index: Index, word: str) -> None:
    assert told(index, word, 0.0) < -1
    assert told(index, word, 1.0) > told(index, word, 0.0) + 1


@pytest.mark.parametrize("word", ["really", "stop", "done"])
def test_a_word_that_asks_for_nothing_speaks_against_little(index: Index, word: str) -> None:
    assert told(index, word, 0.0) > told(index, "women", 0.0) + 1


def test_a_word_that_nothing_knows_speaks_a_little_against(index: Index) -> None:
    assert told(index, "zzqqxx", 0.0) == pytest.approx(index.telling.unknown)
    assert -2 < index.telling.unknown < 1
    assert told(index, "zzqqxx", 1.0) == 0
