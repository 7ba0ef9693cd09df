"""The shell subcommands."""

import click

from bot.answers.engine import Engine
from bot.faces.messages import messages_in
from bot.faces.terminal.machine import answer_batch, answer_line
from bot.knowledge.folder import shipped_folder
from bot.knowledge.loader import load


@click.group()
def shell() -> None:
    """Ask the factsheet."""


@shell.command()
@click.option("--json", "as_json", is_flag=True)
@click.option("--batch", is_flag=True)
@click.argument("question", nargs=-1)
def ask(question: tuple[str, ...], *, as_json: bool, batch: bool) -> None:  # noqa: ARG001
    """Ask anything."""
    engine = Engine(load(shipped_folder()))
    if not batch:
        click.echo(answer_line(engine.ask(" ".join(question))), nl=False)
        return
    for line in answer_batch(engine, click.get_binary_stream("stdin"), messages_in("en")):
        click.echo(line, nl=False)
