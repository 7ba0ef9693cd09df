"""Finds the person whose name somebody typed after a command, from its beginning on, or tells whose names come near."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz

from bot.answers.names import EXACT, Match
from bot.answers.people import FLOOR, MAX_LETTERS, MIN_LENGTH, PeopleIndex
from bot.answers.sound import skeleton
from bot.answers.text import MAX_QUESTION, words

MARGIN: Final = 5.0
"""How far the best person must lead the next one, on the same scale."""

SHORTEST_BEGINNING: Final = 2
BEGINNING: Final = 75.0
"""Score of a word that begins a name; of a surname's beginning, its letters are added, so that a long one is found."""

GIVEN_NAME_BONUS: Final = 8.0
"""What a fitting given name adds, so that it settles between two bearers of like surnames but never makes a match."""

MAX_WORDS: Final = 12
"""How many words of a typed name are looked at: bounds the work for any input."""


class PersonNames(PeopleIndex):
    """Finds persons by typed names; built once."""

    def find(self, typed: str) -> str | None:
        """Give the slug of the person whom `typed` names, or None if it names none, or could be two."""
        ranked = self.rank(typed)
        if not ranked or ranked[0].score < FLOOR:
            return None
        second = ranked[1].score if len(ranked) > 1 else 0.0
        return ranked[0].slug if ranked[0].score - second >= MARGIN else None

    def rank(self, typed: str) -> Sequence[Match]:
        """Give the persons whose name resembles a word of `typed`, best first."""
        typed_words = [word[:MAX_LETTERS] for word in words(typed.strip()[:MAX_QUESTION])[:MAX_WORDS]]
        scores: dict[str, float] = {}
        for word in dict.fromkeys(typed_words):
            for slug, score in self._scores(word).items():
                scores[slug] = max(scores.get(slug, 0.0), score)
        given = {
            word: bearers
            for word in typed_words
            if (bearers := self.given.spelled_or_alike(word)) is not None
        }
        if any(self.is_spelled(word) and not self.is_listed(word) for word in typed_words):  # a case form
            given = {word: self.given.with_forms(word, bearers) for word, bearers in given.items()}
        scored = (Match(slug, self._with_given_names(score, slug, given)) for slug, score in scores.items())
        return sorted(scored, key=lambda match: -match.score)

    def _with_given_names(self, score: float, slug: str, given: Mapping[str, AbstractSet[str]]) -> float:
        """Raise a score if a given name of this person was typed; if only others' were, somebody else is looked for."""
        if any(slug in bearers for bearers in given.values()):
            best = EXACT + GIVEN_NAME_BONUS if score >= FLOOR else FLOOR - 1
            return min(score + GIVEN_NAME_BONUS, best)
        return min(score, FLOOR - 1) if given.keys() - self._bearers.keys() else score

    def _scores(self, word: str) -> dict[str, float]:
        """Score each person by one word: exact, beginning of the surname or given name, or similar sound."""
        bearers = self._bearers.get(word)
        if bearers:
            return {slug: EXACT for slug in self._sounds_of_given if slug in bearers}
        foreign = _similarity(skeleton(word), self._foreign)
        scores = {slug: self._score(word, slug, foreign) for slug in self._sounds_of_given}
        return {slug: score for slug, score in scores.items() if score >= FLOOR / 2}

    def _score(self, word: str, slug: str, foreign: float) -> float:
        """Score a person by how a word sounds; `foreign` is its similarity to other people's surnames."""
        sound, surnames = skeleton(word), self._sounds[slug]
        similarity = _similarity(sound, surnames)
        if similarity <= foreign:  # nobody's: it may suggest this person, but never find them
            begins = _begins(word, sound, surnames | self._spelled[slug] | self._sounds_of_given[slug])
            return BEGINNING if begins else min(similarity, BEGINNING) * (sound not in self._foreign)
        if sound in surnames:
            return similarity
        if _begins(word, sound, surnames | self._spelled[slug]):  # the whole of another surname, perhaps
            return BEGINNING + len(sound)
        return max(similarity, BEGINNING) if _begins(word, sound, self._sounds_of_given[slug]) else similarity

    @cached_property
    def _sounds_of_given(self) -> Mapping[str, frozenset[str]]:
        """How the given names of each person sound."""
        return {person.slug: self.given.sounds_of(person.slug) for person in self.people}

    @cached_property
    def _sounds(self) -> Mapping[str, frozenset[str]]:
        """How the surnames of each person sound."""
        return {
            slug: frozenset(sound for sound, slugs in self._by_sound.items() if slug in slugs)
            for slug in self._sounds_of_given
        }

    @cached_property
    def _spelled(self) -> Mapping[str, frozenset[str]]:
        """How the surnames of each person are spelled."""
        return {
            slug: frozenset(surname for surname, slugs in self._bearers.items() if slug in slugs)
            for slug in self._sounds_of_given
        }

    @cached_property
    def _foreign(self) -> frozenset[str]:
        """How other people's surnames sound."""
        return frozenset(sound for sound, slugs in self._by_sound.items() if not slugs)


def _begins(word: str, sound: str, names: frozenset[str]) -> bool:
    begun = tuple(each for each in (word, sound) if len(each) >= SHORTEST_BEGINNING)
    return any(name.startswith(begun) for name in names)


def _similarity(sound: str, names: frozenset[str]) -> float:
    """Give the similarity, 0 to 100, of a word to the name that sounds most like it."""
    if len(sound) < MIN_LENGTH:
        return 0.0
    return max((fuzz.ratio(sound, name) for name in names), default=0.0)
