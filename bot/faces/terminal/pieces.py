"""The pieces of a page: blocks made from one answer's excerpts."""

from collections.abc import Iterable, Iterator, Sequence

from bot.answers.answer import Answer, Excerpt, citation
from bot.faces.terminal.blocks import Block, Figure, Heading, Link, Place, Quote, Row, Score, Source, Table
from bot.faces.terminal.frame import Frame


def factsheet_name(answer: Answer) -> str:
    """Name the factsheet that was asked: index, edition, country."""
    edition = answer.factsheet.edition
    return f"{edition.index} {edition.year}, {answer.factsheet.country_name}"


def heading(answer: Answer, text: str | None = None) -> Heading:
    """Head a page with `text`, or with the heading of what the answer is about."""
    return Heading(text or answer.heading or factsheet_name(answer), factsheet_name(answer))


def closing(answer: Answer) -> Source:
    """Cite the answer's section as a whole, or the factsheet if it draws on several."""
    name = citation(answer.factsheet, answer.section.heading) if answer.section else factsheet_name(answer)
    return Source(name, answer.factsheet.url)


def statement(answer: Answer, excerpt: Excerpt, frame: Frame) -> Block:
    """Show one excerpt as what it is: a score, a figure, or a sentence."""
    if is_score(excerpt):
        return score(answer, excerpt, frame)
    if excerpt.value is not None:
        return Figure(excerpt.label or "", excerpt.value)
    return Quote(excerpt.quote)


def is_score(excerpt: Excerpt) -> bool:
    """Tell whether the excerpt is a score of the index, and no other figure."""
    return excerpt.value is not None and excerpt.id.endswith("/score")


def split_scores(excerpts: Iterable[Excerpt]) -> tuple[list[Excerpt], list[Excerpt]]:
    """Part the scores from the rest, each in order."""
    both: tuple[list[Excerpt], list[Excerpt]] = ([], [])
    for excerpt in excerpts:
        both[not is_score(excerpt)].append(excerpt)
    return both


def score(answer: Answer, excerpt: Excerpt, frame: Frame) -> Score:
    """Show a score with its place on the risk scale."""
    place = place_on(answer.factsheet.edition.risk_scale, excerpt.value or "", frame)
    return Score(excerpt.label or "", excerpt.value or "", place)


def score_table(answer: Answer, scores: Iterable[Excerpt], frame: Frame) -> Table:
    """List scores of several sections, each by its section's heading."""
    scale = answer.factsheet.edition.risk_scale
    return Table(
        tuple(
            Row(each.section, each.value or "", place_on(scale, each.value or "", frame)) for each in scores
        )
    )


def place_on(scale: Sequence[str], value: str, frame: Frame) -> Place | None:
    """Find `value` on `scale`, which begins with the lowest; None if it is not on it."""
    if value not in scale:
        return None
    number = scale.index(value) + 1
    words = frame.say("scale", place=number, of=len(scale), lowest=scale[0], highest=scale[-1])
    return Place(number, len(scale), words)


def rating_words(answer: Answer, frame: Frame) -> Iterator[str]:
    """Say where the transparency rating, which the factsheet gives in a sentence, stands on its scale."""
    scale = answer.factsheet.edition.transparency_scale
    words = answer.factsheet.transparency.text.lower().split()
    named = [value for value in scale if value.lower() in words]
    place = place_on(scale, named[0], frame) if len(named) == 1 else None
    if place:
        yield f"{named[0]}: {place.words}"


def paragraph(excerpt: Excerpt, frame: Frame) -> str:
    """Say in which paragraph of the page's section the excerpt stands; empty if it is not in one."""
    return frame.say("paragraph", number=excerpt.paragraph) if excerpt.paragraph else ""


def where(excerpt: Excerpt, frame: Frame) -> str:
    """Say in which section and paragraph the excerpt stands, on a page that draws on several."""
    section = excerpt.section.rstrip(":")
    return f"{section}, {paragraph(excerpt, frame).lower()}" if excerpt.paragraph else section


def joined(excerpts: Iterable[Excerpt]) -> str:
    """Put the sentences of a paragraph together again."""
    return " ".join(excerpt.quote for excerpt in excerpts)


def link(answer: Answer, excerpt: Excerpt, frame: Frame) -> Link:
    """Offer an excerpt, or the whole section if it stands for one."""
    if any(section.id == excerpt.id for section in answer.factsheet.sections):
        return Link(excerpt.section, "", "entry", excerpt.id)
    return Link(excerpt.quote, where(excerpt, frame), "entry", excerpt.id)
