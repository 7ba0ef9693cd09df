"""JSON Schemas of the knowledge files, made from `files.py`: by them an editor's program completes keys.

A file asks for its schema in its first line: `# yaml-language-server: $schema=../schema/<kind>.schema.json`.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from bot.knowledge.shapes import SHAPES

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


class _EditorsSchema(GenerateJsonSchema):
    """Says all that an editor's program can use: which keys there may be, and none that are only Python's."""

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        languages = made.get("propertyNames", {}).get("enum")
        if languages:  # named one by one, keys can be completed
            made["properties"] = dict.fromkeys(languages, made["additionalProperties"])
            del made["propertyNames"]
        made["additionalProperties"] = False
        return made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])  # a key without a value is a fault; it may be left out

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - pydantic's signature
        return False  # the key says as much


def schemas() -> Mapping[str, str]:
    """Give the text of each schema by the name of its file; the same model always gives the same text."""
    made = {kind: adapter.json_schema(schema_generator=_EditorsSchema) for _, kind, adapter in SHAPES}
    return {f"{kind}.schema.json": _text({"$schema": _DIALECT, **schema}) for kind, schema in made.items()}


def write_schemas(folder: Path) -> list[Path]:
    """Write one schema for each kind of file into `folder`/schema, and give their paths."""
    target = folder / "schema"
    target.mkdir(exist_ok=True)
    written = []
    for name, text in schemas().items():
        path = target / name
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written


def _text(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
