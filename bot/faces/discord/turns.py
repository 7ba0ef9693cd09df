"""One answer after another, so that the bot hears, beats and sends in between, however much is asked at once.

Without turns, a thousand questions that arrive together are all worked on before anything else happens: heartbeats
are missed, answers that are ready are not sent, and all of them come too late. With turns, what cannot be answered in
time is let go, and the rest is in time. People take turns, not questions: who sends three hundred at once is answered
after everyone else who asks one.
"""

import asyncio
import logging
import time
from collections import OrderedDict, deque
from typing import Final

from bot.faces.discord.cooldown import Cooldown

LATEST_SECONDS: Final = 1.5
"""How long a question may wait for its turn. Discord waits 3 s; the answer has to be made and sent in the rest, by a
machine that has too much to do. With 2.0, a quarter of what was still answered came too late (tests.bench.load, 200 a
second on a machine that had a fifth of a processor for the bot)."""

TOO_MUCH: Final = "more is asked than can be answered in time; questions let go since the last such line: %s"
"""What the log tells then, at most every ten seconds."""

_LOG_SECONDS: Final = 10.0

_log = logging.getLogger(__name__)


class Turns:
    """Lets one after another go on: each person once, then again those who have more."""

    def __init__(self) -> None:
        # By person, who comes next first.
        self._waiting: OrderedDict[int, deque[asyncio.Future[None]]] = OrderedDict()
        self._taken = False
        self._let_go = 0
        self._told = Cooldown(_LOG_SECONDS, time.monotonic)

    async def come(self, person: int) -> bool:
        """Wait for the turn of something that `person` asked, and tell whether it came in time.

        The turn lasts until the caller next waits for anything.
        """
        loop = asyncio.get_running_loop()
        if not self._taken:
            self._taken = True
            loop.call_soon(self._next)
            return True
        arrived, turn = loop.time(), loop.create_future()
        self._waiting.setdefault(person, deque()).append(turn)
        await turn
        in_time = loop.time() - arrived <= LATEST_SECONDS
        if not in_time:
            self._note()
        return in_time

    def _note(self) -> None:
        self._let_go += 1
        if not self._told.take(0):
            _log.warning(TOO_MUCH, self._let_go)
            self._let_go = 0

    def _next(self) -> None:
        """Give the turn to the next one who still waits for it, at the loop's next round."""
        while self._waiting:
            person, turns = self._waiting.popitem(last=False)
            turn = turns.popleft()
            if turns:
                self._waiting[person] = turns
            if not turn.done():
                turn.set_result(None)
                asyncio.get_running_loop().call_soon(self._next)
                return
        self._taken = False
