"""Who has to wait before the bot does something for them again. Buttons and completion never wait, but for Share."""

import math
from collections.abc import Callable
from typing import Final

from bot.faces.discord.cooldown import Cooldown

SHARE_SECONDS: Final = 20.0
"""How long someone waits between two answers that they share."""

QUESTION_SECONDS: Final = 2.0
QUESTIONS_AT_ONCE: Final = 8
"""What one person may ask: eight in a row, then one every two seconds. An answer takes longer than that to read, and
who corrects a typo or tries all pillars in turn is not held up; a machine that asks without end gets no more than
thirty a minute."""

POST_SECONDS: Final = 1.0
POSTS_AT_ONCE: Final = 20
"""What the bot posts for all to see in one channel: twenty in a row, then one a second. Discord lets through about
that many messages in a channel; the rest would queue up and come late."""

TOLD_SECONDS: Final = 10.0
"""How long the bot says nothing more about waiting to one who goes on, where all can read it."""

PEOPLE: Final = 4096
CHANNELS: Final = 1024
"""How many are remembered at most: each until it has rested, a quarter of a minute."""


class Pace:
    """Lets people and channels act, each at a pace that no reader meets.

    Attributes:
        people: by user, what they ask.
        channels: by channel, what is posted there for all to see.
        shares: by user, what they share.
    """

    def __init__(self, clock: Callable[[], float], *, limited: bool = True) -> None:
        """Make a pace under which nobody waits yet.

        Args:
            clock: tells seconds that never go back.
            limited: people have to wait for their questions, and channels for posts; sharing always does.
        """
        scale = 1.0 if limited else 0.0
        self.people = Cooldown(QUESTION_SECONDS * scale, clock, burst=QUESTIONS_AT_ONCE, size=PEOPLE)
        self.channels = Cooldown(POST_SECONDS * scale, clock, burst=POSTS_AT_ONCE, size=CHANNELS)
        self.shares = Cooldown(SHARE_SECONDS, clock)
        self._told = Cooldown(TOLD_SECONDS, clock)

    def question(self, person: int) -> int:
        """Let `person` ask; else tell after how many seconds they may, at least 1."""
        return math.ceil(self.people.take(person))

    def post(self, channel: int | None) -> int:
        """Let an answer go into `channel` for all to see; else tell after how many seconds it may."""
        return 0 if channel is None else math.ceil(self.channels.take(channel))

    def share(self, person: int) -> int:
        """Let `person` share; else tell after how many seconds they may."""
        return math.ceil(self.shares.take(person))

    def may_tell(self, key: int) -> bool:
        """Tell whether it is time to say again that a person, or a channel, has to wait."""
        return not self._told.take(key)
