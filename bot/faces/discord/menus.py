"""The menu that goes from pillar to pillar."""

from dataclasses import replace

from bot.answers.answer import Answer
from bot.answers.directory import display_name
from bot.faces.discord.layout import Card, Menu, Option
from bot.faces.discord.limits import SELECT_OPTIONS
from bot.faces.discord.references import Reference
from bot.faces.messages import Messages
from bot.knowledge.model import Section


def with_pillar_menu(card: Card, answer: Answer, messages: Messages, reference: Reference) -> Card:
    """Add the menu to the card of a pillar; any other card stays as it is."""
    pillars = [section for section in answer.factsheet.sections if section.kind == "pillar"]
    if answer.section not in pillars or not 1 < len(pillars) <= SELECT_OPTIONS:
        return card
    options = tuple(_option(section, answer, messages, reference) for section in pillars)
    return replace(card, menu=Menu(messages("menu-pillars"), options))


def _option(section: Section, answer: Answer, messages: Messages, reference: Reference) -> Option:
    """Lead to the same kind of card, summary or full text, of another pillar."""
    name = answer.factsheet.edition.pillars[section.slug]
    return Option(
        name=display_name(name, messages.language),
        about=(section.score.value if section.score else None) or "",
        reference=Reference.to(reference.subject, section.id),
        here=section is answer.section,
    )
