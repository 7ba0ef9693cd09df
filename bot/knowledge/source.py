"""The source text of a factsheet, without markdown's marks, to hold the YAML against."""

import re
from dataclasses import dataclass

_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
_AUTOLINK = re.compile(r"<(https://[^>\s]+)>")
_WHITE = re.compile(r"\s+")
_BLOCK_BREAK = re.compile(r"\n[^\S\n]*\n|\n(?=\d+\. )")


def fold(text: str) -> str:
    """Fold each run of white space to one space and strip the ends."""
    return _WHITE.sub(" ", text).strip()


def plain(markdown: str) -> str:
    """Strip bold marks, link targets and angle brackets; the visible text stays letter for letter."""
    return fold(_AUTOLINK.sub(r"\1", _LINK.sub(r"\1", markdown).replace("**", "")))


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source as one line of plain text.

    Attributes:
        text: the whole, white space folded.
        block_starts: offsets into `text` where a paragraph, heading or list item begins.
    """

    text: str
    block_starts: frozenset[int]


def read_source(markdown: str) -> SourceText:
    """Turn a factsheet's markdown into plain text that remembers where its blocks begin."""
    blocks = [block for block in map(plain, _BLOCK_BREAK.split(markdown)) if block]
    starts, offset = set(), 0
    for block in blocks:
        starts.add(offset)
        offset += len(block) + 1
    return SourceText(" ".join(blocks), frozenset(starts))
