"""Checks each YAML file against its class in `files.py`, and tells every fault by file and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from bot.knowledge import files
from bot.knowledge.faults import Fault, shortened
from bot.knowledge.files import WRITTEN_RIGHT
from bot.knowledge.reader import Document, Path, read

SHAPES: Final[tuple[tuple[str, str, TypeAdapter[Any]], ...]] = (
    ("editions/*.yaml", "edition", TypeAdapter(files.EditionFile)),
    ("factsheets/*.yaml", "factsheet", TypeAdapter(files.FactsheetFile)),
    ("questions/people.yaml", "person-questions", TypeAdapter(files.PersonQuestionsFile)),
    ("questions/*.yaml", "questions", TypeAdapter(files.QuestionsFile)),
    ("near-misses/*.yaml", "near-misses", TypeAdapter(files.NearMissesFile)),
    ("vocabulary/*.yaml", "vocabulary", TypeAdapter(files.VocabularyFile)),
    ("scope/countries.yaml", "countries", TypeAdapter(files.CountriesFile)),
    ("scope/*.yaml", "scope", TypeAdapter(files.ScopeFile)),
)
"""Pattern of the path, kind (the name of its JSON Schema), and shape; the first pattern that fits counts."""


@dataclass(frozen=True, slots=True)
class ShapedFile:
    """A file whose YAML has the right shape: `content` is what `SHAPES` names for it."""

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
            faults.append(
                Fault(
                    file,
                    1,
                    "nothing reads this file",
                    "move it to where knowledge/README.md says, or delete it",
                )
            )
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
        path = _path_in(document, details)
        problem, mend = _wording(details, path)
        yield Fault(document.file, document.line(path), problem, mend)


def _path_in(document: Document, details: ErrorDetails) -> Path:
    """Give the error's place without what pydantic adds to it: "[key]", and the name of a union's branch."""
    path: Path = ()
    for part in details["loc"]:
        if (*path, part) in document.lines:
            path = (*path, part)
    return (*path, details["loc"][-1]) if details["type"] == "missing" else path


def _wording(details: ErrorDetails, path: Path) -> tuple[str, str]:
    name = _name(path)
    if details["type"] == "string_pattern_mismatch":
        is_key = details["loc"][-1] == "[key]"
        written = shortened(details["input"])
        what = f"the key “{written}”" if is_key else f"{name}: “{written}”"
        return f"{what} is not written right", WRITTEN_RIGHT.get(details["ctx"]["pattern"], "mend it")
    if details["type"] in _WORDINGS:
        problem, mend = _WORDINGS[details["type"]]
        return f"{name} {problem}", mend
    if details["type"] == "string_too_long":
        longest = details["ctx"]["max_length"]
        return f"{name} is longer than {longest} characters", "shorten it, or divide it as the source does"
    if details["type"] == "value_error":
        return f"{name}: {details['ctx']['error']}", "mend the value"
    return f"{name}: {details['msg'][0].lower()}{details['msg'][1:]}", "mend the value"


def _name(path: Path) -> str:
    """Name the place as an editor would: by its key, or as an item of the list that has a key."""
    if not path:
        return "the file"
    return (
        f"“{shortened(path[-1])}”"
        if isinstance(path[-1], str)
        else f"item {path[-1] + 1} of {_name(path[:-1])}"
    )


_NOT_KEYS: Final = ("must be a list of “key: value” lines", "indent the keys below it")
_NOT_TEXT: Final = ("must be text", "write plain text after the colon")
_NOT_NUMBER: Final = ("must be a number", "write digits only")
_WORDINGS: Final[Mapping[str, tuple[str, str]]] = {
    "extra_forbidden": ("is an unknown key", "check its spelling or remove it"),
    "missing": ("is missing", "add this key"),
    "string_type": _NOT_TEXT,
    "string_too_short": ("is empty", "write its text or remove the key"),
    "too_long": ("has too many items", "remove what does not belong there"),
    "dict_type": _NOT_KEYS,
    "model_type": _NOT_KEYS,
    "model_attributes_type": _NOT_KEYS,
    "list_type": ("must be a list", "write one item a line, each after “- ”"),
    "too_short": ("has too few items", "add what is missing"),
    "int_parsing": _NOT_NUMBER,
    "float_parsing": _NOT_NUMBER,
}
"""What is wrong and the mend, by pydantic's type of error; the rest keeps pydantic's own words."""
