"""One answer after another, so that the bot hears, beats and sends in between, however much is asked at once.

Without turns, a thousand questions that arrive together are all worked on before anything else happens: heartbeats
are missed, answers that are ready are not sent, and all of them come too late. With turns, who cannot be answered in
time is told so at once, which costs a sixth of an answer, and the rest is in time. People take turns, not questions:
who sends three hundred at once is answered after everyone else who asks one.
"""

import asyncio
import logging
import time
from collections import OrderedDict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from bot.faces.discord.cooldown import Cooldown

LATEST_SECONDS: Final = 1.0
"""How long a question may wait for its turn. Discord waits 3 s; the answer, or the word that there is none, has to be
made and sent in the rest, by a machine that has too much to do."""

APOLOGY_SECONDS: Final = 1.5
"""How long one may wait after that to be told that no turn comes in time: together less than Discord waits."""

APOLOGIES_AT_ONCE: Final = 16
"""How many are told at the same time: enough to use each connection again, few enough to be cheap. With 6, 10, 16 and
32, all of 2,300 questions a second are answered or told in time (tests.bench; the bare bot answers 2,000 to 2,500)."""

APOLOGIES_PER_TURN: Final = 64
"""After how many of these somebody is answered, even if others wait to be told: who floods the bot shall not keep it
from everyone else. With 16, up to 33 % of 2,300 questions a second were answered or told too late, with 64 none."""

LAST_TURN: Final = 0.02
"""Weight of the last turn in how long turns take of late: one answer with a picture shall not tell."""

TOO_MUCH: Final = "more is asked than can be answered in time; told so since the last such line: %s"
"""What the log tells then, at most every ten seconds."""

_LOG_SECONDS: Final = 10.0

_log = logging.getLogger(__name__)


class Turns:
    """Lets one after another go on: each person once, then again those who have more."""

    def __init__(self) -> None:
        # By person, who comes next first.
        self._waiting: OrderedDict[int, deque[asyncio.Future[None]]] = OrderedDict()
        self._taken = False
        self._begun = 0.0
        self._seconds = 0.0
        self._places = asyncio.Semaphore(APOLOGIES_AT_ONCE)
        self._apologies = 0
        self._since_turn = 0
        self._held_back = False
        self._told = 0
        self._logged = Cooldown(_LOG_SECONDS, time.monotonic)

    async def come(self, person: int) -> bool:
        """Wait for the turn of something that `person` asked, and tell whether it comes in time.

        The turn lasts until the caller next waits for anything. What would come too late, as long as turns take of
        late, is told so at once.
        """
        loop = asyncio.get_running_loop()
        if not self._taken:
            self._taken, self._begun = True, loop.time()
            loop.call_soon(self._next)
            return True
        rounds = len(self._waiting.get(person, ())) + 1
        if rounds * len(self._waiting) * self._seconds > LATEST_SECONDS:
            return False
        turn = loop.create_future()
        self._waiting.setdefault(person, deque()).append(turn)
        try:
            async with asyncio.timeout(LATEST_SECONDS):
                await turn
        except TimeoutError:
            return False
        return True

    @asynccontextmanager
    async def apology(self) -> AsyncIterator[bool]:
        """Wait for a place to tell somebody that no turn comes in time; turns are held back while others wait so.

        Gives whether the place comes in time: what Discord no longer waits for would only make others late, too.
        """
        self._note()
        self._apologies += 1
        arrived = time.monotonic()
        try:
            async with self._places:
                yield time.monotonic() - arrived <= APOLOGY_SECONDS
        finally:
            self._apologies -= 1
            self._since_turn += 1
            if self._held_back and not self._is_held_back():
                self._next()

    def _is_held_back(self) -> bool:
        return self._apologies > APOLOGIES_AT_ONCE and self._since_turn < APOLOGIES_PER_TURN

    def _note(self) -> None:
        self._told += 1
        if not self._logged.take(0):
            _log.warning(TOO_MUCH, self._told)
            self._told = 0

    def _next(self) -> None:
        """Give the turn to the next one who still waits for it, at the loop's next round."""
        self._held_back = self._is_held_back()
        if self._held_back:
            return
        loop = asyncio.get_running_loop()
        now = loop.time()
        self._seconds += LAST_TURN * (now - self._begun - self._seconds)
        self._begun, self._since_turn = now, 0
        while self._waiting:
            person, turns = self._waiting.popitem(last=False)
            turn = turns.popleft()
            if turns:
                self._waiting[person] = turns
            if not turn.done():
                turn.set_result(None)
                loop.call_soon(self._next)
                return
        self._taken = False
