"""Given names: whose they are, and which are only other people's.

A given name tells two bearers of like surnames apart, and tells that a surname is somebody else's.
"""

from collections.abc import Container, Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from bot.answers.sound import skeleton
from bot.answers.spellings import Bearers, beginnings, by_sound, forms, listed_given_names
from bot.answers.text import words
from bot.knowledge.model import Person

SHORTEST_SOUND: Final = 4
"""Letters of a word that may sound like a given name, or like its beginning; a shorter one must be spelled like one."""

SHORTEST_DECLINED: Final = 3
"""Letters of a given name that is declined: "Ян" is one, "яна" is a word."""


class GivenNames:
    """Finds out whose given names words are; built once.

    Attributes:
        others: names that other people bear.
    """

    def __init__(self, people: Sequence[Person], others: Iterable[str]) -> None:
        """Take those of `people`; of `others`, each is nobody's unless one of `people` bears it."""
        self.others = tuple(others)
        self._order = tuple(person.slug for person in people)
        borne = listed_given_names(people)
        nobodys = {word: frozenset[str]() for name in self.others for word in words(name)}
        self._listed: Bearers = {**nobodys, **borne}
        self._forms, self._sounds = forms(self._listed, SHORTEST_DECLINED), by_sound(borne)
        self._beginnings = beginnings(self._sounds, SHORTEST_SOUND)

    def sounds_of(self, slug: str) -> frozenset[str]:
        """Give how the given names of a person sound."""
        return frozenset(sound for sound, slugs in self._sounds.items() if slug in slugs)

    def spelled(self, word: str, known: Container[str] = ()) -> tuple[str, ...] | None:
        """Give the slugs of those whose given name the folded `word` is, in the factsheet's order; None if it is none.

        A `known` word is one only as it is listed: it may be a form of one by chance ("nasty").
        """
        bearers = self._spelled(word, known)
        return None if bearers is None else tuple(slug for slug in self._order if slug in bearers)

    def _spelled(self, word: str, known: Container[str]) -> frozenset[str] | None:
        bearers = self._listed.get(word)
        return self._forms.get(word) if bearers is None and word not in known else bearers

    def spelled_or_alike(self, word: str, known: Container[str] = ()) -> AbstractSet[str] | None:
        """Give the slugs as `spelled` does, in no order, and those of persons whose name the word sounds like.

        A `known` word that only sounds like a name is none.
        """
        spelled = self._spelled(word, known)
        if spelled is None and word in known:
            return None
        alike = self._sounds.get(skeleton(word), frozenset()) if len(word) >= SHORTEST_SOUND else frozenset()
        return None if spelled is None and not alike else alike.union(spelled or ())

    def with_forms(self, word: str, bearers: AbstractSet[str]) -> AbstractSet[str]:
        """Add to the `bearers` of a folded `word` those of whose given name it is a form."""
        return bearers | self._forms.get(word, frozenset())

    def is_form_of(self, people: AbstractSet[str], word: str) -> bool:
        """Tell whether the folded `word` is a form of a given name of one of `people`, whoever else's name it is."""
        return not people.isdisjoint(self._forms.get(word, ()))

    def is_or_begins_one_of(self, people: AbstractSet[str], word: str) -> bool:
        """Tell whether the folded `word` is a given name of one of `people`, or sounds like one, or its beginning."""
        return self.is_form_of(people, word) or not people.isdisjoint(
            self._beginnings.get(skeleton(word), ())
        )

    def may_be_persons(self, word: str, sound: str) -> bool:
        """Tell whether the folded `word`, which sounds so, may be a given name of one of the persons, or begin it."""
        return bool(self._forms.get(word)) or sound in self._beginnings
