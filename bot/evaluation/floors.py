"""Marks that must be reached: `right=.90`, `near-miss=.93`, `wrong=.03`.

A floor names a figure of all questions (right, found, refused; `wrong` is a ceiling), a kind or a language. Of a kind
or a language it is the share that is as it should be: right, or refused if the factsheet does not answer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import nan
from typing import Final

from bot.evaluation.questions import KINDS, LANGUAGES
from bot.evaluation.results import FIGURES, Result, totals

CEILING: Final = "wrong"
"""The figure of which less is better."""

NAMES: Final = (*FIGURES, *KINDS, *LANGUAGES)


@dataclass(frozen=True, slots=True)
class Floor:
    """One of NAMES, and the share that it must reach (of CEILING: must not exceed)."""

    name: str
    share: float

    def __str__(self) -> str:
        return f"{self.name} {'<=' if self.name == CEILING else '>='} {self.share:g}"

    def holds(self, reached: float) -> bool:
        """Tell whether the share `reached` will do."""
        return reached <= self.share if self.name == CEILING else reached >= self.share


def read_floor(text: str) -> Floor:
    """Read `name=share`.

    Raises:
        ValueError: it is something else.
    """
    name, _, number = text.partition("=")
    if name not in NAMES:
        raise ValueError(f'"{text}" is no floor: it should be like right=.90, with one of {", ".join(NAMES)}')
    try:
        share = float(number)
    except ValueError:
        share = nan
    if not 0 <= share <= 1:
        raise ValueError(f'"{text}" is no floor: after the = there should be a share from 0 to 1')
    return Floor(name, share)


def reached(results: Iterable[Result]) -> Mapping[str, float]:
    """Give the share of each of NAMES that has any question."""
    every = tuple(results)
    good: dict[str, list[bool]] = {}
    for result in every:
        for name in (result.question.kind, result.question.language):
            good.setdefault(name, []).append(result.judgement.good)
    return {**totals(every), **{name: sum(found) / len(found) for name, found in good.items()}}


def broken(floors: Iterable[Floor], shares: Mapping[str, float]) -> tuple[tuple[Floor, float], ...]:
    """Give the floors that are not held, each with what is reached: nothing, if there is no such question."""
    held_against = ((floor, shares.get(floor.name, 0.0)) for floor in floors)
    return tuple((floor, share) for floor, share in held_against if not floor.holds(share))
