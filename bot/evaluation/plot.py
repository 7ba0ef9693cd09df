"""Draws coverage: right and wrong against refused as the threshold of confidence moves. Needs Pillow."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from bot.evaluation.coverage import Point

SIZE: Final = (960, 640)
SCALE: Final = 2
"""Drawn so many times larger, then made smaller: smooth lines."""

LEFT, TOP, RIGHT, BOTTOM = 90, 70, 930, 560
"""Edges of the plot inside the picture."""

INK: Final = "#1c2330"
PALE: Final = "#d9dde4"
GREY: Final = "#5b6472"
RIGHT_COLOUR: Final = "#1a6fb5"
WRONG_COLOUR: Final = "#c2410c"

TEXT: Final = 17
Spot = tuple[float, float]


def draw_coverage(points: Sequence[Point], chosen: Point, file: Path) -> None:
    """Draw the curves of `points`, with the `chosen` threshold marked, into a PNG."""
    image = Image.new("RGB", (SIZE[0] * SCALE, SIZE[1] * SCALE), "white")
    board = _Board(ImageDraw.Draw(image))
    _draw_axes(board)
    for colour, name, spots in (
        (RIGHT_COLOUR, "right", [(point.refused, point.right) for point in points]),
        (WRONG_COLOUR, "wrong", [(point.refused, point.wrong) for point in points]),
    ):
        board.line(spots, colour, width=3)
        _label_curve(board, name, spots, colour)
    _mark(board, chosen)
    image.resize(SIZE, Image.Resampling.LANCZOS).save(file, "PNG")


class _Board:
    """Draws in shares: (0, 0) is the lower left corner of the plot, (1, 1) the upper right one."""

    def __init__(self, draw: ImageDraw.ImageDraw) -> None:
        self._draw = draw

    def line(self, spots: Iterable[Spot], colour: str, *, width: int = 1) -> None:
        self._draw.line([_pixel(spot) for spot in spots], colour, width * SCALE, joint="curve")

    def dot(self, spot: Spot, colour: str) -> None:
        self._draw.circle(_pixel(spot), 6 * SCALE, colour, "white", 2 * SCALE)

    def text(self, spot: Spot, text: str, *, anchor: str, colour: str = INK, shift: Spot = (0, 0)) -> None:
        """Write `text` so that its `anchor` (Pillow's two letters) is `shift` pixels off `spot`."""
        across, down = _pixel(spot)
        place = (across + shift[0] * SCALE, down + shift[1] * SCALE)
        font = ImageFont.load_default(TEXT * SCALE)
        self._draw.text(place, text, colour, font, anchor, stroke_width=4 * SCALE, stroke_fill="white")


def _pixel(spot: Spot) -> Spot:
    across, up = spot
    return ((LEFT + across * (RIGHT - LEFT)) * SCALE, (BOTTOM - up * (BOTTOM - TOP)) * SCALE)


def _draw_axes(board: _Board) -> None:
    for tenth in range(0, 11, 2):
        share = tenth / 10
        board.line([(0, share), (1, share)], PALE)
        board.line([(share, 0), (share, 1)], PALE)
        board.text((0, share), f"{share:.0%}", anchor="rm", colour=GREY, shift=(-10, 0))
        board.text((share, 0), f"{share:.0%}", anchor="mt", colour=GREY, shift=(0, 10))
    board.line([(0, 1), (0, 0), (1, 0)], INK, width=2)
    board.text((0, 1), "share of the answerable questions", anchor="ls", shift=(-60, -24))
    board.text((1, 1), "as the threshold of confidence moves", anchor="rs", colour=GREY, shift=(0, -24))
    board.text((1, 0), "refused, of the unanswerable questions", anchor="rt", shift=(0, 42))


def _label_curve(board: _Board, name: str, spots: Sequence[Spot], colour: str) -> None:
    """Write the curve's name beside its middle, on the side where there is room."""
    middle = min(spots, key=lambda spot: abs(spot[0] - 0.5))
    high = middle[1] > 0.5
    board.text(middle, name, anchor="mt" if high else "mb", colour=colour, shift=(0, 12 if high else -12))


def _mark(board: _Board, chosen: Point) -> None:
    """Mark what the chosen threshold gives."""
    board.line([(chosen.refused, 0), (chosen.refused, 1)], GREY, width=2)
    board.text(
        (chosen.refused, 0.5),
        f"threshold {chosen.threshold:.2f}: {chosen.refused:.1%} refused",
        anchor="rm",
        shift=(-14, 0),
    )
    for share, name, colour in ((chosen.right, "right", RIGHT_COLOUR), (chosen.wrong, "wrong", WRONG_COLOUR)):
        board.dot((chosen.refused, share), colour)
        high = share > 0.5
        shown = f"{share:.1%} {name}"
        spot = (chosen.refused, share)
        board.text(
            spot, shown, anchor="rt" if high else "rb", colour=colour, shift=(-14, 20 if high else -20)
        )
