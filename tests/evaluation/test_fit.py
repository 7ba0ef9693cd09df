"""The fit finds what made the outcomes, and the evidence it is given is the evidence that decided."""

from dataclasses import replace
from typing import cast

import numpy as np
import pytest

from bot.answers import matcher
from bot.answers.answer import Answer, Reason
from bot.answers.confidence import WEIGHTS, confidence
from bot.answers.engine import Engine
from bot.answers.evidence import Evidence
from bot.evaluation.fit import Fit, fit, observe, regress
from bot.evaluation.questions import Question

ASKED = (
    Question("A", "how many political prisoners are there?", "en", "fact", ("1,208 political prisoners",)),
    Question("B", "prison occupancy", "en", "topic", ("Prison Occupancy level:",)),
    Question("C", "what is the capital of belarus", "en", "far"),
    Question("D", "the name of the minister's dog", "en", "far"),
)
FIRST, SECOND = (Evidence(**dict.fromkeys(Evidence.__slots__, share)) for share in (0.5, 0.9))


def test_known_weights_are_recovered() -> None:
    """Outcomes are the very shares that the weights give: with many copies no chance is left."""
    chance = np.random.default_rng(1)
    features = chance.random((200_000, 3))
    probability = 1 / (1 + np.exp(-(-6 + features @ np.array([4.0, 7.0, -2.0]))))
    outcomes = (chance.random(len(features)) < probability).astype(float)
    assert regress(features, outcomes) == pytest.approx([-6, 4, 7, -2], abs=0.15)


def test_the_ridge_keeps_weights_finite_where_a_feature_tells_all() -> None:
    features = np.array([[0.0], [0.1], [0.9], [1.0]])
    bias, weight = regress(features, np.array([0.0, 0.0, 1.0, 1.0]))
    assert 0 < weight < 100
    assert bias == pytest.approx(-weight / 2)
    assert regress(features, np.array([0.0, 0.0, 1.0, 1.0]), ridge=1.0)[1] < weight


def test_the_evidence_seen_is_what_the_confidence_was_made_from(engine: Engine) -> None:
    observed = observe(engine, ASKED)
    assert [result.question.id for _, result in observed] == ["A", "B", "C", "D"]
    for evidence, result in observed:
        assert confidence(evidence) == result.answer.confidence


class _Hesitating:
    """Weighs two targets, and answers with the confidence of the second; asked "again", it weighs none."""

    def __init__(self, engine: Engine) -> None:
        self._answer = engine.ask(ASKED[0].text)

    def ask(self, question: str) -> Answer:
        if question == "again":
            return replace(self._answer, confidence=confidence(SECOND))
        matcher.confidence(FIRST)  # type: ignore[attr-defined]
        return replace(self._answer, confidence=matcher.confidence(SECOND))  # type: ignore[attr-defined]


def test_of_several_targets_the_one_that_is_answered_counts(engine: Engine) -> None:
    questions = [replace(ASKED[0], id="A"), replace(ASKED[0], id="B", text="again")]
    observed = observe(cast("Engine", _Hesitating(engine)), questions)
    assert [(evidence, result.question.id) for evidence, result in observed] == [(SECOND, "A")]


def test_what_is_refused_for_its_country_is_not_fitted_on(engine: Engine) -> None:
    other = Question("E", "how many political prisoners are there in russia?", "en", "near-miss")
    assert engine.ask(other.text).reason is Reason.OTHER_COUNTRY
    assert fit(engine, [*ASKED, other]) == fit(engine, ASKED)


def test_observing_leaves_nothing_behind(engine: Engine) -> None:
    before = engine.ask(ASKED[0].text)
    assert observe(engine, ASKED)
    assert observe(engine, ASKED) == observe(engine, ASKED)
    assert engine.ask(ASKED[0].text) == before


def test_a_fit_names_the_evidence_and_prints_the_lines_to_be_written(engine: Engine) -> None:
    fitted = fit(engine, ASKED)
    assert (list(fitted.weights), fitted.questions) == (list(WEIGHTS), 4)
    assert 0 <= fitted.loss < 0.7
    assert (
        str(Fit(-1, {"held": 2.345, "coverage": 1}, 4, 0.1))
        == 'BIAS: Final = -1.00\nWEIGHTS: Final = {"held": 2.35, "coverage": 1.00}'
    )


@pytest.mark.parametrize("questions", [ASKED[:2], ASKED[2:], ()], ids=["all right", "none right", "none"])
def test_outcomes_that_are_all_alike_teach_nothing(engine: Engine, questions: tuple[Question, ...]) -> None:
    with pytest.raises(ValueError, match="alike"):
        fit(engine, questions)
