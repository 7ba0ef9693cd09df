"""Checks each YAML file against its class in `files.py`, and tells every fault by file and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from bot.knowledge import files
from bot.knowledge.faults import Fault
from bot.knowledge.reader import Document, Path, read

SHAPES: Final[tuple[tuple[str, str, TypeAdapter[Any]], ...]] = (
    ("editions/*.yaml", "edition", TypeAdapter(files.EditionFile)),
    ("factsheets/*.yaml", "factsheet", TypeAdapter(files.FactsheetFile)),
    ("questions/*.yaml", "questions", TypeAdapter(files.QuestionsFile)),
    ("vocabulary/stopwords.yaml", "stopwords", TypeAdapter(files.StopwordsFile)),
    ("vocabulary/*.yaml", "vocabulary", TypeAdapter(files.VocabularyFile)),
    ("scope/countries.yaml", "countries", TypeAdapter(files.CountriesFile)),
    ("scope/*.yaml", "scope", TypeAdapter(files.ScopeFile)),
)
"""Pattern of the path, kind (the name of its JSON Schema), and shape; the first pattern that fits counts."""


@dataclass(frozen=True, slots=True)
class ShapedFile:
    """A file whose YAML has the right shape: `content` is an instance of the class that SHAPES names for it."""

    kind: str
    document: Document
    content: Any

    def fault(self, path: Path, problem: str, mend: str, *, term: int | None = None) -> Fault:
        """Word a fault at `path`, or at the `term`-th line (from 0) of the line list there."""
        line = self.document.line(path) if term is None else self.document.term_line(path, term)
        return Fault(self.document.file, line, problem, mend)


def shape_files(texts: Mapping[str, str]) -> tuple[list[ShapedFile], list[Fault]]:
    """Read and validate every YAML file of `texts` (text by relative path); faulty files are left out."""
    shaped: list[ShapedFile] = []
    faults: list[Fault] = []
    for file, text in texts.items():
        if not file.endswith((".yaml", ".yml")):
            continue
        kind, adapter = _shape_of(file)
        if adapter is None:
            faults.append(Fault(file, 1, "nothing reads this file", "move it to where knowledge/README.md says, or delete it"))
            continue
        document = read(text, file)
        faults += document.faults
        if document.faults:
            continue
        try:
            shaped.append(ShapedFile(kind, document, adapter.validate_python(document.data)))
        except ValidationError as error:
            faults += _faults(document, error)
    return shaped, faults


def _shape_of(file: str) -> tuple[str, TypeAdapter[Any] | None]:
    for pattern, kind, adapter in SHAPES:
        if fnmatchcase(file, pattern):
            return kind, adapter
    return "", None


def _faults(document: Document, error: ValidationError) -> Iterator[Fault]:
    for details in error.errors(include_url=False):
        path = tuple(part for part in details["loc"] if part != "[key]")
        problem, mend = _wording(details, path)
        yield Fault(document.file, document.line(path), problem, mend)


def _wording(details: ErrorDetails, path: Path) -> tuple[str, str]:
    key = path[-1] if path else "the file"
    match details["type"]:
        case "extra_forbidden":
            return f"unknown key “{key}”", "check its spelling or remove it"
        case "missing":
            return f"the key “{key}” is missing", "add it"
        case "string_type":
            return f"“{key}” must be text", "write plain text after the colon"
        case "dict_type" | "model_type" | "model_attributes_type":
            return f"“{key}” must be a list of “key: value” lines", "indent the keys below it"
        case "list_type":
            return f"“{key}” must be a list", "write one item a line, each after “- ”"
        case "int_parsing" | "float_parsing":
            return f"“{key}” must be a number", "write digits only"
        case "value_error":
            return f"“{key}”: {details['ctx']['error']}", "mend the value"
        case _:
            return f"“{key}”: {details['msg'][0].lower()}{details['msg'][1:]}", "mend the value"
