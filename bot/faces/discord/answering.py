"""From an interaction to its answer: the engine is asked, the card laid out, the reply sent."""

import logging

import discord

from bot.answers.answer import Answer
from bot.answers.engine import Engine
from bot.answers.text import MAX_QUESTION
from bot.faces.commands import Command
from bot.faces.discord.cards import lay_out, lay_out_in_words
from bot.faces.discord.copies import copy_card
from bot.faces.discord.faults import without_words
from bot.faces.discord.languages import language_of
from bot.faces.discord.notices import notice
from bot.faces.discord.pace import Pace
from bot.faces.discord.pictures import Attachment, Pictures
from bot.faces.discord.plain_replies import plain_reply, short_help
from bot.faces.discord.ready import Layout, ReadyCard, ReadyCards
from bot.faces.discord.references import Action, Reference
from bot.faces.discord.replies import AnyInteraction, edit, reply
from bot.faces.discord.tally import BUTTON, MENTION, MENU, Tally
from bot.faces.messages import LANGUAGES, Messages, messages_in

_log = logging.getLogger(__name__)


class Answering:
    """Answers interactions and messages from one engine.

    Attributes:
        engine: what is asked; may be replaced at any time, by one assignment.
        language: the frame's language when neither question nor reader tells.
        private: whether only the asker sees an answer, unless they choose.
        pace: who has to wait.
        tally: how often each command came out how.
    """

    def __init__(self, engine: Engine, *, language: str, private: bool, pace: Pace) -> None:
        self.engine = engine
        self.language = language
        self.private = private
        self.pace = pace
        self.tally = Tally()
        self._cards = ReadyCards()
        self._pictures = Pictures()

    async def command(
        self, interaction: AnyInteraction, command: Command, text: str, visibility: str | None
    ) -> None:
        """Answer a command that was given `text`."""
        if await self._has_to_wait(interaction, command.name):
            return
        private = self.private if visibility is None else visibility != "public"
        answer = command.run(self.engine, text)
        await self._answer(interaction, answer, private=private)
        self.tally.answered(command.name, answer)

    async def look_up(self, interaction: AnyInteraction, text: str) -> None:
        """Answer what someone else wrote, for the one who wants it looked up."""
        if await self._has_to_wait(interaction, MENU):
            return
        if not text or len(text) > MAX_QUESTION:
            name = "menu-too-long" if text else "menu-empty"
            await reply(interaction, notice(self.messages(interaction), name))
            self.tally.add(MENU, "refused", "too_long" if text else "empty")
        else:
            answer = self.engine.ask(text)
            await self._answer(interaction, answer, private=self.private)
            self.tally.answered(MENU, answer)

    def message(self, question: str, person: int, channel: int) -> str | None:
        """Answer a message to the bot in plain text.

        Args:
            question: its words.
            person: id of who wrote it.
            channel: id of where all will read the answer.

        Returns:
            The answer; None if they have to wait, and were told so already.
        """
        too_fast = self.pace.question(person)
        wait = too_fast or self.pace.post(channel)
        if wait and not self.pace.may_tell(person if too_fast else channel):
            self.tally.add(MENTION, "refused", "too_fast")
            return None
        if not question:
            self.tally.add(MENTION, "refused", "empty")
            return short_help(messages_in(self.language))
        answer = self.engine.ask(question)
        messages = messages_in(answer.language or self.language)
        if wait:
            self.tally.add(MENTION, "refused", "too_fast")
            return messages("too-fast" if too_fast else "reply-channel-wait", seconds=wait)
        text = plain_reply(answer, messages)
        self.tally.answered(MENTION, answer)
        return text

    def too_much(self, channel: int, *, in_time: bool) -> str | None:
        """Say to who wrote a message in `channel` that too much is asked.

        Args:
            channel: id of where all will read it.
            in_time: there is time to say it.

        Returns:
            The words; None if there is no time, or that was said there just now.
        """
        self.tally.add(MENTION, "refused", "too_much" if in_time else "too_late")
        is_wanted = in_time and self.pace.may_tell(channel)
        return messages_in(self.language)("too-much") if is_wanted else None

    async def press(
        self,
        interaction: AnyInteraction,
        action: Action,
        reference: Reference | None,
        language: str | None = None,
    ) -> None:
        """Answer a press on a button that does `action` with the card of `reference`.

        One's own card goes on in its `language`, which the question may have set; a public one in the presser's.
        """
        own = language in LANGUAGES and _is_private(interaction.message)
        messages = messages_in(language) if own else self.messages(interaction)
        answer = reference.look_up(self.engine) if reference else None
        if reference is None or answer is None:
            await reply(interaction, notice(messages, "gone" if reference else "stale-button"))
            self.tally.add(BUTTON, "refused", "gone" if reference else "stale")
        elif action is Action.SHARE:
            await self._share(interaction, answer, messages, reference)
        elif action is Action.COPY:
            await self._show(interaction, answer, messages, reference, copy_card)
            self.tally.add(BUTTON, "answer")
        else:
            in_place = action is Action.TURN and _is_private(interaction.message)
            await self._show(interaction, answer, messages, reference, lay_out, in_place=in_place)
            self.tally.add(BUTTON, "answer")

    async def stale_button(self, interaction: AnyInteraction) -> None:
        """Answer a press on a button that this version does not know."""
        await reply(interaction, notice(self.messages(interaction), "stale-button"))
        self.tally.add(BUTTON, "refused", "stale")

    def apology(self, locale: str) -> str:
        """Say that something went wrong, to someone whose app has this `locale`."""
        return messages_in(language_of(locale, self.language))("fault")

    def messages(self, interaction: AnyInteraction, answer: Answer | None = None) -> Messages:
        """Choose the frame's language: the question's if clear, else the reader's, else the operator's."""
        asked = answer.language if answer else None
        return messages_in(asked or language_of(interaction.locale, self.language))

    async def _has_to_wait(self, interaction: AnyInteraction, way_in: str) -> bool:
        """Tell one who asks too fast when to ask again, and whether they were told that."""
        wait = self.pace.question(interaction.user.id)
        if wait:
            await reply(interaction, notice(self.messages(interaction), "too-fast", seconds=wait))
            self.tally.add(way_in, "refused", "too_fast")
        return bool(wait)

    async def _answer(self, interaction: AnyInteraction, answer: Answer, *, private: bool) -> None:
        messages = self.messages(interaction, answer)
        await self._show(interaction, answer, messages, None, lay_out, private=private)

    async def _share(
        self, interaction: AnyInteraction, answer: Answer, messages: Messages, reference: Reference
    ) -> None:
        if wait := self.pace.share(interaction.user.id):
            await reply(interaction, notice(messages, "share-wait", seconds=wait))
            self.tally.add(BUTTON, "refused", "too_fast")
            return
        await self._show(interaction, answer, messages, reference, lay_out, private=False)
        self.tally.add(BUTTON, "answer")

    async def _show(
        self,
        interaction: AnyInteraction,
        answer: Answer,
        messages: Messages,
        reference: Reference | None,
        layout: Layout,
        *,
        private: bool = True,
        in_place: bool = False,
    ) -> None:
        wait = 0 if private else self.pace.post(interaction.channel_id)
        private = private or bool(wait)
        card = self._cards.of(answer, messages, reference, layout, private=private)
        attachments = await self._drawn(card)
        if card.picture and not attachments:
            card = self._cards.of(answer, messages, reference, lay_out_in_words, private=private)
        if in_place:
            await edit(interaction, card.view(), attachments)
            return
        hidden = await reply(interaction, card.view(), attachments, private=private)
        if wait:
            await reply(interaction, notice(messages, "channel-wait", seconds=wait))
        elif hidden:
            # Discord keeps what an app of one user's own says from others where the server wants it so.
            await reply(interaction, notice(messages, "not-public"))

    async def _drawn(self, card: ReadyCard) -> tuple[Attachment, ...]:
        """Draw the card's picture. The card says the same in words, so it is shown without it if need be."""
        if card.picture is None:
            return ()
        try:
            return (await self._pictures.attachment(card.picture),)
        except Exception as error:  # noqa: BLE001 - an answer is worth more than its picture
            _log.error("a picture could not be drawn: %s", without_words(error))
            return ()


def _is_private(message: discord.Message | None) -> bool:
    return message is not None and message.flags.ephemeral
