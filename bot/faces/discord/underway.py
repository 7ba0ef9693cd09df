"""Answers under way: whoever stops the bot waits until they are given."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Underway:
    """Counts answers that are being given."""

    def __init__(self) -> None:
        self._count = 0
        self._none = asyncio.Event()
        self._none.set()

    def __len__(self) -> int:
        return self._count

    @contextmanager
    def one(self) -> Iterator[None]:
        """Count one more until the block ends."""
        self._count += 1
        self._none.clear()
        try:
            yield
        finally:
            self._count -= 1
            if not self._count:
                self._none.set()

    async def finished(self, seconds: float) -> bool:
        """Wait until no answer is under way, but no longer than `seconds`; tell whether none is."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._none.wait(), seconds)
        return not self._count
