"""The cards on the bot itself: what it is, and what can be asked."""

from bot import __version__
from bot.answers.answer import Answer, Excerpt, how_to_cite
from bot.faces.commands import COMMANDS, Command
from bot.faces.discord.layout import Card, Piece, Press
from bot.faces.discord.markdown import code_block, escape, link, small
from bot.faces.discord.pieces import cited, examples, listed, title
from bot.faces.discord.references import Action, Reference, Subject
from bot.faces.messages import Messages
from bot.knowledge.model import Factsheet


def about_card(answer: Answer, messages: Messages, reference: Reference) -> Card:
    """Say what the factsheet is, who made it, how to cite it, and how the bot treats what it is asked."""
    factsheet = answer.factsheet
    makers = {section.heading for section in factsheet.sections if section.kind == "list"}
    years = "–".join(str(year) for year in sorted({min(factsheet.data_years), max(factsheet.data_years)}))
    data = messages("about-data", years=years)
    privacy = "\n".join(f"- {messages(f'about-privacy-{line}')}" for line in (1, 2, 3))
    return Card(
        heading=title(answer.heading or ""),
        pieces=(
            *(
                cited(excerpt)
                for excerpt in answer.excerpts
                if excerpt.value is None and excerpt.section not in makers
            ),
            *_organisations([excerpt for excerpt in answer.excerpts if excerpt.section in makers], messages),
            Piece(
                f"**{messages('about-source')}**\n{_source(factsheet)}\n{data}",
                ruled=True,
            ),
            Piece(f"**{messages('about-cite')}**\n{code_block(how_to_cite(answer))}"),
            Piece(f"**{messages('about-privacy')}**\n{privacy}", ruled=True),
            Piece(f"**{messages('about-problem')}**\n{messages('about-problem-how')}"),
            Piece(small(messages("about-version", version=__version__))),
        ),
        presses=(
            Press(messages("button-help"), Action.SHOW, Reference(Subject.HELP)),
            Press(messages("button-share"), Action.SHARE, reference),
        ),
        reference=reference,
    )


def help_card(answer: Answer, messages: Messages, reference: Reference) -> Card:
    """Say what can be asked, with the examples of the one list of commands."""
    return Card(
        heading=f"### {messages('help-title')}",
        pieces=(
            Piece(messages("help-intro")),
            *(Piece(_usage(command, messages), ruled=number == 0) for number, command in enumerate(COMMANDS)),
            Piece(small(_source(answer.factsheet)), ruled=True),
        ),
        presses=(
            Press(messages("button-overview"), Action.SHOW, Reference(Subject.OVERVIEW)),
            Press(messages("button-share"), Action.SHARE, reference),
        ),
        reference=reference,
    )


def _source(factsheet: Factsheet) -> str:
    edition = factsheet.edition
    name = f"{edition.index} {edition.year}, {factsheet.country_name}"
    return f"{link(name, factsheet.url)} · {escape(edition.publisher)}"


def _organisations(excerpts: list[Excerpt], messages: Messages) -> tuple[Piece, ...]:
    names = [escape(excerpt.quote) for excerpt in excerpts]
    return listed(names, above=f"**{messages('about-organisations')}**")


def _usage(command: Command, messages: Messages) -> str:
    lead = f"`/{command.name}` {messages(f'command-{command.name}')}"
    asked = " · ".join(f"`/{command.name} {example}`" for example in examples(command, messages) if example)
    return f"{lead}\n{small(asked)}" if asked else lead
