"""What breaks where nobody catches it is told by kind and place, never in its own words."""

import asyncio
import gc
import sys
import threading
import warnings
from collections.abc import Callable

import discord
import pytest
from pydantic import SecretStr

from bot.answers.engine import Engine
from bot.faces.discord import running
from bot.faces.discord.crashes import guarded, tell_crash, tell_without_words
from bot.settings import Settings

SECRET = "secret-words"


@pytest.fixture(autouse=True)
def _hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the hooks of this process back afterwards."""
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(warnings, "showwarning", warnings.showwarning)
    tell_without_words()


def broken() -> None:
    raise ValueError(SECRET)


class Finalised:
    def __del__(self) -> None:
        broken()


async def lose_a_task() -> None:
    async def lost(words: str) -> None:
        raise ValueError(words)

    task = asyncio.create_task(lost(SECRET), name=SECRET)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    gc.collect()


def break_in_a_callback() -> None:
    async def schedule() -> None:
        asyncio.get_running_loop().call_soon(lambda _: broken(), SECRET)
        await asyncio.sleep(0)

    asyncio.run(guarded(schedule()))


def break_in_a_thread() -> None:
    thread = threading.Thread(target=broken, name=SECRET)
    thread.start()
    thread.join()


def warn() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning(UserWarning(SECRET), UserWarning, "test_crashes.py", 1)


@pytest.mark.parametrize(
    ("breaks", "told"),
    [
        (lambda: asyncio.run(guarded(lose_a_task())), "Task exception was never retrieved: ValueError"),
        (break_in_a_callback, "Exception in callback"),
        (break_in_a_thread, "a thread failed: ValueError"),
        (Finalised, "a finaliser failed: ValueError"),
        (warn, "UserWarning in test_crashes.py:1"),
    ],
)  # fmt: skip
def test_it_is_told_by_kind_and_place(
    breaks: Callable[[], object],
    told: str,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    breaks()
    gc.collect()
    everything = caplog.text + "".join(capfd.readouterr())
    assert told in everything
    assert "test_crashes.py" in everything
    assert SECRET not in everything


def test_a_crash_of_the_whole_is_told_by_kind_and_place(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ValueError, match=SECRET) as caught:
        broken()
    tell_crash(caught.value)
    assert "ValueError" in caplog.text
    assert "test_crashes.py" in caplog.text
    assert SECRET not in caplog.text


@pytest.mark.parametrize("task", ["run", "sync"])
def test_what_ends_the_bot_is_in_the_log_and_a_plain_sentence_with_exit_code_70(
    engine: Engine,
    task: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    async def login(*_: object) -> None:
        broken()

    monkeypatch.setattr(discord.Client, "login", login)
    monkeypatch.setattr(running, "set_up_logging", lambda *_: None)
    settings = Settings(_env_file=None, discord_token=SecretStr(SECRET))
    assert getattr(running, task)(settings, engine) == running.BROKEN == 70
    told = capfd.readouterr().err
    assert told.splitlines()[-1] == running.CRASHED
    assert "ValueError" in caplog.text
    assert "test_crashes.py" in caplog.text
    assert SECRET not in caplog.text + told
