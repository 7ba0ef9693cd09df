"""Gives memory back to the system: compiling takes ten times as much as serving, and a small machine has other uses."""

import ctypes
from contextlib import suppress
from typing import Final

_TRIM_THRESHOLD: Final = -1
_MMAP_THRESHOLD: Final = -3
"""Parameters of mallopt(3), from malloc.h."""

LARGE_BYTES: Final = 2 << 20
"""What is freed is given back from so many bytes on. Arrays that a question takes are smaller: to have them from the
system each time would cost a page fault for every 4 KiB."""


def give_back_memory() -> None:
    """Have the C library give back what was freed, now and from now on; only the GNU C library can.

    By itself it gives back no more than what lies at the end; and once something as large as what compiling takes has
    been freed, it keeps up to 64 MiB of that (malloc_trim(3), mallopt(3)).
    """
    with suppress(AttributeError, OSError, TypeError):
        library = ctypes.CDLL(None)
        library.mallopt(_MMAP_THRESHOLD, LARGE_BYTES)
        library.mallopt(_TRIM_THRESHOLD, LARGE_BYTES)
        library.malloc_trim(0)
