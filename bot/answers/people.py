"""Finds the persons whom a factsheet names, whichever way the name is spelled or transliterated."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process

from bot.answers.given_names import GivenNames
from bot.answers.sound import skeleton
from bot.answers.spellings import Bearers, by_sound, forms, listed_surnames, possessives
from bot.knowledge.model import Person

FLOOR: Final = 84.0
"""Least similarity (rapidfuzz ratio, 0 to 100, of sound skeletons) of a word that is taken for a listed surname.
A form of one must sound the same: what is similar to one of hundreds may be any word ("populacji", "значит")."""

MIN_LENGTH: Final = 4
"""Letters above which a word is compared by similarity; shorter names must be spelled as they are listed."""

SHORTEST_DECLINED: Final = 5
"""Letters of a surname that is declined; forms of a shorter one may be words (знак, знаком), and count only beside the
bearer's given name."""

MAX_LETTERS: Final = 40
"""Letters of a word that is held against surnames by its sound: bounds the work for any input."""


class PeopleIndex:
    """Finds persons by surname, in any spelling; built once.

    Attributes:
        people: the persons.
        given: whose given names words are.
    """

    def __init__(self, people: Iterable[Person], given_names: Iterable[str] = ()) -> None:
        """Find `people`; `given_names` are such as others bear."""
        self.people = people = tuple(people)
        self.given = GivenNames(people, given_names)
        self._entries = {person.slug: tuple(entry.id for entry in person.entries) for person in people}
        self._listed = surnames = listed_surnames(people)
        surname_forms = forms(surnames, SHORTEST_DECLINED)
        self._short_forms = forms(
            {name: who for name, who in surnames.items() if len(name) < SHORTEST_DECLINED}
        )
        self._bearers: Bearers = {**possessives(surnames), **surname_forms, **surnames}
        self._by_sound, self._forms_by_sound = by_sound(surnames), by_sound(surname_forms)
        self._first_letters = frozenset(surname[0] for surname in self._bearers)
        self._beginnings = frozenset(sound[:2] for sound in self._by_sound)

    def is_like(self, other: "PeopleIndex") -> bool:
        """Tell whether it finds the same in any text."""
        return (self.people, self.given.others) == (other.people, other.given.others)

    def of_word(self, word: str) -> str | None:
        """Give the slug of the person whose surname the folded `word` is, in any spelling, or None.

        A word that is nearer to another person's surname (`Person.others`) is nobody's, and so is a surname that two
        persons bear.
        """
        return (
            self._of_sound(skeleton(word))
            if self._is_compared(word)
            else _only(self._bearers.get(word, frozenset()))
        )

    def _is_compared(self, word: str) -> bool:
        """Tell whether a word is held against surnames by its sound: it is none to the letter, nor a form of one."""
        return (
            word not in self._bearers
            and MIN_LENGTH < len(word) <= MAX_LETTERS
            and word[0] in self._first_letters
        )

    def is_spelled(self, word: str) -> bool:
        """Tell whether the folded `word` is a surname to the letter, whoever's, or a form of one."""
        return word in self._bearers

    def is_listed(self, word: str) -> bool:
        """Tell whether the folded `word` is a surname as it is listed, whoever's: most forms of one are not."""
        return word in self._listed

    def is_like_surname(self, word: str, people: AbstractSet[str]) -> bool:
        """Tell whether the folded `word` sounds like the surname of one of `people` (slugs), or is a form of it."""
        own = (sound for sound, slugs in self._by_sound.items() if not people.isdisjoint(slugs))
        sounds_so = any(fuzz.ratio(skeleton(word), sound) >= FLOOR for sound in own)
        return sounds_so or self.is_form_of_short_surname(word, people)

    def is_form_of_short_surname(self, word: str, people: AbstractSet[str]) -> bool:
        """Tell whether the folded `word` is a form of a short surname, of one of `people` (slugs)."""
        return not people.isdisjoint(self._short_forms.get(word, ()))

    def _of_sound(self, sound: str) -> str | None:
        if sound[:2] not in self._beginnings:
            return None
        if sound in self._forms_by_sound:
            return _only(self._forms_by_sound[sound])
        best = process.extractOne(sound, self._by_sound.keys(), scorer=fuzz.ratio, score_cutoff=FLOOR)
        return _only(self._by_sound[best[0]]) if best else None

    def entries_of(self, slug: str) -> tuple[str, ...]:
        """Give the ids of the entries that name the person with this slug."""
        return self._entries[slug]

    def names_among(self, words: Iterable[str]) -> frozenset[str]:
        """Give those of many folded `words` that may be surnames, or given names of the persons, or begin these."""
        every = tuple(words)
        sounds = dict(zip(every, skeleton("\n".join(every)).split("\n"), strict=True)) if every else {}
        compared = {sound for word, sound in sounds.items() if self._is_compared(word)}
        alike = self._alike([*compared])
        return frozenset(
            word
            for word, sound in sounds.items()
            if word in self._bearers
            or self.given.may_be_persons(word, sound)
            or (sound in alike and self._is_compared(word))
        )

    def _alike(self, sounds: Sequence[str]) -> frozenset[str]:
        """Give those of many sounds that are like a surname's."""
        begun = [sound for sound in sounds if sound[:2] in self._beginnings]
        surnames = list(self._by_sound)
        if not begun or not surnames:
            return frozenset()
        likeness = process.cdist(begun, surnames, scorer=fuzz.ratio, score_cutoff=FLOOR)
        alike = frozenset(begun[place] for place in np.flatnonzero(likeness.any(axis=1)).tolist())
        return alike.union(sound for sound in begun if sound in self._forms_by_sound)


def _only(slugs: frozenset[str]) -> str | None:
    return next(iter(slugs)) if len(slugs) == 1 else None
