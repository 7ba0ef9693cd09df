"""The page for when there is no answer: why, what stands nearest, and what to do next."""

from collections.abc import Iterator, Sequence

from bot.answers.answer import Answer, Outcome, Reason
from bot.answers.directory import Choice
from bot.answers.text import MAX_QUESTION
from bot.faces.terminal.blocks import Block, Link, Links, Note
from bot.faces.terminal.frame import Frame
from bot.faces.terminal.pieces import link


def no_answer(
    answer: Answer, frame: Frame, names: Sequence[Choice] = (), command: str = ""
) -> Iterator[Block]:
    """Say why there is no answer, and never leave it at that.

    Args:
        answer: one whose outcome is not "answer".
        frame: the words.
        names: what `command` could have been given, offered if the answer suggests nothing.
        command: the command that was used.
    """
    reason = answer.reason or Reason.NO_MATCH
    message = reason.value.replace("_", "-")
    yield Note(frame.say(f"reason-{message}", country=answer.factsheet.country_name, limit=MAX_QUESTION))
    if answer.suggestions:
        yield Note(frame.say("suggestions" if answer.outcome is Outcome.SUGGESTIONS else "nearest"))
        yield Links(tuple(link(answer, excerpt, frame) for excerpt in answer.suggestions))
    elif names:
        yield Note(frame.say("names"))
        yield Links(tuple(Link(name.name, "", command, name.value) for name in names))
    yield Note(_next_step(message, answer, frame))


def _next_step(message: str, answer: Answer, frame: Frame) -> str:
    return frame.say(
        f"step-{message}",
        country=answer.factsheet.country_name,
        edition=str(answer.factsheet.edition.year),
        example=frame.command("ask", frame.say("example-ask")),
        overview=frame.command("overview"),
        stat=frame.command("stat"),
        help=frame.command("help"),
    )
