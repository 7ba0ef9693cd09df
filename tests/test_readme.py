"""README.md and .env.example say what the code does: commands, settings, answers, fields, exit codes, links."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import discord
import pytest

from bot.answers.answer import Excerpt, Outcome
from bot.answers.engine import Engine
from bot.faces.commands import BY_NAME
from bot.faces.discord.running import BROKEN, UNREACHABLE
from bot.faces.terminal.exits import Exit
from bot.faces.terminal.page import PROMPT_COMMANDS
from bot.faces.terminal.shell import make_shell
from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
DEFAULTS = {name.upper(): field.default or "" for name, field in Settings.model_fields.items()}

CONSOLES = re.findall(r"```console\n\$ (.+)\n((?s:.+?))```", README)
STARTS = sorted(set(re.findall(r"python -m bot( [^`|\n]+)", README)))
LINKS = sorted(set(re.findall(r"\]\(([^)\s]+)\)", README)))


def _rows(heading: str, first: str) -> dict[str, str]:
    """Give the table under `heading` whose head begins with `first`: second cell by first, code marks dropped."""
    section = README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    table = section.partition(f"\n| {first} |")[2].partition("\n\n")[0]
    rows = [line.replace("`", "").split("|") for line in table.splitlines()[2:]]
    return {row[1].strip(): row[2].strip() for row in rows}


def test_the_table_of_commands_lists_them_all() -> None:
    usages = [
        f"/{command.name} {command.option.name if command.option else ''}" for command in BY_NAME.values()
    ]
    assert list(_rows("What can be asked", "command")) == [usage.strip() for usage in usages]


def test_every_slash_command_named_exists() -> None:
    named = set(re.findall(r"`/(\w+)[ `]", README))
    assert {"pillar", "quit"} <= named <= {*BY_NAME, *PROMPT_COMMANDS}


@pytest.mark.parametrize("arguments", STARTS)
def test_every_shell_command_named_is_understood(arguments: str) -> None:
    shell = make_shell()
    name, *given = shlex.split(arguments)
    command = shell.commands[name]
    command.make_context(name, given, parent=click.Context(shell))


@pytest.mark.parametrize(("line", "printed"), CONSOLES, ids=[line for line, _ in CONSOLES])
def test_what_the_bot_is_shown_to_print_is_what_it_prints(line: str, printed: str) -> None:
    command = [sys.executable, *shlex.split(line)[1:]]
    environment = {name: value for name, value in os.environ.items() if name.upper() not in DEFAULTS}
    done = subprocess.run(  # noqa: S603 - our own command
        command,
        cwd=ROOT,
        env={**environment, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.startswith(printed.removesuffix("…\n"))


def test_the_readme_shows_an_answer_and_a_silence() -> None:
    assert len(CONSOLES) == 2


def test_the_table_of_settings_lists_them_all() -> None:
    assert list(_rows("Settings", "setting")) == list(DEFAULTS)


def test_the_example_lists_every_setting_with_its_default() -> None:
    lines = (line.partition("=") for line in EXAMPLE.splitlines() if line and not line.startswith("#"))
    assert {name: value for name, _, value in lines} == DEFAULTS


def test_the_defaults_in_the_table_are_those_of_the_code() -> None:
    words = {
        "DISCORD_TOKEN": "none",
        "BOT_KNOWLEDGE": "the one that comes with the bot",
        "BOT_CACHE": "where the system keeps such things for your account",
        "BOT_MONITOR_PORT": "none",
    }
    assert _rows("Settings", "setting") == {**DEFAULTS, **words}


def test_the_fields_of_the_answer_for_scripts_are_listed(engine: Engine) -> None:
    rows = _rows("For scripts", "field")
    assert list(rows) == list(engine.about().to_json())
    assert rows["excerpts"].endswith(", ".join(Excerpt.__slots__))
    assert rows["outcome"].startswith(", ".join(Outcome))


def test_the_exit_codes_are_listed() -> None:
    assert {int(code) for code in _rows("For scripts", "exit code")} == {*Exit, UNREACHABLE, BROKEN}


@pytest.mark.parametrize("target", [link for link in LINKS if "://" not in link])
def test_every_link_into_the_repository_leads_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


def test_every_link_out_is_https() -> None:
    assert all(link.startswith("https://") for link in LINKS if "://" in link)


def test_files_named_in_commands_exist() -> None:
    named = re.findall(r"(?<![\w/.-])((?:\.deploy|\.ci|knowledge)/[\w./-]+)", README)
    assert named
    assert all((ROOT / name).exists() for name in named)


def test_the_invitation_asks_for_the_permissions_that_replies_to_mentions_need() -> None:
    needed = discord.Permissions(
        view_channel=True, send_messages=True, send_messages_in_threads=True, read_message_history=True
    )
    assert re.findall(r"scope=bot\+applications\.commands&permissions=(\d+)", README) == [str(needed.value)]
