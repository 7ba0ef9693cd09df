"""The client: one connection, no caches, no privileged intents. `running` keeps it connected."""

import asyncio
import logging
import sys
import time
from collections.abc import Callable
from typing import Any, Final

import discord

from bot.answers.engine import Engine
from bot.faces.discord.admission import Admission
from bot.faces.discord.answering import Answering
from bot.faces.discord.buttons import CardButton, CardMenu, StaleButton, answer_if_left
from bot.faces.discord.faults import without_words
from bot.faces.discord.malformed import Tolerance
from bot.faces.discord.mentions import answer_in_haste, answer_message, question_in
from bot.faces.discord.pace import Pace
from bot.faces.discord.reconnecting import Reconnecting
from bot.faces.discord.registration import CatalogueTranslator, add_commands, keep_registering
from bot.faces.discord.tree import FaultTellingTree
from bot.faces.discord.turns import Turns
from bot.faces.discord.underway import Underway
from bot.settings import Settings

_log = logging.getLogger(__name__)

CONNECT_SECONDS: Final = 30.0
"""How long Discord may take to accept a connection to the gateway."""

REGISTRATION_SECONDS: Final = 5.0
"""How long the start waits for the registration of the commands, which then goes on beside the answering."""


class FactsheetClient(discord.AutoShardedClient):
    """The bot on Discord.

    Attributes:
        answering: answers commands and presses; its engine may be replaced while the client runs.
        turns: whose question is next.
        underway: the answers that are being given.
        admission: turns away whoever cannot be answered in time.
        tree: the slash commands.
    """

    def __init__(
        self,
        settings: Settings,
        engine: Engine,
        *,
        clock: Callable[[], float] = time.monotonic,
        **options: Any,
    ) -> None:
        """Make a client that is not yet connected.

        Args:
            settings: language and visibility of answers, and whether mentions get any. The token is not kept.
            engine: what is asked.
            clock: tells seconds that never go back.
            options: for `discord.AutoShardedClient`, such as `shard_count`.
        """
        super().__init__(
            intents=_intents(mentions=settings.bot_mentions == "on"),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            # Better no reply than one that comes after minutes; the library takes no less than this.
            max_ratelimit_timeout=30.0,
            shard_connect_timeout=CONNECT_SECONDS,
            **options,
        )
        self.answering = Answering(
            engine,
            language=settings.bot_language,
            private=settings.bot_visibility == "private",
            pace=Pace(clock, limited=settings.bot_cooldown == "on"),
        )
        self.turns = Turns()
        self.underway = Underway()
        self._registration: asyncio.Task[None] | None = None
        self._reconnecting = Reconnecting(clock)
        self._reconnecting.hold_back(self)
        self.admission = Admission(self)
        self._tolerance = Tolerance(self, self.answering.apology)
        self.tree = FaultTellingTree(self)
        add_commands(self.tree)

    async def setup_hook(self) -> None:
        """Learn the buttons of all cards ever sent, and register the commands if they changed."""
        self.add_dynamic_items(CardButton, CardMenu, StaleButton)
        await self.tree.set_translator(CatalogueTranslator())
        # Answering does not wait for what may take an hour: Discord limits registrations, too.
        self._registration = asyncio.create_task(keep_registering(self.tree))
        await asyncio.wait({self._registration}, timeout=REGISTRATION_SECONDS)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:  # noqa: ARG002
        """Wait until the bot may tell Discord again who it is."""
        await self._reconnecting.before_identify(initial=initial)

    async def close(self) -> None:
        """Close the connection."""
        if self._registration is not None:
            self._registration.cancel()
        await super().close()

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer what discord.py passes over."""
        await answer_if_left(interaction)

    async def on_ready(self) -> None:
        """Say that the bot can be asked."""
        _log.info("connected to Discord; ready to answer")

    async def on_message(self, message: discord.Message) -> None:
        """Answer a message to the bot. Without the intents for messages, none arrives."""
        question = None if self.user is None else question_in(message, self.user.id)
        if question is None:
            return
        with self.underway.one():
            if await self.turns.come(message.author.id):
                await answer_message(message, question, self.answering)
            else:
                in_time = await self.turns.apology()
                await answer_in_haste(message, self.answering, in_time=in_time)

    async def on_error(self, event_method: str, /, *_: Any, **__: Any) -> None:
        """Log an exception in an event without its words; discord.py would print them."""
        error = sys.exception()
        if error is not None:
            _log.error("%s failed: %s", event_method, without_words(error))


class RegisteringClient(FactsheetClient):
    """A client that registers the commands when it logs in, changed or not, and is not meant to connect."""

    async def setup_hook(self) -> None:
        """Register the commands.

        Raises:
            discord.HTTPException: Discord did not take them.
        """
        await self.tree.set_translator(CatalogueTranslator())
        _log.info("%s commands are registered now", len(await self.tree.sync()))


def _intents(*, mentions: bool) -> discord.Intents:
    """Ask for no more than is needed, and for nothing privileged.

    Commands need no intent at all; without `guilds` discord.py warns at every start. Messages that mention the bot
    and direct messages come with their words; those of others come without, and are passed over.
    """
    return discord.Intents(guilds=True, guild_messages=mentions, dm_messages=mentions)
