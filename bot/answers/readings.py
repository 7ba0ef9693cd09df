"""Reads a question in the ways in which it may have been typed, and takes the reading that scores best."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from bot.answers.index import Index
from bot.answers.keyboard import CYRILLIC, from_latin, is_latin, other_layouts
from bot.answers.language import languages_of_letters
from bot.answers.masking import STRANGER
from bot.answers.query import Query
from bot.answers.reading import MAX_WORDS, read_query, read_words
from bot.answers.rows import ASKED_IN, DIVISIONS
from bot.answers.scoring import Ranking, rank_reading
from bot.answers.text import words

KNOWN_WELL: Final = 0.9
"""A text whose words are known this well as typed is not read in another way; .97 did no better."""

KNOWN_AS_ITS_LANGUAGE: Final = 0.6
"""Nor is a text whose language is plain, if its words are known this well; .5 to .8 did alike."""

FOUND_WELL: Final = 0.4
"""Either is still read in another way if nothing scores this: some example questions are Russian in Latin letters, and
know its words without knowing what they mean. .2 for plain languages left Belarusian in Latin letters unread."""

EXACT_WORDS: Final = 0.3
"""Share of the letters that must stand in known words before a text is looked at in another keyboard layout."""

NEARLY_AS_WELL: Final = 0.1
"""Readings whose words are known less well than the best reading's by no more than this are scored too."""


def best_reading(
    index: Index, question: str, said: Sequence[str], language: str | None
) -> tuple[str, Query, Ranking]:
    """Read a question as typed, and in other ways if that tells little.

    Args:
        index: what it is held against.
        question: as typed.
        said: what `said_in` gave of it.
        language: its language, if it tells.

    Returns:
        The text of the reading that scores best, what that becomes, and what it scores.
    """
    typed = read_words(index, said)
    ranking = rank_reading(index, typed, language if _is_plain(index, said, language) else None)
    as_typed = language in languages_of_letters(question)
    if STRANGER in typed.words or _is_read_well(typed, _top(ranking), as_typed=as_typed):
        return question, typed, ranking
    least = typed.known_to_the_letter if as_typed else -1.0
    others = [(text, read_query(index, text)) for text in _other_readings(index, question, least)]
    best = max([typed.known, *(query.known for _, query in others)])
    plausible = [
        (text, query, rank_reading(index, query))
        for text, query in others
        if query.known >= best - NEARLY_AS_WELL
    ]
    return max([(question, typed, ranking), *plausible], key=lambda result: _top(result[2]))


def _is_plain(index: Index, said: Sequence[str], language: str | None) -> bool:
    """Tell whether each word that is known is known in a language against which a question in `language` is held."""
    held_against = {each for division in ASKED_IN[language] for each in DIVISIONS[division]}
    return all(not held_against.isdisjoint(known) for known in map(index.languages_of, said) if known)


def _other_readings(index: Index, question: str, least: float) -> Sequence[str]:
    """Read Latin letters as Cyrillic ones, and in another layout if that makes words that are known to the letter.

    A layout in which a word is nothing but marks is none: what is left would pass for the whole.

    Args:
        index: what the readings are held against.
        question: as typed.
        least: which share of the letters stand in known words as typed: in a reading, more must.
    """
    if least >= KNOWN_WELL:
        return []
    whole = (text for text in other_layouts(question) if _keeps_every_word(question, text))
    layouts = [(_known_to_the_letter(index, text), text) for text in whole]
    others = [(known, text) for known, text in layouts if known >= EXACT_WORDS]
    if is_latin(question):
        scripts = [from_latin(question, language) for language in CYRILLIC]
        others.insert(
            0, max(((_known_to_the_letter(index, text), text) for text in scripts), key=itemgetter(0))
        )
    return [text for known, text in others if known > least]


def _keeps_every_word(typed: str, read: str) -> bool:
    return all(
        words(after) for before, after in zip(typed.split(), read.split(), strict=True) if words(before)
    )


def _known_to_the_letter(index: Index, text: str) -> float:
    spoken = words(text)[:MAX_WORDS]
    known = sum(len(word) for word in spoken if word in index.resemblance.known)
    return known / (sum(map(len, spoken)) or 1)


def _is_read_well(typed: Query, top: float, *, as_typed: bool) -> bool:
    """Tell whether what was typed need not be read in another way.

    Args:
        typed: how it is read as typed.
        top: the best score of that.
        as_typed: whether it is plainly in a language that is written with the letters in which it is typed.
    """
    return typed.known >= (KNOWN_AS_ITS_LANGUAGE if as_typed else KNOWN_WELL) and top >= FOUND_WELL


def _top(ranking: Ranking) -> float:
    return ranking.targets[0].score if ranking.targets else 0.0
