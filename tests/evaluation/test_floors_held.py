"""What the bot reaches on the sets that it was built with, held a little under the figures of today.

Every editor's correction runs against these floors, so that mending one answer does not quietly break ten others.
`final.jsonl` is not among them: it is looked at once.
"""

from pathlib import Path
from typing import Final

import pytest

from bot.answers.confidence import ANSWER
from bot.answers.engine import Engine
from bot.evaluation.calibration import calibration, expected_error
from bot.evaluation.coverage import coverage
from bot.evaluation.floors import broken, reached, read_floor
from bot.evaluation.questions import read_questions
from bot.evaluation.results import Result, run, totals

FLOORS: Final = {
    "development": ("right=.97", "found=.985", "wrong=.03", "refused=.985"),
    "tuning": ("right=.975", "found=.985", "wrong=.015", "refused=.95"),
    "validation": ("right=.95", "found=.98", "wrong=.02", "refused=.98"),
    "opened": ("right=.96", "found=.99", "wrong=.0135", "refused=.98"),
    "around": ("right=.94", "found=.99", "wrong=.014", "refused=.98"),
    "further": ("right=.95", "found=.99", "wrong=.014", "refused=.975"),
    "idle": ("refused=.97",),
}
"""By set; `wrong` is a ceiling. Raised when more is reached; lowered only with a reason in the commit."""

KINDS: Final = (
    "fact=.99", "typo=.965", "name=.955", "topic=.98", "section=.97", "paraphrase=.895", "cross-lingual=.965",
    "ru=.97", "be=.975", "pl=.97", "uk=.965", "near-miss=.968", "far=.98", "hostile=.98",
)  # fmt: skip
"""By kind and language, of these sets together, but for those that stand APART."""

APART: Final = {"around", "idle"}
"""Sets that are left out of what is held for all together: `around` asks questions once more, `idle` is only talk."""

CALIBRATION: Final = 0.01
"""Largest expected calibration error of the sets together, but for those that stand APART."""


@pytest.fixture(scope="module")
def results(engine: Engine) -> dict[str, tuple[Result, ...]]:
    def of(name: str) -> tuple[Result, ...]:
        text = (Path(__file__).parent / f"{name}.jsonl").read_text(encoding="utf-8")
        return tuple(run(engine.ask, read_questions({name: text})))

    return {name: of(name) for name in FLOORS}


@pytest.fixture(scope="module")
def together(results: dict[str, tuple[Result, ...]]) -> tuple[Result, ...]:
    return tuple(result for name, found in results.items() for result in found if name not in APART)


def told(floors: tuple[str, ...], results: tuple[Result, ...]) -> list[str]:
    return [f"{floor}: {share:.3f}" for floor, share in broken(map(read_floor, floors), reached(results))]


@pytest.mark.parametrize("name", FLOORS)
def test_the_floors_of_each_set_are_held(name: str, results: dict[str, tuple[Result, ...]]) -> None:
    assert not told(FLOORS[name], results[name])


def test_the_floors_of_kinds_and_languages_are_held(together: tuple[Result, ...]) -> None:
    assert not told(KINDS, together)


def test_confidence_means_what_it_says(together: tuple[Result, ...]) -> None:
    assert expected_error(calibration(together)) <= CALIBRATION


def test_coverage_at_the_threshold_is_what_was_counted(together: tuple[Result, ...]) -> None:
    """Holds as long as nothing but scope overrules confidence."""
    (point,) = coverage(together, [ANSWER])
    shares = totals(together)
    assert (point.right, point.wrong, point.refused) == pytest.approx(
        (shares["right"], shares["wrong"], shares["refused"])
    )
