"""What the overview's picture says: scores on their scales, as a value, and the same in words."""

from dataclasses import dataclass
from typing import Self

from bot.answers.answer import Answer, Excerpt
from bot.answers.text import words
from bot.faces.discord.limits import ALT_TEXT
from bot.faces.messages import Messages
from bot.knowledge.model import Factsheet


@dataclass(frozen=True, slots=True)
class Rating:
    """A level on a scale.

    Attributes:
        name: of what is rated, as the source has it.
        level: the word for it, as the source has it.
        place: of the level on the scale, from 0; None if the scale does not have it.
        steps: how many levels the scale has.
    """

    name: str
    level: str
    place: int | None
    steps: int


@dataclass(frozen=True, slots=True)
class Scorecard:
    """One factsheet's scores. Equal ones make equal pictures.

    Attributes:
        index: name and year of the index.
        country: the country's name.
        overall: the overall score.
        pillars: the pillars' scores, in order.
        transparency: the transparency rating; None if the factsheet's words for it are not on the scale.
    """

    index: str
    country: str
    overall: Rating
    pillars: tuple[Rating, ...]
    transparency: Rating | None

    @classmethod
    def of(cls, answer: Answer) -> Self:
        """Take the scores out of the answer to `/overview`."""
        edition = answer.factsheet.edition
        overall, *pillars = (excerpt for excerpt in answer.excerpts if excerpt.value is not None)
        return cls(
            index=f"{edition.index} {edition.year}",
            country=answer.factsheet.country_name,
            overall=_rating((overall.label or "").rstrip(":"), overall, edition.risk_scale),
            pillars=tuple(_rating(pillar.section, pillar, edition.risk_scale) for pillar in pillars),
            transparency=_transparency(answer.factsheet),
        )


def in_words(scorecard: Scorecard, messages: Messages) -> str:
    """Say what the picture shows, for whoever does not see it."""
    rated = [f"{rating.name}: {rating.level}" for rating in scorecard.pillars]
    if scorecard.transparency:
        rated.append(f"{scorecard.transparency.name}: {scorecard.transparency.level}")
    lead = messages(
        "picture-overall",
        index=scorecard.index,
        country=scorecard.country,
        level=scorecard.overall.level,
    )
    # Cut to what Discord takes, never inside a rating: the card says all of them below the picture.
    while rated and len(lead) + len("; ".join(rated)) + 2 > ALT_TEXT:
        rated.pop()
    return f"{lead} {'; '.join(rated)}." if rated else lead


def _rating(name: str, excerpt: Excerpt, scale: tuple[str, ...]) -> Rating:
    level = excerpt.value or ""
    return Rating(name, level, scale.index(level) if level in scale else None, len(scale))


def _transparency(factsheet: Factsheet) -> Rating | None:
    """Find the one level of the scale that the factsheet's sentence on transparency names."""
    scale = factsheet.edition.transparency_scale
    said = words(factsheet.transparency.text)
    named = [place for place, level in enumerate(scale) if words(level)[0] in said]
    if len(named) != 1:
        return None
    heading = factsheet.by_slug[factsheet.transparency.section].heading
    return Rating(heading, scale[named[0]], named[0], len(scale))
