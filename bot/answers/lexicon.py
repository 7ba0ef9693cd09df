"""Texts that can be looked up, as arrays: smaller than a dictionary of them, and nothing has to be built at the start.

A text is found by its CRC-32, then compared: two texts with the same one are told apart, and what is not held is never
found. The first bits of a CRC-32 tell where it stands among the rising others.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple
from zlib import crc32

import numpy as np

from bot.answers.incidence import Numbers

REMEMBERED: Final = 4000
"""How many texts that were found are remembered, then all are forgotten: the lexicon's own ones, not the asker's."""

DIGEST: Final = 32
"""Bits of a CRC-32."""


class _Views(NamedTuple):
    """The arrays of a lexicon as memory views, which give one number in a tenth of the time that numpy takes.

    Attributes:
        shift: how far a digest is to be shifted to the right, so that its bucket is left.
    """

    letters: memoryview
    starts: memoryview
    digests: memoryview
    numbers: memoryview
    buckets: memoryview
    shift: int


@dataclass(frozen=True)
class Lexicon:
    """Distinct texts; a text's number is its place.

    Attributes:
        letters: all texts in UTF-8, one after another.
        starts: where each begins, and at the end, where the last one ends.
        digests: the CRC-32 of every text, rising.
        numbers: the number of the text that each digest is of.
        buckets: where the digests with the same first bits begin, and at the end, how many digests there are.
    """

    letters: Numbers
    starts: Numbers
    digests: Numbers
    numbers: Numbers
    buckets: Numbers

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Lexicon":
        """Make a lexicon of distinct texts. Until it is packed, it has a dictionary, too: compiling looks up a lot."""
        every = {text: number for number, text in enumerate(texts)}
        encoded = [_encoded(text) for text in every]
        digests = np.array([crc32(text) for text in encoded], np.uint32)
        order = np.argsort(digests, kind="stable")
        ends = np.cumsum(np.array([0, *map(len, encoded)]))
        letters = np.frombuffer(b"".join(encoded), np.uint8)
        rising, bits = digests[order], max(1, len(every).bit_length() - 1)
        firsts = np.arange(1 << bits, dtype=np.uint64) << np.uint64(DIGEST - bits)
        buckets = np.append(np.searchsorted(rising, firsts), len(rising))
        made = cls(
            letters, ends.astype(np.int32), rising, order.astype(np.int32), buckets.astype(np.int32)
        )
        vars(made)["_every"] = every
        return made

    @cached_property
    def _every(self) -> Mapping[str, int] | None:
        return None

    @cached_property
    def _remembered(self) -> dict[str, int]:
        return {}

    @cached_property
    def _views(self) -> "_Views":
        arrays = (self.letters, self.starts, self.digests, self.numbers, self.buckets)
        return _Views(*(array.data for array in arrays), shift=DIGEST - (len(self.buckets) - 1).bit_length() + 1)

    def __len__(self) -> int:
        return len(self.digests)

    def __getitem__(self, number: int) -> str:
        letters, starts, *_ = self._views
        return str(letters[starts[number] : starts[number + 1]], "utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[str]:
        return self._read() if self._every is None else iter(self._every)

    def _read(self) -> Iterator[str]:
        """Read all texts, at a fifth of the price of one after another."""
        letters = self.letters.tobytes()
        for start, end in pairwise(self.starts.tolist()):
            yield letters[start:end].decode("utf-8", "surrogatepass")

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and self.get(text) is not None

    def get(self, text: str) -> int | None:
        """Give the number of `text`; None if it is not held."""
        if self._every is not None:
            return self._every.get(text)
        number = self._remembered.get(text)
        if number is None and (number := self._find(text)) is not None:
            if len(self._remembered) >= REMEMBERED:
                self._remembered.clear()
            self._remembered[text] = number
        return number

    def _find(self, text: str) -> int | None:
        letters, starts, digests, numbers, buckets, shift = self._views
        encoded = _encoded(text)
        digest = crc32(encoded)
        bucket = digest >> shift
        for place in range(buckets[bucket], buckets[bucket + 1]):
            if digests[place] == digest:
                number: int = numbers[place]
                if letters[starts[number] : starts[number + 1]] == encoded:
                    return number
        return None


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
