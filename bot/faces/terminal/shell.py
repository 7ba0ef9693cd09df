"""The command line as a whole: all subcommands, and what happens without one."""

from collections.abc import Sequence

import click

from bot import __version__
from bot.faces.commands import COMMANDS
from bot.faces.terminal.answering import answering, knowledge_option
from bot.faces.terminal.desk import desk_of, program
from bot.faces.terminal.evaluation.command import evaluate_command
from bot.faces.terminal.exits import Exit, complain
from bot.faces.terminal.service import run, service_commands
from bot.faces.terminal.spoken import Switch, write_examples
from bot.faces.terminal.usage import usage_problem


class Shell(click.Group):
    """`python -m bot`: described in the reader's language."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the subcommands in the order of the one list of commands, not of the alphabet."""
        del ctx
        return list(self.commands)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say what the bot is, and what it does without a command."""
        frame = desk_of(ctx).frame()
        formatter.write_paragraph()
        formatter.write_text(frame.say("shell-about"))
        formatter.write_paragraph()
        formatter.write_text(frame.say("shell-without"))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show an example of each command that takes a word."""
        examples = [(command.name, command.examples[0]) for command in COMMANDS if command.option]
        write_examples(formatter, desk_of(ctx).frame(), examples)


def make_shell() -> Shell:
    """Make the command line."""
    shell = Shell(
        "bot",
        invoke_without_command=True,
        callback=_without_command,
        params=[
            Switch("--plain"),
            knowledge_option(),
            Switch("--version", expose_value=False, is_eager=True, callback=_version),
        ],
        # As in the prompt, where people type as they like.
        context_settings={"token_normalize_func": str.lower},
    )
    for command in (*map(answering, COMMANDS), *service_commands(), evaluate_command()):
        shell.add_command(command)
    return shell


def run_shell(arguments: Sequence[str]) -> int:
    """Run the command line and give the exit code; what ends it early is said in a line on standard error."""
    try:
        with make_shell().make_context(program(), list(arguments)) as context:
            context.command.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        _complain_of_usage(error)
        return Exit.USAGE
    except click.ClickException as error:
        complain(error.format_message())
        return error.exit_code
    return Exit.FINE


@click.pass_context
def _without_command(context: click.Context, *, plain: bool) -> None:
    if context.invoked_subcommand is not None:
        return
    desk = desk_of(context)
    if desk.settings.discord_token is not None:
        complain(desk.frame().say("prompt-discord"))
        context.exit(run(desk))
    from bot.faces.terminal.prompt import run_prompt  # noqa: PLC0415 - a single answer needs no prompt

    run_prompt(desk, plain=plain)


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click calls it so
    if wanted:
        click.echo(f"torture-index-bot {__version__}")
        context.exit()


def _complain_of_usage(error: click.UsageError) -> None:
    frame = desk_of(error.ctx).frame() if error.ctx else None
    if frame is None:
        complain(error.format_message())
        return
    where = error.ctx.command_path if error.ctx else program()
    complain(frame.say("fault-usage", problem=usage_problem(error, frame), help=f"{where} --help"))
