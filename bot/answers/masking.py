"""Puts one word in the place of every person's name, so that what is asked about one is found for all."""

from collections.abc import Container, Iterable, Sequence
from itertools import chain, compress, islice
from operator import not_
from typing import Final, NamedTuple

from bot.answers.people import PeopleIndex

NAME: Final = "ꙮ"
"""The word that stands in the place of every person's name: a letter that one manuscript has, and no text of today."""

STRANGER: Final = "ꙩꙩꙩꙩ"
"""The word that stands in the place of a given name with which a surname is somebody else's. No text has it, and it is
long enough not to be passed over as noise."""

MOST_GIVEN: Final = 4
"""How many given names of a text are looked at for a strange word beside them: bounds the work."""


class Masked(NamedTuple):
    """Words with NAME in the place of names.

    Attributes:
        words: the words.
        people: the slugs of those whose names they were, in order.
        is_ambiguous: whether a given name could be that of several of them.
    """

    words: tuple[str, ...]
    people: tuple[str, ...] = ()
    is_ambiguous: bool = False


def mask(
    people: PeopleIndex,
    words: Sequence[str],
    known: Container[str] | None = None,
    *,
    among: Container[str] | None = None,
    anyone_spelled: bool = False,
    names: Container[str] | None = None,
) -> Masked:
    """Put NAME in the place of names, so that what is asked about one person is found for all.

    Given names go where a surname tells who is meant. One of others beside it tells that somebody else is, of whom
    nothing is known: STRANGER stands in its place. So it does beside a strange word, which is somebody's surname,
    then. A given name that stands alone is a name itself, of all who bear it.

    Args:
        people: whom the factsheet names.
        words: folded words, in order.
        known: words of the knowledge base: none is a misspelled surname, nor a form of a given name, and any other
            beside a given name is strange. By default, `words` are the knowledge base's own.
        among: slugs of those who can be meant; by default, anyone can.
        anyone_spelled: whether anyone can be meant, too, whose surname is spelled as listed, or a form of that.
        names: what `names_among` gave of these and other words; without it, each word is looked at again.
    """
    may_be = [names is None or word in names for word in words]
    surnames = [
        _among(None if anyone_spelled and people.is_spelled(word) else among, people.of_word(word))
        if may and (known is None or word not in known or people.is_spelled(word))
        else ()
        for word, may in zip(words, may_be, strict=True)
    ]
    if any(surnames):
        named = frozenset(chain(*surnames))
        strangers = _strangers(people, words, surnames, words if known is None else known)
        masked = _masked(words, surnames, strangers)
        own = [
            may and not slug and people.given.is_or_begins_one_of(named, word)
            for word, slug, may in zip(masked.words, surnames, may_be, strict=True)
        ]
        return masked._replace(words=tuple(compress(masked.words, map(not_, own))))
    bearers = [
        people.given.spelled(word, known or ()) if may else None
        for word, may in zip(words, may_be, strict=True)
    ]
    if known is not None and any(strangers := _of_strange_surnames(people, words, bearers, known)):
        return _masked(words, [()] * len(words), strangers)
    given = [_among(among, *(slugs or ())) for slugs in bearers]
    return _without_short_surnames(people, words, given) if any(given) else Masked(tuple(words))


def _without_short_surnames(
    people: PeopleIndex, words: Sequence[str], given: Sequence[Sequence[str]]
) -> Masked:
    """Put NAME in the place of given names, and leave out a form of the bearer's short surname beside one."""
    masked, padded = _masked(words, given, [False] * len(words)), ((), *given, ())
    own = [
        people.is_form_of_short_surname(word, {*before, *after})
        for word, before, after in zip(words, padded, padded[2:], strict=False)
    ]
    return masked._replace(words=tuple(compress(masked.words, map(not_, own))))


def _strangers(
    people: PeopleIndex, words: Sequence[str], surnames: Sequence[Sequence[str]], known: Container[str]
) -> list[bool]:
    """Tell of each word whether it stands beside a surname, and is a given name, of none of those who are named.

    What others are called may be a form of the bearer's name, too ("Aleksandra", of Aleksander); then the surname is a
    form as well.
    """
    named = frozenset(chain(*surnames))
    declined = [
        bool(slugs) and not people.is_listed(word) for word, slugs in zip(words, surnames, strict=True)
    ]
    strangers = []
    for word, near, is_case in zip(words, _beside(surnames), _beside(declined), strict=True):
        bearers = people.given.spelled_or_alike(word, known) if near else None
        is_own = bearers is None or not named.isdisjoint(bearers)
        strangers.append(not is_own and not (is_case and people.given.is_form_of(named, word)))
    return strangers


def _of_strange_surnames(
    people: PeopleIndex, words: Sequence[str], bearers: Sequence[Sequence[str] | None], known: Container[str]
) -> list[bool]:
    """Tell of each word whether it is a given name beside a strange word; MOST_GIVEN are looked at.

    `bearers` tells whose given name each is. A slip in the bearer's own surname is nothing strange.
    """
    given = dict(
        islice(((place, slugs) for place, slugs in enumerate(bearers) if slugs is not None), MOST_GIVEN)
    )
    strangers = [False] * len(words)
    for place, slugs in given.items():
        beside = {place - 1, place + 1} - given.keys()
        strangers[place] = any(
            words[near] not in known and not people.is_like_surname(words[near], {*slugs})
            for near in beside
            if 0 <= near < len(words)
        )
    return strangers


def _beside(marks: Sequence[object]) -> list[bool]:
    """Tell of each place whether one of its neighbours is marked."""
    padded = (None, *marks, None)
    return [bool(before or after) for before, after in zip(padded, padded[2:], strict=False)]


def _masked(words: Sequence[str], people: Sequence[Sequence[str]], strangers: Iterable[bool]) -> Masked:
    """Put NAME in the place of each word that names one of `people`, and STRANGER in that of each of `strangers`."""
    kept = (
        NAME if named else STRANGER if is_stranger else word
        for word, named, is_stranger in zip(words, people, strangers, strict=True)
    )
    return Masked(tuple(kept), tuple(dict.fromkeys(chain(*people))), any(len(named) > 1 for named in people))


def _among(among: Container[str] | None, *slugs: str | None) -> tuple[str, ...]:
    return tuple(slug for slug in slugs if slug and (among is None or slug in among))
