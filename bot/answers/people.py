"""Finds the persons whom a factsheet names, whichever way the name is spelled or transliterated."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz, process

from bot.answers.names import EXACT, Match
from bot.answers.text import words
from bot.knowledge.model import Person

FLOOR: Final = 84.0
"""Least similarity (rapidfuzz ratio, 0 to 100, of sound skeletons) of a word that is taken for a surname."""

MARGIN: Final = 5.0
"""How far the best person must lead the next one, on the same scale."""

MIN_LENGTH: Final = 4
"""Letters that a word needs to be compared by similarity; shorter names must be spelled as they are listed."""

SHORTEST_BEGINNING: Final = 2
BEGINNING: Final = 75.0
"""Score of a word that begins a name, to which its letters are added: below FLOOR until it is long enough to be one."""

GIVEN_NAME_BONUS: Final = 8.0
"""What a fitting given name adds, so that it settles between two bearers of like surnames but never makes a match."""

_CYRILLIC: Final = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "h", "д": "d", "е": "e", "є": "e", "ж": "z", "з": "z",
        "и": "i",
        "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "a", "п": "p", "р": "r",
        "с": "s",
        "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "s", "ъ": "", "ы": "i",
        "ь": "", "э": "e", "ю": "u", "я": "a", "ʼ": "",
    }
)  # fmt: skip
_LATIN: Final = (
    ("shch", "s"), ("szcz", "s"), ("kh", "h"), ("ch", "c"), ("cz", "c"), ("sh", "s"), ("sz", "s"), ("zh", "z"),
    ("rz", "z"),
    ("ts", "c"), ("tz", "c"), ("ck", "k"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("yo", "a"), ("ye", "e"),
    ("ie", "e"), ("je", "e"),
    ("yu", "u"), ("iu", "u"), ("ju", "u"), ("w", "v"), ("g", "h"), ("y", "i"), ("j", "i"), ("o", "a"),
    ("x", "ks"), ("q", "k"),
)  # fmt: skip


def skeleton(word: str) -> str:
    """Reduce a folded word in either script to how it roughly sounds, so that transliterations meet.

    `колесникова`, `kalesnikava` and `kolesnikova` give the same skeleton; о and а, г and h, и and y are one.
    """
    sound = word.translate(_CYRILLIC)
    for letters, one in _LATIN:
        sound = sound.replace(letters, one)
    return "".join(letter for place, letter in enumerate(sound) if place == 0 or letter != sound[place - 1])


class PeopleIndex:
    """Finds persons by surname, in any spelling; built once."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._given: dict[str, frozenset[str]] = {}
        self._spelled: dict[str, str | None] = {}
        for person in people:
            written = [words(name) for name in person.written]
            given = {word for form in person.given for word in words(form)} | {name[0] for name in written}
            surnames = {word for form in person.spellings for word in words(form)} | {
                name[-1] for name in written
            }
            self._given[person.slug] = frozenset(map(skeleton, given))
            self._spelled.update(dict.fromkeys(surnames, person.slug))
            self._spelled.update(
                dict.fromkeys((word for form in person.others for word in words(form)), None)
            )
        self._given_names = frozenset(name for names in self._given.values() for name in names)
        self._by_sound: dict[str, str | None] = {skeleton(word): slug for word, slug in self._spelled.items()}
        self._beginnings = frozenset(word[:2] for word in self._spelled)

    def of_word(self, word: str) -> str | None:
        """Give the slug of the person whose surname the folded `word` is, in any spelling, or None.

        A word that is nearer to another person's surname (`Person.others`) is nobody's.
        """
        if word in self._spelled or len(word) <= MIN_LENGTH or word[:2] not in self._beginnings:
            return self._spelled.get(word)
        best = process.extractOne(
            skeleton(word), self._by_sound.keys(), scorer=fuzz.ratio, score_cutoff=FLOOR
        )
        return self._by_sound[best[0]] if best else None

    def is_given(self, word: str) -> bool:
        """Tell whether the folded `word` is a given name of one of the persons, in any spelling."""
        return skeleton(word) in self._given_names

    def find(self, typed: str) -> str | None:
        """Give the slug of the person whom `typed` names, or None if it names none, or could be two."""
        ranked = self.rank(typed)
        if not ranked or ranked[0].score < FLOOR:
            return None
        second = ranked[1].score if len(ranked) > 1 else 0.0
        return ranked[0].slug if ranked[0].score - second >= MARGIN else None

    def rank(self, typed: str) -> Sequence[Match]:
        """Give the persons whose name resembles a word of `typed`, best first."""
        scores: dict[str, float] = {}
        typed_words = words(typed)
        for word in typed_words:
            for slug, score in self._scores(word).items():
                scores[slug] = max(scores.get(slug, 0.0), score)
        sounds = set(map(skeleton, typed_words))
        scored = (
            Match(slug, score + GIVEN_NAME_BONUS * bool(sounds & self._given[slug]))
            for slug, score in scores.items()
        )
        return sorted(scored, key=lambda match: -match.score)

    def _scores(self, word: str) -> dict[str, float]:
        """Score each person by one word: exact, beginning of the surname or given name, or similar sound."""
        spelled = self._spelled.get(word, "")
        if spelled is None:
            return {}
        if spelled:
            return {spelled: EXACT}
        sound = skeleton(word)
        scores = {slug: _similarity(sound, names) for slug, names in self._sounds.items()}
        return {slug: score for slug, score in scores.items() if score >= FLOOR / 2}

    @cached_property
    def _sounds(self) -> Mapping[str, frozenset[str]]:
        sounds: dict[str, set[str]] = {slug: set() for slug in self._given}
        for sound, slug in self._by_sound.items():
            if slug is not None:
                sounds[slug].add(sound)
        return {slug: frozenset(found) | self._given[slug] for slug, found in sounds.items()}


def _similarity(sound: str, names: frozenset[str]) -> float:
    if len(sound) >= SHORTEST_BEGINNING and any(name.startswith(sound) for name in names):
        return BEGINNING + len(sound)
    if len(sound) < MIN_LENGTH:
        return 0.0
    return max(fuzz.ratio(sound, name) for name in names)
