"""Texts that can be looked up, as arrays: smaller than a dictionary of them, and nothing has to be built at the start.

A text is found by its CRC-32, then compared: two texts with the same one are told apart, and what is not held is never
found.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final
from zlib import crc32

import numpy as np

from bot.answers.incidence import Numbers

REMEMBERED: Final = 4000
"""How many texts that were found are remembered, then all are forgotten: the lexicon's own ones, not the asker's."""


@dataclass(frozen=True)
class Lexicon:
    """Distinct texts; a text's number is its place.

    Attributes:
        letters: all texts in UTF-8, one after another.
        starts: where each begins, and at the end, where the last one ends.
        digests: the CRC-32 of every text, rising.
        numbers: the number of the text that each digest is of.
    """

    letters: Numbers
    starts: Numbers
    digests: Numbers
    numbers: Numbers

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Lexicon":
        """Make a lexicon of distinct texts. Until it is packed, it has a dictionary, too: compiling looks up a lot."""
        every = {text: number for number, text in enumerate(texts)}
        encoded = [_encoded(text) for text in every]
        digests = np.array([crc32(text) for text in encoded], np.uint32)
        order = np.argsort(digests, kind="stable")
        ends = np.cumsum(np.array([0, *map(len, encoded)]))
        letters = np.frombuffer(b"".join(encoded), np.uint8)
        made = cls(letters, ends.astype(np.int32), digests[order], order.astype(np.int32))
        vars(made)["_every"] = every
        return made

    @cached_property
    def _every(self) -> Mapping[str, int] | None:
        return None

    @cached_property
    def _remembered(self) -> dict[str, int]:
        return {}

    @cached_property
    def _rising(self) -> memoryview:
        return self.digests.data  # a tenth of the time that numpy takes to give one number

    @cached_property
    def _views(self) -> tuple[memoryview, memoryview]:
        return self.letters.data, self.starts.data

    def __len__(self) -> int:
        return len(self.digests)

    def __getitem__(self, number: int) -> str:
        letters, starts = self._views
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
        digest = crc32(_encoded(text))
        for place in range(bisect_left(self._rising, digest), len(self._rising)):
            if self._rising[place] != digest:
                return None
            number = int(self.numbers[place])
            if self[number] == text:
                return number
        return None


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
