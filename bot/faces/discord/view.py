"""From a `Card` to Discord's components (Components V2)."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord import ui

from bot.faces.discord import limits
from bot.faces.discord.buttons import button_for, menu_for
from bot.faces.discord.layout import PICTURE, Card, Picture, Piece, Press
from bot.faces.discord.markdown import small
from bot.faces.discord.references import Action
from bot.faces.messages import Messages


def to_view(card: Card, messages: Messages, page: int = 0, *, private: bool = True) -> ui.LayoutView:
    """Show one page of `card`.

    Args:
        card: what is shown.
        messages: the words for paging.
        page: from 0; one that the card does not have, shows the nearest.
        private: only the asker sees it, so it can be shared.

    Returns:
        A new view, within Discord's limits, whose buttons are dynamic, so that nothing needs to remember it
        once it is sent; see `replies`.
    """
    pages = card.pages()
    page = min(max(page, 0), len(pages) - 1)
    container: ui.Container[Any] = ui.Container(accent_colour=discord.Colour(card.colour))
    for item in _items(card, pages, page, messages, private=private):
        container.add_item(item)
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _items(
    card: Card, pages: Sequence[Sequence[Piece]], page: int, messages: Messages, *, private: bool
) -> Iterator[ui.Item[Any]]:
    if card.heading:
        yield ui.TextDisplay(card.heading)
    if card.picture and page == 0:
        yield _gallery(card.picture)
    for number, piece in enumerate(pages[page]):
        if piece.ruled and number:
            yield ui.Separator()
        yield _text(piece, messages.language)
    if len(pages) > 1:
        yield ui.TextDisplay(small(messages("page", page=page + 1, pages=len(pages))))
        yield _row(_turns(card, page, len(pages), messages), messages.language)
    if card.menu:
        yield ui.ActionRow(menu_for(card.menu, messages.language))
    presses = [press for press in card.presses if private or press.action is not Action.SHARE]
    for start in range(0, len(presses), limits.ROW_BUTTONS):
        row = [_on_page(press, page) for press in presses[start : start + limits.ROW_BUTTONS]]
        yield _row(row, messages.language)


def _text(piece: Piece, language: str) -> ui.Item[Any]:
    if piece.press is None:
        return ui.TextDisplay(piece.text)
    return ui.Section(piece.text, accessory=button_for(piece.press, language))


def _gallery(picture: Picture) -> ui.MediaGallery[Any]:
    return ui.MediaGallery(discord.MediaGalleryItem(f"attachment://{PICTURE}", description=picture.alt))


def _row(presses: Sequence[Press], language: str) -> ui.ActionRow[Any]:
    return ui.ActionRow(*(button_for(press, language) for press in presses))


def _turns(card: Card, page: int, pages: int, messages: Messages) -> list[Press]:
    if card.reference is None:
        return []
    turns = (("button-previous", page - 1), ("button-next", page + 1))
    return [Press(messages(name), card.turn, card.reference.at(to)) for name, to in turns if 0 <= to < pages]


def _on_page(press: Press, page: int) -> Press:
    """Make Share post the page that is being read."""
    return (
        Press(press.label, press.action, press.reference.at(page)) if press.action is Action.SHARE else press
    )
