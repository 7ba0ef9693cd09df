"""The doctor: a line for each finding, with what to do; and how the bot that runs here is."""

import asyncio
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.faces.discord.inquiry import Inquiry, Verdict, inquire
from bot.faces.discord.monitor import monitored
from bot.faces.messages import LANGUAGES, messages_in
from bot.faces.terminal.desk import Desk
from bot.faces.terminal.doctor.token import FEW, findings_of
from bot.faces.terminal.exits import Exit
from bot.faces.terminal.frame import frame_in
from bot.faces.terminal.shell import make_shell
from bot.knowledge.check import check
from bot.knowledge.folder import shipped_folder
from bot.settings import Settings
from tests.discord.standin import HANGS, TOKEN, Fault, StandIn, pointed_at
from tests.discord.test_monitor import connected, new_client
from tests.ports import free_port

CHECKED = cache(check)
"""The check of a folder, done once: that of the shipped one takes a second, and nearly every test here asks for it."""

NOWHERE = "http://127.0.0.1:9"
ENGLISH = messages_in("en")
REFUSED = Fault(403, {"message": "no", "code": 0})


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No `.env`, no variable of the developer's own, and a log that the doctor does not change for other tests."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", *map(str.upper, Settings.model_fields)):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("bot.faces.discord.inquiry.set_up_logging", lambda _: None)
    monkeypatch.setattr("bot.faces.terminal.doctor.knowledge.check", CHECKED)


@pytest.fixture
def set_(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def set_variables(**variables: str) -> None:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    return set_variables


def bot(*arguments: str) -> Result:
    return CliRunner().invoke(make_shell(), list(arguments), obj=Desk())


def lines(result: Result, grade: str = "") -> list[str]:
    return [line for line in result.stdout.splitlines() if line.startswith(grade)]


async def beside(discord_: StandIn, *arguments: str) -> Result:
    """Run a subcommand in a thread, with Discord being the stand-in of this loop."""
    with pointed_at(str(discord_.url)):
        return await asyncio.to_thread(bot, *arguments)


# ---------------------------------------------------------------------------------------------------- settings


def test_without_settings_token_and_network_all_is_fine() -> None:
    with pointed_at(NOWHERE):
        found = bot("doctor")
    assert found.exit_code == 0
    assert [line.partition(":")[0] for line in lines(found)] == ["fine", "fine", "fine", "note"]
    assert ENGLISH("doctor-settings-none") in found.stdout
    assert str(shipped_folder()) in found.stdout
    assert ENGLISH("doctor-no-token") in found.stdout


def test_every_wrong_setting_is_told_without_its_value(set_: Callable[..., None]) -> None:
    set_(
        BOT_LANGUAGE="s3cret", BOT_LOG_LEVEL="s3cret", BOT_MONITOR_PORT="99999", DISCORD_TOKEN="s3cret token"
    )
    found = bot("doctor")
    assert found.exit_code == Exit.SETTINGS
    for name in ("DISCORD_TOKEN", "BOT_LANGUAGE", "BOT_LOG_LEVEL", "BOT_MONITOR_PORT"):
        assert sum(f" {name} " in line for line in lines(found, "fault: ")) == 1
    assert ENGLISH("doctor-settings-first") in found.stdout
    assert "s3cret" not in found.output


@pytest.mark.parametrize("token", ['"quoted"', "Bot abc", "a\nb", "тoken", "'x'"])
def test_a_token_that_cannot_be_one_is_told_before_discord_is_asked(
    set_: Callable[..., None], token: str
) -> None:
    set_(DISCORD_TOKEN=token)
    for command in ("doctor", "run", "sync"):
        found = bot(command)
        assert found.exit_code == Exit.SETTINGS
        assert "DISCORD_TOKEN" in found.output
        assert "Value error" not in found.output
        assert token not in found.output


def test_space_around_a_token_does_no_harm(set_: Callable[..., None]) -> None:
    set_(DISCORD_TOKEN=f" {TOKEN}\n")
    token = Settings().discord_token
    assert token
    assert token.get_secret_value() == TOKEN
    set_(DISCORD_TOKEN="  ")
    assert Settings().discord_token is None


@pytest.mark.parametrize("where", ["environment", ".env"])
def test_a_setting_that_does_not_exist_is_told_with_the_nearest(
    set_: Callable[..., None], tmp_path: Path, where: str
) -> None:
    if where == ".env":
        (tmp_path / ".env").write_text("# BOT_COMMENT=1\nexport BOT_LANGAUGE=ru\nBOT_ZQX=1\nOTHER=1\n")
    else:
        set_(BOT_LANGAUGE="ru", BOT_ZQX="1", OTHER="1")
    found = bot("doctor")
    assert found.exit_code == 0
    notes = lines(found, "note: ")
    assert f"note: {ENGLISH('doctor-setting-unknown', name='BOT_LANGAUGE', nearest='BOT_LANGUAGE')}" in notes
    assert f"note: {ENGLISH('doctor-setting-unknown-far', name='BOT_ZQX')}" in notes
    assert len(notes) == 3


@pytest.mark.parametrize(("mode", "told"), [(0o644, True), (0o640, True), (0o600, False)])
def test_a_token_that_others_may_read_is_told(tmp_path: Path, mode: int, *, told: bool) -> None:
    file = tmp_path / ".env"
    file.write_text(f"DISCORD_TOKEN={TOKEN}\n")
    file.chmod(mode)
    with pointed_at(NOWHERE):
        assert ("chmod 600 .env" in bot("doctor").stdout) is told


def test_settings_that_are_set_are_named_without_values(set_: Callable[..., None]) -> None:
    set_(BOT_VISIBILITY="public", BOT_LANGUAGE="en", DISCORD_TOKEN=TOKEN)
    with pointed_at(NOWHERE):
        found = bot("doctor")
    assert ENGLISH("doctor-settings", names="DISCORD_TOKEN, BOT_LANGUAGE, BOT_VISIBILITY") in found.stdout
    assert TOKEN not in found.output


# --------------------------------------------------------------------------------------------------- knowledge


def test_a_fault_in_the_knowledge_is_told_and_is_1(set_: Callable[..., None], tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    shutil.copytree(shipped_folder(), folder)
    next(folder.rglob("*.yaml")).write_text("nonsense: 1\n")
    set_(BOT_KNOWLEDGE=str(folder))
    found = bot("doctor")
    assert found.exit_code == Exit.KNOWLEDGE
    assert "python -m bot check" in lines(found, "fault: ")[0]


def test_a_folder_that_is_not_there_is_a_wrong_setting(set_: Callable[..., None]) -> None:
    set_(BOT_KNOWLEDGE="nowhere")
    found = bot("doctor")
    assert found.exit_code == Exit.SETTINGS
    assert "nowhere" in lines(found, "fault: ")[0]


# -------------------------------------------------------------------------------------------------- the token


async def test_a_right_token_is_told_and_nothing_is_registered_or_connected(
    set_: Callable[..., None],
) -> None:
    set_(DISCORD_TOKEN=TOKEN)
    async with StandIn() as discord_:
        found = await beside(discord_, "doctor")
        assert found.exit_code == 0, found.output
        assert ENGLISH("doctor-token-accepted", name="x") in found.stdout
        assert "python -m bot sync" in found.stdout
        assert ENGLISH("doctor-starts", left=999, total=1000) in found.stdout
        assert discord_.commands == []
        assert discord_.closes == []
        assert (await beside(discord_, "sync")).exit_code == 0
        assert ENGLISH("doctor-registered") in (await beside(discord_, "doctor")).stdout


async def test_a_refused_token_is_78_and_says_where_to_get_one(set_: Callable[..., None]) -> None:
    set_(DISCORD_TOKEN="wrong-token")
    async with StandIn() as discord_:
        found = await beside(discord_, "doctor")
    assert found.exit_code == Exit.SETTINGS
    assert f"fault: {ENGLISH('doctor-token-refused')}" in lines(found)
    assert "wrong-token" not in found.output


def test_a_discord_that_cannot_be_reached_is_69(set_: Callable[..., None]) -> None:
    set_(DISCORD_TOKEN=TOKEN)
    with pointed_at(NOWHERE):
        found = bot("doctor")
    assert found.exit_code == Exit.UNREACHABLE
    assert f"fault: {ENGLISH('doctor-unreached')}" in lines(found)


@pytest.mark.parametrize(
    ("kind", "fault", "verdict"),
    [
        ("login", REFUSED, Verdict.UNREACHED),
        ("login", HANGS, Verdict.UNREACHED),
        ("gateway", REFUSED, Verdict.ACCEPTED),
        ("commands", REFUSED, Verdict.ACCEPTED),
        ("commands", HANGS, Verdict.ACCEPTED),
    ],
    ids=lambda each: "hangs" if each is HANGS else "403" if each is REFUSED else str(each),
)
async def test_what_discord_does_not_say_is_left_out(kind: str, fault: Fault, verdict: Verdict) -> None:
    async with StandIn() as discord_:
        discord_.fail(kind, fault, times=10)
        with pointed_at(str(discord_.url)):
            found = await asyncio.to_thread(inquire, TOKEN, 1.0 if fault is HANGS else 10.0)
    assert discord_.rest.requests[kind]
    assert found.verdict is verdict
    assert found.registered is None
    if verdict is Verdict.ACCEPTED:
        assert found.name == "x"


def test_few_connections_left_are_a_warning() -> None:
    for left, grade in ((FEW - 1, "note"), (FEW, "fine")):
        inquiry = Inquiry(Verdict.ACCEPTED, "x", registered=True, starts=(left, 1000))
        assert list(findings_of(inquiry, frame_in("en")))[-1].grade == grade


def test_the_gravest_finding_decides(set_: Callable[..., None], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    set_(DISCORD_TOKEN=TOKEN, BOT_KNOWLEDGE=str(tmp_path / "empty"))
    with pointed_at(NOWHERE):
        found = bot("doctor")
    assert len(lines(found, "fault: ")) == 2
    assert found.exit_code == Exit.KNOWLEDGE


# ------------------------------------------------------------------------------------------------- what runs


async def test_health_is_what_the_running_bot_says(set_: Callable[..., None], engine: Any) -> None:
    client, port = new_client(engine), free_port()
    set_(BOT_MONITOR_PORT=str(port))
    found = await asyncio.to_thread(bot, "health")
    assert (found.exit_code, found.stdout.strip()) == (69, ENGLISH("doctor-not-running", port=str(port)))
    async with StandIn() as discord_, monitored(client, client.answering.tally, port):
        found = await asyncio.to_thread(bot, "health")
        assert found.exit_code == Exit.UNREACHABLE
        assert found.stdout.startswith("starting: ")
        doctor = await asyncio.to_thread(bot, "doctor")
        assert f"note: {ENGLISH('doctor-running', word=found.stdout.strip())}" in lines(doctor)
        with pointed_at(str(discord_.url)):
            async with connected(client):
                found = await asyncio.to_thread(bot, "health")
                assert (found.exit_code, found.stdout[:6]) == (0, "fine: ")
                doctor = await asyncio.to_thread(bot, "doctor")
                assert lines(doctor)[-1].startswith("fine: The bot that runs here says: fine: ")


async def test_what_does_not_speak_http_is_no_bot(set_: Callable[..., None]) -> None:
    async def babble(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"\x1b[2Jhello\n")
        writer.close()

    server = await asyncio.start_server(babble, "127.0.0.1", 0)
    async with server:
        set_(BOT_MONITOR_PORT=str(server.sockets[0].getsockname()[1]))
        found = await asyncio.to_thread(bot, "health")
    assert found.exit_code == Exit.UNREACHABLE
    assert "\x1b" not in found.stdout


def test_health_without_a_port_is_a_missing_setting() -> None:
    found = bot("health")
    assert found.exit_code == Exit.SETTINGS
    assert ENGLISH("health-no-port") in found.stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_is_said_in_the_operators_language(set_: Callable[..., None], language: str) -> None:
    set_(BOT_LANGUAGE=language, BOT_NONSENSE="1", BOT_MONITOR_PORT=str(free_port()), DISCORD_TOKEN=TOKEN)
    with pointed_at(NOWHERE):
        found = bot("doctor")
    say = messages_in(language)
    starts = {say(f"doctor-{grade}", finding="|").partition("|")[0] for grade in ("fine", "note", "fault")}
    assert all(any(line.startswith(start) for start in starts) for line in lines(found))
    assert say("doctor-unreached") in found.stdout
    assert say("doctor-setting-unknown-far", name="BOT_NONSENSE") in found.stdout
