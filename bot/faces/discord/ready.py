"""Cards as Discord takes them, made once and kept for whoever is to see the same.

A card is kept under what it shows, all of which stands in the knowledge base or in the code: questions that have one
answer share one card, and neither a question nor who asked it, or where, is kept with it.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, Final

from discord import ui

from bot.answers.answer import Answer
from bot.faces.discord.kept import Kept
from bot.faces.discord.layout import Card, Picture
from bot.faces.discord.references import Reference
from bot.faces.discord.view import to_view
from bot.faces.messages import Messages
from bot.knowledge.model import Factsheet

CARDS: Final = 1000
"""Cards in memory, about 6 KB each: several times as many as there are entries and sections of a factsheet."""

Layout = Callable[[Answer, Messages, Reference | None], Card]


class ReadyView(ui.LayoutView):
    """A view whose components are made already."""

    def __init__(self, components: list[dict[str, Any]]) -> None:
        """Show `components`, which are Discord's."""
        super().__init__(timeout=None)
        self._made = components

    def has_components_v2(self) -> bool:
        """Tell discord.py to flag the message as one of Components V2."""
        return True

    def to_components(self) -> list[dict[str, Any]]:
        """Give what is sent."""
        return self._made


@dataclass(frozen=True, slots=True)
class ReadyCard:
    """A page of a card.

    Attributes:
        components: as Discord takes them; nobody changes them.
        picture: what goes with them; None if nothing does.
    """

    components: list[dict[str, Any]]
    picture: Picture | None

    def view(self) -> ReadyView:
        """Make a view for one message."""
        return ReadyView(self.components)


class ReadyCards:
    """Makes cards ready, and keeps some of them as long as the factsheet they are from is served."""

    def __init__(self) -> None:
        self._kept: Kept[Hashable, ReadyCard] = Kept(CARDS)
        self._factsheet: Factsheet | None = None

    def of(
        self,
        answer: Answer,
        messages: Messages,
        reference: Reference | None,
        layout: Layout,
        *,
        private: bool,
    ) -> ReadyCard:
        """Give the card of `answer`, made now or earlier.

        Args:
            answer: what the card shows.
            messages: the words around it.
            reference: what a button asked for, with the page; None if none did.
            layout: lays the answer out.
            private: only the asker sees it, so it can be shared.
        """
        if answer.factsheet is not self._factsheet:
            self._kept.clear()
            self._factsheet = answer.factsheet
        key = (layout, _shown(answer), reference, messages.language, private)
        ready = self._kept.get(key)
        if ready is None:
            card = layout(answer, messages, reference)
            page = reference.page if reference else 0
            components = to_view(card, messages, page, private=private).to_components()  # type: ignore[no-untyped-call]
            ready = ReadyCard(components, card.picture)
            self._kept.keep(key, ready)
        return ready


def _shown(answer: Answer) -> Hashable:
    """Give all of `answer` that a card may show, within one factsheet; what was asked is not among it."""
    return (
        answer.outcome,
        answer.shape,
        answer.reason,
        answer.section.id if answer.section else None,
        answer.person.slug if answer.person else None,
        answer.excerpts,
        answer.differing,
        answer.marked,
        answer.suggestions,
    )
