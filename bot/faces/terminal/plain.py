"""A page as bare text: for pipes, for screen readers, for terminals that know no colour.

No escape codes, no drawing, no line breaks inside a sentence; quotation marks tell the factsheet's words from
the bot's.
"""

from collections.abc import Iterator
from functools import singledispatch

from bot.faces.terminal.blocks import (
    Block,
    Figure,
    Heading,
    Links,
    Note,
    Page,
    Quote,
    Score,
    Source,
    Table,
    Title,
    Usage,
)


def plain_text(page: Page) -> str:
    """Write `page` as lines, an empty line between blocks that do not belong together."""
    lines: list[str] = []
    for before, block in zip((None, *page), page, strict=False):
        if before is not None and not joins(before, block):
            lines.append("")
        lines.extend(_lines(block))
    return "\n".join(map(visible, lines)) + "\n"


def visible(text: str) -> str:
    """Drop control characters: a knowledge file must not be able to steer the reader's terminal."""
    if text.isprintable():
        return text
    return "".join(letter for letter in text if letter.isprintable() or letter in "\n\t\u00a0")


def joins(before: Block, block: Block) -> bool:
    """Tell whether `block` follows `before` without an empty line between them."""
    if isinstance(before, Title):
        return not isinstance(block, Title)
    if isinstance(block, Source):
        return not _closes(before)
    return isinstance(before, Note) and isinstance(block, Note | Links)


def _closes(before: Block) -> bool:
    """Tell whether a `Source` after `before` speaks of the whole page, and not of `before` alone."""
    return isinstance(before, Table) or (isinstance(before, Quote) and bool(before.source))


@singledispatch
def _lines(block: Block) -> Iterator[str]:
    raise TypeError(block)


@_lines.register
def _(block: Heading) -> Iterator[str]:
    yield block.text
    if block.factsheet != block.text:
        yield block.factsheet


@_lines.register
def _(block: Title) -> Iterator[str]:
    yield f"{block.text.rstrip(':')}:"


@_lines.register
def _(block: Note) -> Iterator[str]:
    yield block.text


@_lines.register
def _(block: Figure) -> Iterator[str]:
    yield f"{block.label} {block.value}"


@_lines.register
def _(block: Score) -> Iterator[str]:
    yield f"{block.label} {block.value}"
    if block.place:
        yield block.place.words


@_lines.register
def _(block: Quote) -> Iterator[str]:
    yield f"{'→ ' if block.marked else ''}“{block.text}”"
    if block.source:
        yield block.source


@_lines.register
def _(block: Source) -> Iterator[str]:
    yield block.citation
    yield block.url


@_lines.register
def _(block: Table) -> Iterator[str]:
    for row in block.rows:
        yield f"{row.label.rstrip(':')}: {row.value}"


@_lines.register
def _(block: Links) -> Iterator[str]:
    for number, link in enumerate(block.links, start=1):
        yield f"{number}. {link.text}" + (f" ({link.source})" if link.source else "")


@_lines.register
def _(block: Usage) -> Iterator[str]:
    yield f"{block.command} – {block.does}"
    for example in block.examples:
        yield f"    {example}"
