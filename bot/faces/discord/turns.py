"""One answer after another, so that the bot hears, beats and sends in between, however much is asked at once.

Without turns, a thousand questions that arrive together are all worked on before anything else happens: heartbeats
are missed, answers that are ready are not sent, and all of them come too late. With turns, whoever would be answered
too late is told so (admission.py), which takes an eighth of an answer's time, and the rest is in time. People take
turns, not questions: who sends three hundred at once is answered after everyone else who asks one.

    each round of the event loop ─┬─ APOLOGIES_PER_ROUND of those who are to be told, first come, first served
                                  └─ one person's turn, if nobody is to be told, or APOLOGIES_PER_TURN were
"""

import asyncio
import logging
import time
from collections import OrderedDict, deque
from contextlib import suppress
from typing import Final

from bot.faces.discord.cooldown import Cooldown

LATEST_SECONDS: Final = 1.0
"""How long a question may wait for its turn. Discord waits 3 s; the answer, or the word that there is none, has to be
made and sent in the rest, by a machine that has too much to do."""

APOLOGY_SECONDS: Final = 1.5
"""How long one may wait after that to be told; later, the word would not arrive in time, and only make others late."""

APOLOGIES_PER_ROUND: Final = 16
"""How many are told in one round of the event loop: few enough to use each connection again where Discord is near."""

APOLOGIES_PER_TURN: Final = 32
"""How many are told between two turns, if so many wait for that: the turn keeps those from being shut out who ask while
somebody floods the bot. Of 2,600, 3,000 and 3,500 questions a second, for 8 s each and twice, all were answered or told
in time, where a bare bot answers 2,500 to 2,900 (tests.bench, 127.0.0.1); with 8 in its place, 7,700 of 28,000 had
neither at 3,500. With 150 ms to Discord and back so were all of 2,000, and of 250 right after that all had answers."""

LAST_TURN: Final = 0.02
"""Weight of the last turn in how long turns take of late: one answer with a picture shall not tell."""

LONGEST_TURN: Final = 0.1
"""Seconds that a turn counts for at most: a machine that stood still for a while is not slow."""

TOO_MUCH: Final = (
    "more is asked than can be answered in time: some are asked to come again, or left without a word"
)
"""What the log tells then, at most every ten seconds; the metrics count them."""

_LOG_SECONDS: Final = 10.0

_log = logging.getLogger(__name__)

Turn = asyncio.Future[None]


class Turns:
    """Lets one after another go on: each person once, then again those who have more."""

    def __init__(self) -> None:
        # By person, who comes next first.
        self._waiting: OrderedDict[int, deque[Turn]] = OrderedDict()
        # Until when, and who, first come, first served.
        self._to_be_told: deque[tuple[float, asyncio.Future[bool]]] = deque()
        self._taken = False
        self._begun = 0.0
        self._seconds = 0.0
        self._since_turn = 0
        self._logged = Cooldown(_LOG_SECONDS, time.monotonic)

    async def come(self, person: int) -> bool:
        """Wait for the turn of something that `person` asked, and tell whether it comes in time.

        The turn lasts until the caller next waits for anything. If the line is so long that the turn may come too late,
        as long as turns take of late, that is told at once.
        """
        if not self._taken:
            self._take()
            return True
        if not self.has_room(person):
            return False
        turn: Turn = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(person, deque()).append(turn)
        try:
            async with asyncio.timeout(LATEST_SECONDS):
                await turn
        except TimeoutError:
            return False
        finally:
            if turn.cancelled():
                self._leave(person, turn)
        return True

    def has_room(self, person: int) -> bool:
        """Tell whether what `person` asks now is likely to have its turn in time, as long as turns take of late."""
        rounds = len(self._waiting.get(person, ())) + 1
        return not self._taken or rounds * len(self._waiting) * self._seconds <= LATEST_SECONDS

    async def apology(self) -> bool:
        """Wait until somebody may be told that no turn comes in time, and tell whether that is in time itself."""
        if not self._logged.take(0):
            _log.warning(TOO_MUCH)
        loop = asyncio.get_running_loop()
        place: asyncio.Future[bool] = loop.create_future()
        self._to_be_told.append((loop.time() + APOLOGY_SECONDS, place))
        if not self._taken:
            self._take()
        return await place

    def _take(self) -> None:
        loop = asyncio.get_running_loop()
        self._taken, self._begun = True, loop.time()
        loop.call_soon(self._next)

    def _leave(self, person: int, turn: Turn) -> None:
        """Forget a turn that nobody waits for any more, if it is still in line."""
        turns = self._waiting.get(person, deque())
        with suppress(ValueError):
            turns.remove(turn)
            if not turns:
                del self._waiting[person]

    def _next(self) -> None:
        """Let some be told, give the turn to the next who waits for it, and come back at the loop's next round."""
        self._let_tell()
        if not self._to_be_told or self._since_turn >= APOLOGIES_PER_TURN:
            self._give_turn()
        self._taken = bool(self._waiting or self._to_be_told)
        if self._taken:
            asyncio.get_running_loop().call_soon(self._next)

    def _let_tell(self) -> None:
        """Let APOLOGIES_PER_ROUND be told, and let go those for whom it is too late."""
        now, told = asyncio.get_running_loop().time(), 0
        while self._to_be_told and told < APOLOGIES_PER_ROUND:
            latest, place = self._to_be_told.popleft()
            if not place.done():
                place.set_result(now <= latest)
                told += now <= latest
        self._since_turn += told

    def _give_turn(self) -> None:
        """Give the turn to the next person in line who still waits for it, and learn how long the last one took."""
        now = asyncio.get_running_loop().time()
        self._seconds += LAST_TURN * (min(LONGEST_TURN, now - self._begun) - self._seconds)
        self._begun, self._since_turn = now, 0
        is_given = False
        while self._waiting and not is_given:
            person, turns = self._waiting.popitem(last=False)
            turn = turns.popleft()
            if turns:
                self._waiting[person] = turns
            if is_given := not turn.done():
                turn.set_result(None)
