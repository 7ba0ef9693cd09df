"""Reads sets of questions and saved runs, and writes files; a file that cannot be used is told in a sentence."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from bot.evaluation.flips import Outcomes, read_outcomes
from bot.evaluation.questions import Question, QuestionsError, read_questions
from bot.faces.terminal.exits import Exit, complain
from bot.faces.terminal.frame import Frame

DEFAULT: Final = ("development", "tuning", "validation", "opened", "further")
"""Sets that are measured unless others are named. Not `final`, which is kept unseen."""

_CHECKOUT: Final = Path(__file__).resolve().parents[4] / "tests" / "evaluation"


class UnusableFile(click.ClickException):
    """A file that was named cannot be used; the message is one plain sentence."""

    exit_code = Exit.USAGE


def questions_in(files: Sequence[Path], frame: Frame) -> tuple[Question, ...]:
    """Read `files`, or the default sets.

    Raises:
        UnusableFile: there are none, or one has faults; each is told on standard error.
    """
    chosen = files or default_sets()
    if not chosen:
        raise UnusableFile(frame.say("evaluate-no-file"))
    try:
        questions = read_questions({str(file): read_file(file, frame) for file in chosen})
    except QuestionsError as error:
        for fault in error.faults:
            complain(fault)
        raise UnusableFile(frame.say("evaluate-faulty", count=len(error.faults))) from None
    if not questions:
        raise UnusableFile(frame.say("evaluate-no-questions", files=", ".join(map(str, chosen))))
    return questions


def default_sets() -> tuple[Path, ...]:
    """Give the files of the default sets; none outside a checkout."""
    files = tuple(_CHECKOUT / f"{name}.jsonl" for name in DEFAULT)
    return files if all(file.is_file() for file in files) else ()


def saved_run(file: Path, frame: Frame) -> Outcomes:
    """Read a saved run.

    Raises:
        UnusableFile: it cannot be read, or is something else.
    """
    text = read_file(file, frame)
    try:
        return read_outcomes(text)
    except ValueError:
        raise UnusableFile(frame.say("evaluate-no-run", file=str(file))) from None


def read_file(file: Path, frame: Frame) -> str:
    """Read a file as text.

    Raises:
        UnusableFile: it cannot be read.
    """
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UnusableFile(frame.say("evaluate-unreadable", file=str(file), problem="UTF-8")) from None
    except OSError as error:
        problem = error.strerror or ""
        raise UnusableFile(frame.say("evaluate-unreadable", file=str(file), problem=problem)) from None


def write_file(file: Path, text: str, frame: Frame) -> None:
    """Write a text file.

    Raises:
        UnusableFile: it cannot be written.
    """
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise unwritable(file, error, frame) from None


def unwritable(file: Path, error: OSError, frame: Frame) -> UnusableFile:
    """Word why `file` cannot be written."""
    return UnusableFile(frame.say("evaluate-unwritable", file=str(file), problem=error.strerror or ""))
