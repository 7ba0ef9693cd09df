"""A fault in the knowledge base, worded for the editor who mends it."""

from collections.abc import Iterable
from dataclasses import dataclass


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

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.problem}; {self.mend}"


class KnowledgeError(Exception):
    """The knowledge base cannot be served; `faults` holds every reason that was found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))
