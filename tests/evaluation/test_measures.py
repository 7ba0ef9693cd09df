"""Counts, calibration, coverage, flips, floors and times, on numbers made by hand."""

import json
from itertools import count
from math import inf

import pytest

from bot.answers.answer import Reason
from bot.answers.engine import Engine
from bot.evaluation.calibration import Tenth, calibration, expected_error, largest_error, tenths
from bot.evaluation.coverage import Point, coverage, right_when_refused
from bot.evaluation.flips import Flip, flips, outcomes_of, read_outcomes, write_outcomes
from bot.evaluation.floors import Floor, broken, reached, read_floor
from bot.evaluation.questions import Question
from bot.evaluation.report import report
from bot.evaluation.results import Count, Result, by_answerable, by_kind_and_language, run, totals
from bot.evaluation.timing import Stopwatch, percentile
from tests.evaluation.conftest import MakeResult


@pytest.fixture
def results(make_result: MakeResult) -> tuple[Result, ...]:
    """Four questions that are answered by the factsheet, and two that are not."""
    return (
        make_result("A1", "right", "found", "first", confidence=0.95),
        make_result("A2", "right", "found", "first", confidence=0.65, language="ru"),
        make_result("A3", "found", "wrong", confidence=0.85, kind="paraphrase"),
        make_result("A4", "found", "first", confidence=0.35),
        make_result("B1", "wrong", confidence=0.75, kind="near-miss", gold=()),
        make_result("B2", "refused", confidence=0.05, kind="far", gold=()),
    )


def test_counts(results: tuple[Result, ...]) -> None:
    assert by_answerable(results) == (Count(4, 2, 4, 1, 0), Count(2, 0, 0, 1, 1))
    assert totals(results) == {"right": 0.5, "found": 1.0, "wrong": 0.25, "refused": 0.5}
    groups = by_kind_and_language(results)
    assert list(groups) == [
        ("fact", "en"),
        ("fact", "ru"),
        ("paraphrase", "en"),
        ("near-miss", "en"),
        ("far", "en"),
    ]
    assert groups["fact", "en"] == Count(2, 1, 2, 0, 0)


def test_no_questions_are_no_shares() -> None:
    assert totals(()) == {"right": 0, "found": 0, "wrong": 0, "refused": 0}
    assert (expected_error(()), largest_error(()), right_when_refused((), 0.9)) == (0, 0, 0)


def test_every_question_is_asked_once_in_order(engine: Engine) -> None:
    questions = [Question(name, name, "en", "far") for name in ("hello", "thanks")]
    found = list(run(engine.ask, questions))
    assert [result.question for result in found] == questions
    assert [result.answer.question for result in found] == ["hello", "thanks"]


# ------------------------------------------------------------------------------------------------------- calibration


def test_tenths_hold_mean_confidence_against_the_share_right() -> None:
    pairs = [(0.8, True), (0.82, True), (0.85, True), (0.89, False), (1.0, True), (0.0, False)]
    none, most, sure = tenths(pairs)
    assert (none, sure) == (Tenth(0.0, 1, 0.0, 0.0), Tenth(0.9, 1, 1.0, 1.0))
    assert (most.lowest, most.questions, most.right) == (0.8, 4, 0.75)
    assert most.confidence == pytest.approx(0.84)
    assert most.error == pytest.approx(0.09)


def test_the_expected_error_weighs_tenths_by_their_questions() -> None:
    found = (Tenth(0.1, 30, 0.1, 0.2), Tenth(0.9, 10, 0.9, 0.5))
    assert expected_error(found) == pytest.approx((30 * 0.1 + 10 * 0.4) / 40)


def test_the_largest_error_is_that_of_a_tenth_with_enough_questions() -> None:
    assert largest_error((Tenth(0.1, 20, 0.1, 0.2), Tenth(0.9, 19, 0.9, 0.5))) == pytest.approx(0.1)


def test_a_right_first_suggestion_counts_for_calibration(results: tuple[Result, ...]) -> None:
    assert {tenth.lowest: tenth.right for tenth in calibration(results)} == {
        0.0: 0,
        0.3: 1,
        0.6: 1,
        0.7: 0,
        0.8: 0,
        0.9: 1,
    }


@pytest.mark.parametrize("reason", [Reason.OTHER_COUNTRY, Reason.OTHER_YEAR])
def test_what_no_confidence_overrules_has_none(make_result: MakeResult, reason: Reason) -> None:
    assert make_result(confidence=0.9, reason=reason).confidence == 0
    assert make_result(confidence=0.9, reason=Reason.UNSURE).confidence == 0.9


# ---------------------------------------------------------------------------------------------------------- coverage


def test_coverage_rises_and_falls_with_the_threshold(results: tuple[Result, ...]) -> None:
    assert coverage(results, [0.9, 0.3, 0.6]) == (
        Point(0.3, right=0.75, wrong=0.25, refused=0.5),
        Point(0.6, right=0.5, wrong=0.25, refused=0.5),
        Point(0.9, right=0.25, wrong=0.0, refused=1.0),
    )


def test_every_confidence_is_a_threshold_and_none_is_reached_by_the_last(
    results: tuple[Result, ...],
) -> None:
    points = coverage(results)
    assert [point.threshold for point in points] == [0.05, 0.35, 0.65, 0.75, 0.85, 0.95, inf]
    assert points[0] == Point(0.05, 0.75, 0.25, 0.0)
    assert points[-1] == Point(inf, 0.0, 0.0, 1.0)


def test_what_is_never_answered_is_refused_at_every_threshold(make_result: MakeResult) -> None:
    other = make_result("B", confidence=0.9, gold=(), reason=Reason.OTHER_YEAR)
    assert coverage([make_result("A", "first", confidence=0.5), other]) == (
        Point(0.5, 1.0, 0.0, 1.0),
        Point(inf, 0.0, 0.0, 1.0),
    )


def test_right_when_enough_is_refused(results: tuple[Result, ...]) -> None:
    points = coverage(results)
    assert right_when_refused(points, 0.5) == 0.75
    assert right_when_refused(points, 0.95) == 0.25


# ------------------------------------------------------------------------------------------------------------- flips


def test_outcomes(results: tuple[Result, ...], make_result: MakeResult) -> None:
    assert outcomes_of((*results, make_result("A5"))) == {
        "A1": "right",
        "A2": "right",
        "A3": "wrong",
        "A4": "found",
        "A5": "missed",
        "B1": "wrong",
        "B2": "refused",
    }


def test_flips_are_told_for_questions_of_both_runs() -> None:
    before = {"A": "right", "B": "found", "C": "refused", "D": "missed", "E": "right", "gone": "right"}
    after = {"A": "wrong", "B": "right", "C": "refused", "D": "found", "E": "right", "new": "right"}
    found = flips(before, after)
    assert found.became_right == (Flip("B", "found", "right"),)
    assert found.became_wrong == (Flip("A", "right", "wrong"),)


def test_a_saved_run_holds_ids_and_outcomes_and_nothing_else(results: tuple[Result, ...]) -> None:
    outcomes = outcomes_of(results)
    text = write_outcomes(outcomes)
    assert json.loads(text) == {"outcomes": outcomes}
    assert read_outcomes(text) == outcomes


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[" * 100_000,
        "[]",
        "{}",
        '{"outcomes": []}',
        '{"outcomes": {"A": "good"}}',
        '{"outcomes": {"A": []}}',
    ],
)
def test_anything_else_is_no_saved_run(text: str) -> None:
    with pytest.raises(ValueError, match="no saved run"):
        read_outcomes(text)


# ------------------------------------------------------------------------------------------------------------ floors


def test_a_floor_is_a_name_and_a_share() -> None:
    assert read_floor("right=.90") == Floor("right", 0.9)
    assert str(read_floor("near-miss=.93")) == "near-miss >= 0.93"
    assert str(read_floor("wrong=.03")) == "wrong <= 0.03"


@pytest.mark.parametrize(
    "text", ["right", "right=", "right=x", "right=1.1", "right=-1", "right=nan", "good=.9"]
)
def test_anything_else_is_no_floor(text: str) -> None:
    with pytest.raises(ValueError, match="is no floor"):
        read_floor(text)


def test_shares_of_kinds_and_languages_count_what_is_as_it_should_be(results: tuple[Result, ...]) -> None:
    assert reached(results) == {
        **totals(results),
        "fact": pytest.approx(2 / 3),
        "paraphrase": 0,
        "near-miss": 0,
        "far": 1,
        "ru": 1,
        "en": pytest.approx(2 / 5),
    }


def test_floors_hold_from_below_and_the_ceiling_from_above() -> None:
    shares = {"right": 0.9, "wrong": 0.03}
    assert not broken([Floor("right", 0.9), Floor("wrong", 0.03)], shares)
    low, high, missing = Floor("right", 0.91), Floor("wrong", 0.02), Floor("pl", 0.5)
    assert broken([low, high, missing], shares) == ((low, 0.9), (high, 0.03), (missing, 0.0))


# -------------------------------------------------------------------------------------------------- report and times


def test_the_report_is_ready_for_json(results: tuple[Result, ...]) -> None:
    found = json.loads(json.dumps(report(results)))
    assert (found["questions"], found["right"], found["refused"]) == (6, 0.5, 0.5)
    assert found["groups"][1] == {
        "kind": "fact",
        "language": "ru",
        "questions": 1,
        "right": 1,
        "found": 1,
        "wrong": 0,
        "refused": 0,
    }
    assert found["calibration"][0] == {"lowest": 0.0, "questions": 1, "confidence": 0.05, "right": 0.0}
    assert found["expected_calibration_error"] == 0.45  # (.05 + .65 + .35 + .75 + .85 + .05) / 6


def test_the_stopwatch_notes_each_question(engine: Engine) -> None:
    ticks = count(step=0.5)
    watch = Stopwatch(engine.ask, lambda: next(ticks))
    assert watch.ask("hello") == engine.ask("hello")
    watch.ask("thanks")
    assert watch.seconds == [0.5, 0.5]


def test_percentiles_are_of_the_nearest_rank() -> None:
    seconds = [float(number) for number in range(100, 0, -1)]
    assert (percentile(seconds, 0.99), percentile(seconds, 1), percentile(seconds, 0)) == (99, 100, 1)
    assert percentile(seconds, 0.981) == 99
    assert percentile([3.0], 0.99) == 3
