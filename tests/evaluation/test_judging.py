"""Right, found, wrong, refused, on answers made by hand."""

from dataclasses import replace

import pytest

from bot.answers.answer import Answer, Outcome
from bot.answers.engine import Engine
from bot.evaluation.judging import Judgement, clean, fits, heading, judge
from bot.evaluation.questions import Question
from tests.evaluation.conftest import MakeAnswer, excerpt

COUNT = Question("A", "?", "en", "fact", ("at least 1,208 political prisoners",), "1,208")
UNANSWERED = Question("B", "?", "en", "near-miss")
SECTION = Question("C", "?", "en", "section", section="IV. ENDING IMPUNITY")
RIGHT = excerpt("To this day, at least 1,208 political prisoners remain.")
OTHER = excerpt("Something else.")


def good(judgement: Judgement) -> set[str]:
    return {name for name in Judgement.__slots__ if getattr(judgement, name)}


@pytest.mark.parametrize(
    ("shown", "said", "expected"),
    [
        ([RIGHT], True, {"right", "found", "first"}),
        ([OTHER, RIGHT], True, {"found", "wrong"}),
        ([OTHER, OTHER, RIGHT], True, {"found", "wrong"}),
        ([OTHER, OTHER, OTHER, RIGHT], True, {"wrong"}),
        ([], True, {"wrong"}),
        ([RIGHT], False, {"found", "first"}),
        ([OTHER, RIGHT], False, {"found"}),
        ([OTHER], False, set()),
        ([], False, set()),
    ],
)
def test_an_answerable_question(
    make_answer: MakeAnswer, shown: list[str], said: bool, expected: set[str]
) -> None:
    assert good(judge(COUNT, make_answer(*shown, said=said))) == expected


@pytest.mark.parametrize(("said", "expected"), [(True, {"wrong"}), (False, {"refused"})])
def test_a_question_that_the_factsheet_does_not_answer(
    make_answer: MakeAnswer, said: bool, expected: set[str]
) -> None:
    assert good(judge(UNANSWERED, make_answer(OTHER, said=said))) == expected


def test_excerpts_stand_before_suggestions(make_answer: MakeAnswer) -> None:
    answer = make_answer(OTHER)
    both = Answer("", answer.outcome, answer.shape, answer.factsheet, excerpts=(OTHER,), suggestions=(RIGHT,))
    assert good(judge(COUNT, both)) == {"found", "wrong"}


def test_only_what_is_said_can_be_right(make_answer: MakeAnswer) -> None:
    silent = replace(make_answer(RIGHT), outcome=Outcome.SUGGESTIONS)
    assert good(judge(COUNT, silent)) == {"found", "first"}
    empty = replace(make_answer(), suggestions=(RIGHT,))
    assert good(judge(COUNT, empty)) == {"found", "wrong"}


@pytest.mark.parametrize(
    ("about", "said", "expected"),
    [
        ("impunity", True, {"right", "found", "first"}),
        ("at-a-glance", True, {"wrong"}),
    ],
)
def test_a_question_for_a_section(
    make_answer: MakeAnswer, about: str, said: bool, expected: set[str]
) -> None:
    assert good(judge(SECTION, make_answer(OTHER, section=about, said=said))) == expected


def test_a_sentence_of_the_section_is_right_as_the_answer_and_found_as_a_suggestion(
    make_answer: MakeAnswer,
) -> None:
    inside = excerpt("A sentence.", section="IV. Ending impunity:")
    assert good(judge(SECTION, make_answer(inside))) == {"right", "found", "first"}
    assert good(judge(SECTION, make_answer(OTHER, inside, said=False))) == {"found"}
    assert good(judge(SECTION, make_answer(inside, said=False))) == {"found", "first"}


@pytest.mark.parametrize(
    ("quote", "right"),
    [
        ("at least 1,208 POLITICAL  prisoners", True),
        ("at least **1,208** [political](#) prisoners", True),
        ("at least 1,209 political prisoners", False),
        ("at least 1,208 prisoners", False),
    ],
)
def test_marks_case_and_white_space_do_not_count(quote: str, right: bool) -> None:
    assert fits(excerpt(quote), COUNT) is right


def test_what_must_be_there_must_be_in_the_same_quote() -> None:
    question = Question("A", "?", "en", "fact", ("prisoners",), "1,208")
    assert not fits(excerpt("at least 31 prisoners"), question)
    assert fits(excerpt("1,208 prisoners"), question)


def test_a_figure_is_its_label_and_value() -> None:
    question = Question("A", "?", "en", "fact", ("Prison Occupancy level:",), "83.4%")
    assert fits(excerpt("", label="Prison Occupancy level:", value="83.4%"), question)
    assert not fits(excerpt("", label="Prison Occupancy level:", value="83.5%"), question)


def test_labels_that_the_source_sets_as_headings_are_found_by_section_or_label() -> None:
    organisations = Question("A", "?", "en", "fact", ("COLLABORATING ORGANISATIONS IN BELARUS:",), "viasna")
    under = excerpt('Human Rights Center "Viasna"', section="COLLABORATING ORGANISATIONS IN BELARUS:")
    assert fits(under, organisations)
    assert not fits(excerpt('Human Rights Center "Viasna"'), organisations)
    score = Question("A", "?", "en", "fact", ("OVERALL GLOBAL TORTURE INDEX SCORE:",))
    assert fits(excerpt("VERY HIGH RISK", label="OVERALL GLOBAL TORTURE INDEX SCORE:"), score)
    # Another label is no heading: its section does not make a quote right.
    other = Question("A", "?", "en", "fact", ("AT A GLANCE",))
    assert not fits(excerpt("Torture is widespread.", section="AT A GLANCE"), other)


def test_quotation_marks_are_straightened_and_headings_are_words() -> None:
    assert clean("“so-called” ‘it’s’") == "\"so-called\" 'it's'"
    assert heading("Advocating for change in Belarus: IV. Ending Impunity") == "iv ending impunity"


def test_the_shipped_engine_is_judged_as_its_answers_are(engine: Engine) -> None:
    asked = "how many political prisoners are there?"
    assert judge(COUNT, engine.ask(asked)).right
    assert judge(UNANSWERED, engine.ask(asked)).wrong
    assert judge(UNANSWERED, engine.ask("hello")).refused
