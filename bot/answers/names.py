"""Finds what has a name (pillars, statistics, sections, persons) by slug, number, alias, other spelling or typo.

One ranking serves look-up and completion: exact, then prefix, then a word that begins so, then similar spelling. A
look-up by similar spelling must reach a floor and lead the runner-up by a margin, otherwise it only suggests.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from bot.answers.text import MAX_QUESTION, key

FLOOR: Final = 74.0
"""Least similarity (rapidfuzz ratio, 0 to 100) of a spelling that is taken for the name: one wrong letter in four."""

SUGGESTED: Final = FLOOR / 2
"""Similarity above which a name is suggested."""

MARGIN: Final = 6.0
"""How far the best similar spelling must lead the next name's, on the same scale, to be taken."""

PART: Final = 8.0
"""How much less a spelling counts that resembles one word of a longer name: more than MARGIN, so that "populaton" is
population and not prison population."""

MIN_FUZZY_LENGTH: Final = 4
"""Shorter words are too much like each other to be found by similarity."""

EXACT, PREFIX, WORD = 400.0, 300.0, 200.0


@dataclass(frozen=True, slots=True)
class Named:
    """Something that can be found by name: its slug, and every form of its name."""

    slug: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A named thing and how well it matches: 400 exact, 300 prefix, 200 word, below that similarity."""

    slug: str
    score: float


class NameIndex:
    """Finds named things. Built once; immutable."""

    def __init__(self, things: Iterable[Named]) -> None:
        self._forms: Mapping[str, tuple[str, ...]] = {
            thing.slug: tuple(dict.fromkeys(filter(None, map(key, thing.forms)))) for thing in things
        }

    def find(self, typed: str) -> str | None:
        """Give the slug that `typed` names, or None if none does, or more than one does as well."""
        ranked = self.rank(typed)
        if not ranked:
            return None
        best, second = ranked[0], (ranked[1].score if len(ranked) > 1 else 0.0)
        if best.score >= EXACT:
            return best.slug
        if best.score >= WORD:
            return best.slug if best.score - second >= 1 else None
        return best.slug if best.score >= FLOOR and best.score - second >= MARGIN else None

    def rank(self, typed: str) -> Sequence[Match]:
        """Give everything that resembles `typed`, best first; equal scores keep the knowledge base's order."""
        wanted = key(typed) if len(typed.strip()) <= MAX_QUESTION else ""
        if not wanted:
            return ()
        scored = (
            Match(slug, max(_score(wanted, form) for form in forms))
            for slug, forms in self._forms.items()
            if forms
        )
        return sorted((match for match in scored if match.score > SUGGESTED), key=lambda match: -match.score)


def _score(wanted: str, form: str) -> float:
    if wanted == form:
        return EXACT
    closeness = len(wanted) / max(len(form), 1)
    if closeness <= 1:
        if form.startswith(wanted):
            return PREFIX + min(closeness, 0.99)
        if f" {wanted}" in f" {form}":
            return WORD + min(closeness, 0.99)
    if len(wanted) < MIN_FUZZY_LENGTH:
        return 0.0
    whole = _similarity(wanted, form)
    parts = max(
        (_similarity(wanted, part) for part in form.split() if len(part) >= MIN_FUZZY_LENGTH), default=0.0
    )
    return max(whole, parts - PART)


def _similarity(wanted: str, form: str) -> float:
    """Give how alike two spellings are, 0 if too little to be suggested; what is far longer is not even compared."""
    short, long = sorted((len(wanted), len(form)))
    return fuzz.ratio(wanted, form) if 200 * short > SUGGESTED * (short + long) else 0.0
