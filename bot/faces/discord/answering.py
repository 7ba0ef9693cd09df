"""From an interaction to its answer: the engine is asked, the card laid out, the reply sent."""

import discord
from discord import ui

from bot.answers.answer import Answer
from bot.answers.engine import Engine
from bot.faces.commands import Command
from bot.faces.discord.cards import lay_out
from bot.faces.discord.copies import copy_card
from bot.faces.discord.languages import language_of
from bot.faces.discord.notices import notice
from bot.faces.discord.references import Action, Reference
from bot.faces.discord.replies import AnyInteraction, edit, reply
from bot.faces.discord.view import to_view
from bot.faces.messages import Messages, messages_in


class Answering:
    """Answers interactions from one engine.

    Attributes:
        engine: what is asked; may be replaced at any time, by one assignment.
        language: the frame's language when neither question nor reader tells.
        private: whether only the asker sees an answer, unless they choose.
    """

    def __init__(self, engine: Engine, *, language: str, private: bool) -> None:
        self.engine = engine
        self.language = language
        self.private = private

    async def command(
        self, interaction: AnyInteraction, command: Command, text: str, visibility: str | None
    ) -> None:
        """Answer a command that was given `text`."""
        private = self.private if visibility is None else visibility != "public"
        answer = command.run(self.engine, text)
        messages = self.messages(interaction, answer)
        await reply(
            interaction, to_view(lay_out(answer, messages), messages, private=private), private=private
        )

    async def press(self, interaction: AnyInteraction, action: Action, reference: Reference | None) -> None:
        """Answer a press on a button that does `action` with the card of `reference`."""
        messages = self.messages(interaction)
        answer = reference.look_up(self.engine) if reference else None
        if reference is None or answer is None:
            await reply(interaction, notice(messages, "gone" if reference else "stale-button"))
        elif action is Action.SHARE:
            await reply(interaction, _card(answer, messages, reference, private=False), private=False)
        elif action is Action.COPY:
            await reply(
                interaction, to_view(copy_card(answer, messages, reference), messages, reference.page)
            )
        elif action is Action.TURN and _is_private(interaction.message):
            await edit(interaction, _card(answer, messages, reference))
        else:
            await reply(interaction, _card(answer, messages, reference))

    async def stale_button(self, interaction: AnyInteraction) -> None:
        """Answer a press on a button that this version does not know."""
        await reply(interaction, notice(self.messages(interaction), "stale-button"))

    def messages(self, interaction: AnyInteraction, answer: Answer | None = None) -> Messages:
        """Choose the frame's language: the question's if clear, else the reader's, else the operator's."""
        asked = answer.language if answer else None
        return messages_in(asked or language_of(interaction.locale, self.language))


def _card(answer: Answer, messages: Messages, reference: Reference, *, private: bool = True) -> ui.LayoutView:
    return to_view(lay_out(answer, messages, reference), messages, reference.page, private=private)


def _is_private(message: discord.Message | None) -> bool:
    return message is not None and message.flags.ephemeral
