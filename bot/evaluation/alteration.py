"""Changes constants of a module for a while: to see what a part is worth, or what it is given."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def altered(module: ModuleType, **values: object) -> Iterator[None]:
    """Give names of `module` other values, and their own again at the end.

    Raises:
        AttributeError: `module` has no such name.
    """
    before = {name: getattr(module, name) for name in values}
    try:
        for name, value in values.items():
            setattr(module, name, value)
        yield
    finally:
        for name, value in before.items():
            setattr(module, name, value)
