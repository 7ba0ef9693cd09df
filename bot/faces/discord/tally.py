"""What is counted: how often each command came out how. Not who asked, what, when or where."""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.answers.answer import Answer

MENU: Final = "look-up"
MENTION: Final = "mention"
BUTTON: Final = "button"
COMPLETION: Final = "completion"
UNKNOWN: Final = "unknown"
"""The ways in that are no command of the one list; `UNKNOWN` is a command that the bot no longer has."""


@dataclass(frozen=True, slots=True, order=True)
class Count:
    """One kind of event.

    Attributes:
        command: a command of the one list, or another way in.
        outcome: what `Outcome` has; `fault`; `refused`.
        reason: why there is no answer; "" if there is one.
    """

    command: str
    outcome: str
    reason: str = ""


class Tally:
    """Counts since the process started. All that can stand in it is written in the code, so it cannot grow.

    Attributes:
        loaded: when the knowledge that is served was loaded, in seconds since 1970.
        faults: how many faults kept a later edit of it from being loaded; 0 if there is none.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        """Begin at nought; the knowledge is taken to be loaded now.

        Args:
            clock: tells seconds since 1970.
        """
        self._clock = clock
        self._counts: Counter[Count] = Counter()
        self.loaded = clock()
        self.faults = 0

    @property
    def counts(self) -> Mapping[Count, int]:
        """How often each has happened."""
        return self._counts

    def answered(self, command: str, answer: Answer) -> None:
        """Count an answer of the engine's."""
        self.add(command, answer.outcome.value, answer.reason.value if answer.reason else "")

    def add(self, command: str, outcome: str, reason: str = "") -> None:
        """Count one event; each word stands in the code, none comes from a user."""
        self._counts[Count(command, outcome, reason)] += 1

    def knowledge_loaded(self) -> None:
        """Note that other knowledge is served from now on."""
        self.loaded, self.faults = self._clock(), 0

    def knowledge_refused(self, faults: int) -> None:
        """Note that an edit of the knowledge has `faults`, so that the former is served on."""
        self.faults = faults
