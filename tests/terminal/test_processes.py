"""The program as a whole, in processes of its own: exit codes, pipes, signals, what is imported."""

import itertools
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.faces.terminal.desk import Desk
from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
START = [sys.executable, "-m", "bot"]
PIPE = subprocess.PIPE


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment without settings or locale, with the checkout on the path."""
    unset = {"LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", *map(str.upper, Settings.model_fields)}
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return {**kept, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}


@pytest.fixture
def bot(environment: dict[str, str], tmp_path: Path) -> "Bot":
    return Bot(environment, tmp_path)


class Bot:
    """Starts the program in an empty folder."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self.environment = environment
        self.folder = folder

    def __call__(
        self, *arguments: str, typed: str = "", **variables: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603
            [*START, *arguments],
            input=typed,
            capture_output=True,
            encoding="utf-8",
            cwd=self.folder,
            env={**self.environment, **variables},
            timeout=60,
            check=False,
        )

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603
            [*START, *arguments], stdin=PIPE, stdout=PIPE, stderr=PIPE, cwd=self.folder, env=self.environment
        )


def one_sentence(text: str) -> bool:
    return text.count("\n") == 1 and "Traceback" not in text


def test_an_answer_is_zero(bot: Bot) -> None:
    found = bot("ask", "--json", "how", "many", "political", "prisoners?")
    assert (found.returncode, found.stderr) == (0, "")
    assert "1,208" in json.loads(found.stdout)["excerpts"][0]["quote"]


def test_no_token_is_the_prompt_and_says_so(bot: Bot) -> None:
    found = bot(typed="/pillar impunity\n")
    assert found.returncode == 0
    assert found.stdout.startswith("IV. ENDING IMPUNITY\n")
    assert "DISCORD_TOKEN" in found.stderr
    assert one_sentence(found.stderr)


@pytest.mark.parametrize(
    ("arguments", "variables", "code", "word"),
    [
        (["frob"], {}, 2, "--help"),
        (["pillar"], {}, 2, "pillar --help"),
        (["run"], {}, 78, "DISCORD_TOKEN"),
        (["sync"], {}, 78, "DISCORD_TOKEN"),
        (["about"], {"BOT_LANGUAGE": "tlh"}, 78, "BOT_LANGUAGE"),
        (["ask", "--json", "x"], {"BOT_LOG_LEVEL": "LOUD"}, 78, "BOT_LOG_LEVEL"),
        (["stat"], {"BOT_KNOWLEDGE": "nowhere"}, 78, "BOT_KNOWLEDGE"),
    ],
)
def test_what_ends_it_is_one_sentence(
    bot: Bot, arguments: list[str], variables: dict[str, str], code: int, word: str
) -> None:
    found = bot(*arguments, **variables)
    assert (found.returncode, found.stdout) == (code, "")
    assert word in found.stderr
    assert one_sentence(found.stderr)


def test_a_wrong_setting_never_shows_the_token(bot: Bot) -> None:
    found = bot("run", DISCORD_TOKEN="s3cret", BOT_LANGUAGE="s3cret too")
    assert found.returncode == 78
    assert "s3cret" not in found.stderr + found.stdout


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    folder = tmp_path / "broken"
    (folder / "factsheets").mkdir(parents=True)
    (folder / "factsheets" / "x-2025.yaml").write_text("country: [\n")
    return folder


@pytest.mark.parametrize(
    "arguments", [["ask", "--json", "x"], [], ["check"], ["ask", "--batch"]], ids=" ".join
)
def test_a_fault_in_the_knowledge_is_one(bot: Bot, broken: Path, arguments: list[str]) -> None:
    found = bot("--knowledge", str(broken), *arguments)
    assert found.returncode == 1
    assert one_sentence(found.stderr)
    assert re.search(r"x-2025\.yaml:\d+: ", found.stdout if arguments == ["check"] else found.stderr)


def test_the_setting_and_env_file_choose_the_knowledge(bot: Bot, broken: Path) -> None:
    assert bot("stat", BOT_KNOWLEDGE=str(broken)).returncode == 1
    (bot.folder / ".env").write_text(f"BOT_KNOWLEDGE={broken}\n")
    assert bot("stat").returncode == 1
    assert bot("stat", "--knowledge", str(ROOT / "knowledge")).returncode == 0


def test_an_env_file_that_is_not_text_is_a_wrong_setting(bot: Bot) -> None:
    (bot.folder / ".env").write_bytes(b"BOT_LANGUAGE=\xff\n")
    found = bot("stat")
    assert found.returncode == 78
    assert one_sentence(found.stderr)


def test_a_closed_pipe_is_no_error(bot: Bot) -> None:
    process = bot.start("ask", "--batch")
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        process.stdin.write(b'{"question": "population"}\n')
        process.stdin.flush()
        assert process.stdout.readline()
        process.stdout.close()
        process.stdin.write(b'{"question": "population"}\n' * 200)
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_batch_answers_at_once(bot: Bot) -> None:
    """Whoever scripts it may wait for an answer before asking the next question."""
    process = bot.start("ask", "--batch", "--json")
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        for question in ("population", "impunity"):
            process.stdin.write(json.dumps({"question": question}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["question"] == question
        process.stdin.close()
    assert process.returncode == 0


@pytest.fixture
def heard() -> Iterator[None]:
    """Let children hear SIGINT even if a shell that started the tests in the background has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to another process")
@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["ask", "--batch"], 130)], ids=["prompt", "batch"])
def test_an_interrupt_leaves_no_traceback(bot: Bot, heard: None, arguments: list[str], code: int) -> None:
    process = bot.start(*arguments)
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        process.stdin.write(b'{"question": "population"}\n')
        process.stdin.flush()
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        # Not `communicate`, which would close standard input, and so end the prompt in another way.
        process.wait(timeout=30)
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == code


def test_a_terminal_without_the_letters_still_gets_the_answer(bot: Bot) -> None:
    found = bot("pillar", "impunity", PYTHONIOENCODING="latin-1")
    assert (found.returncode, found.stderr) == (0, "")
    assert "?Impunity for torture" in found.stdout


def test_one_answer_imports_no_face_but_its_own(bot: Bot) -> None:
    listed = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", "ask", "--json", "how many prisoners"],
        capture_output=True,
        encoding="utf-8",
        cwd=bot.folder,
        env=bot.environment,
        timeout=60,
        check=True,
    )
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in listed.stderr.splitlines()}
    assert "click" in imported
    assert not imported & {
        "discord",
        "aiohttp",
        "asyncio",
        "prompt_toolkit",
        "pydantic_settings",
        "rich",
        "fluent",
    }


def test_nothing_that_was_asked_is_written_anywhere(bot: Bot) -> None:
    bot(typed="/person Kalesnikava\nwhere is she?\n/quit\n")
    assert list(bot.folder.rglob("*")) == []


def test_settings_are_recognised_by_their_prefix() -> None:
    """`Desk` reads no settings unless a variable with one of these prefixes is set."""
    assert all(name.upper().startswith(("BOT_", "DISCORD_")) for name in Settings.model_fields)
    assert Desk().folder is None


def test_env_example_lists_every_setting_with_its_default() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    listed = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    defaults = {name.upper(): field.default or "" for name, field in Settings.model_fields.items()}
    assert listed == defaults


def test_env_example_says_what_each_setting_does() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    for before, line in itertools.pairwise(lines):
        if "=" in line and not line.startswith("#"):
            assert before.startswith("# "), line


def test_env_example_is_valid_as_it_stands() -> None:
    settings = Settings(_env_file=ROOT / ".env.example")
    assert settings.model_dump() == Settings(_env_file=None).model_dump()
