"""What is asked of the bot under load: a mix as people would send it."""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path

from bot.faces.discord.references import Action, Reference, Subject
from tests.discord.standin.payloads import Payload, command, completion, message, press

PEOPLE = 20_000
"""So many ask in turn, so that none of them asks too fast."""

_QUESTIONS = Path(__file__).parents[1] / "evaluation" / "development.jsonl"
_PRESSED = Reference(Subject.FULL, "belarus-2025/impunity").custom_id(Action.SHOW, "en")
_CARD = [{"type": 1, "components": [{"type": 2, "style": 2, "label": "x", "custom_id": _PRESSED}]}]


def asked() -> Iterator[Payload]:
    """Free questions, without end."""
    texts = [json.loads(line)["q"] for line in _QUESTIONS.read_text("utf-8").splitlines()]
    for number, text in enumerate(itertools.cycle(texts)):
        yield command("ask", user=number % PEOPLE, question=text[:300])


def mixed() -> Iterator[Payload]:
    """Free questions, every kind of command, completions and presses, without end."""
    for number, question in enumerate(asked()):
        user = number % PEOPLE
        others = (
            command("pillar", user=user, name="impunity"),
            command("stat", user=user, name="prison-population"),
            command("overview", user=user),
            command("person", user=user, name="Bialiatski"),
            completion("pillar", user=user, name="imp"),
            completion("stat", user=user, name=""),
            press(message(components=_CARD), _PRESSED, user=user),
        )
        yield question if number % 2 else others[number // 2 % len(others)]
