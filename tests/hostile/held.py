"""What holds for everything that the bot says, whatever was sent to it."""

import re
from collections.abc import Iterator
from typing import Any

from bot.faces.discord import limits
from tests.discord.cards_of import faults_of
from tests.hostile.texts import MARK

_PING = re.compile(r"(?<!\\)@(?:everyone|here)|(?<!\\)<[@#/:]|(?<!\\)<a?:|(?<!\\)<t:")
_SEEN = frozenset({"content", "label", "placeholder", "description", "name"})


def assert_safe_card(data: dict[str, Any], fault_text: str) -> None:
    """One card within Discord's limits, with no ping in it, nothing of what was sent, and no apology for a fault."""
    assert faults_of(data["components"]) == []
    assert data["allowed_mentions"]["parse"] == []
    seen = "\n".join(seen_in(data["components"]))
    assert_safe_text(seen)
    assert fault_text not in seen


def assert_safe_text(text: str) -> None:
    """No ping in it, and nothing of what was sent."""
    assert MARK not in text
    assert not _PING.search(text), _PING.search(text)


def assert_safe_reply(text: str) -> None:
    """A message within the limit that says something, and is safe."""
    assert 0 < len(text) <= limits.CONTENT
    assert_safe_text(text)


def seen_in(component: Any) -> Iterator[str]:
    """Every text of a card that a reader sees."""
    if isinstance(component, list):
        for each in component:
            yield from seen_in(each)
    elif isinstance(component, dict):
        for key, value in component.items():
            if key in _SEEN and isinstance(value, str):
                yield value
            else:
                yield from seen_in(value)
