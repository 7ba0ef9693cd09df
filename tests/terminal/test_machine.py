import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.answer import Answer
from bot.answers.engine import Engine
from bot.faces.terminal.machine import answer_batch, answer_line, json_line

FIELDS = ["question", "outcome", "reason", "confidence", "section", "excerpts", "suggestions"]
EXCERPT_FIELDS = {
    "id",
    "country",
    "edition",
    "section",
    "paragraph",
    "label",
    "value",
    "quote",
    "citation",
    "url",
}

# Surrogates too: arguments that are not UTF-8 arrive as such.
ANY_TEXT = st.text(st.characters(), max_size=300)


def say(message: str, line: int) -> str:
    return f"{message} {line}"


def batch(engine: Engine, *lines: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in answer_batch(engine, lines, say)]


@settings(deadline=None, max_examples=150)
@given(question=ANY_TEXT)
def test_any_text_gets_one_line_with_all_fields(engine: Engine, question: str) -> None:
    line = answer_line(engine.ask(question)).decode()
    assert len(line.splitlines()) == 1
    assert line.endswith("\n")
    content = json.loads(line)
    assert list(content) == FIELDS
    assert content["question"] == question


@settings(deadline=None, max_examples=150)
@given(line=st.binary(max_size=200).map(lambda raw: raw.replace(b"\n", b"")))
def test_any_bytes_in_a_batch_get_one_object(engine: Engine, line: bytes) -> None:
    found = batch(engine, line, b'{"question": "impunity"}')
    assert len(found) == (2 if line.strip() else 1)
    assert all(set(FIELDS) <= set(content) for content in found)
    assert found[-1]["question"] == "impunity"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"not json", "batch-not-json 1"),
        (b"[" * 100_000, "batch-not-json 1"),
        (b'{"question": ' + b"9" * 5000 + b"}", "batch-not-json 1"),
        (b'"impunity"', "batch-no-question 1"),
        (b"{}", "batch-no-question 1"),
        (b'{"question": null}', "batch-no-question 1"),
        (b'{"question": ["impunity"]}', "batch-no-question 1"),
        (b'{"question": "\xff"}', "batch-not-utf8 1"),
    ],
)
def test_a_malformed_line_gets_an_error_with_the_same_fields(
    engine: Engine, line: bytes, message: str
) -> None:
    (content,) = batch(engine, line)
    assert list(content) == [*FIELDS, "message"]
    assert content["outcome"] == "error"
    assert content["message"] == message
    assert content["excerpts"] == content["suggestions"] == []


def test_the_rest_of_a_batch_goes_on_in_order_and_blank_lines_are_skipped(engine: Engine) -> None:
    found = batch(engine, b'{"question": "impunity"}\n', b"  \n", b"oops\n", b'{"question": "population"}')
    assert [content["question"] for content in found] == ["impunity", "", "population"]
    assert found[1]["message"] == "batch-not-json 3"


def test_a_byte_order_mark_is_no_fault(engine: Engine) -> None:
    (content,) = batch(engine, b'\xef\xbb\xbf{"question": "population"}')
    assert content["outcome"] != "error"


def test_a_batch_answers_each_line_before_it_reads_the_next(engine: Engine) -> None:
    stream = io.BytesIO(b'{"question": "population"}\n{"question": "impunity"}\n')
    next(answer_batch(engine, stream, say))
    assert stream.readline() == b'{"question": "impunity"}\n'


def test_letters_stay_letters_and_line_ends_do_not_end_the_line() -> None:
    assert "турма".encode() in json_line({"question": "турма"})
    assert json_line({"question": "a\u2028b\x85c"}) == b'{"question": "a\\u2028b\\u0085c"}\n'


def every_answer(engine: Engine) -> list[Answer]:
    return [
        engine.ask("how many political prisoners are there?"),
        engine.stat(),
        engine.pillar("zz"),
        engine.person("Znak"),
    ]


def test_excerpts_have_the_promised_fields(engine: Engine) -> None:
    for answer in every_answer(engine):
        content = json.loads(answer_line(answer))
        for excerpt in (*content["excerpts"], *content["suggestions"]):
            assert set(excerpt) == EXCERPT_FIELDS
