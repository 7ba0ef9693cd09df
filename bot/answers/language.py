"""Which language a question is in, as far as its letters and commonest words tell."""

import re
from collections.abc import Mapping
from typing import Final

_WORD = re.compile(r"[^\W\d_]+")
# Letters that only one of the languages has. Belarusian ў, і, ' against Russian и, щ, ъ and Ukrainian ї, є, ґ.
_ONLY: Final[Mapping[str, frozenset[str]]] = {
    "uk": frozenset("їєґ"),
    "be": frozenset("ў"),
    "ru": frozenset("ыъэё"),
    "pl": frozenset("ąęłńśźż"),
}


def language_of(text: str, stopwords: Mapping[str, frozenset[str]]) -> str | None:
    """Tell the language of `text`: "en", "ru", "be", "pl" or "uk"; None if nothing tells.

    Args:
        text: what was typed.
        stopwords: by language, words of that language in lower case (`Lexicon.stopwords`).
    """
    lowered = text.lower()
    words = _WORD.findall(lowered)
    letters = set(lowered)
    cyrillic = any("а" <= letter <= "я" for letter in letters)
    if cyrillic:
        return _cyrillic(letters, words, stopwords)
    counts = {language: sum(word in stopwords.get(language, ()) for word in words) for language in ("en", "pl")}
    if letters & _ONLY["pl"]:
        return "pl"
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] else None


def _cyrillic(letters: set[str], words: list[str], stopwords: Mapping[str, frozenset[str]]) -> str:
    if letters & _ONLY["be"] or ("і" in letters and letters & _ONLY["ru"]):
        return "be"
    if letters & _ONLY["uk"]:
        return "uk"
    counts = {language: sum(word in stopwords.get(language, ()) for word in words) for language in ("ru", "be", "uk")}
    if "і" in letters:
        return "uk" if counts["uk"] > counts["be"] or "и" in letters else "be"
    return max(counts, key=lambda language: counts[language])
