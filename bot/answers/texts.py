"""Many texts as arrays: the words of each, in order, as numbers.

Texts come in blocks, such as the questions of one entry in one language. What was read is kept with the index: when the
knowledge base is edited, only the blocks that changed are read again.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain, compress

import numpy as np

from bot.answers.incidence import Incidence, Numbers, chosen, paired
from bot.answers.splitmix import splitmix
from bot.answers.text import words_of_lines

Block = Sequence[str]
"""Texts without line breaks."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts as numbers of words.

    Attributes:
        words: distinct words, rising; a word's number is its place.
        starts: where the words of each text begin in `numbers`, and at the end, where the last one's end.
        numbers: numbers of words, text after text.
    """

    words: Sequence[str]
    starts: Numbers
    numbers: Numbers

    @classmethod
    def of_words(cls, words: Sequence[str], texts: Sequence[Sequence[str]]) -> "Texts":
        """Number the words of `texts`, all of which are among `words`, which rise.

        Raises:
            ValueError: one is not.
        """
        numbers = [_place(words, word) for text in texts for word in text]
        return cls(words, _starts([*map(len, texts)]), np.array(numbers, np.int32))

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def text_of_word(self) -> Numbers:
        """The number of the text in which each of `numbers` stands."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    def of(self, text: int) -> Numbers:
        """Give the words of one text, in order."""
        return self.numbers[self.starts[text] : self.starts[text + 1]]

    def followed_by(self, others: "Texts") -> "Texts":
        """Put other texts, of the same `words`, behind these."""
        starts = np.concatenate((self.starts, self.starts[-1] + others.starts[1:]))
        return Texts(self.words, starts, np.concatenate((self.numbers, others.numbers)))

    def chosen(self, texts: Numbers) -> "Texts":
        """Give some of the texts, by number."""
        starts, there = chosen(self.starts, texts)
        return Texts(self.words, starts, self.numbers[there])

    @property
    def digests(self) -> Numbers:
        """64 bits for each text: of 100,000 different ones, two have the same by chance once in 10^9 times."""
        lengths = np.diff(self.starts)
        places = np.arange(len(self.numbers)) - np.repeat(self.starts[:-1], lengths)
        words = splitmix(paired(places, self.numbers) + 1)  # 0 would be as good as no word
        sums = np.cumsum(words, dtype=np.uint64)
        sums = np.concatenate((np.zeros(1, np.uint64), sums))
        return np.asarray(sums[self.starts[1:]] - sums[self.starts[:-1]])

    def incidence(self, columns: Numbers, width: int) -> Incidence:
        """Tell which words each text holds; `columns` gives the column, of so many, of each word's number."""
        return Incidence.of_keys(paired(self.text_of_word, columns[self.numbers]), len(self), width)


@dataclass(frozen=True, slots=True)
class Blocks:
    """Blocks of texts, cut into words.

    Attributes:
        digests: of each block's texts.
        firsts: the number of the first text of each block, and at the end, how many texts there are.
        starts: where the words of each text begin in `numbers`, and at the end, where the last one's end.
        numbers: numbers of words, text after text; which word each number stands for is told elsewhere.
    """

    digests: Numbers
    firsts: Numbers
    starts: Numbers
    numbers: Numbers

    def texts(self, words: Sequence[str]) -> Texts:
        """Give the texts of all blocks; `words` are those for which the numbers stand, rising."""
        return Texts(words, self.starts, self.numbers)

    def renumbered(self, numbers: Numbers) -> "Blocks":
        """Give each word another number: that which stands in `numbers` at its own."""
        return Blocks(self.digests, self.firsts, self.starts, numbers[self.numbers].astype(np.int32))

    def origins(self, earlier: "Blocks") -> Numbers:
        """Give the number that each text has in `earlier`; -1 if its block is not there."""
        if not len(earlier.digests):
            return np.full(self.firsts[-1], -1)
        order = np.argsort(earlier.digests)
        places = order[np.searchsorted(earlier.digests[order], self.digests) % len(order)]
        is_there = earlier.digests[places] == self.digests
        moved = np.where(is_there, earlier.firsts[places] - self.firsts[:-1], 0)
        block_of_text = np.repeat(np.arange(len(self.digests)), np.diff(self.firsts))
        return np.where(is_there[block_of_text], np.arange(self.firsts[-1]) + moved[block_of_text], -1)

    def followed_by(self, others: "Blocks") -> "Blocks":
        """Put other blocks, with numbers of the same words, behind these."""
        return Blocks(
            np.concatenate((self.digests, others.digests)),
            np.concatenate((self.firsts, self.firsts[-1] + others.firsts[1:])),
            np.concatenate((self.starts, self.starts[-1] + others.starts[1:])),
            np.concatenate((self.numbers, others.numbers)),
        )

    def chosen(self, blocks: Numbers) -> "Blocks":
        """Give some of the blocks, by number."""
        firsts, texts = chosen(self.firsts, blocks)
        starts, there = chosen(self.starts, texts)
        return Blocks(self.digests[blocks], firsts, starts, self.numbers[there])


def read_blocks(
    blocks: Sequence[Block], earlier: tuple[Blocks, Sequence[str]] | None = None
) -> tuple[Blocks, list[str], Numbers]:
    """Cut the texts of blocks into words; what was read earlier is not read again.

    Args:
        blocks: the texts.
        earlier: blocks that were read before, and the words for which their numbers stand.

    Returns:
        The blocks; the words for which their numbers stand, rising; and of each word, its place among the earlier ones,
        -1 if it is new. Some words may be in no text any more.
    """
    digests = _digests(blocks)
    before, words = earlier or (_read(digests[:0], (), (), {}), ())
    places = {digest: place for place, digest in enumerate(before.digests.tolist())}
    kept = np.array([places.get(digest, -1) for digest in digests.tolist()], np.int64)
    is_fresh = kept < 0
    fresh = [*compress(blocks, is_fresh.tolist())]
    cut = list(words_of_lines(text for block in fresh for text in block))
    new = sorted({*chain.from_iterable(cut)}.difference(words))
    every = sorted((*words, *new))  # what rises in parts is soon sorted
    numbers = {word: number for number, word in enumerate(every)}
    moved = np.fromiter(map(numbers.__getitem__, words), np.int32, len(words))
    origins = np.full(len(every), -1)
    origins[moved] = np.arange(len(words))
    both = before.renumbered(moved).followed_by(_read(digests[is_fresh], fresh, cut, numbers))
    chosen_blocks = np.where(is_fresh, len(before.digests) + np.cumsum(is_fresh) - 1, kept)
    return both.chosen(chosen_blocks), every, origins


def _read(
    digests: Numbers, blocks: Sequence[Block], cut: Sequence[Sequence[str]], numbers: Mapping[str, int]
) -> Blocks:
    starts = _starts([*map(len, cut)])
    spoken = map(numbers.__getitem__, chain.from_iterable(cut))
    firsts = _starts([*map(len, blocks)])
    return Blocks(digests, firsts, starts, np.fromiter(spoken, np.int32, int(starts[-1])))


def _place(words: Sequence[str], word: str) -> int:
    place = bisect_left(words, word)
    if place == len(words) or words[place] != word:
        raise ValueError(f"{word!r} is not among the words")
    return place


def _starts(lengths: Sequence[int] | Numbers) -> Numbers:
    return np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)


def _digests(blocks: Sequence[Block]) -> Numbers:
    """Give 8 bytes of the BLAKE2b digest of each block: of 10,000 blocks, two agree by chance once in 10^11 times."""
    every = ("\n".join((*block, "")).encode("utf-8", "surrogatepass") for block in blocks)
    return np.frombuffer(b"".join(blake2b(block, digest_size=8).digest() for block in every), np.uint64)
