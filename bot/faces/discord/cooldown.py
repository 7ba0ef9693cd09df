"""How often one may do something. Held in memory, for seconds, and never more than a little."""

from collections import OrderedDict
from collections.abc import Callable


class Cooldown:
    """Lets each key act once in a while, or a few times in a row and then once in a while.

    It forgets a key soon after it owes no more waiting, and the oldest when there are too many, so it neither grows
    nor remembers.
    """

    def __init__(
        self, seconds: float, clock: Callable[[], float], *, burst: int = 1, size: int = 1000
    ) -> None:
        """Make a cooldown under which nobody waits.

        Args:
            seconds: how long a key waits after it acted.
            clock: tells seconds that never go back, such as `time.monotonic`.
            burst: how often a key that has rested may act at once; at least 1.
            size: how many keys are held at most.
        """
        self._seconds = seconds
        self._clock = clock
        self._rest = burst * seconds
        self._size = size
        # When each key has rested; the one that acted last comes last.
        self._ends: OrderedDict[int, float] = OrderedDict()

    def __len__(self) -> int:
        return len(self._ends)

    def remaining(self, key: int) -> float:
        """Tell how many seconds `key` has to wait; 0 if it may act now."""
        self._forget()
        end = self._ends.get(key)
        return 0.0 if end is None else max(0.0, end - self._rest + self._seconds - self._clock())

    def start(self, key: int) -> None:
        """Note that `key` acts now."""
        self._forget()
        now = self._clock()
        self._ends[key] = min(max(now, self._ends.get(key, now)) + self._seconds, now + self._rest)
        self._ends.move_to_end(key)
        while len(self._ends) > self._size:
            self._ends.popitem(last=False)

    def take(self, key: int) -> float:
        """Let `key` act if it may, and tell how many seconds it has to wait if it may not."""
        wait = self.remaining(key)
        if not wait:
            self.start(key)
        return wait

    def _forget(self) -> None:
        now = self._clock()
        while self._ends and next(iter(self._ends.values())) <= now:
            self._ends.popitem(last=False)
