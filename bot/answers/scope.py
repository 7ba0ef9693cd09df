"""What a question may not ask for: another country, another year.

Both are data: a country or a year is another one unless the target's own rows speak of it.
"""

import re
from collections.abc import Iterable
from typing import Final

from bot.answers.answer import Reason
from bot.answers.index import Index
from bot.answers.query import Query
from bot.answers.rows import COUNTRY

_YEAR: Final = re.compile(r"(?:19|20)\d\d")


class Scope:
    """Tells whether a question leaves the factsheet's country or years."""

    def __init__(self, index: Index, country: str, year: int) -> None:
        """Take the factsheet's `country` (slug) and its edition's `year`, of which any target may be asked."""
        self._index = index
        self._country = f"{COUNTRY}{country}"
        self._year = str(year)

    def left_by(self, query: Query, target: str) -> Reason | None:
        """Tell why `target` cannot answer `query`, if that leaves the target's country or years; "" is of no others."""
        parts = self._index.parts_of(target, query)
        countries = {concept for concept in query.concepts if concept.startswith(COUNTRY)} - {self._country}
        if countries and not countries <= self._index.askable.spoken_of(parts, countries):
            return Reason.OTHER_COUNTRY
        if any(year != self._year and not self._index.has_word(parts, year) for year in _years(query)):
            return Reason.OTHER_YEAR
        return None


def _years(query: Query) -> Iterable[str]:
    return (term.word for term in query.terms if _YEAR.fullmatch(term.word))
