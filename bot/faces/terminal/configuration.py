"""Reads the settings, and words what is wrong with them. Apart from `desk` because it is slow to import."""

from collections.abc import Iterator

from pydantic import ValidationError

from bot.faces.terminal.exits import WrongSettings
from bot.faces.terminal.frame import Frame
from bot.settings import Settings


def read_settings(frame: Frame) -> Settings:
    """Read the settings from the environment and `.env`.

    Raises:
        WrongSettings: a setting is wrong, or `.env` cannot be read. No value is shown: it may be the token.
    """
    settings = try_settings(frame)
    if isinstance(settings, Settings):
        return settings
    raise WrongSettings(settings[0])


def try_settings(frame: Frame) -> Settings | tuple[str, ...]:
    """Read the settings, or say in a sentence each what is wrong with them; at least one."""
    try:
        return Settings()
    except ValidationError as error:
        return tuple(_wrong_settings(error, frame))
    except UnicodeDecodeError:
        return (frame.say("fault-settings-file", problem="UTF-8"),)
    except OSError as error:
        return (frame.say("fault-settings-file", problem=error.strerror or ""),)


def _wrong_settings(error: ValidationError, frame: Frame) -> Iterator[str]:
    for each in error.errors(include_input=False, include_url=False):
        words = each["msg"].removeprefix("Value error, ")
        problem = words[:1].lower() + words[1:]
        yield frame.say("fault-setting", name=str(each["loc"][0]).upper(), problem=problem)
