"""The tree of slash commands, in which nobody is left in silence, unless too many ask at once."""

from typing import Any, Final

from discord import app_commands

from bot.faces.discord.faults import answer_fault, answer_in_haste, way_in
from bot.faces.discord.replies import AnyInteraction

HASTY_ANSWERS: Final = 3
"""To how many at once it is said that too much is asked; others see Discord's own words, that nobody answered. With 3,
as many get a real answer as when nobody is told anything; with 20, all are told, but half of them after more than the
3 s that Discord waits (tests.bench.load, as many questions as a bare bot takes)."""


class FaultTellingTree(app_commands.CommandTree[Any]):
    """A command tree in which nobody is left in silence, unless too many ask at once."""

    _hasty_answers = 0

    async def _call(self, interaction: AnyInteraction) -> None:
        """Answer a command or complete an option, whatever comes with it.

        discord.py hands only its own exceptions to `on_error`; one that a malformed interaction causes would be lost.
        """
        with self.client.underway.one():
            try:
                if await self.client.turns.come(interaction.user.id):
                    await super()._call(interaction)
                else:
                    await self._answer_in_haste(interaction)
            except app_commands.AppCommandError as error:
                await self.on_error(interaction, error)
            except Exception as error:  # noqa: BLE001 - the last place before silence
                await answer_fault(interaction, error)

    async def _answer_in_haste(self, interaction: AnyInteraction) -> None:
        self.client.answering.tally.add(way_in(interaction), "refused", "too_much")
        if self._hasty_answers < HASTY_ANSWERS:
            self._hasty_answers += 1
            try:
                await answer_in_haste(interaction)
            finally:
                self._hasty_answers -= 1

    async def on_error(self, interaction: AnyInteraction, error: app_commands.AppCommandError, /) -> None:
        """Tell the asker that something went wrong; see `faults` for the order of cases."""
        await answer_fault(interaction, error)
