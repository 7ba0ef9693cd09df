"""What stands around a question is passed over, however it is worded."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Outcome, Reason
from bot.answers.asides import ENOUGH, Asides
from bot.answers.engine import Engine
from bot.answers.lexicon import Lexicon
from bot.answers.matcher import Matcher, Verdict

ASIDES = Asides.learnt(
    ["thank you all", "thanks to you", "for my thes*", "tell me", "you are so kind"],
    {"prison": 300, "torture": 300, "how": 200, "many": 200, "you": 5, "me": 1},
)


def asked(text: str) -> str:
    return " ".join(ASIDES.asked(text.split(" "), {"who"}))


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("prison torture", "prison torture"),
        ("thank you prison torture", "prison torture"),
        ("prison torture you are so kind", "prison torture"),
        ("tell me prison torture thanks", "prison torture"),
        ("you are kind tell me how many for my thes", "how many"),
        ("prison thank you torture thank you", "prison"),
        ("who thank you", "who"),
        ("thank you all", "thank you all"),
        ("zzqqxx", "zzqqxx"),
    ],
)
def test_first_and_last_words_that_are_said_beside_questions_go(text: str, question: str) -> None:
    assert asked(text) == question


def test_too_little_is_left_as_it_is() -> None:
    """Odds of one word that are above 0 and below ENOUGH are not enough, before a question as behind it."""
    odds = np.array([ENOUGH - 0.5, ENOUGH - 0.5, ENOUGH], np.float32)
    rare = Asides(Lexicon.of(["so", "then", "well"]), odds)
    assert list(rare.asked(["so", "prison", "then"], ())) == ["so", "prison", "then"]
    assert list(rare.asked(["well", "prison", "then"], ())) == ["prison", "then"]
    assert list(rare.asked(["so", "prison", "well"], ())) == ["so", "prison"]
    assert list(rare.asked(["so", "then", "prison"], ())) == ["prison"]


@given(st.lists(st.sampled_from(["thank", "you", "prison", "who", "tell", "me", "zz", "many"]), max_size=12))
def test_what_is_left_stands_in_the_question_in_one_piece(words: list[str]) -> None:
    left = list(ASIDES.asked(words, ()))
    assert not left or any(words[start : start + len(left)] == left for start in range(len(words)))


@pytest.mark.parametrize(
    ("around", "question"),
    [
        ("Good afternoon! {}", "prosecutors"),
        ("{} thank you so much!!", "prosecutors"),
        ("my dear friends, I would be so very grateful if you could tell me: {}", "solitary confinement"),
        ("{} in Belarus in 2025", "how many political prisoners are there"),
        ("Добрый день! {}", "прокуроры"),
        ("{} спасибо большое", "прокуроры"),
        ("{} заранее благодарна вам, добрые люди", "прокуроры"),
        ("{} цяпер, у 2025 годзе", "пракуроры"),
    ],
)
def test_the_answer_is_the_same_with_and_without_it(engine: Engine, around: str, question: str) -> None:
    bare, wrapped = engine.ask(question), engine.ask(around.format(question))
    assert bare.outcome is Outcome.ANSWER
    assert (wrapped.outcome, wrapped.excerpts[0]) == (bare.outcome, bare.excerpts[0])


@pytest.mark.parametrize(
    "text",
    ["thank you so much", "Good afternoon!", "спасибо большое", "dzień dobry, na razie", "hello, bot"],
)
def test_what_is_nothing_else_is_no_question(engine: Engine, text: str) -> None:
    answer = engine.ask(text)
    assert (answer.outcome, answer.reason) == (Outcome.NOT_FOUND, Reason.NOT_A_QUESTION)


@pytest.mark.parametrize("question", ["tldr", "tldr please", "tldr по беларуси"])
def test_an_example_question_that_is_made_of_asides_is_answered(engine: Engine, question: str) -> None:
    examples = engine.factsheet.questions["belarus-2025/at-a-glance"]
    assert any(question in found for found in examples.values())
    assert engine.ask(question).heading == "AT A GLANCE"


@pytest.mark.parametrize("text", ["thank", "thank yu", "thanky"])
def test_thanks_with_a_slip_are_not_answered(engine: Engine, text: str) -> None:
    assert engine.ask(text).outcome is Outcome.NOT_FOUND


def test_what_a_text_is_not_about_as_a_whole_is_not_asked_in_it(engine: Engine) -> None:
    """What factsheets do not hold stays refused, though words in it by themselves would be answered."""
    whole = "phone number of the human rights center viasna"
    assert engine.ask("human rights center viasna").outcome is Outcome.ANSWER
    assert engine.ask(whole).outcome is not Outcome.ANSWER
    assert engine.ask(f"{whole}, thank you all so much").outcome is not Outcome.ANSWER


def test_the_language_is_that_of_the_whole(engine: Engine) -> None:
    assert engine.ask("мой учитель просит, друзья мои дорогие: corporal punishment").language == "ru"


@pytest.mark.parametrize("asks", ["who", "when", "сколько"])
def test_what_asks_for_a_kind_of_thing_is_not_beside_the_question(engine: Engine, asks: str) -> None:
    """Whatever its words' odds: here all but the question's are as usual beside questions as can be."""
    usual = Asides(Lexicon.of([asks, "thanks"]), np.full(2, ENOUGH, np.float32))
    index = replace(engine.index, asides=usual)
    matcher = Matcher(index, engine.factsheet)
    unclear = Verdict(Outcome.SUGGESTIONS, reason=Reason.UNSURE)
    assert [*matcher._asked_in(f"{asks} zzqqxx", unclear)] == []
