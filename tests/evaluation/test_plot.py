"""The picture shows both curves and marks the threshold."""

from pathlib import Path

from PIL import Image, ImageColor

from bot.evaluation.coverage import Point
from bot.evaluation.plot import BOTTOM, LEFT, RIGHT, RIGHT_COLOUR, SIZE, TOP, WRONG_COLOUR, draw_coverage

POINTS = [Point(0.1, 0.9, 0.1, 0.2), Point(0.5, 0.8, 0.05, 0.6), Point(0.9, 0.4, 0.0, 1.0)]


def is_there(image: Image.Image, colour: str, across: float, up: float) -> bool:
    """Tell whether `colour` is found within two pixels of a spot of the plot."""
    x, y = round(LEFT + across * (RIGHT - LEFT)), round(BOTTOM - up * (BOTTOM - TOP))
    wanted = ImageColor.getrgb(colour)
    near = image.crop((x - 2, y - 2, x + 3, y + 3)).convert("RGB")
    pixels = (near.getpixel((column, row)) for column in range(5) for row in range(5))
    return any(isinstance(each, tuple) and _alike(each, wanted) for each in pixels)


def _alike(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=False))


def test_curves_run_through_their_points(tmp_path: Path) -> None:
    file = tmp_path / "coverage.png"
    draw_coverage(POINTS, POINTS[1], file)
    with Image.open(file) as image:
        assert (image.format, image.size) == ("PNG", SIZE)
        for spot in ((0.2, 0.9), (0.4, 0.85), (0.6, 0.8), (0.8, 0.6)):
            assert is_there(image, RIGHT_COLOUR, *spot)
        for spot in ((0.2, 0.1), (0.6, 0.05)):
            assert is_there(image, WRONG_COLOUR, *spot)
        assert not is_there(image, RIGHT_COLOUR, 0.1, 0.5)


def test_the_chosen_threshold_is_marked(tmp_path: Path) -> None:
    first, second = tmp_path / "1.png", tmp_path / "2.png"
    draw_coverage(POINTS, POINTS[0], first)
    draw_coverage(POINTS, POINTS[1], second)
    with Image.open(first) as one, Image.open(second) as two:
        assert is_there(one, "#5b6472", 0.2, 0.3)
        assert not is_there(two, "#5b6472", 0.2, 0.3)
