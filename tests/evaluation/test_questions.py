"""Reading sets: every fault is told with its file and line."""

import json
from typing import Any

import pytest

from bot.evaluation.questions import Question, QuestionsError, read_questions

LINE: dict[str, Any] = {
    "id": "A1",
    "q": "how many?",
    "lang": "en",
    "kind": "fact",
    "gold": ["at least 1,208"],
}


def line(**fields: Any) -> str:
    return json.dumps({**LINE, **fields})


def faults(**texts: str) -> tuple[str, ...]:
    with pytest.raises(QuestionsError) as raised:
        read_questions(texts)
    return raised.value.faults


def test_a_line_becomes_a_question() -> None:
    text = "\ufeff" + line(must="1,208", why="for the reader") + "\n\n"
    assert read_questions({"a": text}) == (
        Question("A1", "how many?", "en", "fact", ("at least 1,208",), "1,208", ""),
    )


def test_what_json_may_hold_does_not_break_a_line() -> None:
    text = json.dumps({**LINE, "q": "a\x85b\u2028c"}, ensure_ascii=False)
    assert read_questions({"a": text})[0].text == "a\x85b\u2028c"


@pytest.mark.parametrize(
    ("fields", "answerable"),
    [
        ({}, True),
        ({"gold": [], "kind": "near-miss"}, False),
        ({"gold": [], "kind": "section", "section": "AT A GLANCE"}, True),
    ],
)
def test_gold_or_a_section_makes_it_answerable(fields: dict[str, Any], answerable: bool) -> None:
    assert read_questions({"a": line(**fields)})[0].answerable is answerable


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not a JSON object"),
        ("{}", '"id"'),
        (line(q=""), '"q" must be a text, and not empty'),
        (line(q=3), '"q"'),
        (line(lang="de"), '"lang" is "de"'),
        (line(kind="facts"), '"kind" is "facts"'),
        (line(gold="text"), '"gold" must be a list of texts'),
        (line(gold=[""]), '"gold"'),
        (line(must=None), '"must" must be a text'),
        (line(kind="section", gold=[]), 'needs "section"'),
    ],
)
def test_a_malformed_line_is_told_with_its_place(text: str, fault: str) -> None:
    (told,) = faults(first=line(id="A0"), second=f"{line(id='A9')}\n\n{text}\n")
    assert told.startswith("second:3: ")
    assert fault in told


def test_every_fault_of_every_file_is_told_at_once() -> None:
    assert [told.split(": ")[0] for told in faults(a="{\n[]", b="{")] == ["a:1", "a:2", "b:1"]


def test_ids_are_unique_among_all_files() -> None:
    (told,) = faults(a=line(), b=line())
    assert told == 'b:1: there is another question with the id "A1"'
