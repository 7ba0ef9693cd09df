"""Answers and results made by hand."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from bot.answers.answer import Answer, Excerpt, Outcome, Reason, Shape
from bot.answers.engine import Engine
from bot.evaluation.judging import Judgement
from bot.evaluation.questions import Question
from bot.evaluation.results import Result

MakeAnswer = Callable[..., Answer]
MakeResult = Callable[..., Result]

_NOTHING = Excerpt("x/y/1.1", "Belarus", 2025, "AT A GLANCE", 1, None, None, "", "", "")


def excerpt(quote: str = "", **fields: Any) -> Excerpt:
    return replace(_NOTHING, quote=quote, **fields)


@pytest.fixture
def make_answer(engine: Engine) -> MakeAnswer:
    """Make an answer that shows `excerpts` or, if it says nothing, suggests them."""

    def make(
        *excerpts: Excerpt,
        said: bool = True,
        confidence: float = 1.0,
        section: str = "",
        reason: Reason | None = None,
    ) -> Answer:
        return Answer(
            "",
            Outcome.ANSWER if said else Outcome.SUGGESTIONS,
            Shape.EXCERPT,
            engine.factsheet,
            reason=reason,
            confidence=confidence,
            section=engine.factsheet.by_slug[section] if section else None,
            excerpts=excerpts if said else (),
            suggestions=() if said else excerpts,
        )

    return make


@pytest.fixture
def make_result(make_answer: MakeAnswer) -> MakeResult:
    """Make a result of which only confidence, judgement and question are looked at."""

    def make(
        name: str = "Q1",
        *good: str,
        confidence: float = 1.0,
        kind: str = "fact",
        language: str = "en",
        gold: Sequence[str] = ("gold",),
        reason: Reason | None = None,
    ) -> Result:
        answer = make_answer(confidence=confidence, reason=reason, said=reason is None)
        question = Question(name, "?", language, kind, tuple(gold))
        return Result(question, answer, Judgement(**dict.fromkeys(good, True)))

    return make
