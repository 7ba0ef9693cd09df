"""Lays the pieces of a text along its source, so that it shows where the two part.

Pieces that the source has in the same order, letter for letter, are found first: from both ends, then by
what is unique in what remains (a "patience" diff). Only between those are words compared, which keeps one
slip from looking like many.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from rapidfuzz.distance import Indel

Words = tuple[str, ...]

LEAST_SHARED: Final = 0.5
"""Share of its words that an altered piece must still have in common, in order, with the source."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the source, from word `start` up to, not including, word `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What remains to be aligned: pieces from `first` up to `last`, source from `start` up to `end`."""

    first: int
    last: int
    start: int
    end: int


def align(pieces: Sequence[Words], source: Words, breaks: Sequence[int]) -> list[Span | None]:
    """Find for each piece the stretch of the source that it repeats, or is an altered form of.

    Args:
        pieces: the text, in order, each piece as its words.
        source: the words of the source.
        breaks: where sentences of the source begin, in order, its length the last: altered pieces are taken
            to begin and end at these.

    Returns:
        One span for each piece; they rise and do not overlap. None stands for a piece that is not there.
    """
    aligner = _Aligner(pieces, source, breaks)
    aligner.align()
    return aligner.spans


class _Aligner:
    def __init__(self, pieces: Sequence[Words], source: Words, breaks: Sequence[int]) -> None:
        self.pieces = pieces
        self.source = source
        self.breaks = breaks
        self.spans: list[Span | None] = [None] * len(pieces)

    def align(self) -> None:
        waiting = [_Stretch(0, len(self.pieces), 0, len(self.source))]
        while waiting:
            stretch = self._trimmed(waiting.pop())
            if stretch.first == stretch.last or stretch.start == stretch.end:
                continue
            anchors = _rising(self._unique(stretch))
            if anchors:
                waiting += self._between(stretch, anchors)
            else:
                self._compare_words(stretch)
        self._widen()

    def _trimmed(self, stretch: _Stretch) -> _Stretch:
        first, last, start, end = stretch.first, stretch.last, stretch.start, stretch.end
        while first < last and self._is_at(first, start, end):
            self._settle(first, start)
            start += len(self.pieces[first])
            first += 1
        while first < last and self._is_at(last - 1, end - len(self.pieces[last - 1]), end, start):
            last -= 1
            end -= len(self.pieces[last])
            self._settle(last, end)
        return _Stretch(first, last, start, end)

    def _is_at(self, piece: int, place: int, end: int, start: int = 0) -> bool:
        words = self.pieces[piece]
        return start <= place <= end - len(words) and self.source[place : place + len(words)] == words

    def _settle(self, piece: int, place: int) -> None:
        self.spans[piece] = Span(place, place + len(self.pieces[piece]))

    def _unique(self, stretch: _Stretch) -> Iterator[tuple[int, int]]:
        """Give (piece, place) of the pieces that the stretch of the source holds exactly once."""
        counts = Counter(self.pieces[stretch.first : stretch.last])
        for piece in range(stretch.first, stretch.last):
            if counts[self.pieces[piece]] == 1:
                places = find(self.pieces[piece], self.source, stretch.start, stretch.end)
                if len(places) == 1:
                    yield piece, places[0]

    def _between(self, stretch: _Stretch, anchors: Sequence[tuple[int, int]]) -> Iterator[_Stretch]:
        first, start = stretch.first, stretch.start
        for piece, place in anchors:
            if place < start:
                continue  # it overlaps the anchor before it
            self._settle(piece, place)
            yield _Stretch(first, piece, start, place)
            first, start = piece + 1, place + len(self.pieces[piece])
        yield _Stretch(first, stretch.last, start, stretch.end)

    def _compare_words(self, stretch: _Stretch) -> None:
        """Give the pieces that share enough words with the stretch their part of it, to sentence breaks."""
        pieces: list[int] = []
        like = list(range(stretch.first, stretch.last))
        while like != pieces:  # without the strangers, the words of the source fall to the others
            pieces, shared = like, self._shared(stretch, like)
            like = [piece for piece in pieces if len(shared[piece]) >= LEAST_SHARED * len(self.pieces[piece])]
        if not like:
            self._pair_one_with_one(stretch)
        floor = stretch.start
        for piece, following in zip_longest(like, like[1:]):
            ceiling = shared[following][0] if following is not None else stretch.end
            start = max(floor, self._break_before(shared[piece][0]))
            end = min(ceiling, self._break_after(shared[piece][-1]))
            self.spans[piece] = Span(start, end)
            floor = end

    def _pair_one_with_one(self, stretch: _Stretch) -> None:
        """Take a piece for an altered form of the one sentence that is left, though they share no words."""
        words = self.pieces[stretch.first]
        is_one_sentence = self._break_after(stretch.start) >= stretch.end
        stands_elsewhere = find(words, self.source, 0, len(self.source))
        if stretch.last - stretch.first == 1 and is_one_sentence and not stands_elsewhere:
            self.spans[stretch.first] = Span(stretch.start, stretch.end)

    def _widen(self) -> None:
        """Give what is left over of a sentence to the piece that holds the rest of it."""
        placed = [(piece, span) for piece, span in enumerate(self.spans) if span is not None]
        floor = 0
        for (piece, span), following in zip_longest(placed, placed[1:]):
            ceiling = following[1].start if following else len(self.source)
            start = max(floor, self._break_before(span.start))
            end = min(ceiling, self._break_after(span.end - 1))
            self.spans[piece] = Span(start, end)
            floor = end

    def _break_before(self, place: int) -> int:
        return self.breaks[bisect_right(self.breaks, place) - 1]

    def _break_after(self, place: int) -> int:
        return self.breaks[bisect_right(self.breaks, place)]

    def _shared(self, stretch: _Stretch, pieces: Sequence[int]) -> dict[int, list[int]]:
        """Give for each piece the places of the source whose words it has, in the longest common order."""
        owners = [piece for piece in pieces for _ in self.pieces[piece]]
        words = [word for piece in pieces for word in self.pieces[piece]]
        shared: dict[int, list[int]] = {piece: [] for piece in pieces}
        for step in Indel.opcodes(words, self.source[stretch.start : stretch.end]):
            if step.tag == "equal":
                for number in range(step.src_end - step.src_start):
                    place = stretch.start + step.dest_start + number
                    shared[owners[step.src_start + number]].append(place)
        return shared


def find(words: Words, source: Words, start: int, end: int) -> list[int]:
    """Give every place from `start` up to `end` where the source has `words`."""
    first, length = words[0], len(words)
    places = (place for place in range(start, end - length + 1) if source[place] == first)
    return [place for place in places if source[place : place + length] == words]


def _rising(pairs: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest run of (piece, place) in which both rise: what both texts have in one order."""
    tails: list[int] = []  # the least last place of a run of each length
    runs: list[tuple[tuple[int, int], int]] = []  # each pair with the length of the longest run that it ends
    for pair in pairs:
        length = bisect_left(tails, pair[1])
        tails[length : length + 1] = [pair[1]]
        runs.append((pair, length))
    wanted, chosen = len(tails) - 1, list[tuple[int, int]]()
    for pair, length in reversed(runs):
        if length == wanted and (not chosen or pair[1] < chosen[-1][1]):
            chosen.append(pair)
            wanted -= 1
    return chosen[::-1]
