"""Proves that a factsheet's YAML, put together again, is its source: letter for letter, whole, in order.

White space and markdown's marks aside. It also proves the citations: "paragraph 2" is the second block of the
source's section, because paragraphs begin exactly where the source begins a block.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.knowledge.alignment import Span, Words, align, find
from bot.knowledge.faults import Fault
from bot.knowledge.files import EditionFile, FactsheetFile, SectionTextFile
from bot.knowledge.reader import Path
from bot.knowledge.shapes import ShapedFile
from bot.knowledge.source import SourceText, fold, read_source

_SHOWN: Final = 14
"""Words that are quoted of a longer text in a fault."""

_BEFORE: Final = 6
"""Words that are quoted of what stands before a place in the source."""

_AROUND: Final = 2
"""Words that are quoted before and after the place where two texts part."""


def prove(file: ShapedFile, edition: EditionFile, markdown: str) -> Iterator[Fault]:
    """Hold a factsheet file against its source, `markdown`; tell each place where they part.

    Args:
        file: a file of the kind "factsheet".
        edition: its edition, which holds the labels that the factsheet prints.
        markdown: the source text.
    """
    pieces = tuple(_pieces(file.content, edition))
    return _Proof(file, pieces, read_source(markdown)).faults()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the factsheet.

    Attributes:
        name: what an editor calls it.
        words: its text.
        path: where it stands in the YAML.
        opens: whether the source must begin a block here.
        is_sentence: whether it has a position that an editor can renumber.
    """

    name: str
    words: Words
    path: Path
    opens: bool = True
    is_sentence: bool = False


def _pieces(content: FactsheetFile, edition: EditionFile) -> Iterator[_Piece]:
    for number, text in enumerate(content.text):
        yield from _section_pieces(text, edition, ("text", number))


def _section_pieces(text: SectionTextFile, edition: EditionFile, path: Path) -> Iterator[_Piece]:
    yield _Piece(f"the heading of “{text.section}”", _words(text.heading), (*path, "heading"))
    if text.score is not None:
        score = f"{edition.score_label} {text.score}"
        if not isinstance(text.score, str):
            score = f"{text.score.label} {text.score.value}"
        yield _Piece(f"{text.section}/score", _words(score), (*path, "score"))
    for slug, value in text.statistics.items():
        if slug in edition.statistics:
            words = _words(f"{edition.statistics[slug].label} {value}")
            yield _Piece(f"{text.section}/{slug}", words, (*path, "statistics", slug))
    yield from _sentence_pieces(text, edition, (*path, "sentences"))


def _sentence_pieces(text: SectionTextFile, edition: EditionFile, path: Path) -> Iterator[_Piece]:
    section = edition.sections.get(text.section)
    is_numbered = section is not None and section.kind == "recommendations"
    before = ""
    for position, sentence in text.sentences.items():
        paragraph = position.partition(".")[0]
        opens = paragraph != before
        number = f"{paragraph}. " if is_numbered and opens and paragraph != "0" else ""
        words = _words(number + sentence)
        yield _Piece(f"{text.section}/{position}", words, (*path, position), opens, is_sentence=True)
        before = paragraph


@dataclass(frozen=True, slots=True)
class _Proof:
    file: ShapedFile
    pieces: Sequence[_Piece]
    source: SourceText

    def faults(self) -> Iterator[Fault]:
        words = self.source.words
        breaks = tuple(self.source.sentence_starts())
        spans = align([piece.words for piece in self.pieces], words, breaks)
        gaps = list(self._gaps(spans))
        for piece, span in zip(self.pieces, spans, strict=True):
            if span is None:
                yield self._astray(piece, gaps)
            elif words[span.start : span.end] != piece.words:
                yield self._altered(piece, words[span.start : span.end])
        yield from (self._missing(after, gap) for after, gap in gaps)
        yield from self._paragraphs(spans)

    def _gaps(self, spans: Sequence[Span | None]) -> Iterator[tuple[_Piece | None, Span]]:
        """Give what no piece holds, each with the piece before it."""
        reached, before = 0, None
        for piece, span in zip(self.pieces, spans, strict=True):
            if span is not None:
                if span.start > reached:
                    yield before, Span(reached, span.start)
                reached, before = span.end, piece
        if reached < len(self.source.words):
            yield before, Span(reached, len(self.source.words))

    def _astray(self, piece: _Piece, gaps: list[tuple[_Piece | None, Span]]) -> Fault:
        """Word the fault of a piece that stands in the wrong place, and close the gap that it belongs in."""
        for number, (after, gap) in enumerate(gaps):
            places = find(piece.words, self.source.words, gap.start, gap.end)
            if places:
                end = places[0] + len(piece.words)
                rest = [(after, Span(gap.start, places[0])), (piece, Span(end, gap.end))]
                gaps[number : number + 1] = [(it, span) for it, span in rest if span.start < span.end]
                before = _quoted(self.source.words[max(0, places[0] - _BEFORE) : places[0]])
                problem = f"{piece.name} is out of order; in the source it stands after {before}"
                return self._fault(piece, problem, f"move it {_behind(after)}")
        if find(piece.words, self.source.words, 0, len(self.source.words)):
            return self._fault(piece, f"{piece.name} stands here once more than in the source", "remove it")
        return self._fault(piece, f"{piece.name} is not in the source: {_quoted(piece.words)}", "remove it")

    def _altered(self, piece: _Piece, source: Words) -> Fault:
        here, there = _parting(piece.words, source)
        problem = f"{piece.name} is not what the source says: here {here}, in the source {there}"
        return self._fault(piece, problem, "write it as the source has it")

    def _missing(self, after: _Piece | None, gap: Span) -> Fault:
        said = _quoted(self.source.words[gap.start : gap.end])
        mend = f"add it {_behind(after)}"
        return self._fault(after, f"no entry holds what the source says here: {said}", mend)

    def _paragraphs(self, spans: Sequence[Span | None]) -> Iterator[Fault]:
        together = list(zip(self.pieces, spans, strict=True))
        for (_, before), (piece, span) in pairwise(together):
            if before is None or span is None or before.end != span.start:
                continue  # what is missing here is told already
            begins = span.start in self.source.block_starts
            if piece.opens and not begins:
                problem = f"{piece.name} begins a paragraph here, but not in the source"
                yield self._fault(piece, problem, "number it with the paragraph before it")
            elif begins and not piece.opens and piece.is_sentence:
                problem = f"{piece.name} begins a paragraph in the source, but not here"
                yield self._fault(piece, problem, "number it as the first sentence of the next paragraph")

    def _fault(self, piece: _Piece | None, problem: str, mend: str) -> Fault:
        return self.file.fault(piece.path if piece else ("text",), problem, mend)


def _words(text: str) -> Words:
    return tuple(fold(text).split(" "))


def _behind(piece: _Piece | None) -> str:
    return f"after {piece.name}" if piece else "at the beginning"


def _parting(one: Words, other: Words) -> tuple[str, str]:
    """Quote of each text the place where they part, with a little around it."""
    same_start = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    start = min(len(one), len(other)) if same_start is None else same_start
    rest = min(len(one), len(other)) - start
    backwards = zip(reversed(one), reversed(other), strict=False)
    same_end = next((count for count, (a, b) in enumerate(backwards) if a != b), rest)
    end = min(same_end, rest)
    first, behind = max(0, start - _AROUND), max(0, end - _AROUND)
    return tuple(_quoted(text[first : len(text) - behind]) for text in (one, other))  # type: ignore[return-value]


def _quoted(words: Words) -> str:
    more = " …" if len(words) > _SHOWN else ""
    return f"“{' '.join(words[:_SHOWN])}{more}”"
