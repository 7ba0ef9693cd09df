"""What a line of the log holds: the bot's own words, a library's wording and numbers, and of an exception its kind."""

import json
import logging
from typing import Any

import pytest

from bot.faces.discord.log_lines import JsonFormatter, PrivateFormatter, told
from bot.faces.discord.logs import log_handler, set_up_logging

SECRET = "secret-words"
ID = "1456074443980800014"


def record(name: str, msg: str, *args: Any, error: BaseException | None = None) -> logging.LogRecord:
    raised = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord(name, logging.WARNING, "", 1, msg, args, raised)


def raised() -> BaseException:
    with pytest.raises(ValueError, match="secret") as caught:
        int(SECRET)
    return caught.value


@pytest.mark.parametrize(
    ("msg", "args", "line"),
    [
        ("%s %s got 429. Wait %.2f s.", ("POST", SECRET, 1.5), "… … got 429. Wait 1.50 s."),
        ("Shard ID %s (Session ID: %s).", (0, SECRET), "Shard ID 0 (Session ID: …)."),
        ("in %r (Guild: %s, User: %s)", (SECRET, int(ID), None), "in '…' (Guild: …, User: None)"),
        ("failed: %s", (ValueError(SECRET),), "failed: ValueError"),
        ("never retrieved\nfuture: <Task exception='secret-words'>", (), "never retrieved"),
        ("%d of %d", (SECRET,), "%d of %d"),
    ],
)
def test_of_a_librarys_line_the_wording_and_the_numbers_are_kept(
    msg: str, args: tuple[Any, ...], line: str
) -> None:
    assert told(record("discord.http", msg, *args)) == line


def test_a_librarys_line_with_named_values() -> None:
    assert told(record("aiohttp", "%(a)s %(b)s", {"a": SECRET, "b": 2})) == "… 2"


def test_the_bots_own_line_is_kept_but_for_ids() -> None:
    assert told(record("bot.faces", "%s: %s", "on_ready", ID)) == "on_ready: …"
    assert told(record("bottles", "%s", "of a library")) == "…"


@pytest.mark.parametrize("name", ["bot.faces", "discord.client"])
def test_an_exception_is_told_by_kind_and_place(name: str) -> None:
    line = told(record(name, "failed", error=raised()))
    assert line.startswith("failed: ValueError\n")
    assert "test_logs.py" in line
    assert SECRET not in line


def test_what_another_handler_made_of_an_exception_is_not_repeated() -> None:
    seen = record("discord.client", "failed", error=raised())
    assert SECRET in logging.Formatter().format(seen)
    assert SECRET not in PrivateFormatter().format(seen)
    assert SECRET not in JsonFormatter().format(seen)


def test_a_line_of_json_is_one_object_on_one_line() -> None:
    line = JsonFormatter().format(record("bot.faces", "failed: %s", "ключ", error=raised()))
    assert "\n" not in line
    fields = json.loads(line)
    assert list(fields) == ["time", "level", "logger", "message"]
    assert (fields["level"], fields["logger"]) == ("WARNING", "bot.faces")
    assert fields["message"].startswith("failed: ключ: ValueError\n")
    assert fields["time"].endswith("+00:00")


@pytest.mark.parametrize(("form", "kind"), [("json", JsonFormatter), ("text", PrivateFormatter)])
def test_the_setting_chooses_the_form(form: Any, kind: type) -> None:
    assert isinstance(log_handler(form).formatter, kind)


@pytest.fixture
def _levels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the loggers back as they were."""
    for name in ("", "bot", "discord", "aiohttp", "asyncio"):
        monkeypatch.setattr(logging.getLogger(name), "level", logging.getLogger(name).level)
    monkeypatch.setattr(logging.getLogger(), "handlers", [])


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "WARNING", "ERROR"])
@pytest.mark.usefixtures("_levels")
def test_only_the_bot_itself_ever_tells_more_than_info(level: str) -> None:
    set_up_logging(level)

    def effective(name: str) -> int:
        return logging.getLogger(name).getEffectiveLevel()

    numeric = logging.getLevelNamesMapping()[level]
    assert effective("bot.faces.discord.client") == numeric
    assert {effective(name) for name in ("discord.gateway", "aiohttp.access", "asyncio", "anything")} == {
        max(numeric, logging.INFO)
    }
