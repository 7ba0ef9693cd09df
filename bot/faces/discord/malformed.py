"""Events of a shape that the library does not expect.

An exception while it reads one would end the connection, and with it the bot. Here it ends in a log line, and one
who waits for an answer gets an apology, if the event at least tells where to send it.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Final

import discord

from bot.faces.discord.faults import without_words
from bot.faces.discord.replies import callback_route

_log = logging.getLogger(__name__)

_ANSWERED_WITH_MESSAGES: Final = (2, 3, 5)
"""Types of interactions: commands, presses, forms. Completions show no messages."""

_MESSAGE, _PRIVATE = 4, 64


class Tolerance:
    """Makes a client go on after an event that it cannot read."""

    def __init__(self, client: discord.Client, words: Callable[[str], str]) -> None:
        """Begin with the next event.

        Args:
            client: the client.
            words: gives the apology for someone whose app has this locale.
        """
        self._client = client
        self._words = words
        self._apologies: set[asyncio.Task[None]] = set()
        parsers = client._connection.parsers  # noqa: SLF001 - the one place through which each event goes
        for event, parse in list(parsers.items()):
            parsers[event] = self._tolerant(event, parse)

    def _tolerant(self, event: str, parse: Callable[[Any], None]) -> Callable[[Any], None]:
        def read(data: Any) -> None:
            try:
                parse(data)
            except Exception as error:  # noqa: BLE001 - see the head of this module
                _log.error("an event %s came in an unexpected shape: %s", event, without_words(error))
                if event == "INTERACTION_CREATE":
                    task = asyncio.create_task(self._apologise(data))
                    self._apologies.add(task)
                    task.add_done_callback(self._apologies.discard)

        return read

    async def _apologise(self, data: Any) -> None:
        try:
            if data["type"] in _ANSWERED_WITH_MESSAGES:
                await self._answer(int(data["id"]), str(data["token"]), str(data.get("locale", "")))
        except Exception as error:  # noqa: BLE001 - whatever it is, it came from outside
            _log.error("nor could the asker be told: %s", without_words(error))

    async def _answer(self, interaction_id: int, token: str, locale: str) -> None:
        message = {"content": self._words(locale), "flags": _PRIVATE}
        route = callback_route(interaction_id, token)
        await self._client.http.request(route, json={"type": _MESSAGE, "data": message})
