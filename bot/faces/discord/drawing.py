"""Draws a scorecard as a PNG.

Its ground is dark and its letters light whatever the reader's theme, so that one picture serves all. Its words are the
source's own headings and levels, which are English; the font has Latin letters only.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from bot.faces.discord.palette import NEUTRAL, risk_colour
from bot.faces.discord.scorecard import Rating, Scorecard

WIDTH: Final = 1200
"""Pixels. A phone shows a third of that, so the smallest letters are as large there as Discord's own."""

_MARGIN: Final = 56
_SMALL: Final = 38
_LEVEL: Final = 42
_LARGE: Final = 64
_LINE: Final = 1.22
_GAP: Final = 34
_BAR_HEIGHT: Final = 26
_BAR_WIDTH: Final = 580
_BAR_GAP: Final = 8

_GROUND: Final = "#1b1d22"
_INK: Final = "#ffffff"
_QUIET: Final = "#c9cdd3"
_EMPTY: Final = "#43474f"

_Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def draw(scorecard: Scorecard) -> bytes:
    """Draw `scorecard`; takes tens of milliseconds, so not on an event loop."""
    tall = Image.new("RGB", (WIDTH, _most_height(scorecard)), _GROUND)
    bottom = _Pen(ImageDraw.Draw(tall)).scorecard(scorecard)
    picture = tall.crop((0, 0, WIDTH, bottom + _MARGIN)).quantize(64, Image.Quantize.FASTOCTREE)
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def wrapped(text: str, font: _Font, width: float) -> Iterator[str]:
    """Break `text` into lines no wider than `width`; a word that is wider has a line of its own."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".lstrip()
        if line and font.getlength(longer) > width:
            yield line
            longer = word
        line = longer
    yield line


def drawable(text: str) -> str:
    """Give `text` in letters that the font has, accents left off where it lacks them."""
    return "".join(map(_drawable_letter, text))


class _Pen:
    """Draws from the top down; `y` is where the next thing goes."""

    def __init__(self, surface: ImageDraw.ImageDraw) -> None:
        self._surface = surface
        self._y = float(_MARGIN)

    def scorecard(self, scorecard: Scorecard) -> int:
        self._text(scorecard.index, _SMALL, _QUIET)
        self._text(scorecard.country, _LARGE, _INK, bold=True)
        self._y += _GAP / 2
        self._rating(scorecard.overall)
        self._rule()
        for pillar in scorecard.pillars:
            self._rating(pillar)
        if scorecard.transparency:
            self._rule()
            self._rating(scorecard.transparency, colour=NEUTRAL)
        return round(self._y - _GAP)

    def _rating(self, rating: Rating, *, colour: int | None = None) -> None:
        self._text(rating.name, _SMALL, _QUIET)
        self._y += 8
        if rating.place is not None:
            shade = risk_colour(rating.place, rating.steps) if colour is None else colour
            self._bar(rating.place, rating.steps, f"#{shade:06x}")
        left = _MARGIN + (0 if rating.place is None else _BAR_WIDTH + _GAP)
        if _font(_LEVEL).getlength(drawable(rating.level)) <= WIDTH - _MARGIN - left:
            self._line(left, rating.level, _LEVEL, _INK, bold=True, middle=_BAR_HEIGHT / 2)
        else:  # below the bar, where there is more room
            self._y += _BAR_HEIGHT + 8
            self._text(rating.level, _LEVEL, _INK, bold=True)
        self._y += _BAR_HEIGHT + _GAP

    def _bar(self, place: int, steps: int, colour: str) -> None:
        width = (_BAR_WIDTH - _BAR_GAP * (steps - 1)) / steps
        for step in range(steps):
            left = _MARGIN + step * (width + _BAR_GAP)
            box = (left, self._y, left + width, self._y + _BAR_HEIGHT)
            self._surface.rounded_rectangle(box, radius=8, fill=colour if step <= place else _EMPTY)

    def _rule(self) -> None:
        self._y += _GAP / 4
        self._surface.line((_MARGIN, self._y, WIDTH - _MARGIN, self._y), fill=_EMPTY, width=3)
        self._y += _GAP

    def _text(self, text: str, size: int, colour: str, *, bold: bool = False) -> None:
        for line in wrapped(drawable(text), _font(size), WIDTH - 2 * _MARGIN):
            self._line(_MARGIN, line, size, colour, bold=bold)
            self._y += size * _LINE

    def _line(
        self, left: float, text: str, size: int, colour: str, *, bold: bool, middle: float | None = None
    ) -> None:
        anchor, down = ("la", 0.0) if middle is None else ("lm", middle)
        stroke = 1 if bold else 0
        place = (left, self._y + down)
        self._surface.text(place, drawable(text), colour, _font(size), stroke_width=stroke, anchor=anchor)


def _most_height(scorecard: Scorecard) -> int:
    ratings = len(scorecard.pillars) + 2
    letters = sum(len(rating.name) for rating in scorecard.pillars) + 100
    return round(600 + ratings * 260 + letters * _SMALL * _LINE / 15)


@cache
def _font(size: int) -> _Font:
    return ImageFont.load_default(size)


@cache
def _drawable_letter(letter: str) -> str:
    font = _font(_SMALL)
    for candidate in (letter, unicodedata.normalize("NFKD", letter)[0], "-"):
        if candidate.isspace() or font.getmask(candidate).getbbox() != font.getmask("\uffff").getbbox():
            return candidate
    return "-"
