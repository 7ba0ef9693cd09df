"""The overview's picture: what it says, how it is drawn, and how it is sent."""

import asyncio
import itertools
import threading
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageFont

from bot.answers.engine import Engine
from bot.faces.discord import limits
from bot.faces.discord.cards import lay_out
from bot.faces.discord.drawing import WIDTH, draw, drawable, wrapped
from bot.faces.discord.layout import Picture
from bot.faces.discord.palette import RISK, risk_colour
from bot.faces.discord.pictures import Pictures
from bot.faces.discord.scorecard import Scorecard, in_words
from bot.faces.messages import LANGUAGES, messages_in
from bot.knowledge.files import LONGEST_LEVEL
from tests.discord.cards_of import pictures_of, text_of
from tests.discord.conftest import World

ENGLISH = messages_in("en")
Colour = tuple[float, float, float]


@pytest.fixture
def scorecard(engine: Engine) -> Scorecard:
    return Scorecard.of(engine.overview())


def colours_of(png: bytes) -> dict[int, int]:
    """How many pixels of each colour."""
    image = Image.open(BytesIO(png)).convert("RGB")
    counted = image.getcolors(maxcolors=1 << 24) or []
    return {red << 16 | green << 8 | blue: count for count, (red, green, blue) in counted}  # type: ignore[misc]


def sent_files(world: World) -> list[Any]:
    return [
        request
        for request in world.env.http_requests
        if request.path.endswith("/callback") and "scorecard.png" in str(request.json)
    ]


def test_a_level_as_long_as_can_be_stays_within_the_picture(scorecard: Scorecard) -> None:
    level = "VERY HIGH RISK OF SUCH THINGS."
    assert len(level) == LONGEST_LEVEL
    rated = replace(scorecard.overall, level=level)
    long = replace(scorecard, overall=rated, pillars=(rated,) * 20, transparency=rated)
    image = Image.open(BytesIO(draw(long))).convert("RGB")
    ground = image.getpixel((0, 0))
    edges = (
        image.crop((WIDTH - 20, 0, WIDTH, image.height)),
        image.crop((0, image.height - 20, WIDTH, image.height)),
    )
    for edge in edges:
        assert edge.getcolors() == [(edge.width * edge.height, ground)]


# ------------------------------------------------------------------------------------------------ what it says


def test_it_holds_all_scores_as_the_source_has_them(scorecard: Scorecard, engine: Engine) -> None:
    assert (scorecard.index, scorecard.country) == ("Global Torture Index 2025", "Belarus")
    assert (scorecard.overall.level, scorecard.overall.place) == ("VERY HIGH RISK", 4)
    pillars = [section for section in engine.factsheet.sections if section.kind == "pillar"]
    assert [rating.name for rating in scorecard.pillars] == [pillar.heading for pillar in pillars]
    assert [rating.level for rating in scorecard.pillars] == [
        pillar.score.value for pillar in pillars if pillar.score
    ]
    assert scorecard.pillars[5].place == 3
    assert scorecard.transparency is not None
    assert (scorecard.transparency.level, scorecard.transparency.place) == ("Concealed", 1)


def test_a_transparency_that_is_not_on_the_scale_is_left_out(engine: Engine) -> None:
    answer = engine.overview()
    entry = replace(answer.factsheet.transparency, text="The score is neither concealed nor accessible.")
    unclear = Scorecard.of(replace(answer, factsheet=replace(answer.factsheet, transparency=entry)))
    assert unclear.transparency is None
    assert draw(unclear)


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_words_say_the_same(scorecard: Scorecard, language: str) -> None:
    words = in_words(scorecard, messages_in(language))
    assert len(words) <= limits.ALT_TEXT
    for part in (scorecard.index, scorecard.country, scorecard.overall.level):
        assert part in words
    assert scorecard.transparency
    for rating in (*scorecard.pillars, scorecard.transparency):
        assert f"{rating.name}: {rating.level}" in words


# ------------------------------------------------------------------------------------------- how it is drawn


def test_it_is_a_small_png_no_taller_than_a_phone(scorecard: Scorecard) -> None:
    png = draw(scorecard)
    image = Image.open(BytesIO(png))
    assert image.format == "PNG"
    assert image.width == WIDTH
    assert image.height < 1.3 * WIDTH
    assert len(png) < 100_000


def test_each_score_has_its_colour_for_as_many_steps(scorecard: Scorecard) -> None:
    few = replace(scorecard, pillars=scorecard.pillars[5:6], transparency=None)
    counts = colours_of(draw(few))
    very_high, high = (_near(counts, colour) for colour in (RISK[4], RISK[3]))
    assert very_high / high == pytest.approx(5 / 4, rel=0.03)
    assert _near(counts, RISK[0]) == 0


def _near(counts: dict[int, int], colour: int) -> int:
    return sum(count for each, count in counts.items() if _distance(_rgb(each), _rgb(colour)) < 6)


def test_another_score_makes_another_picture(scorecard: Scorecard) -> None:
    better = replace(scorecard.overall, level="LOW RISK", place=0)
    assert draw(replace(scorecard, overall=better)) != draw(scorecard)


def test_nothing_is_cut_off_at_the_edges(scorecard: Scorecard) -> None:
    long = replace(scorecard, country="Long Name of a Country " * 12)
    for card in (scorecard, long):
        image = Image.open(BytesIO(draw(card))).convert("RGB")
        ground = image.getpixel((0, 0))
        edges = [(x, y) for x in range(image.width) for y in (0, 20, image.height - 20, image.height - 1)]
        edges += [(x, y) for y in range(image.height) for x in (0, 30, image.width - 30, image.width - 1)]
        assert {image.getpixel(place) for place in edges} == {ground}


def test_lines_are_broken_between_words() -> None:
    font = ImageFont.load_default(38)
    lines = list(wrapped("one two three four five six", font, 200))
    assert " ".join(lines) == "one two three four five six"
    assert len(lines) > 1
    assert all(font.getlength(line) <= 200 for line in lines)


def test_letters_that_the_font_lacks_lose_their_accents() -> None:
    assert drawable("Türkiye – Côte d'Ivoire") == "Turkiye - Cote d'Ivoire"


def test_letters_stand_out_against_the_ground(scorecard: Scorecard) -> None:
    ground = Image.open(BytesIO(draw(scorecard))).convert("RGB").getpixel((0, 0))
    assert isinstance(ground, tuple)
    for colour in (0xFFFFFF, 0xC9CDD3, *RISK):
        assert _contrast(_rgb(colour), (ground[0], ground[1], ground[2])) >= 3
    assert _contrast(_rgb(0xC9CDD3), (ground[0], ground[1], ground[2])) >= 7


# Machado, Oliveira and Fernandes (2009), full severity, on linear RGB.
DICHROMACIES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}  # fmt: skip


@pytest.mark.parametrize("vision", DICHROMACIES)
def test_any_eyes_tell_the_levels_apart(vision: str) -> None:
    seen = [_seen(_rgb(colour), DICHROMACIES[vision]) for colour in RISK]
    for one, other in itertools.pairwise(seen):
        assert _distance(one, other) > 35, (one, other)


def test_the_ends_of_any_scale_have_the_ends_of_the_palette() -> None:
    for steps in (2, 3, 5, 9):
        assert risk_colour(0, steps) == RISK[0]
        assert risk_colour(steps - 1, steps) == RISK[-1]


def _rgb(colour: int) -> Colour:
    return colour >> 16, colour >> 8 & 255, colour & 255


def _linear(value: float) -> float:
    value /= 255
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _seen(colour: Colour, matrix: tuple[Colour, ...]) -> Colour:
    linear = [_linear(value) for value in colour]
    mixed = [sum(weight * value for weight, value in zip(row, linear, strict=True)) for row in matrix]
    red, green, blue = (255 * min(max(value, 0.0), 1.0) ** (1 / 2.2) for value in mixed)
    return red, green, blue


def _distance(one: Colour, other: Colour) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5)


def _contrast(one: Colour, other: Colour) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    return float(
        sum(weight * _linear(value) for weight, value in zip((0.2126, 0.7152, 0.0722), colour, strict=True))
    )


# ------------------------------------------------------------------------------------------------ how it is sent


@pytest.mark.parametrize("shared", [False, True])
async def test_the_overview_carries_it_with_its_words(
    world: World, scorecard: Scorecard, *, shared: bool
) -> None:
    card = await world.alice.slash(world.channel, "overview")
    if shared:
        card = await world.alice.click(card.response.message, label="Share")
    [picture] = pictures_of(card.response.components)
    assert picture["description"] == in_words(scorecard, ENGLISH)
    [attachment] = card.response.message.attachments
    assert attachment.filename == "scorecard.png"
    assert attachment.description == in_words(scorecard, ENGLISH)
    assert await attachment.read() == draw(scorecard)


async def test_the_overviews_button_carries_it_too(world: World) -> None:
    card = await world.alice.slash(world.channel, "help")
    pressed = await world.alice.click(card.response.message, label="Overview")
    assert pictures_of(pressed.response.components)
    assert pressed.response.message.attachments


@pytest.mark.parametrize("name", ["stat", "about", "help", "recommendations"])
async def test_other_cards_carry_none(world: World, name: str) -> None:
    card = await world.alice.slash(world.channel, name)
    assert pictures_of(card.response.components) == []
    assert card.response.message.attachments == []


async def test_a_picture_that_cannot_be_drawn_leaves_the_answer(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> bytes:
        raise OSError("secret-words")

    monkeypatch.setattr("bot.faces.discord.pictures.draw", broken)
    card = await world.alice.slash(world.channel, "overview")
    assert "OVERALL GLOBAL TORTURE INDEX SCORE" in text_of(card.response.components)
    assert pictures_of(card.response.components) == []
    assert "a picture could not be drawn: OSError" in caplog.text
    assert "secret-words" not in caplog.text


async def test_it_is_drawn_once_and_off_the_event_loop(
    scorecard: Scorecard, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []

    def noted(_: Scorecard) -> bytes:
        threads.append(threading.get_ident())
        return b"png"

    monkeypatch.setattr("bot.faces.discord.pictures.draw", noted)
    pictures = Pictures()
    first = await pictures.attachment(Picture(scorecard, "alt"))
    again = await pictures.attachment(Picture(scorecard, "other alt"))
    assert (first.content, again.content, again.alt) == (b"png", b"png", "other alt")
    assert len(threads) == 1
    assert threads[0] != threading.get_ident()


async def test_a_file_can_be_sent_again(scorecard: Scorecard) -> None:
    attachment = await Pictures().attachment(Picture(scorecard, "alt"))
    one, other = attachment.file(), attachment.file()
    assert await asyncio.to_thread(one.fp.read) == await asyncio.to_thread(other.fp.read) != b""


def test_the_card_says_it_all_in_words_too(engine: Engine) -> None:
    card = lay_out(engine.overview(), ENGLISH)
    said = "\n".join(piece.text for piece in card.pieces)
    assert said.count("VERY HIGH RISK`") == 7
    assert "`HIGH RISK`" in said
