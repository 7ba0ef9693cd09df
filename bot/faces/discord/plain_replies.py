"""From an `Answer` to plain text: what a mention is answered with, since a card makes an empty notification."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bot.answers.answer import Answer, Excerpt, Outcome, Reason, Shape
from bot.faces.discord import limits
from bot.faces.discord.markdown import escape, quote, small
from bot.faces.discord.pieces import differing, said
from bot.faces.discord.silence import next_step, why
from bot.faces.messages import Messages

Block = str | Excerpt
"""A line of the bot's own, or a quote."""


def plain_reply(answer: Answer, messages: Messages) -> str:
    """Say `answer` within one message: as many of its quotes as fit, none of them cut, cited, with the link."""
    if answer.outcome is not Outcome.ANSWER:
        return _no_answer(answer, messages)
    more = small(messages("reply-more"))
    if answer.shape in (Shape.EXCERPT, Shape.FIGURE):
        return _fitting(_single(answer, messages), [_link(answer)], more)
    heading = escape(answer.person.name if answer.person else answer.heading or "")
    return _fitting([f"**{heading}**", *answer.excerpts], [_link(answer)], more)


def short_help(messages: Messages) -> str:
    """Say what to do, for a mention without words."""
    return f"{messages('reply-help', example=messages('example-ask'))}\n{messages('reply-commands')}"


def _single(answer: Answer, messages: Messages) -> list[Block]:
    lead = answer.excerpts[0]
    others = differing(answer)
    return [lead, messages("differs"), *others] if others else [lead]


def _no_answer(answer: Answer, messages: Messages) -> str:
    lead = messages("suggestions" if answer.outcome is Outcome.SUGGESTIONS else "nearest")
    # A channel is not the place for quotes that nobody asked for.
    suggestions = () if answer.reason is Reason.NOT_A_QUESTION else dict.fromkeys(answer.suggestions)
    nearest: list[Block] = [lead, *suggestions] if suggestions else []
    ending = [next_step(answer, messages), *([_link(answer)] if nearest else [])]
    return _fitting([why(answer, messages), *nearest], ending)


def _link(answer: Answer) -> str:
    """Link the factsheet; the angle brackets keep Discord from unfolding the page below the reply."""
    return f"<{answer.factsheet.url}>"


def _fitting(blocks: Sequence[Block], ending: Sequence[str], more: str = "") -> str:
    """Write as many blocks as fit with `ending`; if some do not, `more` says so."""
    fitting = "\n".join(filter(None, [*ending, more]))
    for count in range(1, len(blocks) + 1):
        lines = [*_lines(blocks[:count]), *ending]
        rest = filter(None, [more]) if count < len(blocks) else ()
        text = "\n".join([*lines, *rest])
        if len(text) <= limits.CONTENT:
            fitting = text
        elif len("\n".join(lines)) > limits.CONTENT:
            break
    return fitting


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Write each quote, and a citation after the last of those that share it; quotes one after another stand apart."""
    for citation, group in groupby(blocks, key=lambda block: getattr(block, "citation", None)):
        for number, block in enumerate(group):
            if number and citation is not None:
                yield ""
            yield block if isinstance(block, str) else quote(said(block))
        if citation is not None:
            yield small(escape(citation))
