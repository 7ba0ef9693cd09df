"""The source text of a factsheet, without markdown's marks, to hold the YAML against."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_LINK: Final = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_AUTOLINK: Final = re.compile(r"<(https://[^<>\s]+)>")
_WHITE: Final = re.compile(r"\s+")
_BLOCK_BREAK: Final = re.compile(r"\n[^\S\n]*\n|\n(?=[0-9]+\. )")
_LIST_NUMBER: Final = re.compile(r"[0-9]+\.")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’»)]*$")


def fold(text: str) -> str:
    """Fold each run of white space to one space and strip the ends."""
    return _WHITE.sub(" ", text).strip()


def plain(markdown: str) -> str:
    """Strip bold marks, link targets and angle brackets; the visible text stays letter for letter."""
    return fold(_AUTOLINK.sub(r"\1", _LINK.sub(r"\1", markdown).replace("**", "")))


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source as its words: what stands between white space, letter for letter.

    Attributes:
        words: the whole, in order.
        block_starts: places in `words` where a paragraph, heading or list item begins.
    """

    words: tuple[str, ...]
    block_starts: frozenset[int]

    def sentence_starts(self) -> Iterator[int]:
        """Give the places where a sentence or block seems to begin, in order, and the end of the text."""
        for place in range(len(self.words)):
            if place in self.block_starts or self._ends_sentence(place - 1):
                yield place
        yield len(self.words)

    def _ends_sentence(self, place: int) -> bool:
        is_list_number = place in self.block_starts and _LIST_NUMBER.fullmatch(self.words[place])
        return not is_list_number and _SENTENCE_END.search(self.words[place]) is not None


def read_source(markdown: str) -> SourceText:
    """Turn a factsheet's markdown into plain words that remember where their blocks begin."""
    words: list[str] = []
    starts: set[int] = set()
    for block in map(plain, _BLOCK_BREAK.split(markdown)):
        if block:
            starts.add(len(words))
            words += block.split(" ")
    return SourceText(tuple(words), frozenset(starts))
