"""From an `Answer` to a `Card`: a pure function, one layout for each shape of answer."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from bot.answers.answer import Answer, Excerpt, Outcome, Shape
from bot.faces.discord.layout import COLOUR, Card, Picture, Piece, Press
from bot.faces.discord.markdown import chip, escape, small
from bot.faces.discord.menus import is_statistic, with_figure_menu, with_pillar_menu
from bot.faces.discord.pieces import (
    cited,
    cited_lines,
    colour_of,
    differing,
    figure,
    listed,
    paragraphs,
    score,
    table,
    title,
)
from bot.faces.discord.references import Action, Reference, Subject
from bot.faces.discord.scorecard import Scorecard, in_words
from bot.faces.discord.service_cards import about_card, help_card
from bot.faces.discord.silence import no_answer_card
from bot.faces.messages import Messages

_MOST_NUMBERS: Final = 10
"""So many recommendations have a button each; to one of more, completion leads, and paging."""


def lay_out(answer: Answer, messages: Messages, reference: Reference | None = None) -> Card:
    """Lay out `answer`.

    Args:
        answer: what the engine answered.
        messages: the words around it, in the reader's language.
        reference: what the card shows, if a button asked for it; else it is told from the answer.
    """
    reference = reference or Reference.of(answer)
    if answer.outcome is not Outcome.ANSWER or reference is None:
        return no_answer_card(answer, messages)
    if reference.subject is Subject.FULL:
        return _full_text(answer, messages, reference)
    return _LAYOUTS[answer.shape](answer, messages, reference)


def lay_out_in_words(answer: Answer, messages: Messages, reference: Reference | None = None) -> Card:
    """Lay out `answer` like `lay_out`, without a picture."""
    return replace(lay_out(answer, messages, reference), picture=None)


def _excerpt(answer: Answer, messages: Messages, reference: Reference) -> Card:
    lead, *others = answer.excerpts
    card = Card(
        heading="" if is_statistic(answer, lead) else title(lead.section),
        pieces=(_stated(answer, lead, messages), *_differing(answer, messages)),
        presses=(
            Press(messages("button-context"), Action.SHOW, Reference.to(Subject.CONTEXT, lead.id)),
            *_more([other for other in others if other.id not in answer.differing], messages),
            *_copy_and_share(messages, reference),
        ),
        reference=reference,
        colour=colour_of(answer.factsheet, lead.value) or COLOUR,
    )
    return with_figure_menu(card, answer, messages, lead.id)


def _stated(answer: Answer, lead: Excerpt, messages: Messages) -> Piece:
    """State a figure large and first, a score on its scale, and a sentence as a quote."""
    if lead.value is None:
        return cited(lead)
    return figure(lead) if is_statistic(answer, lead) else score(answer.factsheet, lead, messages)


def _section(answer: Answer, messages: Messages, reference: Reference) -> Card:
    return Card(
        heading=title(answer.heading or "") if answer.section else f"### {messages('more-title')}",
        pieces=tuple(_cited_or_scored(answer, messages)),
        presses=(*_full_text_button(answer, messages), *_copy_and_share(messages, reference)),
        reference=reference,
    )


def _pillar(answer: Answer, messages: Messages, reference: Reference) -> Card:
    return _of_pillar(_section(answer, messages, reference), answer, messages, reference)


def _of_pillar(card: Card, answer: Answer, messages: Messages, reference: Reference) -> Card:
    """Give the card of a pillar the colour of its score, and the menu to the others; leave any other as it is."""
    value = next((excerpt.value for excerpt in answer.excerpts if excerpt.value is not None), None)
    colour = colour_of(answer.factsheet, value)
    coloured = card if colour is None else replace(card, colour=colour)
    return with_pillar_menu(coloured, answer, messages, reference)


def _full_text(answer: Answer, messages: Messages, reference: Reference) -> Card:
    scores = [
        score(answer.factsheet, excerpt, messages) for excerpt in answer.excerpts if excerpt.value is not None
    ]
    sentences = [excerpt for excerpt in answer.excerpts if excerpt.value is None]
    summary = Press(messages("button-summary"), Action.SHOW, Reference(Subject.ENTRY, reference.key))
    card = Card(
        heading=title(answer.heading or ""),
        pieces=(*scores, *paragraphs(sentences)),
        presses=(summary, *_share(messages, reference)),
        reference=reference,
    )
    return _of_pillar(card, answer, messages, reference)


def _figures(answer: Answer, messages: Messages, reference: Reference) -> Card:
    card = Card(
        heading=title(answer.heading or ""),
        pieces=table(answer.excerpts),
        presses=_copy_and_share(messages, reference),
        reference=reference,
    )
    return with_figure_menu(card, answer, messages)


def _overview(answer: Answer, messages: Messages, reference: Reference) -> Card:
    overall, *rest = answer.excerpts
    pillars = [excerpt for excerpt in rest if excerpt.value is not None]
    sentences = [excerpt for excerpt in rest if excerpt.value is None]
    # The chip comes first, so that no line breaks inside it.
    scores = [f"{chip(pillar.value or '')} {escape(pillar.section)}" for pillar in pillars]
    card = Card(
        heading=title(overall.section),
        pieces=(
            score(answer.factsheet, overall, messages),
            *listed(scores, above=f"**{messages('scores')}**"),
            *_titled("transparency", sentences[:1], messages),
            *_titled("key-points", sentences[1:], messages),
        ),
        presses=_copy_and_share(messages, reference),
        reference=reference,
        colour=colour_of(answer.factsheet, overall.value) or COLOUR,
        picture=_scorecard(answer, messages),
    )
    return with_pillar_menu(card, answer, messages, reference)


def _scorecard(answer: Answer, messages: Messages) -> Picture:
    scorecard = Scorecard.of(answer)
    return Picture(scorecard, in_words(scorecard, messages))


def _recommendations(answer: Answer, messages: Messages, reference: Reference) -> Card:
    numbers = list(dict.fromkeys(excerpt.paragraph for excerpt in answer.excerpts if excerpt.paragraph))
    pieces: list[Piece] = list(paragraphs([excerpt for excerpt in answer.excerpts if not excerpt.paragraph]))
    for number in numbers:
        piece, *rest = paragraphs([excerpt for excerpt in answer.excerpts if excerpt.paragraph == number])
        pieces += [Piece(f"**{messages('recommendation', number=number)}**\n{piece.text}"), *rest]
    choices = [
        Press(str(number), Action.SHOW, Reference(Subject.RECOMMENDATIONS, str(number))) for number in numbers
    ]
    return Card(
        heading=title(answer.heading or ""),
        pieces=tuple(pieces),
        presses=(
            *(choices if 1 < len(choices) <= _MOST_NUMBERS else ()),
            *_copy_and_share(messages, reference),
        ),
        reference=reference,
    )


def _person(answer: Answer, messages: Messages, reference: Reference) -> Card:
    count = small(messages("named-in", count=len(answer.excerpts)))
    return Card(
        heading=f"{title(answer.person.name if answer.person else '')}\n{count}",
        pieces=tuple(cited(excerpt) for excerpt in answer.excerpts),
        presses=_copy_and_share(messages, reference),
        reference=reference,
    )


def _context(answer: Answer, messages: Messages, reference: Reference) -> Card:
    figures = [excerpt for excerpt in answer.excerpts if excerpt.value is not None]
    sentences = [excerpt for excerpt in answer.excerpts if excerpt.value is None]
    around = f"\n{small(messages('context-of'))}" if sentences else ""
    return Card(
        heading=f"{title(answer.heading or '')}{around}",
        pieces=(*table(figures, answer.marked), *paragraphs(sentences, answer.marked)),
        presses=(*_full_text_button(answer, messages), *_share(messages, reference)),
        reference=reference,
    )


def _cited_or_scored(answer: Answer, messages: Messages) -> Iterator[Piece]:
    for excerpt in answer.excerpts:
        if excerpt.value is not None and answer.section is not None:
            yield score(answer.factsheet, excerpt, messages)
        else:
            yield from cited_lines(excerpt)


def _differing(answer: Answer, messages: Messages) -> Sequence[Piece]:
    others = differing(answer)
    return [Piece(messages("differs"), ruled=True), *map(cited, others)] if others else []


def _titled(name: str, excerpts: Sequence[Excerpt], messages: Messages) -> Sequence[Piece]:
    if not excerpts:
        return []
    first, *rest = map(cited, excerpts)
    return [Piece(f"**{messages(name)}**\n{first.text}", ruled=True), *rest]


def _more(others: Sequence[Excerpt], messages: Messages) -> Sequence[Press]:
    if not others:
        return []
    return [Press(messages("button-more"), Action.SHOW, Reference.to_excerpts(other.id for other in others))]


def _full_text_button(answer: Answer, messages: Messages) -> Sequence[Press]:
    section = answer.section
    if section is None or section.kind not in ("pillar", "prose"):
        return []
    return [Press(messages("button-full-text"), Action.SHOW, Reference.to(Subject.FULL, section.id))]


def _copy_and_share(messages: Messages, reference: Reference) -> tuple[Press, ...]:
    return Press(messages("button-copy"), Action.COPY, reference.at(0)), *_share(messages, reference)


def _share(messages: Messages, reference: Reference) -> tuple[Press, ...]:
    return (Press(messages("button-share"), Action.SHARE, reference),)


_Layout = Callable[[Answer, Messages, Reference], Card]
_LAYOUTS: Final[Mapping[Shape, _Layout]] = MappingProxyType(
    {
        Shape.EXCERPT: _excerpt,
        Shape.FIGURE: _excerpt,
        Shape.SECTION: _section,
        Shape.PILLAR: _pillar,
        Shape.FIGURES: _figures,
        Shape.OVERVIEW: _overview,
        Shape.RECOMMENDATIONS: _recommendations,
        Shape.PERSON: _person,
        Shape.CONTEXT: _context,
        Shape.ABOUT: about_card,
        Shape.HELP: help_card,
    }
)
