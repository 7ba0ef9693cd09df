"""The one list of commands, from which Discord's registration, `/help`, the shell and the prompt are all made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.answers.answer import Answer
from bot.answers.engine import Engine
from bot.answers.text import MAX_QUESTION


@dataclass(frozen=True, slots=True)
class Option:
    """The one thing that a command may be given.

    Attributes:
        name: lowercase, as Discord wants it.
        required: the command cannot do without it.
        completes: what `Engine.complete` calls the names that complete while one types; None if nothing does.
        max_length: longest text, in characters, that is accepted.
    """

    name: str
    required: bool = False
    completes: str | None = None
    max_length: int = 100


@dataclass(frozen=True, slots=True)
class Command:
    """A command. Its description is the message `command-<name>`, its option's is `option-<command>-<option>`.

    Attributes:
        name: the same in every language, so that instructions can be shared.
        run: from the engine and the option's text ("" if not given) to the answer.
        option: what it may be given; None if nothing.
        examples: option texts that work, for help and for the tests.
    """

    name: str
    run: Callable[[Engine, str], Answer]
    option: Option | None = None
    examples: tuple[str, ...] = ()


COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        "ask",
        Engine.ask,
        Option("question", required=True, max_length=MAX_QUESTION),
        ("how many political prisoners are there?",),
    ),
    Command(
        "pillar", Engine.pillar, Option("name", required=True, completes="pillar"), ("impunity", "4", "IV")
    ),
    Command("stat", Engine.stat, Option("name", completes="stat"), ("prison-population", "")),
    Command("overview", lambda engine, _: engine.overview(), examples=("",)),
    Command(
        "recommendations",
        Engine.recommendations,
        Option("number", completes="recommendations", max_length=10),
        ("", "3"),
    ),
    Command("person", Engine.person, Option("name", required=True, completes="person"), ("Kalesnikava",)),
    Command(
        "section",
        Engine.section,
        Option("name", required=True, completes="section"),
        ("at a glance", "transparency"),
    ),
    Command("about", lambda engine, _: engine.about(), examples=("",)),
    Command("help", lambda engine, _: engine.help(), examples=("",)),
)

BY_NAME: Final = {command.name: command for command in COMMANDS}
