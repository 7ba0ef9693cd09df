"""What the doctor finds: one line, how grave it is, and which exit code it asks for."""

from dataclasses import dataclass
from enum import StrEnum

from bot.faces.terminal.exits import Exit


class Grade(StrEnum):
    """How grave a finding is."""

    FINE = "fine"
    NOTE = "note"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's.

    Attributes:
        grade: how grave it is.
        words: what was found, and what to do, in the operator's language.
        code: the exit code that it asks for.
    """

    grade: Grade
    words: str
    code: Exit = Exit.FINE


def fine(words: str) -> Finding:
    """Find that something is as it should be."""
    return Finding(Grade.FINE, words)


def note(words: str) -> Finding:
    """Find something to know, with which the bot can run."""
    return Finding(Grade.NOTE, words)


def fault(words: str, code: Exit) -> Finding:
    """Find something with which the bot cannot run as it should."""
    return Finding(Grade.FAULT, words, code)
