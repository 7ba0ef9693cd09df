"""The token stands in no repr, dump or error, wherever it was put by mistake."""

import traceback
from collections.abc import Callable

import pytest
from pydantic import ValidationError

from bot.settings import Settings

TOKEN = "MTIz.mark-of-the-bots-token"


@pytest.mark.parametrize(
    "shown",
    [repr, str, lambda each: each.model_dump_json(), lambda each: str(each.model_dump()), lambda each: f"{each:}"],
)  # fmt: skip
def test_no_form_of_the_settings_shows_it(shown: Callable[[Settings], str]) -> None:
    settings = Settings(_env_file=None, discord_token=TOKEN)  # type: ignore[arg-type]  # as the environment gives it
    assert settings.discord_token
    assert settings.discord_token.get_secret_value() == TOKEN
    assert TOKEN not in shown(settings)


@pytest.mark.parametrize("name", [*map(str.upper, Settings.model_fields), "DISCORD_TOKEN"])
def test_no_error_shows_it_whichever_line_it_was_put_into(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    words = f"{TOKEN} in a wrong line"
    monkeypatch.setenv(name, words)
    try:
        settings = Settings(_env_file=None)
    except ValidationError as error:
        told = "".join(traceback.format_exception(error))
        assert name.lower() in told
        assert TOKEN not in told + repr(error)
    else:
        assert name == "BOT_KNOWLEDGE", settings
