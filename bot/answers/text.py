"""Text as the matcher sees it: folded, and cut into words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

MAX_QUESTION = 2000
"""Longest question that is read, in characters: Discord's own limit for a message."""

MOST_FOLDED: Final = 2 * MAX_QUESTION
"""Letters that are read of one text when it is folded: a single sign may stand for six."""

MOST_LETTERS: Final = 20_000
"""Different letters whose folded form is remembered; the five languages have some 300, Unicode has a million."""

MOST_MARKS: Final = 8
"""Marks that are read of a heap of them on one letter; putting them in order takes the square of their number."""

_APOSTROPHE_INSIDE: Final = re.compile(r"['’ʼ](?<=[^\W\d_].)(?=[^\W\d_])", re.UNICODE)
_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_ʼ]+", re.UNICODE)
_TERM: Final = re.compile(rf"(?:{_WORD.pattern})\*?", re.UNICODE)
_CLAUSE_END: Final = re.compile(r"(?<=[.?!…:;]) | [–—-] ")
_TWO_SCRIPTS: Final = re.compile(r"[a-z][а-яіїєў]|[а-яіїєў][a-z]")
_LETTERS_ONLY: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = "abcehikmoptxy"
_CYRILLIC: Final = "авсенікмортху"
"""Letters of two scripts that look alike, small or capital (Unicode Technical Standard 39, "confusables")."""

_TO_LATIN: Final = str.maketrans(_CYRILLIC, _LATIN)
_TO_CYRILLIC: Final = str.maketrans(_LATIN, _CYRILLIC)
_PHRASES: Final = "\ufdfa\ufdfb"
"""The two signs that stand for more than six letters each; not read, so that no text becomes much longer than it is."""
_HEAP: Final = re.compile(rf"[^\w\s]{{{MOST_MARKS + 1},}}", re.UNICODE)


class _FoldedLetters(dict[int, str]):
    """Folds one letter, and remembers it: no diacritics on Latin letters, no stress marks, ё as е."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        base = unicodedata.normalize("NFD", letter)[0]
        if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
            folded = ""
        elif base.isascii():
            folded = base
        else:
            folded = letter
        if len(self) < MOST_LETTERS:
            self[code] = folded
        return folded


_LETTERS: Final = _FoldedLetters(
    {ord("ё"): "е", ord("ł"): "l", ord("ø"): "o", ord("đ"): "d", ord("ı"): "i", ord("ґ"): "г"}
)


def fold(text: str, longest: int | None = None) -> str:
    """Fold case, width and diacritics: `Łukaszenka` and `lukaszenka` are one, й and ў stay letters of their own.

    Args:
        text: any text.
        longest: how many letters are read; all if None.
    """
    for phrase in _PHRASES:
        text = text.replace(phrase, " ")
    composed = unicodedata.normalize("NFKC", _HEAP.sub(_thinned, text))
    return _folded_letters(composed[:longest].lower())


def _folded_letters(text: str) -> str:
    if len(text) <= MOST_FOLDED:
        return text.translate(_LETTERS)
    for letter in set(text):  # of a long text five times as fast: few of its different letters change
        text = text.replace(letter, _LETTERS[ord(letter)])
    return text


def _thinned(heap: re.Match[str]) -> str:
    """Keep the first marks of a heap, and whatever in it is no mark."""
    left = iter(range(MOST_MARKS))
    return "".join(
        letter for letter in heap.group() if not unicodedata.combining(letter) or next(left, None) is not None
    )


def words(text: str) -> list[str]:
    """Cut `text` into folded words and numbers, in order; apostrophes inside a word are dropped."""
    return _WORD.findall(_joined(of_one_script(fold(text, MOST_FOLDED))))


def words_of_lines(lines: Iterable[str]) -> Iterator[list[str]]:
    """Cut many lines into words as `words` does, at a third of its price; a line holds no line break."""
    return map(_WORD.findall, _folded_lines(lines))


def terms_of_lines(lines: Iterable[str]) -> Iterator[list[str]]:
    """Cut many lines into words as `words_of_lines` does, keeping a `*` that stands at the end of a word."""
    return map(_TERM.findall, _folded_lines(lines))


def _folded_lines(lines: Iterable[str]) -> list[str]:
    every = tuple(lines)
    return _joined(of_one_script(fold("\n".join(every)))).split("\n") if every else []


def of_one_script(text: str) -> str:
    """Put lowercase words that mix two scripts into one: many type Belarusian "і" as a Latin letter."""
    done, parts = 0, []
    for found in _TWO_SCRIPTS.finditer(text):
        if found.start() >= done:  # the whole line, once
            start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
            end = len(text) if end < 0 else end
            parts += [text[done:start], _LETTERS_ONLY.sub(_in_own_letters, text[start:end])]
            done = end
    return "".join((*parts, text[done:])) if parts else text


def _in_own_letters(found: re.Match[str]) -> str:
    """Put a word of two scripts into one whose letters the others look like; into Cyrillic, if both would do."""
    word = found.group()
    if not _TWO_SCRIPTS.search(word):
        return word
    either = (word.translate(_TO_CYRILLIC), word.translate(_TO_LATIN))
    return next((each for each in either if not _TWO_SCRIPTS.search(each)), word)


def _joined(text: str) -> str:
    """Drop the apostrophes inside words."""
    return _APOSTROPHE_INSIDE.sub("", text)


def sentences(text: str) -> list[str]:
    """Cut `text` where a sentence or a clause ends: after a mark that ends one, and at a dash between spaces."""
    return _CLAUSE_END.split(" ".join(text.split()))


def key(text: str) -> str:
    """Reduce a name to its words with single spaces, so that spellings that differ in marks only are equal."""
    return " ".join(words(text))
