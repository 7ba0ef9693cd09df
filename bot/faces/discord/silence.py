"""The card that says there is no answer: why, the nearest that there is, and what to do next."""

from bot.answers.answer import Answer, Outcome, Reason
from bot.answers.text import MAX_QUESTION
from bot.faces.discord.layout import COMFORTABLE, Card, Piece, Press
from bot.faces.discord.pieces import suggested
from bot.faces.discord.references import Action, Reference, Subject
from bot.faces.messages import Messages

_TO_OVERVIEW = frozenset({Reason.OTHER_COUNTRY, Reason.OTHER_YEAR, Reason.NOT_IN_FACTSHEET})


def no_answer_card(answer: Answer, messages: Messages) -> Card:
    """Say why there is no answer, and show the nearest entries with a button each.

    Nothing of what was asked is repeated.
    """
    unsure = answer.outcome is Outcome.SUGGESTIONS
    following = Piece(next_step(answer, messages), ruled=bool(answer.suggestions))
    reasoned = Piece(why(answer, messages))
    room = COMFORTABLE - len(reasoned.text) - len(following.text)
    return Card(
        heading=f"### {messages('suggestions-title' if unsure else 'not-found-title')}",
        pieces=(reasoned, *_nearest(answer, messages, room), following),
        presses=(_next_press(_reason(answer), messages),),
    )


def why(answer: Answer, messages: Messages) -> str:
    """Say why there is no answer."""
    country = answer.factsheet.country_name
    return messages(f"reason-{_name(answer)}", country=country, limit=MAX_QUESTION)


def next_step(answer: Answer, messages: Messages) -> str:
    """Say what can be done instead."""
    return messages(
        f"next-{_name(answer)}", country=answer.factsheet.country_name, example=_example(messages)
    )


def _reason(answer: Answer) -> Reason:
    return answer.reason or Reason.NO_MATCH


def _name(answer: Answer) -> str:
    return _reason(answer).value.replace("_", "-")


def _nearest(answer: Answer, messages: Messages, room: int) -> list[Piece]:
    """Show as many suggestions as there is room for, in characters, none of them cut; the first one always."""
    if not answer.suggestions:
        return []
    shown: list[Piece] = []
    for piece in suggested(answer, messages):
        room -= len(piece.text)
        if shown and room < 0:
            break
        shown.append(piece)
    lead = messages("suggestions" if answer.outcome is Outcome.SUGGESTIONS else "nearest")
    return [Piece(lead, ruled=True), *shown]


def _next_press(reason: Reason, messages: Messages) -> Press:
    if reason in _TO_OVERVIEW:
        return Press(messages("button-overview"), Action.SHOW, Reference(Subject.OVERVIEW))
    return Press(messages("button-help"), Action.SHOW, Reference(Subject.HELP))


def _example(messages: Messages) -> str:
    return f"`/ask {messages('example-ask')}`"
