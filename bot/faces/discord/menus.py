"""The menus that go from card to card: from pillar to pillar and back to the overview, from figure to figure."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.answer import Answer, Excerpt
from bot.answers.directory import display_name
from bot.faces.discord.layout import Card, Menu, Option
from bot.faces.discord.limits import SELECT_OPTIONS, SELECT_TEXT
from bot.faces.discord.references import Reference, Subject
from bot.faces.messages import Messages
from bot.knowledge.model import Entry, Factsheet, Section


def with_pillar_menu(card: Card, answer: Answer, messages: Messages, reference: Reference) -> Card:
    """Add the menu to the overview and to the card of a pillar, where it also leads back; no other card changes."""
    pillars = [section for section in answer.factsheet.sections if section.kind == "pillar"]
    on_overview = reference.subject is Subject.OVERVIEW
    if not on_overview and answer.section not in pillars:
        return card
    back = Option(
        messages("button-overview"),
        answer.factsheet.score.value or "",
        Reference(Subject.OVERVIEW),
        here=False,
    )
    options = [_pillar(section, answer, messages, reference) for section in pillars]
    return _with_menu(card, messages("menu-pillars"), options if on_overview else [back, *options])


def with_figure_menu(card: Card, answer: Answer, messages: Messages, shown: str | None = None) -> Card:
    """Add the menu to the card of all figures, and to that of the one whose id is `shown`; no other card changes."""
    factsheet = answer.factsheet
    table = next((section for section in factsheet.sections if section.kind == "statistics"), None)
    if table is None or (shown is not None and factsheet.entries[shown] not in table.entries):
        return card
    back = Option(messages("menu-all-figures"), "", Reference.to(Subject.ENTRY, table.id), here=False)
    options = [_figure(entry, factsheet, messages, here=entry.id == shown) for entry in table.entries]
    return _with_menu(card, messages("menu-figures"), options if shown is None else [back, *options])


def is_statistic(answer: Answer, excerpt: Excerpt) -> bool:
    """Tell whether `excerpt` is a figure of the table of statistics, and not a score or a sentence."""
    section = answer.factsheet.by_slug[answer.factsheet.entries[excerpt.id].section]
    return excerpt.value is not None and section.kind == "statistics"


def _with_menu(card: Card, placeholder: str, options: Sequence[Option]) -> Card:
    if not 1 < len(options) <= SELECT_OPTIONS:
        return card
    return replace(card, menu=Menu(placeholder, tuple(options)))


def _pillar(section: Section, answer: Answer, messages: Messages, reference: Reference) -> Option:
    """Lead to the same kind of card, summary or full text, of another pillar."""
    subject = Subject.FULL if reference.subject is Subject.FULL else Subject.ENTRY
    return Option(
        name=display_name(answer.factsheet.edition.pillars[section.slug], messages.language),
        about=(section.score.value if section.score else None) or "",
        reference=Reference.to(subject, section.id),
        here=section is answer.section,
    )


def _figure(entry: Entry, factsheet: Factsheet, messages: Messages, *, here: bool) -> Option:
    name = factsheet.edition.statistics[entry.id.rsplit("/", 1)[1]]
    value = entry.value or ""
    return Option(
        name=display_name(name, messages.language),
        about=value if len(value) <= SELECT_TEXT else "",
        reference=Reference.to(Subject.ENTRY, entry.id),
        here=here,
    )
