"""Which language a question is in, as far as its letters and words tell."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from bot.answers.keyboard import from_latin
from bot.answers.text import of_one_script, words

_CYRILLIC: Final = ("ru", "be", "uk")
_LATIN: Final = ("en", "pl")

# Letters that a language has not, and letters that it has for itself (ŭ: Belarusian in Latin letters).
_LACKS: Final[Mapping[str, frozenset[str]]] = {
    "ru": frozenset("іўїєґ"),
    "be": frozenset("ищъїєґ"),
    "uk": frozenset("ыэёъў"),
}
_OWN: Final[Mapping[str, frozenset[str]]] = {"pl": frozenset("ąęłńśźżćó"), "be": frozenset("ŭ")}

# Spellings of the classical Belarusian orthography, and of the official one, that the neighbours have not.
_BELARUSIAN: Final = re.compile(r"[сз]ь[цвнл]|дз[ьія]|ньн|льл|цьц")

_LETTER: Final = 10.0
"""What a telling letter counts; a known word counts its length."""

_COMMON: Final = 4
"""A word that this many languages use (a name, an abbreviation) tells none of them."""

_TYPED_RUSSIAN: Final = 2
"""So many Russian words in Latin letters tell Russian; one may be chance."""


LanguagesOf = Callable[[str], AbstractSet[str]]
"""Gives the languages whose example questions use a folded word; none for an unknown one."""


def language_of(text: str, languages_of: LanguagesOf, folded: Sequence[str] | None = None) -> str | None:
    """Tell the language of `text`: "en", "ru", "be", "pl" or "uk"; None if it is not clear.

    It is not clear if two languages have as much for them, as in a name or a word that they share. Then the
    reader's own language is the better guess.

    Args:
        text: what was typed.
        languages_of: gives the languages whose example questions use a word.
        folded: its folded words, for whoever has them.
    """
    letters = of_one_script(text.lower())
    typed = words(text) if folded is None else folded
    if any("Ѐ" <= letter <= "ӿ" for letter in letters):
        votes = _votes(typed, languages_of, _CYRILLIC)
        for language, lacking in _LACKS.items():
            votes[language] -= _LETTER * sum(letter in lacking for letter in letters)
        votes["be"] += len(_BELARUSIAN.findall(letters))
        return _leading(votes)
    using = {word: languages_of(word) for word in typed}
    votes = _votes(typed, using.__getitem__, _LATIN)
    votes["ru"] = _russian_in_latin(using, languages_of)
    for language, own in _OWN.items():
        votes[language] = votes.get(language, 0.0) + _LETTER * sum(letter in own for letter in letters)
    # Questions in other languages quote English ones more than the other way round.
    return _leading(votes) or ("en" if votes["en"] > 0 and votes["en"] == max(votes.values()) else None)


def languages_of_letters(text: str) -> Sequence[str]:
    """Give the languages that are written with most of the letters of `text`."""
    lowered = text.lower()
    cyrillic = sum("Ѐ" <= letter <= "ӿ" for letter in lowered)
    return _CYRILLIC if 2 * cyrillic > sum(map(str.isalpha, lowered)) else _LATIN


def _votes(typed: Iterable[str], languages_of: LanguagesOf, candidates: Sequence[str]) -> dict[str, float]:
    """Give each candidate the length of each word that it uses, shared with the others that use it."""
    votes = dict.fromkeys(candidates, 0.0)
    for word in typed:
        using = languages_of(word)
        speakers = [language for language in candidates if language in using]
        if len(using) < _COMMON:
            for language in speakers:
                votes[language] += len(word) / len(speakers)
    return votes


def _russian_in_latin(using: Mapping[str, AbstractSet[str]], languages_of: LanguagesOf) -> float:
    """Count what speaks for Russian typed in Latin letters: words that example questions have so, and others."""
    known = [word for word, languages in using.items() if languages == {"ru"}]
    others = [from_latin(word) for word, languages in using.items() if not languages]
    russian = known + [word for word in others if "ru" in languages_of(word)]
    return float(sum(map(len, russian))) if len(russian) >= _TYPED_RUSSIAN else 0.0


def _leading(votes: Mapping[str, float]) -> str | None:
    """Give the language with the most votes; None if another has as many."""
    best, second = sorted(votes, key=lambda language: -votes[language])[:2]
    return best if votes[best] > votes[second] else None
