"""Whether the factsheet holds what is asked for: how example questions and near misses vote."""

import numpy as np
import pytest

from bot.answers.index import Index
from bot.answers.reading import read_query
from bot.answers.scoring import rank, rank_reading
from bot.answers.votes import held
from tests.answers import small

QUESTIONS = """\
impunity/1.1:
  en: |
    do judges hear complaints of miners
    what becomes of complaints by miners
civic-space/1.1:
  en: |
    can newspapers of coal miners publish freely
    are newspapers free
"""
NEAR_MISSES = """\
impunity/1.1:
  en: |
    newspapers about complaints of miners
    which island do complaints of miners come from
civic-space/1.1:
  en: |
    are coal miners free
"""
VOCABULARY = """\
island:
  en: |
    island
    isle
"""


@pytest.fixture(scope="module")
def index() -> Index:
    files = {
        **small.factsheet("norland", 2025),
        "questions/norland-2025.yaml": QUESTIONS,
        "near-misses/norland-2025.yaml": NEAR_MISSES,
        "vocabulary/places.yaml": VOCABULARY,
    }
    return small.engine_of(small.shared(2025), files)._matcher.index


def share(index: Index, question: str, target: str | None = None) -> float:
    """Give the share of votes for what the factsheet holds, in view of `target` if one is given."""
    query = read_query(index, question)
    if target is None:
        return rank(index, query).held
    _, rows = index.postings.times(query.weights)
    best = np.argsort(-rows, kind="stable")
    return held(index, query, best, rows[best], target)


def test_the_words_of_an_example_question_are_held_and_those_of_a_near_miss_are_not(index: Index) -> None:
    assert share(index, "do judges hear complaints of miners") > 0.95
    assert share(index, "which island do complaints of miners come from") < 0.05


def test_a_near_miss_votes_as_far_as_what_sets_it_apart_is_asked_for(index: Index) -> None:
    assert share(index, "complaints of miners") == 1
    assert share(index, "complaints of miners in which island") < 1
    assert share(index, "complaints of miners in which island") > share(
        index, "which island do complaints of all miners come from"
    )


def test_another_word_for_what_sets_a_near_miss_apart_asks_for_it_too(index: Index) -> None:
    assert share(index, "complaints of miners isle") < share(index, "complaints of miners quartz")


def test_a_near_miss_in_the_words_of_its_entry_votes_as_far_as_they_are_asked_for(index: Index) -> None:
    entry, other = "norland-2025/civic-space/1.1", "norland-2025/impunity/1.1"
    of_coal, without = "complaints of free coal miners", "complaints of coal miners"
    assert share(index, of_coal, other) < share(index, without, other)
    assert share(index, without, entry) < share(index, without, other)


def test_what_another_target_answers_sets_no_near_miss_apart_from_it(index: Index) -> None:
    question = "newspapers and complaints of miners"
    about_complaints = share(index, question, "norland-2025/impunity/1.1")
    assert share(index, question, "norland-2025/civic-space/1.1") > about_complaints


def test_what_is_told_of_one_person_may_be_a_near_miss_for_another_of_the_same_sentence() -> None:
    ida = "ida-falk: {name: Ida Falk, written: Ida Falk, spellings: falk}"
    factsheet = (
        small.factsheet("norland", 2025)["factsheets/norland-2025.yaml"]
        .replace("Lawyer Odo Brenn was disbarred.", "Odo Brenn (since May) and Ida Falk are silent.")
        .replace("people:\n", f"people:\n  {ida}\n")
    )
    files = {
        "factsheets/norland-2025.yaml": factsheet,
        "questions/norland-2025.yaml": "impunity/2.1:\n  en: since when is odo brenn silent\n",
        "near-misses/norland-2025.yaml": "impunity/2.1:\n  en: since when ida falk\n",
    }
    index = small.engine_of(small.shared(2025), files)._matcher.index
    of_one, of_other = (
        rank_reading(index, read_query(index, f"since when is {name} silent")).held
        for name in ("odo brenn", "ida falk")
    )
    assert of_one > 0.6
    assert of_other < 0.4


def test_one_target_cannot_outvote_others_by_the_number_of_its_rows(index: Index) -> None:
    query = read_query(index, "complaints of miners in which island")
    _, rows = index.postings.times(query.weights)
    best = np.argsort(-rows, kind="stable")
    often = np.concatenate((best[:1], np.repeat(best[:1], 5), best[1:]))
    thrice = np.concatenate((best[:1], np.repeat(best[:1], 2), best[1:]))
    target = "norland-2025/impunity/1.1"
    assert held(index, query, often, rows[often], target) == pytest.approx(
        held(index, query, thrice, rows[thrice], target), rel=0.01
    )
