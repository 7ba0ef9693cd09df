"""Finds the persons whom a factsheet names, whichever way the name is spelled or transliterated."""

from collections.abc import Iterable, Sequence
from typing import Final

from rapidfuzz import fuzz, process

from bot.answers.names import EXACT, PREFIX, Match
from bot.answers.text import words
from bot.knowledge.model import Person

FLOOR: Final = 80.0
"""Least similarity (rapidfuzz ratio, 0 to 100, of sound skeletons) of a word that is taken for a surname."""

MARGIN: Final = 5.0
"""How far the best person must lead the next one, on the same scale."""

MIN_LENGTH: Final = 4
"""Letters that a word needs to be compared by similarity: shorter names must be spelled as the knowledge base has them."""

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
        self._surnames: dict[str, frozenset[str]] = {}
        self._spelled: dict[str, frozenset[str]] = {}
        self._given: dict[str, frozenset[str]] = {}
        for person in people:
            written = [words(name) for name in person.written]
            surnames = {word for form in person.spellings for word in words(form)} | {
                name[-1] for name in written
            }
            given = {word for form in person.given for word in words(form)} | {name[0] for name in written}
            self._spelled[person.slug] = frozenset(surnames)
            self._surnames[person.slug] = frozenset(map(skeleton, surnames))
            self._given[person.slug] = frozenset(map(skeleton, given))
        self._known = {word: slug for slug, spelled in self._spelled.items() for word in spelled}
        self._initials = frozenset(word[0] for word in self._known)
        self._by_sound = {sound: slug for slug, sounds in self._surnames.items() for sound in sounds}

    def known(self, word: str) -> str | None:
        """Give the slug of the person whose surname `word` is, spelled as the knowledge base has it."""
        return self._known.get(word)

    def of_word(self, word: str) -> str | None:
        """Give the slug of the person whose surname the folded `word` is, in any spelling, or None."""
        if word in self._known or len(word) < MIN_LENGTH + 1 or word[0] not in self._initials:
            return self._known.get(word)
        best = process.extractOne(
            skeleton(word), self._by_sound.keys(), scorer=fuzz.ratio, score_cutoff=FLOOR
        )
        return self._by_sound[best[0]] if best else None

    def find(self, typed: str) -> str | None:
        """Give the slug of the person whom `typed` names, or None if it names none, or could be two."""
        ranked = self.rank(typed)
        if not ranked or ranked[0].score < FLOOR:
            return None
        second = ranked[1].score if len(ranked) > 1 else 0.0
        return ranked[0].slug if ranked[0].score - second >= MARGIN else None

    def rank(self, typed: str) -> Sequence[Match]:
        """Give the persons whose name resembles a word of `typed`, best first."""
        typed_words = words(typed)
        scored = (Match(slug, self._score(slug, typed_words)) for slug in self._surnames)
        return sorted((match for match in scored if match.score > FLOOR / 2), key=lambda match: -match.score)

    def _score(self, slug: str, typed_words: Sequence[str]) -> float:
        best = max((self._word_score(slug, word) for word in typed_words), default=0.0)
        given = any(skeleton(word) in self._given[slug] for word in typed_words)
        return best + GIVEN_NAME_BONUS * given

    def _word_score(self, slug: str, word: str) -> float:
        if word in self._spelled[slug]:
            return EXACT
        sound = skeleton(word)
        names = self._surnames[slug] | self._given[slug]
        if any(name.startswith(sound) for name in names) and len(sound) >= MIN_LENGTH - 2:
            return PREFIX / 4 + len(sound)
        if len(word) < MIN_LENGTH:
            return 0.0
        return max(fuzz.ratio(sound, name) for name in self._surnames[slug])
