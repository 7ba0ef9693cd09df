"""Buttons and menus that outlive the process: all they know stands in their custom_id.

discord.py finds the class by the custom_id's pattern, whichever process sent the message. Anyone may press;
the answer is the presser's own, but for Share.
"""

import re
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Final, Self

import discord
from discord import ui

from bot.faces.discord.admission import Caller
from bot.faces.discord.faults import answer_fault
from bot.faces.discord.layout import Menu, Press
from bot.faces.discord.references import MENU_ID, TEMPLATE, Action, Reference
from bot.faces.discord.replies import AnyInteraction

_TEMPLATE: Final = rf"(?P<action>{'|'.join(Action)}):{TEMPLATE}(?::(?P<language>[a-z]{{2}}))?"
_MENU: Final = rf"{MENU_ID}(?::(?P<menu_language>[a-z]{{2}}))?"
_OTHER: Final = rf"(?s:(?!(?:{_TEMPLATE}|{_MENU})\Z).*)"

_TAKEN: Final = "taken"
"""What `Interaction.extras` holds once a button answers it."""

_STYLES: Final = {Action.SHARE: discord.ButtonStyle.primary}


async def answered(interaction: AnyInteraction, answer: Callable[[], Awaitable[None]]) -> None:
    """Give the `answer` to a press. discord.py would leave the presser in silence if it raised."""
    interaction.extras[_TAKEN] = True
    with interaction.client.underway.one():
        try:
            if await interaction.client.turns.come(interaction.user.id):
                await answer()
            else:
                await interaction.client.admission.turn_away(Caller.of(interaction))
        except Exception as error:  # noqa: BLE001 - the last place before silence
            await answer_fault(interaction, error)


async def answer_if_left(interaction: AnyInteraction) -> None:
    """Answer a press, or a form, that discord.py passed over: without its message, or not on its message.

    To be called after discord.py had its turn.
    """
    kinds = discord.InteractionType
    if interaction.type in (kinds.component, kinds.modal_submit) and _TAKEN not in interaction.extras:
        await answered(interaction, partial(interaction.client.answering.stale_button, interaction))


class CardButton(ui.DynamicItem[ui.Button[Any]], template=_TEMPLATE):
    """A button of a card, of this process or an earlier one."""

    def __init__(
        self, button: ui.Button[Any], action: Action, reference: Reference | None, language: str | None
    ) -> None:
        super().__init__(button)
        self.action = action
        self.reference = reference
        self.language = language

    @classmethod
    async def from_custom_id(cls, _: AnyInteraction, item: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Make the button again from what Discord hands back."""
        action, subject, key, page = match.group("action", "subject", "key", "page")
        reference = Reference.parse(subject, key, page)
        return cls(item, Action(action), reference, match["language"])  # type: ignore[arg-type]  # always a button

    async def callback(self, interaction: AnyInteraction) -> None:
        """Answer the press."""
        press = interaction.client.answering.press
        await answered(interaction, partial(press, interaction, self.action, self.reference, self.language))


class CardMenu(ui.DynamicItem[ui.Select[Any]], template=_MENU):
    """The menu of a card, of this process or an earlier one, that goes to another card."""

    def __init__(self, menu: ui.Select[Any], language: str | None) -> None:
        super().__init__(menu)
        self.language = language

    @classmethod
    async def from_custom_id(cls, _: AnyInteraction, item: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Make the menu again from what Discord hands back."""
        return cls(item, match["menu_language"])  # type: ignore[arg-type]  # always a select

    async def callback(self, interaction: AnyInteraction) -> None:
        """Go to the card that was chosen."""
        await answered(interaction, partial(self._go, interaction))

    async def _go(self, interaction: AnyInteraction) -> None:
        # A payload may call a button what menus are called, or choose nothing.
        chosen = next(iter(getattr(self.item, "values", ())), "")
        reference = Reference.of_value(chosen)
        await interaction.client.answering.press(interaction, Action.TURN, reference, self.language)


class StaleButton(ui.DynamicItem[ui.Item[Any]], template=_OTHER):
    """A button that this version does not know: the presser is told what to do instead."""

    @classmethod
    async def from_custom_id(cls, _: AnyInteraction, item: ui.Item[Any], match: re.Match[str], /) -> Self:  # noqa: ARG003
        """Make the button again from what Discord hands back."""
        return cls(item)

    async def callback(self, interaction: AnyInteraction) -> None:
        """Say that the button is from an earlier version."""
        await answered(interaction, partial(interaction.client.answering.stale_button, interaction))


def button_for(press: Press, language: str) -> CardButton:
    """Make the button that does what `press` says, on a card in `language`."""
    style = _STYLES.get(press.action, discord.ButtonStyle.secondary)
    button: ui.Button[Any] = ui.Button(label=press.label, custom_id=press.custom_id(language), style=style)
    return CardButton(button, press.action, press.reference, language)


def menu_for(menu: Menu, language: str) -> CardMenu:
    """Make the menu that goes where `menu` says, on a card in `language`."""
    options = [
        discord.SelectOption(
            label=option.name,
            description=option.about or None,
            value=option.reference.value,
            default=option.here,
        )
        for option in menu.options
    ]
    custom_id = f"{MENU_ID}:{language}"
    return CardMenu(ui.Select(custom_id=custom_id, placeholder=menu.placeholder, options=options), language)
