"""Wrong usage in the reader's language. What few people will ever meet stays in click's own English."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.faces.terminal.frame import Frame


class NoWordsWithBatch(click.UsageError):
    """Both `--batch` and a question were given."""


def usage_problem(error: click.UsageError, frame: "Frame") -> str:
    """Say what is wrong with how a command was called, in one sentence."""
    if isinstance(error, NoWordsWithBatch):
        return frame.say("usage-batch")
    if isinstance(error, click.NoSuchOption):
        return frame.say("usage-option", option=error.option_name)
    if isinstance(error, click.MissingParameter) and error.param and error.param.name:
        return frame.say("usage-missing", name=error.param.name.upper())
    if getattr(error, "command_name", None):  # click.NoSuchCommand, since click 8.4
        return _no_such_command(error, frame)
    if (
        type(error) is click.UsageError
    ):  # the only one that click does not tell apart: words that nothing takes
        return frame.say("usage-extra")
    return error.format_message()


def _no_such_command(error: click.UsageError, frame: "Frame") -> str:
    nearest = getattr(error, "possibilities", None)
    if nearest:
        return frame.say("usage-nearest", nearest=frame.command(nearest[0]))
    return frame.say("usage-command")
