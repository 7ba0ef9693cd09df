"""Reads unknown words as known ones typed otherwise: letters drawn out, words run together or cut, another layout.

Each is taken only if what comes of it is known to the letter; any other word is left to resemblance.
"""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from math import log
from typing import Final

from bot.answers.keyboard import other_layouts
from bot.answers.resemblance import FOUND, Resemblance
from bot.answers.vocabulary import Vocabulary

MOST_RESPELLED: Final = 5
"""How many different unknown words of a text are looked at: bounds the work."""

SHORTEST: Final = 6
"""Letters from which on a word may be several that were run together; shorter ones are too easily made of others."""

SHORTEST_IN_LAYOUT: Final = 4
"""Letters from which on a word may be one in another keyboard layout."""

LONGEST: Final = 40
"""Letters of a word that may be several run together."""

LONGEST_PART: Final = 22
"""Letters of the longest known word."""

DEAREST: Final = 2.2
"""Most that words run together may cost a letter, in natural logarithms of one over how frequent they are: "howmany"
costs little, "zmxnb" cut into letters much. Of 3,736 pairs of neighbours in the open questions that were run together
.82 are cut rightly with 2.5, .73 with 2.2, .87 with 2.8; of 1,477 other unknown words 16, 8 and 28 are cut, too."""

_DRAWN_OUT: Final = re.compile(r"([^\W\d_])\1{2,}")

IsKnown = Callable[[str], bool]


def respelled(
    resemblance: Resemblance, vocabulary: Vocabulary, is_known: IsKnown, words: Sequence[str]
) -> list[str]:
    """Put known words in the place of unknown ones that are these, typed otherwise.

    Args:
        resemblance: the words of the knowledge base, of which others are made.
        vocabulary: what words stand for.
        is_known: whether a folded word needs no other reading.
        words: folded words, in order.
    """
    strange = [word for word in dict.fromkeys(words) if word.isalpha() and not is_known(word)]
    if not strange:
        return [*words]
    unknown = {*strange[:MOST_RESPELLED]}
    words = _joined(resemblance, unknown, words)
    # A text that is in another layout as a whole is read so as a whole: marks are letters there, too.
    is_odd_word = 2 * sum(map(len, strange)) <= sum(map(len, dict.fromkeys(words)))
    read = {
        word: next(_readings(resemblance, vocabulary, word, in_layout=is_odd_word), [word])
        for word in unknown
    }
    return [part for word in words for part in read.get(word, [word])]


def _joined(resemblance: Resemblance, unknown: Container[str], words: Sequence[str]) -> list[str]:
    """Join neighbours that are one known word, and of which one by itself is unknown ("chi ldren")."""
    joined: list[str] = []
    for word in words:
        whole = joined[-1] + word if joined else ""
        is_cut = len(whole) >= SHORTEST and (word in unknown or joined[-1] in unknown)
        if is_cut and whole in resemblance.known:
            joined[-1] = whole
        else:
            joined.append(word)
    return joined


def _readings(
    resemblance: Resemblance, vocabulary: Vocabulary, word: str, *, in_layout: bool
) -> Iterator[Sequence[str]]:
    """Give what an unknown word may be, the likeliest first."""
    others = other_layouts(word) if in_layout and len(word) >= SHORTEST_IN_LAYOUT else ()
    yield from (
        [read] for read in (*_drawn_in(word), *others) if read.isalpha() and read in resemblance.known
    )
    parts = cut(resemblance, word) if SHORTEST <= len(word) <= LONGEST else ()
    # What a word stands for by itself is not lost: "камеруна" is of Cameroon, and not "камеру на".
    keeps_meaning = vocabulary.of_word(word) <= {each for part in parts for each in vocabulary.of_word(part)}
    if parts and keeps_meaning and resemblance.sure(word) < FOUND:
        yield parts


def _drawn_in(word: str) -> list[str]:
    """Put a letter once, or else twice, where it stands three times and more; a word of one letter is none."""
    if len({*word}) < 2 or not _DRAWN_OUT.search(word):
        return []
    return [_DRAWN_OUT.sub(kept, word) for kept in (r"\1", r"\1\1")]


def cut(resemblance: Resemblance, run_together: str) -> Sequence[str]:
    """Cut letters into the likeliest known words (Norvig 2009, "Natural Language Corpus Data", with Viterbi 1967).

    Returns:
        The words, in order; none if the letters are no known words, or only unlikely ones.
    """
    known, frequency = resemblance.known, resemblance.frequency
    every = float(resemblance.occurrences)
    dearest = DEAREST * len(run_together)
    best: list[tuple[float, Sequence[str]] | None] = [(0.0, ())]
    for end in range(1, len(run_together) + 1):
        found = None
        for start in range(max(0, end - LONGEST_PART), end):
            before = best[start]
            if before is None or (number := known.get(part := run_together[start:end])) is None:
                continue
            cost = before[0] + log(every / frequency[number])
            if cost <= dearest and (found is None or cost < found[0]):
                found = (cost, (*before[1], part))
        best.append(found)
    return best[-1][1] if best[-1] else ()
