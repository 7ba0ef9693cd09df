"""A fault in the knowledge base, worded for the editor who mends it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_LONGEST_NAMED: Final = 80
_LONGEST_PROBLEM: Final = 400


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong, where, and what to do about it.

    Attributes:
        file: path of the file, relative to the knowledge folder, with forward slashes.
        line: line in the file, counted from 1.
        problem: what is wrong, in one clause.
        mend: what to do, in one clause.
    """

    file: str
    line: int
    problem: str
    mend: str

    def __post_init__(self) -> None:
        """Bound the problem, whatever of the file it quotes."""
        object.__setattr__(self, "problem", shortened(self.problem, _LONGEST_PROBLEM))

    def __str__(self) -> str:
        """Say it on one line whatever the file holds: it may go into a log, or to a terminal."""
        return _visible(f"{self.file}:{self.line}: {self.problem}; {self.mend}")


def shortened(text: str, longest: int = _LONGEST_NAMED) -> str:
    """Cut what a file holds to what an editor needs to find it by: a key may be as long as its file."""
    return text if len(text) <= longest else f"{text[:longest]}…"


def _visible(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else " " for letter in text)


class KnowledgeError(Exception):
    """The knowledge base cannot be served; `faults` holds every reason that was found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))
