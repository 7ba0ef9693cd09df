"""Which language a question is in, as far as its letters and words tell."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from bot.answers.text import words

# Letters that only one of the languages has. Russian and Belarusian share ы, э, ё; Belarusian and Ukrainian і; Russian
# and Ukrainian и, щ.
_ONLY: Final[Mapping[str, frozenset[str]]] = {
    "uk": frozenset("їєґ"),
    "be": frozenset("ў"),
    "ru": frozenset("ъ"),
    "pl": frozenset("ąęłńśźżćó"),
}
_NOT_UKRAINIAN: Final = frozenset("ыэё")
_NOT_BELARUSIAN: Final = frozenset("ищъ")


def language_of(text: str, language_of_word: Mapping[str, AbstractSet[str]]) -> str | None:
    """Tell the language of `text`: "en", "ru", "be", "pl" or "uk"; None if nothing tells.

    Args:
        text: what was typed.
        language_of_word: for each known word, the languages whose example questions use it.
    """
    letters = set(text.lower())
    cyrillic = any("а" <= letter <= "я" for letter in letters)
    candidates = ("ru", "be", "uk") if cyrillic else ("en", "pl")
    votes = dict.fromkeys(candidates, 0.0)
    for word in words(text):
        speakers = language_of_word.get(word, frozenset()) & set(candidates)
        for language in speakers:
            votes[language] += len(word) / len(speakers)
    for language in candidates:
        if letters & _ONLY.get(language, frozenset()):
            votes[language] += 100
    if cyrillic and "і" in letters:
        votes["ru"] = -1.0
        votes["be"] += 10 * (not letters & _NOT_BELARUSIAN)
        votes["uk"] += 10 * (not letters & _NOT_UKRAINIAN)
    best = max(candidates, key=lambda language: votes[language])
    return best if votes[best] > 0 else ("ru" if cyrillic else None)
