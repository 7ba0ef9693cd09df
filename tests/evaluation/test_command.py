"""`python -m bot evaluate` from its options to its exit codes, on a set of five questions."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result

from bot.answers.engine import Engine
from bot.faces.terminal.desk import Desk
from bot.faces.terminal.evaluation import files
from bot.faces.terminal.shell import make_shell
from bot.settings import Settings

QUESTIONS: Final[tuple[tuple[str, str, str, str, list[str]], ...]] = (
    ("A", "how many political prisoners are there?", "en", "fact", ["1,208 political prisoners"]),
    ("B", "prison occupancy", "en", "topic", ["Prison Occupancy level:"]),
    ("C", "сколько политзаключённых?", "ru", "cross-lingual", ["nothing that the factsheet says"]),
    ("D", "hello", "en", "far", []),
    ("E", "prison population", "en", "near-miss", []),
)
"""Two that are right, two that are wrong, one that is refused."""


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", *map(str.upper, Settings.model_fields)):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def questions(tmp_path: Path) -> str:
    fields = ("id", "q", "lang", "kind", "gold")
    file = tmp_path / "questions.jsonl"
    lines = (json.dumps(dict(zip(fields, line, strict=True))) for line in QUESTIONS)
    file.write_text("\n".join(lines), encoding="utf-8")
    return str(file)


@pytest.fixture
def desk(engine: Engine) -> Desk:
    desk = Desk()
    desk.__dict__["engine"] = engine
    return desk


def evaluate(desk: Desk, *arguments: str) -> Result:
    return CliRunner().invoke(make_shell(), ["evaluate", *arguments], obj=desk)


def rows(found: Result) -> list[list[str]]:
    return [line.split() for line in found.stdout.splitlines()]


def test_the_table_counts_by_kind_and_language(desk: Desk, questions: str) -> None:
    found = evaluate(desk, questions)
    assert (found.exit_code, found.stderr) == (0, "")
    assert rows(found) == [
        ["kind", "language", "questions", "right", "found", "wrong", "refused"],
        ["fact", "en", "1", "1", "1"],
        ["cross-lingual", "ru", "1", "1"],
        ["topic", "en", "1", "1", "1"],
        ["near-miss", "en", "1", "1"],
        ["far", "en", "1", "1"],
        ["answerable", "3", "2", "2", "1"],
        ["unanswerable", "2", "1", "1"],
        ["share", "0.667", "0.667", "0.333", "0.500"],
    ]
    assert all(line == line.rstrip() for line in found.stdout.splitlines())


def test_a_pipe_gets_no_escape_codes_and_a_terminal_does(
    desk: Desk, questions: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in evaluate(desk, questions).output
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[1m" in evaluate(desk, questions).stdout


def test_misses_are_told_with_what_was_shown(desk: Desk, questions: str) -> None:
    found = evaluate(desk, questions, "--misses").stdout
    assert "2 questions went wrong:" in found
    assert "C cross-lingual ru: wrong, confidence " in found
    assert "     -> To this day, at least 1,208 political prisoners remain in detention." in found
    assert "E near-miss en: wrong, confidence " in found
    assert "A fact en: " not in found


def test_a_question_cannot_steer_the_terminal(desk: Desk, tmp_path: Path) -> None:
    line = {"id": "A", "q": "\x1b[2J\x07prison population", "lang": "en", "kind": "far", "gold": []}
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps(line), encoding="utf-8")
    found = evaluate(desk, str(file), "--misses").stdout
    assert "prison population" in found
    assert not {"\x1b", "\x07"} & set(found)


def test_calibration_tells_tenths_and_errors(desk: Desk, questions: str) -> None:
    found = evaluate(desk, questions, "--calibration")
    assert "Expected calibration error: 0." in found.stdout
    tenths = [row for row in rows(found) if row and row[0] == "0.9-1.0"]
    assert len(tenths) == 1
    assert tenths[0][1].startswith("*")


def test_time_is_told(desk: Desk, questions: str) -> None:
    assert "ms (median)" in evaluate(desk, questions, "--time").stdout
    assert "ms" not in evaluate(desk, questions).stdout.split()


def test_json_is_one_object_on_one_line(desk: Desk, questions: str) -> None:
    found = evaluate(desk, questions, "--json").stdout
    assert found.count("\n") == 1
    assert json.loads(found)["right"] == pytest.approx(0.667)


def test_flips_since_a_saved_run(desk: Desk, questions: str, tmp_path: Path) -> None:
    run = tmp_path / "run.json"
    assert evaluate(desk, questions, "--save", str(run)).exit_code == 0
    saved = json.loads(run.read_text(encoding="utf-8"))
    assert saved == {"outcomes": {"A": "right", "B": "right", "C": "wrong", "D": "refused", "E": "wrong"}}
    run.write_text(json.dumps({"outcomes": {**saved["outcomes"], "A": "missed", "E": "refused"}}))
    found = evaluate(desk, questions, "--since", str(run)).stdout.splitlines()
    assert found[-4:] == [
        "One question became right:",
        "A missed -> right: how many political prisoners are there?",
        "One question became wrong:",
        "E refused -> wrong: prison population",
    ]


@pytest.mark.parametrize(
    ("floors", "code", "told"),
    [
        (["right=.66", "refused=.5", "wrong=.34", "ru=0"], 0, ""),
        (["right=.67"], 1, "Not held: right >= 0.67, but it is 0.667.\n"),
        (["wrong=.33"], 1, "Not held: wrong <= 0.33, but it is 0.333.\n"),
        (
            ["near-miss=.1", "fact=1", "pl=.5"],
            1,
            "Not held: near-miss >= 0.1, but it is 0.000; pl >= 0.5, but it is 0.000.\n",
        ),
    ],
)
def test_floors(desk: Desk, questions: str, floors: list[str], code: int, told: str) -> None:
    found = evaluate(desk, questions, *(f"--floor={floor}" for floor in floors))
    assert (found.exit_code, found.stderr) == (code, "" if code == 0 else f"Error: {told}")


def test_the_plot_is_written(desk: Desk, questions: str, tmp_path: Path) -> None:
    assert evaluate(desk, questions, "--plot", str(tmp_path / "plot.png")).exit_code == 0
    assert (tmp_path / "plot.png").read_bytes().startswith(b"\x89PNG")


def test_without_pillow_one_is_told_what_to_install(
    desk: Desk, questions: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "bot.evaluation.plot", None)
    found = evaluate(desk, questions, "--plot", "plot.png")
    assert found.exit_code == 2
    assert "pip install pillow" in found.stderr
    assert not Path("plot.png").exists()


def test_fit_prints_what_is_to_be_written(desk: Desk, questions: str) -> None:
    found = evaluate(desk, questions, "--fit")
    assert found.exit_code == 0
    assert "\nBIAS: Final = " in found.stdout
    assert '\nWEIGHTS: Final = {"' in found.stdout


def test_nothing_to_fit_is_told(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "one.jsonl"
    file.write_text('{"id": "A", "q": "hello", "lang": "en", "kind": "far", "gold": []}', encoding="utf-8")
    found = evaluate(desk, str(file), "--fit")
    assert (found.exit_code, "all outcomes are alike" in found.stderr) == (2, True)


def test_ablate_prints_a_row_for_each_part(
    desk: Desk, questions: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.evaluation.ablation import Part  # noqa: PLC0415 - only here

    monkeypatch.setattr("bot.faces.terminal.evaluation.session.all_parts", lambda: (Part("nothing"),))
    heading, row = rows(evaluate(desk, questions, "--ablate"))
    assert heading == ["without", "right", "found", "wrong", "refused", "right", "at", "95%", "refused"]
    assert row[:-1] == ["nothing", "0.667", "0.667", "0.333", "0.500"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere.jsonl"], "The file nowhere.jsonl cannot be read: No such file or directory."),
        (["{questions}", "--since", "nowhere.json"], "The file nowhere.json cannot be read"),
        (["{questions}", "--since", "{questions}"], "is no run that --save has written"),
        (["{questions}", "--save", "nowhere/run.json"], "The file nowhere/run.json cannot be written"),
        (["{questions}", "--plot", "nowhere/plot.png"], "The file nowhere/plot.png cannot be written"),
        (["{questions}", "--floor", "best=1"], '"best=1" is no floor'),
        (["{questions}", "copy.jsonl"], "The questions have 5 faults."),
        (["empty.jsonl"], "There is no question in empty.jsonl."),
        (["latin.jsonl"], "The file latin.jsonl cannot be read: UTF-8."),
    ],
    ids=str,
)
def test_what_cannot_be_used_is_told_with_exit_code_two(
    desk: Desk, questions: str, arguments: list[str], told: str
) -> None:
    Path("copy.jsonl").write_bytes(Path(questions).read_bytes())
    Path("empty.jsonl").write_text("\n", encoding="utf-8")
    Path("latin.jsonl").write_bytes(b"\xff")
    found = evaluate(desk, *(each.format(questions=questions) for each in arguments))
    assert found.exit_code == 2
    assert told in found.stderr


def test_malformed_lines_are_told_with_file_and_line(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text("{}\n[\n", encoding="utf-8")
    found = evaluate(desk, str(file))
    assert found.exit_code == 2
    assert f'{file}:1: "id" must be a text, and not empty\n{file}:2: this is not JSON\n' in found.stderr


def test_without_a_file_the_sets_of_the_checkout_are_asked_but_never_the_final_one() -> None:
    assert [file.stem for file in files.default_sets()] == [
        "development",
        "tuning",
        "validation",
        "opened",
        "further",
    ]
    assert all(file.is_file() for file in files.default_sets())


def test_outside_a_checkout_a_file_is_needed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(files, "_CHECKOUT", tmp_path / "nowhere")
    found = evaluate(desk)
    assert (found.exit_code, "name a file" in found.stderr) == (2, True)


def test_an_answer_does_not_wait_for_the_measuring_tool() -> None:
    code = (
        "import sys; from bot.faces.terminal.shell import run_shell; run_shell(['stat', '--json']);"
        "print([name for name in sys.modules if name.startswith(('rich', 'PIL', 'bot.evaluation.f'))])"
    )
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        timeout=60,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "['bot.evaluation.floors']"
