"""Everything that is measured, as one JSON object for scripts."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.evaluation.calibration import calibration, expected_error
from bot.evaluation.results import Result, by_kind_and_language, totals


def report(results: Sequence[Result]) -> dict[str, Any]:
    """Give totals, counts by kind and language, and calibration."""
    tenths = calibration(results)
    return {
        "questions": len(results),
        **{name: round(share, 3) for name, share in totals(results).items()},
        "groups": [
            {"kind": kind, "language": language, **asdict(found)}
            for (kind, language), found in by_kind_and_language(results).items()
        ],
        "calibration": [{name: round(value, 3) for name, value in asdict(tenth).items()} for tenth in tenths],
        "expected_calibration_error": round(expected_error(tenths), 3),
    }
