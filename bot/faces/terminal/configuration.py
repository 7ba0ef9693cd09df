"""Reads the settings, and words what is wrong with them. Apart from `desk` because it is slow to import."""

from pydantic import ValidationError

from bot.faces.terminal.exits import WrongSettings
from bot.faces.terminal.frame import Frame
from bot.settings import Settings


def read_settings(frame: Frame) -> Settings:
    """Read the settings from the environment and `.env`.

    Raises:
        WrongSettings: a setting is wrong, or `.env` cannot be read. No value is shown: it may be the token.
    """
    try:
        return Settings()
    except ValidationError as error:
        raise WrongSettings(_wrong_setting(error, frame)) from None
    except UnicodeDecodeError:
        raise WrongSettings(frame.say("fault-settings-file", problem="UTF-8")) from None
    except OSError as error:
        raise WrongSettings(frame.say("fault-settings-file", problem=error.strerror or "")) from None


def _wrong_setting(error: ValidationError, frame: Frame) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    problem = first["msg"][:1].lower() + first["msg"][1:]
    return frame.say("fault-setting", name=str(first["loc"][0]).upper(), problem=problem)
