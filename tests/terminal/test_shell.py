"""The shell subcommands, swept over the one list of commands."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot import __version__
from bot.answers.engine import Engine
from bot.answers.reading import READ_AHEAD
from bot.faces.commands import COMMANDS, Command
from bot.faces.terminal.desk import Desk
from bot.faces.terminal.shell import make_shell
from bot.knowledge.faults import Fault
from bot.knowledge.folder import shipped_folder
from bot.settings import Settings

EXAMPLES = [(command, example) for command in COMMANDS for example in command.examples]


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No `.env` and no variable of the developer's own."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", *map(str.upper, Settings.model_fields)):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def desk(engine: Engine) -> Desk:
    desk = Desk()
    desk.__dict__["engine"] = engine  # loaded once for all tests
    return desk


def bot(desk: Desk, *arguments: str, typed: str | bytes = "") -> Result:
    return CliRunner().invoke(make_shell(), list(arguments), input=typed, obj=desk)


@pytest.mark.parametrize(("command", "example"), EXAMPLES, ids=lambda value: getattr(value, "name", value))
def test_every_example_is_answered(desk: Desk, command: Command, example: str) -> None:
    for words in ([example] if example else [], example.split()):
        found = bot(desk, command.name, *words)
        assert found.exit_code == 0, found.output
        assert found.stdout.strip()
        assert "\x1b" not in found.stdout


@pytest.mark.parametrize(("command", "example"), EXAMPLES, ids=lambda value: getattr(value, "name", value))
def test_every_command_speaks_json(desk: Desk, engine: Engine, command: Command, example: str) -> None:
    found = bot(desk, command.name, "--json", *example.split())
    assert found.exit_code == 0, found.output
    assert found.stdout.count("\n") == 1
    assert json.loads(found.stdout) == command.run(engine, example).to_json()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_speaks_plainly_where_it_could_draw(
    desk: Desk, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = command.examples[0].split()
    piped = bot(desk, command.name, *words).stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" in bot(desk, command.name, *words).stdout
    assert bot(desk, command.name, "--plain", *words).stdout == piped


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_help_with_its_examples(desk: Desk, command: Command) -> None:
    found = bot(desk, command.name, "--help")
    assert found.exit_code == 0, found.output
    assert desk.frame().say(f"command-{command.name}") in found.stdout
    assert all(example in found.stdout for example in command.examples)


def test_help_lists_every_command_in_order(desk: Desk) -> None:
    found = bot(desk, "--help").stdout
    listed = [
        line.split()[0]
        for line in found.partition("Commands:")[2].partition("Examples:")[0].splitlines()
        if line
    ]
    assert listed[: len(COMMANDS)] == [command.name for command in COMMANDS]
    assert {"run", "check", "schema", "sync"} <= set(listed)


def test_the_version_is_the_packages(desk: Desk) -> None:
    assert bot(desk, "--version").stdout == f"torture-index-bot {__version__}\n"


def test_nothing_found_is_not_a_failure(desk: Desk) -> None:
    found = bot(desk, "pillar", "zzzzzz")
    assert found.exit_code == 0
    assert "python -m bot help" in found.stdout


@pytest.mark.parametrize("name", ["pillar", "section"])
def test_full_gives_the_whole_text(desk: Desk, engine: Engine, name: str) -> None:
    entries = engine.factsheet.by_slug["impunity"].entries
    shown = bot(desk, name, "impunity", "--full").stdout
    assert all(entry.text in shown for entry in entries if entry.value is None)
    content = json.loads(bot(desk, name, "impunity", "--full", "--json").stdout)
    assert [excerpt["id"] for excerpt in content["excerpts"]] == [entry.id for entry in entries]


def test_the_summary_says_how_to_see_the_whole_text(desk: Desk) -> None:
    command = "python -m bot pillar impunity --full"
    assert command in bot(desk, "pillar", "impunity").stdout
    assert bot(desk, *command.split()[3:]).exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["frob"],
        ["pillar"],
        ["ask"],
        ["--frob"],
        ["ask", "--batch", "words"],
        ["about", "x"],
        ["--knowledge", "nowhere", "stat"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_two(desk: Desk, arguments: list[str]) -> None:
    assert bot(desk, *arguments).exit_code == 2


def test_check_says_that_all_is_well_or_lists_every_fault(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: tuple[Fault, ...] = ()
    monkeypatch.setattr("bot.knowledge.check.check", lambda folder: faults)
    well = bot(desk, "check")
    assert (well.exit_code, well.stdout) == (0, f"No fault in {shipped_folder()}.\n")
    faults = (Fault("a.yaml", 3, "it is wrong", "mend it"), Fault("b.yaml", 1, "so is this", "mend it too"))
    ill = bot(desk, "check")
    assert ill.exit_code == 1
    assert ill.stdout == "a.yaml:3: it is wrong; mend it\nb.yaml:1: so is this; mend it too\n"
    assert "The knowledge base has 2 faults." in ill.stderr


def test_schema_says_what_it_wrote(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("bot.knowledge.schema.write_schemas", lambda folder: [folder / "a.json"])
    assert bot(desk, "schema", "--knowledge", str(tmp_path)).stdout == f"Written: {tmp_path / 'a.json'}\n"


@pytest.mark.parametrize("name", ["run", "sync"])
def test_discord_gets_settings_and_engine_and_its_exit_code_is_ours(
    desk: Desk, engine: Engine, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    handed: list[object] = []

    def discord(settings: Settings, engine: Engine, _: object = None) -> int:
        handed.extend((settings.discord_token and settings.discord_token.get_secret_value(), engine))
        return 69

    monkeypatch.setattr(f"bot.faces.discord.running.{name}", discord)
    monkeypatch.setenv("DISCORD_TOKEN", "token")
    assert bot(desk, name).exit_code == 69
    assert handed == ["token", engine]


def test_the_engine_that_serves_discord_has_read_ahead(
    desk: Desk, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.index.terms_read.clear()
    monkeypatch.setattr("bot.faces.discord.running.run", lambda *_: 0)
    monkeypatch.setenv("DISCORD_TOKEN", "token")
    bot(desk, "run")
    assert len(engine.index.terms_read) >= READ_AHEAD


def test_with_a_token_no_command_means_discord_and_it_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.faces.discord.running.run", lambda *_: 0)
    monkeypatch.setenv("DISCORD_TOKEN", "token")
    found = bot(desk)
    assert (found.exit_code, found.stdout) == (0, "")
    assert "Discord bot" in found.stderr


def test_a_batch_answers_line_by_line(desk: Desk) -> None:
    found = bot(
        desk,
        "ask",
        "--batch",
        "--json",
        typed=b'{"question": "population"}\n\xff\n\n{"question": "impunity"}\n',
    )
    first, second, third = map(json.loads, found.stdout.splitlines())
    assert (first["question"], second["outcome"], third["question"]) == ("population", "error", "impunity")
    assert second["message"] == "Line 2 is not UTF-8 text."


def test_a_pipe_into_the_prompt_gets_plain_answers(desk: Desk) -> None:
    found = bot(desk, typed="/stat opcat\n\n/pillar impunity\n/quit\n/overview\n")
    assert found.exit_code == 0, found.output
    assert found.stdout.startswith("GENERAL INFORMATION\n")
    assert "\n\nIV. ENDING IMPUNITY\n" in found.stdout
    assert "OVERALL" not in found.stdout
    assert found.stderr.count("\n") == 1
    assert "terminal prompt" in found.stderr


def test_colour_is_drawn_when_asked_for_and_plain_undoes_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" in bot(desk, "overview").stdout
    assert "\x1b[" not in bot(desk, "overview", "--plain").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in bot(desk, "overview").stdout
    assert "\x1b[1;31m" not in bot(desk, "overview").stdout
