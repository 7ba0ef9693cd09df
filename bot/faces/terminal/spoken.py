"""click's commands and options, described in the reader's language, and only when a description is shown.

The description of a command is the message `command-<name>`, a switch's is `switch-<name>`.
"""

from typing import TYPE_CHECKING, Any

import click

from bot.faces.terminal.desk import desk_of

if TYPE_CHECKING:
    from bot.faces.terminal.frame import Frame


class Switch(click.Option):
    """An option of the shell; a flag unless it says otherwise."""

    def __init__(self, *declarations: str, is_flag: bool = True, **attributes: Any) -> None:
        super().__init__(declarations, is_flag=is_flag, **attributes)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Describe the option: how it is typed, and what it does."""
        self.help = desk_of(ctx).frame().say(f"switch-{self.opts[0].removeprefix('--')}")
        return super().get_help_record(ctx)


class SpokenCommand(click.Command):
    """A subcommand of the shell; `examples` are the arguments that its `--help` shows."""

    def __init__(self, name: str, *, examples: tuple[str, ...] = (), **attributes: Any) -> None:
        super().__init__(name, **attributes)
        self.examples = examples

    def get_short_help_str(self, limit: int = 45) -> str:
        """Describe the command for a list of commands."""
        del limit  # a message is one short sentence; it wraps rather than being cut
        return self._description(desk_of(click.get_current_context()).frame())

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Describe the command in its own help."""
        formatter.write_paragraph()
        formatter.write_text(self._description(desk_of(ctx).frame()))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show examples that work."""
        write_examples(
            formatter, desk_of(ctx).frame(), [(str(self.name), example) for example in self.examples]
        )

    def _description(self, frame: "Frame") -> str:
        return frame.say(f"command-{self.name}")


def write_examples(formatter: click.HelpFormatter, frame: "Frame", examples: list[tuple[str, str]]) -> None:
    """Write commands and their arguments as they are typed; nothing if there are none."""
    if not examples:
        return
    with formatter.section(frame.say("shell-examples").rstrip(":")):
        for name, argument in examples:
            # Not `write_text`, which would break a long command in two.
            formatter.write(f"{' ' * formatter.current_indent}{frame.command(name, argument)}\n")
