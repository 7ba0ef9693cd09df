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
    settings = Settings(_env_file=None, discord_token=TOKEN)
    assert settings.discord_token
    assert settings.discord_token.get_secret_value() == TOKEN
    assert TOKEN not in shown(settings)


TEXTS = {"bot_knowledge", "bot_cache"}
"""What may be any text: it names a folder."""


@pytest.mark.parametrize("name", [name.upper() for name in Settings.model_fields if name not in TEXTS])
def test_no_error_shows_it_whichever_line_it_was_put_into(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, f"{TOKEN} in a wrong line")
    with pytest.raises(ValidationError, match=name.lower()) as caught:
        Settings(_env_file=None)
    assert TOKEN not in "".join(traceback.format_exception(caught.value)) + repr(caught.value)
