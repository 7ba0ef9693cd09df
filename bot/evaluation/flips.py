"""What changed since an earlier run: which questions became right, and which became wrong.

A saved run holds the questions' ids and outcomes, and nothing else.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.evaluation.results import Result

OUTCOMES: Final = ("right", "found", "missed", "wrong", "refused")
"""What can come of a question: `found` and `missed` were not answered, with and without the right suggestion."""

GOOD: Final = frozenset({"right", "refused"})

Outcomes = Mapping[str, str]
"""One of OUTCOMES for the id of each question."""


@dataclass(frozen=True, slots=True)
class Flip:
    """A question whose outcome changed."""

    id: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Flips:
    """Questions that became right (or rightly refused), and questions that are so no more; in the order of ids."""

    became_right: tuple[Flip, ...]
    became_wrong: tuple[Flip, ...]


def outcomes_of(results: Iterable[Result]) -> Outcomes:
    """Give what came of each question."""
    return {result.question.id: _outcome(result) for result in results}


def _outcome(result: Result) -> str:
    judgement = result.judgement
    unanswered = "found" if judgement.found else "missed"
    return next((name for name in ("right", "wrong", "refused") if getattr(judgement, name)), unanswered)


def flips(before: Outcomes, after: Outcomes) -> Flips:
    """Compare two runs on the questions that both hold."""
    both = [Flip(name, before[name], after[name]) for name in sorted(before.keys() & after.keys())]
    return Flips(
        tuple(each for each in both if each.before not in GOOD and each.after in GOOD),
        tuple(each for each in both if each.before in GOOD and each.after not in GOOD),
    )


def write_outcomes(outcomes: Outcomes) -> str:
    """Write a run as JSON, a line for each question."""
    return json.dumps({"outcomes": dict(sorted(outcomes.items()))}, indent=1, ensure_ascii=False) + "\n"


def read_outcomes(text: str) -> Outcomes:
    """Read what `write_outcomes` wrote.

    Raises:
        ValueError: it is something else.
    """
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        content = None
    outcomes = content.get("outcomes") if isinstance(content, dict) else None
    if not isinstance(outcomes, dict) or not all(each in OUTCOMES for each in outcomes.values()):
        raise ValueError("this is no saved run")
    return outcomes
