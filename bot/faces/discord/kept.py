"""A few things that were made, kept for the next time they are wanted."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Keeps so many things at most; the one that was not wanted for longest is forgotten first."""

    def __init__(self, size: int) -> None:
        """Keep nothing yet, and never more than `size` things."""
        self._size = size
        self._things: OrderedDict[Key, Value] = OrderedDict()

    def __len__(self) -> int:
        return len(self._things)

    def get(self, key: Key) -> Value | None:
        """Give what is kept under `key`; None if nothing is."""
        thing = self._things.get(key)
        if thing is not None:
            self._things.move_to_end(key)
        return thing

    def keep(self, key: Key, thing: Value) -> None:
        """Keep `thing` under `key`."""
        self._things[key] = thing
        while len(self._things) > self._size:
            self._things.popitem(last=False)

    def clear(self) -> None:
        """Forget everything."""
        self._things.clear()
