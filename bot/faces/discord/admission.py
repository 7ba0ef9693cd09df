"""Who cannot be answered in time is turned away at the door: told so before the library makes anything of the event.

What overloads the machine is what the library does about each event: to read an interaction, dispatch it, and lay out
and send even a sentence takes .33 ms of processor, as much as a bare bot's constant. Here the sentence is ready as
bytes, and .2 ms are enough.
"""

import asyncio
import json
import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final

import aiohttp
import discord

from bot.faces.discord.faults import way_in
from bot.faces.discord.languages import language_of
from bot.faces.discord.notices import notice
from bot.faces.discord.replies import NO_CONNECTION, AnyInteraction, callback_route
from bot.faces.messages import messages_in

if TYPE_CHECKING:
    from bot.faces.discord.client import FactsheetClient

_log = logging.getLogger(__name__)

HASTE_SECONDS: Final = 1.0
"""How long it may take to say that too much is asked: who waited for a turn before has no more time."""

_REFUSED: Final = 400
"""Least status of a response that tells that something was not taken."""

_UNHEARD: Final = (*NO_CONNECTION, RuntimeError)
"""What comes of telling if Discord is not reached in time, or the client has been closed meanwhile."""

_UNREADABLE: Final = (AttributeError, KeyError, TypeError, ValueError)
"""What comes of an event of another shape than Discord describes."""

_KINDS: Final = discord.InteractionType


@dataclass(frozen=True, slots=True)
class Caller:
    """Where somebody is to be told, and how.

    Attributes:
        interaction: id of what they sent.
        token: with which it is answered; never logged.
        completes: whether they are typing: then nothing is offered, as there is no place for words.
        locale: of their app.
        way_in: what they used, in words that stand in the code.
    """

    interaction: int
    token: str = field(repr=False)
    completes: bool
    locale: str
    way_in: str

    @classmethod
    def of(cls, interaction: AnyInteraction) -> "Caller":
        """Take what is needed from an interaction that was read."""
        return cls(
            interaction=interaction.id,
            token=interaction.token,
            completes=interaction.type is _KINDS.autocomplete,
            locale=str(interaction.locale),
            way_in=way_in(interaction.client.tree, interaction.type.value, interaction.data),
        )


class Admission:
    """Lets in what can be answered in time, and tells all others to come again."""

    def __init__(self, client: "FactsheetClient") -> None:
        """Stand at the door from the next event on."""
        self._client = client
        self._telling: set[asyncio.Task[None]] = set()
        parsers = client._connection.parsers  # noqa: SLF001 - the one place through which each event goes
        self._let_in = parsers["INTERACTION_CREATE"]
        parsers["INTERACTION_CREATE"] = self._admit

    def _admit(self, event: Any) -> None:
        """Let an event in, or turn it away.

        Of what is read in one piece, after the machine stood still, all is let in, and turned away when it would come.
        """
        if self._client.turns.has_room(_person(event)):
            self._let_in(event)
        else:
            task = asyncio.create_task(self._turn_away_at_the_door(self._caller(event)))
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)

    def _caller(self, event: Mapping[str, Any]) -> Caller:
        return Caller(
            interaction=int(event["id"]),
            token=str(event["token"]),
            completes=event["type"] == _KINDS.autocomplete.value,
            locale=str(event.get("locale")),
            way_in=way_in(self._client.tree, event["type"], event.get("data")),
        )

    async def _turn_away_at_the_door(self, caller: Caller) -> None:
        with self._client.underway.one():
            await self.turn_away(caller)

    async def turn_away(self, caller: Caller) -> None:
        """Say that too much is asked, or complete nothing, unless even that would come too late."""
        in_time = await self._client.turns.apology()
        self._client.answering.tally.add(caller.way_in, "refused", "too_much" if in_time else "too_late")
        if not in_time:
            return
        try:
            async with asyncio.timeout(HASTE_SECONDS):
                status = await self._tell(caller)
        except _UNHEARD as error:
            _log.info("nor could it be told that too much is asked: %s", type(error).__name__)
        else:
            if status >= _REFUSED:
                _log.info("nor could it be told that too much is asked: status %s", status)

    async def _tell(self, caller: Caller) -> int:
        """Send the words, and give the status of the response."""
        url = callback_route(caller.interaction, caller.token).url
        language = language_of(caller.locale, self._client.answering.language)
        body = _NOTHING if caller.completes else _words(language)
        try:
            return await self._post(url, body)
        except aiohttp.ClientConnectionError:  # one that was kept, and that Discord has closed
            return await self._post(url, body)

    async def _post(self, url: str, body: bytes) -> int:
        async with self._session.post(url, data=body) as response:
            return response.status

    @cached_property
    def _session(self) -> aiohttp.ClientSession:
        """A session on the library's own connections, which are open, and closed with the client."""
        return aiohttp.ClientSession(
            connector=self._client.http.connector,
            connector_owner=False,
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self._client.http.user_agent, "Content-Type": "application/json"},
        )


def _person(event: Mapping[str, Any]) -> int:
    """Give the id of who sent an event; 0 if it does not tell, which the library may make something of."""
    with suppress(*_UNREADABLE):
        return int((event.get("member") or event)["user"]["id"])
    return 0


def _encoded(kind: int, data: Mapping[str, Any]) -> bytes:
    return json.dumps({"type": kind, "data": data}).encode()


_NOTHING: Final = _encoded(discord.InteractionResponseType.autocomplete_result.value, {"choices": []})


@cache
def _words(language: str) -> bytes:
    """Give what is said, ready to be sent, for the asker alone."""
    flags = discord.MessageFlags(ephemeral=True, components_v2=True)
    shown: Any = notice(messages_in(language), "too-much").to_components()  # type: ignore[no-untyped-call]
    kind = discord.InteractionResponseType.channel_message.value
    return _encoded(kind, {"flags": flags.value, "components": shown})
