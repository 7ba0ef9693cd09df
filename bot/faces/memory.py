"""Gives memory back to the system: compiling takes four times as much as serving, on what may be a small machine."""

import ctypes
from contextlib import suppress
from typing import Final

_TRIM_THRESHOLD: Final = -1
_MMAP_THRESHOLD: Final = -3
"""Parameters of mallopt(3), from malloc.h."""

_NO_SUCH_LIBRARY: Final = (AttributeError, OSError, TypeError)
"""What ctypes raises where the system's C library is another, or not to be had."""

LARGE_BYTES: Final = 2 << 20
"""What is larger is had from the system by itself, and given back once it is freed. A question's arrays are smaller."""

SPARE_BYTES: Final = 4 << 20
"""What is kept at the end of the rest. With a quarter of that each question has its arrays from the system anew: 146
page faults, and a tenth more time."""

COMPILING_BYTES: Final = 32 << 20
"""Both while an index is compiled: many of its arrays are larger than LARGE_BYTES, and to have them from the system one
by one takes a tenth of its time. It is the most that the library takes for the first."""


def keep_memory() -> None:
    """Have the C library keep what is freed for what comes next, until it is given back: something large is made."""
    _allow(COMPILING_BYTES, COMPILING_BYTES)


def give_back_memory() -> None:
    """Have the C library give back what was freed, now and from now on; only the GNU C library can.

    By itself it takes what is freed first for a sign: from a start that needs little it gives back too much, and once
    something as large as what compiling takes has been freed, it keeps up to 64 MiB (malloc_trim(3), mallopt(3)).
    """
    _allow(LARGE_BYTES, SPARE_BYTES)
    with suppress(*_NO_SUCH_LIBRARY):
        ctypes.CDLL(None).malloc_trim(0)


def _allow(large: int, spare: int) -> None:
    with suppress(*_NO_SUCH_LIBRARY):
        library = ctypes.CDLL(None)
        library.mallopt(_MMAP_THRESHOLD, large)
        library.mallopt(_TRIM_THRESHOLD, spare)
