"""Quotes as plain text, ready to paste into an article."""

from dataclasses import replace

from bot.answers.answer import Answer, Excerpt
from bot.faces.discord.layout import Card, Piece
from bot.faces.discord.markdown import code_block
from bot.faces.discord.pieces import divided
from bot.faces.discord.references import Action, Reference
from bot.faces.messages import Messages


def copy_card(answer: Answer, messages: Messages, reference: Reference | None) -> Card:
    """Give each quote of `answer` in a block that one tap copies, with its citation."""
    return Card(
        heading=f"### {messages('copy-title')}",
        pieces=tuple(
            Piece(code_block(plain(replace(excerpt, quote="\n".join(part)))))
            for excerpt in answer.excerpts
            for part in divided(excerpt.quote.split("\n"), key=str)
        ),
        reference=reference,
        turn=Action.COPY,
    )


def plain(excerpt: Excerpt) -> str:
    """Give a quote and its citation as plain text."""
    return f"{excerpt.quote}\n({excerpt.citation}, {excerpt.url})"
