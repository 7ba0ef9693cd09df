"""What is shipped: the wheel answers from any folder, the source archive can be built and tested."""

import ast
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from bot import __version__

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by hatchling in this process: no network."""
    folder = tmp_path_factory.mktemp("wheel")
    return Path(next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))


@pytest.fixture(scope="module")
def in_wheel(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def in_sdist(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("sdist")
    path = next(SdistBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"]))
    with tarfile.open(path) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


def _files(folder: str) -> set[str]:
    """Give every file that is part of the project under `folder`, by path from the project's root."""
    paths = (
        path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )
    return {path.relative_to(ROOT).as_posix() for path in paths}


def test_the_wheel_holds_all_of_the_package(in_wheel: set[str]) -> None:
    assert _files("bot") <= in_wheel


def test_the_wheel_holds_all_of_the_knowledge_base(in_wheel: set[str]) -> None:
    assert {name.replace("knowledge/", "bot/knowledge/base/", 1) for name in _files("knowledge")} <= in_wheel


def test_the_wheel_holds_nothing_else(in_wheel: set[str]) -> None:
    assert {name.split("/")[0] for name in in_wheel} == {"bot", f"torture_index_bot-{__version__}.dist-info"}


def test_the_wheel_carries_licence_and_console_script(in_wheel: set[str]) -> None:
    information = f"torture_index_bot-{__version__}.dist-info"
    assert {f"{information}/licenses/LICENSE", f"{information}/entry_points.txt"} <= in_wheel


def test_the_unpacked_wheel_answers_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")  # noqa: S202 - our own archive
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "bot", "pillar", "impunity", "--plain"],
        cwd=elsewhere,
        env={"PYTHONPATH": str(tmp_path / "installed"), "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("IV. ENDING IMPUNITY\n")


def test_the_source_archive_holds_what_building_and_testing_needs(in_sdist: set[str]) -> None:
    wanted = {"pyproject.toml", "README.md", "LICENSE", ".env.example", ".ci/run"}
    assert wanted | _files("bot") | _files("knowledge") | _files("tests") | _files(".deploy") <= in_sdist


@pytest.mark.parametrize("requirement", [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]])
def test_every_dependency_is_bounded_below_and_above(requirement: str) -> None:
    assert ">=" in requirement
    assert ",<" in requirement


def test_every_package_that_the_bot_imports_is_a_dependency_of_its_own() -> None:
    names = {
        "discord": "discord.py",
        "fluent": "fluent.runtime",
        "prompt_toolkit": "prompt-toolkit",
        "pydantic_core": "pydantic",
        "pydantic_settings": "pydantic-settings",
        "PIL": "pillow",
        "yaml": "pyyaml",
    }
    declared = {requirement.partition(">=")[0].lower() for requirement in PROJECT["dependencies"]}
    imported = {name for path in (ROOT / "bot").rglob("*.py") for name in _imports(path)}
    foreign = imported - sys.stdlib_module_names - {"bot"}
    assert {names.get(name, name) for name in foreign} == declared


def _imports(path: Path) -> Iterator[str]:
    """Give the outermost name of each module that is imported anywhere in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def test_the_checks_of_ci_can_be_run() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
