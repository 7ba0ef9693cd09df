"""Imports run one way: knowledge, answers, evaluation, faces. Held by import-linter, and by reading the imports."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WORLD = {"discord", "asyncio", "time", "datetime", "os", "socket", "logging"}
"""What knowledge and answers do not know: Discord, an event loop, a clock, an environment, the network."""

FORBIDDEN = {
    "knowledge": {"bot.answers", "bot.evaluation", "bot.faces", "bot.settings", *WORLD},
    "answers": {"bot.evaluation", "bot.faces", "bot.settings", *WORLD},
    "evaluation": {"bot.faces", "bot.settings", *WORLD},
    "faces/terminal": {"discord"},
}


def _imports(tree: ast.AST) -> Iterator[str]:
    """Give every module that is imported anywhere in `tree`, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _breaches(tree: ast.AST, forbidden: set[str]) -> set[str]:
    return {
        name
        for name in _imports(tree)
        for banned in forbidden
        if name == banned or name.startswith(f"{banned}.")
    }


def _modules() -> list[tuple[str, Path]]:
    return [(area, path) for area in FORBIDDEN for path in sorted((ROOT / "bot" / area).rglob("*.py"))]


@pytest.mark.parametrize(("area", "path"), _modules(), ids=lambda it: it.stem if isinstance(it, Path) else it)
def test_no_module_imports_what_its_layer_may_not_know(area: str, path: Path) -> None:
    assert not _breaches(ast.parse(path.read_text(encoding="utf-8")), FORBIDDEN[area])


def test_every_layer_has_modules() -> None:
    assert {area for area, _ in _modules()} == set(FORBIDDEN)


@pytest.mark.parametrize(
    "code",
    [
        "import discord",
        "import os.path",
        "from os import path",
        "import json, time",
        "def f():\n    from datetime import date",
        "from bot.faces import commands",
        "from bot import faces",
        "import bot.faces.discord.cards as cards",
    ],
)
def test_the_test_sees_a_breach(code: str) -> None:
    assert _breaches(ast.parse(code), FORBIDDEN["answers"])


@pytest.mark.parametrize("code", ["import ostrich", "from bot.knowledge import model", "import timeit"])
def test_the_test_sees_no_breach_where_there_is_none(code: str) -> None:
    assert not _breaches(ast.parse(code), FORBIDDEN["answers"])


def test_the_package_itself_imports_nothing() -> None:
    assert not list(_imports(ast.parse((ROOT / "bot" / "__init__.py").read_text(encoding="utf-8"))))


def test_the_contracts_of_import_linter_are_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(  # noqa: S603 - our own tool
        [linter, "--no-cache", "--config", "pyproject.toml"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_loading_the_engine_imports_no_discord_and_no_event_loop() -> None:
    code = "import bot.answers.engine, sys; print({'discord', 'asyncio'} & set(sys.modules))"
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "set()"
