"""Hostile lines into the prompt and into a batch."""

import json
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.answers.engine import Engine
from bot.faces.commands import BY_NAME
from bot.faces.terminal.conversation import Conversation
from bot.faces.terminal.machine import answer_batch
from bot.faces.terminal.plain import plain_text
from tests.hostile.examples import tries
from tests.hostile.texts import MARK, marked, piece, seeded

FIELDS = {"question", "outcome", "reason", "confidence", "section", "excerpts", "suggestions"}
ODD = (
    b'{"question": "a", "question": "b"}', b'{"question": NaN}', b"\xef\xbb\xbf" * 3, b'{"question"', b"[]",
    b"null", b"-", b"\0", b'{"question": null}', b'{"question": 1e999}', b'{"question": "\\ud800"}',
    b'{"__proto__": {}, "question": "a"}', b"\xff\xfe",
)  # fmt: skip


def nested(rng: Random, depth: int = 3) -> Any:
    """Write any JSON value."""
    kind = rng.randrange(6 if depth else 3)
    if kind < 3:
        return rng.choice((None, True, -0.0, float("inf"), 10**300, piece(rng), piece(rng), piece(rng)))
    if kind < 4:
        return [nested(rng, depth - 1) for _ in range(rng.randrange(4))]
    return {piece(rng): nested(rng, depth - 1) for _ in range(rng.randrange(4))}


def line_of(rng: Random) -> bytes:
    """Write a line of a batch: a question, anything in its place, anything, or what is no JSON."""
    kind = rng.random()
    if kind < 0.1:
        return rng.choice(ODD)
    if kind < 0.15:
        return b'{"question": "a", "n": ' + b"9" * rng.randrange(1, 5000) + b"}"
    if kind < 0.2:
        return b'{"question": ' + b"[" * rng.randrange(1, 3000)
    if kind < 0.3:
        return rng.randbytes(rng.randrange(60))
    content = (
        {"question": marked(rng)} if kind < 0.6 else {"question": nested(rng)} if kind < 0.8 else nested(rng)
    )
    written = json.dumps(content, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")
    return written if rng.random() < 0.8 else written[: rng.randrange(len(written) + 1)]


LINES = st.integers(0, 2**64).map(lambda number: line_of(Random(number)))  # noqa: S311 - repeatable


def say(message: str, line: int) -> str:
    return f"{message} {line}"


@tries(1500)
@given(line=LINES.map(lambda raw: raw.replace(b"\n", b"")))
def test_any_line_of_a_batch_gets_one_line_of_json_and_the_next_is_answered(
    norland: Engine, line: bytes
) -> None:
    written = list(answer_batch(norland, [line, b'{"question": "impunity"}'], say))
    assert len(written) == (2 if line.strip() else 1)
    found: list[dict[str, Any]] = [json.loads(each) for each in written]
    assert all(len(each.decode().splitlines()) == 1 for each in written)
    assert all(set(content) >= FIELDS for content in found)
    assert found[-1]["question"] == "impunity"


SAID = ("1", "2", "99", "²", "٣", "/full", "/context", "/help", "-1", "/", "9" * 5000)


def typed(rng: Random) -> str:
    """Write a line: a question, a command, a number."""
    kind = rng.random()
    if kind < 0.3:
        return rng.choice(SAID)
    if kind < 0.4:
        return str(rng.randrange(10 ** rng.randrange(1, 30)))
    if kind < 0.6:
        return marked(rng)
    return f"/{rng.choice([*BY_NAME, 'nonsense', piece(rng)])} {marked(rng)}"


TYPED = seeded(typed)


@tries(700)
@given(lines=st.lists(TYPED, min_size=1, max_size=3))
def test_any_line_in_the_prompt_gets_a_page_that_steers_no_terminal(
    norland: Engine, lines: list[str]
) -> None:
    conversation = Conversation(norland, "en")
    for line in lines:
        page = conversation.reply(line)
        if page is None:
            return
        shown = plain_text(page)
        assert shown.strip() or not line.strip()
        assert all(letter.isprintable() or letter in "\n\t\u00a0" for letter in shown)
        assert MARK not in shown
