"""The systemd unit and the container recipe name what there is, and start the bot without rights."""

import json
import re
import shlex
import subprocess
from pathlib import Path

import click

from bot.faces.discord.limits import FIRST_RESPONSE_SECONDS
from bot.faces.terminal.exits import Exit
from bot.faces.terminal.shell import make_shell
from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
UNIT = (ROOT / ".deploy" / "torture-index-bot.service").read_text(encoding="utf-8")
RECIPE = (ROOT / ".deploy" / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = {name.upper() for name in Settings.model_fields}


def unit(name: str) -> list[str]:
    """The values that the unit gives `name`."""
    return re.findall(rf"^{name}=(.*)$", UNIT, re.MULTILINE)


def instruction(name: str) -> str:
    """What the last instruction `name` of the recipe says."""
    return str(re.findall(rf"^{name} (.*)$", RECIPE, re.MULTILINE)[-1])


def understood(arguments: list[str]) -> bool:
    shell = make_shell()
    name, *given = arguments
    shell.commands[name].make_context(name, given, parent=click.Context(shell))
    return True


def test_the_unit_starts_the_bot_as_the_readme_installs_it() -> None:
    program, *arguments = shlex.split(unit("ExecStart")[0])
    assert understood(arguments)
    assert program.rpartition("/")[2] == "torture-index-bot"
    assert f"{program.rpartition('/bin/')[0]}/bin/python -m pip install" in README
    assert unit("EnvironmentFile")[0] in README


def test_the_unit_starts_it_again_but_not_for_wrong_settings() -> None:
    assert unit("Restart") == ["on-failure"]
    assert set(map(int, unit("RestartPreventExitStatus")[0].split())) == {Exit.USAGE, Exit.SETTINGS}
    assert int(unit("RestartSec")[0]) * 1000 > 24 * 60 * 60
    assert int(unit("TimeoutStopSec")[0]) > FIRST_RESPONSE_SECONDS


def test_the_unit_gives_no_rights() -> None:
    assert unit("DynamicUser") == unit("NoNewPrivileges") == ["yes"]
    assert unit("ProtectSystem") == ["strict"]
    assert unit("CapabilityBoundingSet") == unit("AmbientCapabilities") == [""]


def test_the_image_runs_without_rights_and_starts_the_bot() -> None:
    assert instruction("USER").split(":")[0] not in ("0", "root")
    assert understood(json.loads(instruction("CMD")))
    for switch in ("--read-only", "--cap-drop ALL", "--security-opt no-new-privileges"):
        assert switch in README


def test_the_images_health_check_asks_the_bot_only_if_it_has_a_port() -> None:
    shell, switch, line = json.loads(instruction("HEALTHCHECK").partition(" CMD ")[2])
    assert set(re.findall(r"\$(\w+)", line)) <= SETTINGS
    assert understood([line.split()[-1]])

    def check(program: str, port: str) -> int:
        command = line.replace("/opt/torture-index-bot/bin/torture-index-bot", program)
        environment = {"BOT_MONITOR_PORT": port}
        return subprocess.call([shell, switch, command], env=environment)  # noqa: S603 - our own line

    assert check("/bin/false", "") == 0
    assert check("/bin/false", "8080") == 1
    assert check("/bin/true", "8080") == 0


def test_every_setting_that_the_readme_sets_in_a_command_exists() -> None:
    named = set(re.findall(r"\b((?:BOT|DISCORD)_[A-Z_]+)=", README))
    assert "BOT_MONITOR_PORT" in named
    assert named <= SETTINGS
