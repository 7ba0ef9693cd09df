"""Line lists: one term, alias or question a line."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bot.knowledge.model import Terms


def numbered_lines(text: str) -> list[tuple[int, str]]:
    """Split a line list into (line offset from 0, term); blank lines and lines that begin with `#` are left out."""
    stripped = ((number, line.strip()) for number, line in enumerate(text.splitlines()))
    return [(number, term) for number, term in stripped if term and not term.startswith("#")]


def lines(text: str) -> tuple[str, ...]:
    """Split a line list into its terms."""
    return tuple(term for _, term in numbered_lines(text))


def terms(by_language: Mapping[str, str]) -> Terms:
    """Split each language's line list; languages without a term are left out."""
    split = {language: lines(text) for language, text in by_language.items()}
    return MappingProxyType({language: found for language, found in split.items() if found})


def merge(several: Iterable[Terms]) -> Terms:
    """Join the terms of each language."""
    merged: dict[str, tuple[str, ...]] = {}
    for some in several:
        for language, found in some.items():
            merged[language] = merged.get(language, ()) + found
    return MappingProxyType(merged)
