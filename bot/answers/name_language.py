"""Which language a typed name is in, so that what frames the answer is in that language too.

English is never clear from a name: what completes is sent as an English slug, whichever language it was shown in.
"""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from bot.answers.directory import MAX_NAME, Choice, Directory
from bot.answers.language import LanguagesOf, language_of
from bot.answers.text import MAX_QUESTION

_ENGLISH: Final = "en"


class NameLanguage:
    """Tells the language of names that are typed, and completes them in it; built once."""

    def __init__(self, directory: Directory, languages_of: LanguagesOf) -> None:
        """Know the names of `directory`, and for each word the languages whose example questions use it."""
        self._directory = directory
        self._languages_of = languages_of

    def of(self, kind: str, typed: str) -> str | None:
        """Tell the language of `typed`, a name of `kind` or its beginning; None if it is not clear, or English.

        A person's name in Latin letters is clear by letters of one language only: its spelling may be anyone's.
        """
        if not typed.strip() or len(typed) > MAX_QUESTION or self._directory.is_slug(kind, typed):
            return None
        anyones = kind == "person" and typed.isascii()
        told = language_of(typed, _of_no_language if anyones else self._languages_of)
        language = told or self._directory.language_of(kind, typed)
        return None if language == _ENGLISH else language

    def complete(self, kind: str, typed: str, language: str) -> tuple[Choice, ...]:
        """Complete `typed` in its own language if that is clear, else in `language`; see `Directory.complete`.

        A completion in another language than `language` is sent by its name where that tells the language again: a slug
        would have the answer framed in `language`. This is how Belarusian, which Discord has no locale for, goes on.
        """
        spoken = self.of(kind, typed)
        offered = self._directory.complete(kind, typed, spoken or language)
        if spoken in (None, language):
            return offered
        return tuple(
            replace(choice, value=choice.name) if self._is_told_by(kind, choice, spoken) else choice
            for choice in offered
        )

    def _is_told_by(self, kind: str, choice: Choice, language: str | None) -> bool:
        name = choice.name
        fits = len(name) <= MAX_NAME and self.of(kind, name) == language
        return fits and self._directory.find(kind, name) == choice.value


def _of_no_language(_: str) -> AbstractSet[str]:
    return frozenset()
