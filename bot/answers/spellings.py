"""Which spellings name whom: surnames and given names as they are listed, the forms that they take, how they sound.

Each is a table of slugs by spelling: of nobody, if only others bear the name; of several, if they do.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.answers.declension import declined
from bot.answers.sound import skeleton
from bot.answers.text import words
from bot.knowledge.model import Person

Bearers = Mapping[str, frozenset[str]]
"""The slugs of those whom each spelling names."""


def listed_surnames(people: Sequence[Person]) -> Bearers:
    """Give the surnames of `people` as the factsheet and its editors spell them; those of others are nobody's."""
    borne = _united((surname, person.slug) for person in people for surname in _surnames(person))
    others = (word for person in people for form in person.others for word in words(form))
    return {**borne, **{other: frozenset[str]() for other in others if other not in borne}}


def listed_given_names(people: Iterable[Person]) -> Bearers:
    """Give the given names of `people` as the factsheet and its editors spell them."""
    return _united((name, person.slug) for person in people for name in _given_names(person))


def forms(listed: Bearers, shortest: int = 1) -> Bearers:
    """Give the forms of those names that have `shortest` letters or more, the names themselves among them."""
    of_each = {name: declined(name) for name in listed if len(name) >= shortest}
    nobodys = {form: frozenset[str]() for every in of_each.values() for form in every}
    borne = ((form, slug) for name, every in of_each.items() for form in every for slug in listed[name])
    return {**nobodys, **_united(borne)}


def possessives(listed: Bearers) -> Bearers:
    """Give English possessives: one word when folded, and example questions may know it."""
    return {f"{surname}s": slugs for surname, slugs in listed.items() if surname.isascii()}


def by_sound(bearers: Bearers) -> Bearers:
    """Give those whose names sound so."""
    sounds: dict[str, frozenset[str]] = {}
    for name, slugs in bearers.items():
        sound = skeleton(name)
        sounds[sound] = sounds.get(sound, frozenset()) | slugs
    return _sharing(sounds)


def beginnings(bearers: Bearers, shortest: int) -> Bearers:
    """Give the beginnings, of `shortest` letters or more, of names, the names themselves among them."""
    begun = (
        (name[:length], slug)
        for name, slugs in bearers.items()
        for length in range(min(shortest, len(name)), len(name) + 1)
        for slug in slugs
    )
    return _united(begun)


def _united(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    slugs: dict[str, set[str]] = {}
    for spelling, slug in pairs:
        slugs.setdefault(spelling, set()).add(slug)
    return _sharing({spelling: frozenset(found) for spelling, found in slugs.items()})


def _sharing(bearers: Bearers) -> dict[str, frozenset[str]]:
    """Let spellings of the same bearers share one set: sets are larger than spellings, and few differ."""
    distinct: dict[frozenset[str], frozenset[str]] = {}
    return {spelling: distinct.setdefault(slugs, slugs) for spelling, slugs in bearers.items()}


def _surnames(person: Person) -> Iterable[str]:
    written = (words(name)[-1] for name in person.written)
    return dict.fromkeys((*written, *(word for form in person.spellings for word in words(form))))


def _given_names(person: Person) -> Iterable[str]:
    """Give the given names that are listed; if none is, the first words of the name, which may be a title otherwise."""
    return dict.fromkeys(
        [word for form in person.given for word in words(form)] or [words(name)[0] for name in person.written]
    )
