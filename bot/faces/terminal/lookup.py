"""What a face wants beside the answer itself: the whole of a section, and names to choose from."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.answer import Answer, Outcome, cite
from bot.answers.directory import Choice
from bot.answers.engine import Engine
from bot.faces.commands import Command


def in_full(answer: Answer) -> Answer:
    """Give the answer with its section's whole text for the summary; unchanged if it has no section."""
    if answer.section is None or not answer.section.paragraphs:
        return answer
    return replace(answer, excerpts=tuple(cite(answer.factsheet, entry) for entry in answer.section.entries))


def names_for(engine: Engine, command: Command, answer: Answer, language: str) -> Sequence[Choice]:
    """Give the names that `command` knows, if `answer` found nothing and suggests nothing; else none."""
    if command.option is None or command.option.completes is None:
        return ()
    if answer.outcome is Outcome.ANSWER or answer.suggestions:
        return ()
    return engine.complete(command.option.completes, "", language)
