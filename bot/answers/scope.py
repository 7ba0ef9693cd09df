"""What a question may not ask for: another country, another year.

Both are data: a country or a year is another one unless the target's own rows speak of it.
"""

import re
from typing import Final

from bot.answers.answer import Reason
from bot.answers.index import Index
from bot.answers.rows import UNANSWERED
from bot.answers.text import words
from bot.answers.vocabulary import Vocabulary
from bot.knowledge.model import Factsheet, Knowledge

_YEAR: Final = re.compile(r"(?:19|20)\d\d")


class Scope:
    """Tells whether a question leaves the factsheet's country or years; built once."""

    def __init__(self, knowledge: Knowledge, factsheet: Factsheet, index: Index) -> None:
        """Gather the countries and years that each target's rows speak of."""
        others = {slug: names for slug, names in knowledge.countries.items() if slug != factsheet.country}
        self._countries = Vocabulary(others, {})
        self._edition = str(factsheet.edition.year)
        countries_of_known = {word: self._countries.of_word(word) for word in index.known}
        self._countries_of: dict[str, set[str]] = {}
        self._years_of: dict[str, set[str]] = {}
        for row in index.rows:
            if row.target.startswith(UNANSWERED):
                continue
            years = {word for word in row.words if _YEAR.fullmatch(word)}
            countries = set().union(*(countries_of_known[word] for word in row.words))
            self._years_of.setdefault(row.target, set()).update(years)
            self._countries_of.setdefault(row.target, set()).update(countries)

    def left_by(self, question: str, target: str) -> Reason | None:
        """Tell why `target` cannot answer `question`, if it leaves the target's country or years."""
        asked = words(question)
        countries = self._countries.of_phrases(asked).union(*(self._countries.of_word(word) for word in asked))
        if countries - self._countries_of.get(target, set()):
            return Reason.OTHER_COUNTRY
        years = {word for word in asked if _YEAR.fullmatch(word)} - {self._edition}
        if years - self._years_of.get(target, set()):
            return Reason.OTHER_YEAR
        return None
