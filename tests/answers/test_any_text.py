"""Any text whatever, into every way in of the engine: an answer, never an exception, always the same one."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.answer import Answer, Outcome, Reason
from bot.answers.directory import MAX_CHOICES
from bot.answers.engine import Engine
from bot.answers.text import MAX_QUESTION
from bot.knowledge.files import LANGUAGES
from tests.hostile.texts import TEXTS, WORDS

COMMANDS = ("ask", "pillar", "section", "stat", "person", "recommendations", "entry", "context", "full_text")
KINDS = ("pillar", "stat", "section", "person", "recommendations")


def assert_sound(answer: Answer) -> None:
    """Hold an answer against what holds for all."""
    content = json.loads(json.dumps(answer.to_json()))
    assert 0 <= content["confidence"] <= 1
    assert (answer.reason is None) == (answer.outcome is Outcome.ANSWER)
    assert answer.outcome is Outcome.ANSWER or not answer.excerpts
    suggested = [suggestion.id for suggestion in answer.suggestions]
    assert len(suggested) == len(set(suggested)) <= 3
    shown = [excerpt.id for excerpt in answer.excerpts]
    assert len(shown) == len(set(shown))
    assert set(answer.differing) <= set(shown)
    assert answer.language in {None, *LANGUAGES}


@pytest.mark.parametrize("command", COMMANDS)
@settings(deadline=None, max_examples=80)
@given(text=TEXTS)
def test_any_text_gets_an_answer_and_the_same_one_again(engine: Engine, command: str, text: str) -> None:
    ask: Callable[[str], Answer] = getattr(engine, command)
    answer = ask(text)
    assert_sound(answer)
    assert ask(text) == answer


@pytest.mark.parametrize("kind", KINDS)
@settings(deadline=None, max_examples=80)
@given(text=TEXTS, language=st.sampled_from((*LANGUAGES, "xx", "")))
def test_any_text_is_completed_by_a_few_names(engine: Engine, kind: str, text: str, language: str) -> None:
    choices = engine.complete(kind, text, language)
    assert len(choices) <= MAX_CHOICES
    assert len({choice.value for choice in choices}) == len(choices)


def without_question(answer: Answer) -> dict[str, Any]:
    return {**answer.to_json(), "question": None}


@pytest.mark.parametrize("command", ["ask", "pillar", "section", "stat", "person", "recommendations"])
@settings(deadline=None, max_examples=40)
@given(
    text=TEXTS,
    before=st.sampled_from(["", " ", "\n\n", "\t\u3000"]),
    after=st.sampled_from(["", "  ", "\r\n"]),
)
def test_white_space_around_makes_no_difference(
    engine: Engine, command: str, text: str, before: str, after: str
) -> None:
    ask: Callable[[str], Answer] = getattr(engine, command)
    assert without_question(ask(f"{before}{text}{after}")) == without_question(ask(text))


@pytest.mark.parametrize("command", ["ask", "pillar", "section", "stat", "person", "recommendations"])
@settings(deadline=None, max_examples=40)
@given(words=st.lists(WORDS, min_size=1, max_size=8))
def test_case_makes_no_difference(engine: Engine, command: str, words: list[str]) -> None:
    ask: Callable[[str], Answer] = getattr(engine, command)
    typed = " ".join(words).lower()
    assert (
        without_question(ask(typed))
        == without_question(ask(typed.upper()))
        == without_question(ask(typed.title()))
    )


@settings(deadline=None, max_examples=100)
@given(text=TEXTS)
def test_the_question_is_given_back_as_typed(engine: Engine, text: str) -> None:
    assert engine.ask(text).question == text


@settings(deadline=None, max_examples=40)
@given(
    text=st.text(st.characters(), min_size=1, max_size=30).filter(str.strip), times=st.integers(2001, 2200)
)
def test_what_is_too_long_is_refused_without_being_read(engine: Engine, text: str, times: int) -> None:
    answer = engine.ask((text.strip() + "x") * times)
    assert answer.reason is Reason.TOO_LONG


def test_the_longest_question_is_read(engine: Engine) -> None:
    question = "how many political prisoners are there"
    padded = question.replace("how", "how" + " " * (MAX_QUESTION - len(question)))
    assert len(padded) == MAX_QUESTION
    assert engine.ask(padded).outcome is Outcome.ANSWER
    assert engine.ask(f"  {padded}\n").outcome is Outcome.ANSWER


def test_two_engines_of_the_same_knowledge_answer_alike(engine: Engine, compiled: Engine) -> None:
    assert compiled is not engine
    assert compiled.pack_index() == engine.pack_index()
    for question in (
        "How many political prisoners?",
        "хто такі Бяляцкі",
        "police",
        "pytki",
        "zzz",
        "OPCAT Poland",
    ):
        assert compiled.ask(question) == engine.ask(question)
