"""Line lists: one term, alias or question a line; and when two of them are the same."""

import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeVar

from bot.knowledge.model import Terms

LanguageCode = TypeVar("LanguageCode", bound=str)


def numbered_lines(text: str) -> list[tuple[int, str]]:
    """Split a line list into (line from 0, term), without blank lines and lines that begin with `#`."""
    stripped = ((number, line.strip()) for number, line in enumerate(text.splitlines()))
    return [(number, term) for number, term in stripped if term and not term.startswith("#")]


def lines(text: str) -> tuple[str, ...]:
    """Split a line list into its terms: as `numbered_lines` does, twice as fast, as there are 100,000 lines."""
    stripped = map(str.strip, text.splitlines())
    return tuple(term for term in stripped if term and not term.startswith("#"))


def terms(by_language: Mapping[LanguageCode, str]) -> Terms:
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


class _ComparedLetters(dict[int, str]):
    """Folds one letter, and remembers it; й, ў and ї stay, as nobody leaves out their marks."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        base = unicodedata.normalize("NFD", letter)[0]
        match unicodedata.category(letter)[0]:
            case "L" | "N":
                folded = base if base.isascii() else letter
            case "M":
                folded = ""
            case _:
                folded = " "
        self[code] = folded
        return folded


_COMPARED: Final = _ComparedLetters(
    {ord("ё"): "е", ord("ł"): "l", ord("*"): "*", **dict.fromkeys(map(ord, "'’ʼ`"), "")}
)


def comparable(text: str) -> str:
    """Fold case, diacritics, white space and punctuation: what differs in nothing else is the same term.

    A `*` is kept: it makes another term.
    """
    return " ".join(unicodedata.normalize("NFKC", text).casefold().translate(_COMPARED).split())
