"""Pictures that go with cards: drawn once, off the event loop, and kept."""

import asyncio
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import discord

from bot.faces.discord.drawing import draw
from bot.faces.discord.kept import Kept
from bot.faces.discord.layout import PICTURE, Picture
from bot.faces.discord.scorecard import Scorecard

_KEPT: Final = 300
"""Pictures in memory, about 20 KB each: more than there are factsheets."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a message carries; discord.py's own can be sent once only."""

    content: bytes
    alt: str

    def file(self) -> discord.File:
        """Make discord.py's file."""
        return discord.File(BytesIO(self.content), PICTURE, description=self.alt)


class Pictures:
    """Draws pictures, and keeps those that it drew."""

    def __init__(self) -> None:
        self._drawn: Kept[Scorecard, bytes] = Kept(_KEPT)

    async def attachment(self, picture: Picture) -> Attachment:
        """Give `picture` as a file, drawn now or earlier."""
        content = self._drawn.get(picture.scorecard)
        if content is None:
            content = await asyncio.to_thread(draw, picture.scorecard)
            self._drawn.keep(picture.scorecard, content)
        return Attachment(content, picture.alt)
