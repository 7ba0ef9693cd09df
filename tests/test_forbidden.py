"""What no code of the bot may do: run text as code, unpack objects, start programs, format with people's words.

Held by ruff (`S` and the banned API in pyproject.toml) and, where it has no rule, by reading the code. Each is shown to
go red.
"""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "bot").rglob("*.py"))

REFUSED = {
    "eval": ("S307", "eval(text)\n"),
    "exec": ("S102", "exec(text)\n"),
    "pickle": ("TID251", "import pickle\n"),
    "pickle-loads": ("S301", "import pickle\npickle.loads(text)\n"),
    "marshal": ("TID251", "import marshal\n"),
    "marshal-loads": ("S302", "import marshal\nmarshal.loads(text)\n"),
    "shelve": ("TID251", "import shelve\n"),
    "dill": ("TID251", "from dill import loads\n"),
    "shell": ("S602", "import subprocess\nsubprocess.run(text, shell=True)\n"),
    "system": ("S605", "import os\nos.system(text)\n"),
    "popen": ("S605", "import os\nos.popen(text)\n"),
    "spawn": ("S606", "import os\nos.execv(text, [])\n"),
    "subprocess": ("TID251", "import subprocess\n"),
    "run": ("TID251", "from subprocess import run\n"),
    "create-subprocess": ("TID251", "import asyncio\nasyncio.create_subprocess_exec(text)\n"),
    "import-module": ("TID251", "import importlib\nimportlib.import_module(text)\n"),
    "yaml-load": ("S506", "import yaml\nyaml.load(text, Loader=yaml.Loader)\n"),
    "unsafe-load": ("TID251", "import yaml\nyaml.unsafe_load(text)\n"),
    "full-load": ("TID251", "import yaml\nyaml.full_load(text)\n"),
    "unsafe-loader": ("TID251", "import yaml\nyaml.parse(text, Loader=yaml.UnsafeLoader)\n"),
    "c-loader": ("TID251", "from yaml import CLoader\n"),
    "jinja": ("S701", "import jinja2\njinja2.Environment()\n"),
    "xml": ("S314", "import xml.etree.ElementTree as tree\ntree.parse(text)\n"),
    "no-certificate": ("S501", "import requests\nrequests.get(text, verify=False, timeout=1)\n"),
    "template": ("TID251", "from string import Template\n"),
    "formatter": ("TID251", "import string\nstring.Formatter()\n"),
    "log-format": ("G004", "import logging\nlogging.getLogger(__name__).info(f'{text}')\n"),
    "bidi": ("PLE2502", "text = 'a\u202eb'\n"),
    "token": ("S105", "token = 'MTk4NjIyNDgzNDcxOTI1MjQ4'\n"),
    "temporary": ("S108", "open('/tmp/x')\n"),
    "everywhere": ("S104", "host = '0.0.0.0'\n"),
}
"""Code by a name, and the rule that refuses it; `text` is what somebody sent."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Lint all of it at once, as if it stood in the bot."""
    folder = tmp_path_factory.mktemp("bot")
    for name, (_, code) in REFUSED.items():
        (folder / f"{name}.py").write_text(code, encoding="utf-8")
    ruff = Path(sys.executable).with_name("ruff")
    done = subprocess.run(  # noqa: S603 - our own tool
        [ruff, "check", "--no-cache", "--config", ROOT / "pyproject.toml", "--output-format", "json", folder],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    rules: dict[str, set[str]] = {}
    for fault in json.loads(done.stdout):
        rules.setdefault(Path(fault["filename"]).stem, set()).add(fault["code"])
    return rules


@pytest.mark.parametrize("name", REFUSED)
def test_lint_refuses_it(found: dict[str, set[str]], name: str) -> None:
    assert REFUSED[name][0] in found[name]


def formatted(tree: ast.AST) -> Iterator[int]:
    """Give the lines that format a text which is no literal: `text.format(…)`, `text % …`, `format(…, text)`.

    What a person wrote must never be a format: `{0.__class__}` reads what it likes, `%999999999d` fills the memory.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            is_format = node.func.attr in ("format", "format_map", "vformat")
            if is_format and not _is_literal(node.func.value) and not _is_super(node.func.value):
                yield node.lineno
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "format":
            yield from (node.lineno for given in node.args[1:] if not _is_literal(given))
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and not _is_number(node.right):
            yield from () if _is_literal(node.left) else (node.lineno,)
        elif isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            computed = [part for part in ast.walk(node.format_spec) if isinstance(part, ast.FormattedValue)]
            yield from (node.lineno for _ in computed)


def _is_literal(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant)


def _is_number(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float)


def _is_super(node: ast.AST) -> bool:
    """Tell whether it is `super()`, as in a log formatter's own `format`."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_text_that_somebody_sent_is_a_format(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    arithmetic = "numpy" in code  # there, % is a remainder
    tree = ast.parse(code.replace(" % ", " // ") if arithmetic else code)
    assert list(formatted(tree)) == []


@pytest.mark.parametrize(
    "code",
    [
        "text.format(1)",
        "messages['x'].format_map(values)",
        "str.format(text, 1)",
        "text % (1, 2)",
        "text % values",
        "format(1, text)",
        "f'{value:{text}}'",
        "string.Formatter().vformat(text, (), {})",
    ],
)
def test_the_test_sees_a_format_that_is_no_literal(code: str) -> None:
    assert list(formatted(ast.parse(code)))


@pytest.mark.parametrize(
    "code", ["'{}'.format(text)", "'%s' % text", "f'{text}'", "f'{number:04X}'", "n % 2", "super().format(x)"]
)
def test_the_test_sees_none_where_there_is_none(code: str) -> None:
    assert not list(formatted(ast.parse(code)))
