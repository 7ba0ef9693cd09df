"""How many examples each test tries, and how: one place, so that they can be counted."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, settings

SEARCHED = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)


def tries(count: int) -> Callable[[Any], Any]:
    """Try `count` examples; slow ones are no fault here, speed is judged by `times.py`."""
    return settings(
        max_examples=count, deadline=None, phases=SEARCHED, suppress_health_check=[HealthCheck.too_slow]
    )


def declared(function: Any) -> int:
    """Give how many examples a test tries over all its parameters; 0 if it is no property test."""
    if not hasattr(function, "hypothesis"):
        return 0
    count: int = function._hypothesis_internal_use_settings.max_examples
    for mark in getattr(function, "pytestmark", ()):
        if mark.name == "parametrize":
            count *= len(list(mark.args[1]))
    return count
