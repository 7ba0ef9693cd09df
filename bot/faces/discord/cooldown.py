"""How often one may do something that others see. Held in memory, for seconds, and never more than a little."""

from collections import OrderedDict
from collections.abc import Callable


class Cooldown:
    """Lets each key act once in a while.

    It forgets a key as soon as that may act again, and the oldest when there are too many, so it neither grows
    nor remembers.
    """

    def __init__(self, seconds: float, clock: Callable[[], float], *, size: int = 1000) -> None:
        """Make a cooldown under which nobody waits.

        Args:
            seconds: how long a key waits after it acted.
            clock: tells seconds that never go back, such as `time.monotonic`.
            size: how many keys are held at most.
        """
        self._seconds = seconds
        self._clock = clock
        self._size = size
        self._ends: OrderedDict[int, float] = OrderedDict()

    def __len__(self) -> int:
        return len(self._ends)

    def remaining(self, key: int) -> float:
        """Tell how many seconds `key` has to wait; 0 if it may act now."""
        self._forget()
        end = self._ends.get(key)
        return 0.0 if end is None else end - self._clock()

    def start(self, key: int) -> None:
        """Make `key` wait from now on."""
        self._forget()
        self._ends[key] = self._clock() + self._seconds
        self._ends.move_to_end(key)
        while len(self._ends) > self._size:
            self._ends.popitem(last=False)

    def _forget(self) -> None:
        now = self._clock()
        while self._ends and next(iter(self._ends.values())) <= now:
            self._ends.popitem(last=False)
