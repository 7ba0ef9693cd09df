"""The parts that all cards are built from: quotes with their citation, scores on their scale, figures."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final, TypeVar

from bot.answers.answer import Answer, Excerpt, person_id
from bot.faces.commands import Command
from bot.faces.discord.layout import Piece, Press
from bot.faces.discord.markdown import chip, escape, link, quote, small
from bot.faces.discord.palette import risk_colour
from bot.faces.discord.references import Action, Reference, Subject
from bot.faces.messages import Messages
from bot.knowledge.model import Factsheet

PIECE: Final = 1800
"""Characters of text that one piece holds, citation aside, if there is a place to divide it."""

Thing = TypeVar("Thing")


def title(text: str) -> str:
    """Head a card with plain `text`, as the source has it."""
    return f"### {escape(text)}"


def source(excerpt: Excerpt) -> str:
    """Say where a quote stands, small; the index's name is the link, so that a card is not all blue."""
    index, comma, place = excerpt.citation.partition(",")
    return small(f"{link(index, excerpt.url)}{escape(comma + place)}")


def cited(excerpt: Excerpt, *, ruled: bool = False) -> Piece:
    """Quote a sentence, or a figure with its label, and cite it."""
    return Piece(f"{quote(said(excerpt))}\n{source(excerpt)}", ruled=ruled)


def cited_lines(excerpt: Excerpt) -> tuple[Piece, ...]:
    """Quote like `cited`; a list of many lines goes on in further pieces, each cited."""
    lines = excerpt.quote.split("\n")
    return tuple(cited(replace(excerpt, quote="\n".join(part))) for part in divided(lines, key=escape))


def figure(excerpt: Excerpt) -> Piece:
    """Show a figure large and first, its label below it."""
    label = f"**{escape(excerpt.label or '')}**"
    return Piece(f"# {escape(excerpt.value or '')}\n{label}\n{source(excerpt)}")


def listed(lines: Sequence[str], *, above: str = "") -> tuple[Piece, ...]:
    """List `lines` of markdown, with a line `above` the first if there is any.

    A list that is too long for one piece goes on in the next. What comes after a list needs a piece of its own, or it
    would be read as part of the last line.
    """
    texts = ["\n".join(f"- {line}" for line in part) for part in divided(lines, key=str)]
    if texts and above:
        texts[0] = f"{above}\n{texts[0]}"
    return tuple(Piece(text, ruled=bool(above) and number == 0) for number, text in enumerate(texts))


def score(factsheet: Factsheet, excerpt: Excerpt, messages: Messages) -> Piece:
    """Show a score as a chip, its label before it and its place on the scale below."""
    lines = [f"{escape(excerpt.label or '')} **{chip(excerpt.value or '')}**"]
    if place := place_on_scale(factsheet, excerpt.value, messages):
        lines.append(place)
    return Piece("\n".join([*lines, source(excerpt)]))


def place_on_scale(factsheet: Factsheet, value: str | None, messages: Messages) -> str | None:
    """Say where a score stands on the edition's risk scale; None if the scale does not have it."""
    scale = factsheet.edition.risk_scale
    if value not in scale:
        return None
    return messages("scale", place=scale.index(value) + 1, of=len(scale), lowest=scale[0], highest=scale[-1])


def colour_of(factsheet: Factsheet, value: str | None) -> int | None:
    """Give the colour of a score on the risk scale; None if the scale does not have it."""
    scale = factsheet.edition.risk_scale
    if value not in scale:
        return None
    return risk_colour(scale.index(value), len(scale))


def table(excerpts: Sequence[Excerpt], marked: str | None = None) -> tuple[Piece, ...]:
    """List figures, label and value, cited below the last; the one whose id is `marked` has an arrow."""
    rows = [_row(excerpt, marked=excerpt.id == marked) for excerpt in excerpts]
    return (*listed(rows), Piece(source(excerpts[-1]))) if rows else ()


def paragraphs(excerpts: Sequence[Excerpt], marked: str | None = None) -> Iterator[Piece]:
    """Quote whole paragraphs, each cited; the sentence whose id is `marked` is bold.

    A paragraph that is too long for one piece goes on in the next, never inside a sentence.
    """
    for _, sentences in groupby(excerpts, key=lambda excerpt: excerpt.citation):
        for part in divided(list(sentences), key=lambda excerpt: escape(excerpt.quote)):
            text = " ".join(_marked(excerpt, marked=excerpt.id == marked) for excerpt in part)
            yield Piece(f"{quote(text)}\n{source(part[0])}")


def suggested(answer: Answer, messages: Messages) -> Iterator[Piece]:
    """Quote each suggestion once, with a button that shows it; a section's or person's has the name above it."""
    names = _names(answer.factsheet)
    for excerpt in {excerpt.id: excerpt for excerpt in answer.suggestions}.values():
        show = Press(messages("button-show"), Action.SHOW, Reference.to(Subject.ENTRY, excerpt.id))
        name = names.get(excerpt.id)
        yield Piece(f"**{escape(name)}**\n{cited(excerpt).text}" if name else cited(excerpt).text, press=show)


def examples(command: Command, messages: Messages) -> tuple[str, ...]:
    """Give what `command` can be asked; a question is in the reader's language."""
    return (messages("example-ask"),) if command.name == "ask" else command.examples


def differing(answer: Answer) -> tuple[Excerpt, ...]:
    """Give the excerpts that state another figure for what sounds like the same thing."""
    return tuple(excerpt for excerpt in answer.excerpts if excerpt.id in answer.differing)


def said(excerpt: Excerpt) -> str:
    """Give a sentence, or a figure with its label, as markdown."""
    if excerpt.value is None or excerpt.label is None:
        return escape(excerpt.quote)
    return f"{escape(excerpt.label)} **{escape(excerpt.value)}**"


def _names(factsheet: Factsheet) -> Mapping[str, str]:
    people = {person_id(factsheet, person.slug): person.name for person in factsheet.people}
    return people | {section.id: section.heading for section in factsheet.sections}


def _row(excerpt: Excerpt, *, marked: bool) -> str:
    return f"**→ {escape(excerpt.quote)}**" if marked else said(excerpt)


def _marked(excerpt: Excerpt, *, marked: bool) -> str:
    return f"**{escape(excerpt.quote)}**" if marked else escape(excerpt.quote)


def divided(things: Sequence[Thing], *, key: Callable[[Thing], str]) -> Iterator[list[Thing]]:
    """Divide `things` into parts, each short enough for one piece; `key` gives the text that each is shown as."""
    part: list[Thing] = []
    room = PIECE
    for thing in things:
        length = len(key(thing))
        if part and length > room:
            yield part
            part, room = [], PIECE
        part.append(thing)
        room -= length
    if part:
        yield part
