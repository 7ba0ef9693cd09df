"""The editors' JSON Schemas: equal to the model, named by each file, and useful."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from bot.knowledge.folder import shipped_folder
from bot.knowledge.schema import schemas, write_schemas
from bot.knowledge.shapes import shape_files

FOLDER = shipped_folder()
FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.yaml"))


def _kind(file: str) -> str:
    (shaped,), _ = shape_files({file: (FOLDER / file).read_text(encoding="utf-8")})
    return shaped.kind


def _as_json(text: str) -> Any:
    return json.loads(json.dumps(yaml.safe_load(text)))


def _errors(kind: str, data: Any) -> list[str]:
    schema = json.loads(schemas()[f"{kind}.schema.json"])
    return [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(data)]


def test_the_files_are_equal_to_the_model() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in (FOLDER / "schema").iterdir()}
    assert written == schemas(), "run: python -m bot schema"


def test_writing_is_deterministic(tmp_path: Path) -> None:
    first = {path.name: path.read_bytes() for path in write_schemas(tmp_path)}
    second = {path.name: path.read_bytes() for path in write_schemas(tmp_path)}
    assert first == second
    assert set(first) == set(schemas())


@pytest.mark.parametrize("text", schemas().values(), ids=schemas().keys())
def test_each_is_a_schema_with_title_and_description(text: str) -> None:
    schema = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["title"]
    assert schema["description"]
    for shape in schema.get("$defs", {}).values():
        assert shape["description"]
        assert all("description" in value or "$ref" in value for value in shape["properties"].values())


@pytest.mark.parametrize("file", FILES)
def test_each_file_satisfies_its_schema(file: str) -> None:
    assert not _errors(_kind(file), _as_json((FOLDER / file).read_text(encoding="utf-8")))


@pytest.mark.parametrize("file", FILES)
def test_each_file_names_its_schema(file: str) -> None:
    first_line = (FOLDER / file).read_text(encoding="utf-8").partition("\n")[0]
    assert first_line == f"# yaml-language-server: $schema=../schema/{_kind(file)}.schema.json"


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("vocabulary", {"Arrest": {"en": "arrest"}}),
        ("vocabulary", {"arrest": {"de": "Haft"}}),
        ("questions", {"impunity/1.1": {"de": "was"}}),
        ("questions", {"Impunity 1": {"en": "what"}}),
        ("scope", {"age": {"terms": {"en": "old"}}}),
        ("countries", {"poland": {"xx": "poland"}}),
        ("factsheet", {}),
        ("edition", {"edition": 2025, "sections": {"title": {"kind": "verse", "names": {"en": "x"}}}}),
    ],
)
def test_it_refuses_what_the_check_refuses(kind: str, data: Any) -> None:
    assert _errors(kind, data)
