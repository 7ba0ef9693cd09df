"""Answers for machines: one JSON object on one line (the fields are promised in product.md)."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from bot.answers.answer import Answer
from bot.answers.engine import Engine

# JSON may hold these unescaped, but many readers take them for the end of a line.
_LINE_ENDS: Final = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def json_line(content: dict[str, Any]) -> bytes:
    """Write `content` as one line of JSON in UTF-8, letters of every script as they are.

    A lone surrogate, which UTF-8 cannot hold, comes out as a JSON escape: any text makes a valid line.
    """
    line = json.dumps(content, ensure_ascii=False).translate(_LINE_ENDS)
    return line.encode("utf-8", "backslashreplace") + b"\n"


def answer_line(answer: Answer) -> bytes:
    """Write `answer` as one line of JSON."""
    return json_line(answer.to_json())


def answer_batch(engine: Engine, lines: Iterable[bytes], say: Callable[[str, int], str]) -> Iterator[bytes]:
    """Answer a stream of `{"question": "…"}`, a line for each line; blank lines are skipped.

    A line that is no such object gets one with the same fields, `"outcome": "error"` and a message.

    Args:
        engine: what answers.
        lines: the stream.
        say: from the name of a message and the number of a line to the words that say what is wrong with it.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _answer_one(engine, line, number, say)


def _answer_one(engine: Engine, line: bytes, number: int, say: Callable[[str, int], str]) -> bytes:
    try:
        question = _question(line)
    except ValueError as error:
        return json_line(_fault(say(str(error), number)))
    return answer_line(engine.ask(question))


def _question(line: bytes) -> str:
    """Read the question; a ValueError names the message that says what is wrong with the line."""
    try:
        # Windows shells put a byte order mark before the first line.
        content = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("batch-not-utf8") from None
    except (ValueError, RecursionError):
        raise ValueError("batch-not-json") from None
    question = content.get("question") if isinstance(content, dict) else None
    if not isinstance(question, str):
        raise ValueError("batch-no-question")  # noqa: TRY004 - one kind of error for one kind of fault
    return question


def _fault(message: str) -> dict[str, Any]:
    return {
        "question": "",
        "outcome": "error",
        "reason": None,
        "confidence": 0.0,
        "section": None,
        "excerpts": [],
        "suggestions": [],
        "message": message,
    }
