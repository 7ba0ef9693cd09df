"""Finds the persons whom a factsheet names, whichever way the name is spelled or transliterated."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process

from bot.answers.sound import skeleton
from bot.answers.spellings import (
    Bearers,
    beginnings,
    by_sound,
    forms,
    listed_given_names,
    listed_surnames,
    possessives,
)
from bot.knowledge.model import Person

FLOOR: Final = 84.0
"""Least similarity (rapidfuzz ratio, 0 to 100, of sound skeletons) of a word that is taken for a listed surname.
A form of one must sound the same: what is similar to one of hundreds may be any word ("populacji", "значит")."""

MIN_LENGTH: Final = 4
"""Letters that a word needs to be compared by similarity; shorter names must be spelled as they are listed."""

SHORTEST_DECLINED: Final = 5
"""Letters of a surname that is declined; forms of a shorter one may be words (знак, знаком), and have to be listed."""

NAME: Final = "ꙮ"
"""The word that stands in the place of every person's name: a letter that one manuscript has, and no text of today."""

STRANGER: Final = "ꙩꙩꙩꙩ"
"""The word that stands in the place of a given name with which a surname is somebody else's: no text has it."""

MAX_LETTERS: Final = 40
"""Letters of a word that is held against surnames by its sound: bounds the work for any input."""


@dataclass(frozen=True, slots=True)
class Masked:
    """Words with NAME in the place of names, and the slugs of those whose names they were, in order."""

    words: tuple[str, ...]
    people: tuple[str, ...] = ()


class PeopleIndex:
    """Finds persons by surname, in any spelling; built once.

    Attributes:
        people: the persons.
        given_names: names that others bear, too.
    """

    def __init__(self, people: Iterable[Person], given_names: Iterable[str] = ()) -> None:
        self.people, self.given_names = people, given_names = tuple(people), tuple(given_names)
        self._entries = {person.slug: tuple(entry.id for entry in person.entries) for person in people}
        surnames, given = listed_surnames(people), listed_given_names(people, given_names)
        surname_forms = forms(surnames, SHORTEST_DECLINED)
        self._bearers: Bearers = {**possessives(surnames), **surname_forms, **surnames}
        self._by_sound, self._forms_by_sound = by_sound(surnames), by_sound(surname_forms)
        self._bearers_of_given, self._bearers_of_given_form = by_sound(given), forms(given)
        self._given = {
            person.slug: frozenset(
                sound for sound, slugs in self._bearers_of_given.items() if person.slug in slugs
            )
            for person in people
        }
        self._given_beginnings = beginnings(self._bearers_of_given, MIN_LENGTH)
        self._first_letters = frozenset(surname[0] for surname in self._bearers)
        self._beginnings = frozenset(sound[:2] for sound in self._by_sound)

    def is_like(self, other: "PeopleIndex") -> bool:
        """Tell whether it finds the same in any text."""
        return (self.people, self.given_names) == (other.people, other.given_names)

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

    def _of_sound(self, sound: str) -> str | None:
        if sound[:2] not in self._beginnings:
            return None
        if sound in self._forms_by_sound:
            return _only(self._forms_by_sound[sound])
        best = process.extractOne(sound, self._by_sound.keys(), scorer=fuzz.ratio, score_cutoff=FLOOR)
        return _only(self._by_sound[best[0]]) if best else None

    def _is_given_of(self, people: AbstractSet[str], word: str) -> bool:
        """Tell whether the folded `word` is a given name of one of `people`, or its beginning."""
        spelled = self._bearers_of_given_form.get(word, frozenset())
        return not people.isdisjoint(spelled | self._given_beginnings.get(skeleton(word), frozenset()))

    def _strangers(
        self, words: Sequence[str], surnames: Sequence[str | None], known: Container[str]
    ) -> Iterator[bool]:
        """Tell of each word whether it is a given name of others beside a surname, and of nobody who is named."""
        named = frozenset(filter(None, surnames))
        is_surname = [False, *map(bool, surnames), False]
        for word, before, is_one, after in zip(
            words, is_surname, is_surname[1:], is_surname[2:], strict=False
        ):
            bearers = self._bearers_given(word, known) if (before or after) and not is_one else None
            yield bearers is not None and named.isdisjoint(bearers)

    def _bearers_given(self, word: str, known: Container[str] = ()) -> frozenset[str] | None:
        """Give the slugs of those whose given name the folded `word` is, None if it is none.

        A `known` word is one only as it is spelled: it may sound like one by chance.
        """
        spelled = self._bearers_of_given_form.get(word)
        if word in known or len(word) < MIN_LENGTH:
            return spelled
        alike = self._bearers_of_given.get(skeleton(word))
        return alike if spelled is None else spelled.union(alike or ())

    def entries_of(self, slug: str) -> tuple[str, ...]:
        """Give the ids of the entries that name the person with this slug."""
        return self._entries[slug]

    def of_given(self, word: str) -> str | None:
        """Give the slug of the person whose given name the folded `word` is, if only one person's is."""
        spelled = self._bearers_of_given_form.get(word)
        return _only(spelled or self._bearers_of_given.get(skeleton(word), frozenset()))

    def names_among(self, words: Iterable[str]) -> frozenset[str]:
        """Give those of many folded `words` that may be surnames, given names or beginnings of these, whoever's."""
        every = tuple(words)
        sounds = dict(zip(every, skeleton("\n".join(every)).split("\n"), strict=True)) if every else {}
        compared = {sound for word, sound in sounds.items() if self._is_compared(word)}
        alike = self._alike([*compared])
        return frozenset(
            word
            for word, sound in sounds.items()
            if word in self._bearers
            or word in self._bearers_of_given_form
            or sound in self._given_beginnings
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

    def mask(
        self,
        words: Sequence[str],
        known: Container[str] = (),
        is_strange: Callable[[str], bool] | None = None,
        *,
        among: Container[str] | None = None,
        anyone_listed: bool = False,
        names: Container[str] | None = None,
    ) -> Masked:
        """Put NAME in the place of names, so that what is asked about one person is found for all.

        Given names go where a surname tells who is meant. One of others beside it tells that somebody else is, of whom
        nothing is known: STRANGER stands in its place. Without a surname, a given name is a name itself, unless it
        stands beside a strange word: that is somebody else's surname, then.

        Args:
            words: folded words, in order.
            known: words that are no misspelled surnames.
            is_strange: tells whether nothing is known of a word; by default, something is of all.
            among: slugs of those who can be meant; by default, anyone can.
            anyone_listed: whether anyone can be meant, too, whose surname is spelled as listed, or a form of that.
            names: what `names_among` gave of these and other words; without it, each word is looked at again.
        """
        may_be = [names is None or word in names for word in words]
        surnames = [
            _if_among(None if anyone_listed and word in self._bearers else among, self.of_word(word))
            if may and (word not in known or word in self._bearers)
            else None
            for word, may in zip(words, may_be, strict=True)
        ]
        if any(surnames):
            named = tuple(dict.fromkeys(filter(None, surnames)))
            strangers = self._strangers(words, surnames, known)
            kept = (
                NAME if slug else STRANGER if is_stranger else word
                for word, slug, may, is_stranger in zip(words, surnames, may_be, strangers, strict=True)
                if slug or not (may and self._is_given_of({*named}, word))
            )
            return Masked(tuple(kept), named)
        given = [
            _if_among(among, self.of_given(word)) if may and word not in known else None
            for word, may in zip(words, may_be, strict=True)
        ]
        if not any(given) or (is_strange and _beside_a_strange_word(words, given, is_strange)):
            return Masked(tuple(words))
        kept = (NAME if slug else word for word, slug in zip(words, given, strict=True))
        return Masked(tuple(kept), tuple(dict.fromkeys(filter(None, given))))


def _if_among(among: Container[str] | None, slug: str | None) -> str | None:
    return slug if among is None or slug in among else None


def _only(slugs: frozenset[str]) -> str | None:
    return next(iter(slugs)) if len(slugs) == 1 else None


def _beside_a_strange_word(
    words: Sequence[str], given: Sequence[str | None], is_strange: Callable[[str], bool]
) -> bool:
    places = [place for place, slug in enumerate(given) if slug]
    beside = {place + step for place in places for step in (-1, 1)} - set(places)
    return any(0 <= place < len(words) and is_strange(words[place]) for place in beside)
