"""The tree of slash commands, in which nobody is left in silence while there is time to answer."""

from typing import Any

from discord import app_commands

from bot.faces.discord.admission import Caller
from bot.faces.discord.faults import answer_fault
from bot.faces.discord.replies import AnyInteraction


class FaultTellingTree(app_commands.CommandTree[Any]):
    """A command tree in which nobody is left in silence while there is time to answer."""

    async def _call(self, interaction: AnyInteraction) -> None:
        """Answer a command or complete an option, whatever comes with it.

        discord.py hands only its own exceptions to `on_error`; one that a malformed interaction causes would be lost.
        """
        with self.client.underway.one():
            try:
                if await self.client.turns.come(interaction.user.id):
                    await super()._call(interaction)
                else:
                    await self.client.admission.turn_away(Caller.of(interaction))
            except app_commands.AppCommandError as error:
                await self.on_error(interaction, error)
            except Exception as error:  # noqa: BLE001 - the last place before silence
                await answer_fault(interaction, error)

    async def on_error(self, interaction: AnyInteraction, error: app_commands.AppCommandError, /) -> None:
        """Tell the asker that something went wrong; see `faults` for the order of cases."""
        await answer_fault(interaction, error)
