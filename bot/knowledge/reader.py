"""Reads one YAML file of the knowledge base into plain strings, lists and mappings, with the line of each.

Stricter than YAML on purpose. Every scalar is a string, so `no`, `1.10` and `2024-01-01` mean what the editor
typed. Repeated keys, anchors, aliases and tags are faults: the first silently loses an entry, the others can
make a small file explode or construct objects. Depth and size are bounded, so any file is read in bounded
time and memory.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from bot.knowledge.faults import Fault, shortened

MAX_BYTES = 8 * 1024 * 1024  # the largest file has 3.5 million bytes today
MAX_DEPTH = 12  # the deepest shape in files.py needs 6
MAX_EVENTS = 50_000  # keys, values, beginnings and ends; the file with the most has 4,284 today

TOO_LARGE = (f"the file is larger than {MAX_BYTES // 2**20} MiB", "split it")
_TOO_DEEP = (f"nested deeper than {MAX_DEPTH} levels", "check the indentation")

Path = tuple[str | int, ...]
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNSEEN_BREAKS: Final = "\x85\u2028\u2029"
"""What ends a line for YAML, and is no line's end in an editor: lines would be told that nobody sees."""

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's is some ten times faster


@dataclass(slots=True)
class Document:
    """A YAML file as plain data.

    Attributes:
        file: the name used in faults.
        data: nested `dict[str, …]`, `list` and `str`; None when the file could not be read.
        lines: for each path into `data`, the line (from 1) where its key or item stands.
        block_texts: the paths whose text is a block (`|` or `>`): it begins on the line after its key.
        folded_texts: the paths whose text stands on several lines that YAML joins to one (all but `|`).
        faults: everything that was wrong with the YAML itself.
    """

    file: str
    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    block_texts: set[Path] = field(default_factory=set)
    folded_texts: set[Path] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """Give the line of `path`, or of its nearest ancestor that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def term_line(self, path: Path, number: int) -> int:
        """Give the line of the `number`-th line (from 0) of the block text at `path`."""
        return self.line(path) + number + (path in self.block_texts)


def read(text: str, file: str) -> Document:
    """Read the YAML `text`; `file` names it in faults. Never raises: faults stand in the result."""
    document = Document(file)
    if len(text) > MAX_BYTES:
        document.faults.append(Fault(file, 1, *TOO_LARGE))
        return document
    try:
        _refuse_unseen_breaks(text, file)
        document.data = _Builder(document).build(yaml.parse(text, Loader=_Loader))
    except (yaml.YAMLError, UnicodeEncodeError, _RefusedError) as error:
        document.faults.append(_fault(error, text, file))
    if document.faults:
        document.data = None
    return document


class _RefusedError(Exception):
    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(str(fault))


def _fault(error: Exception, text: str, file: str) -> Fault:
    if isinstance(error, _RefusedError):
        return error.fault
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        # YAML tells what is missing at the end on a line of its own, which the file does not have.
        line = min(mark.line + 1, len(text.splitlines()) or 1) if mark else 1
        if "nesting depth" in str(error.problem):  # newer releases of libyaml count by themselves
            return Fault(file, line, *_TOO_DEEP)
        return Fault(file, line, f"not valid YAML: {error.problem}", "mend the line or the one above")
    forbidden = _FORBIDDEN.search(text)
    return _of_letter("a character that YAML does not allow", forbidden and forbidden.start(), text, file)


def _refuse_unseen_breaks(text: str, file: str) -> None:
    # To look for each takes a fortieth of the time that a pattern of all takes.
    place = min((text.index(letter) for letter in _UNSEEN_BREAKS if letter in text), default=None)
    if place is not None:
        raise _RefusedError(_of_letter("a line break that editors do not show", place, text, file))


def _of_letter(problem: str, place: int | None, text: str, file: str) -> Fault:
    """Tell what is wrong with the character at `place`, if that is known."""
    if place is None:
        return Fault(file, 1, problem, "remove it")
    line = len(text[: place + 1].splitlines())
    return Fault(file, line, f"{problem} (U+{ord(text[place]):04X})", "remove it")


def _line_after(event: yaml.Event) -> int:
    return event.end_mark.line + 1 if event.end_mark else 1


class _Builder:
    """Builds plain data from YAML's events with a stack of its own, so that depth cannot exhaust Python's."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.root: Any = None
        self.containers: list[Any] = []
        self.path: list[str | int] = []
        self.key: str | None = None

    def build(self, events: Iterator[yaml.Event]) -> Any:
        for count, event in enumerate(events):
            line = event.start_mark.line + 1 if event.start_mark else 1
            if count >= MAX_EVENTS:
                self._refuse(line, f"the file holds more than {MAX_EVENTS} keys and values", "split it")
            self._refuse_what_is_not_plain(event, line)
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event, line)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._open({} if isinstance(event, yaml.MappingStartEvent) else [], line)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.containers.pop()
                self._close_value()
        return self.root

    def _refuse_what_is_not_plain(self, event: yaml.Event, line: int) -> None:
        if getattr(event, "anchor", None):
            mend = "write the text out, or put it in quotes"
            self._refuse(line, "YAML anchors and aliases (& and *) are not used here", mend)
        if getattr(event, "tag", None):
            self._refuse(line, "YAML tags (!) are not used here", "remove the tag, or put the text in quotes")
        if isinstance(event, yaml.DocumentStartEvent) and () in self.document.lines:
            self._refuse(
                line, "a second YAML document begins here (---)", "remove the line, or make it a file"
            )

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        if self._expects_key():
            self._take_key(event.value, line)
            return
        self._place(event.value, line)
        if event.style in ("|", ">"):
            self.document.block_texts.add(tuple(self.path))
        if event.style != "|" and _line_after(event) > line:
            self.document.folded_texts.add(tuple(self.path))
        self._close_value()

    def _open(self, container: Any, line: int) -> None:
        if self._expects_key():
            self._refuse(line, "a key must be plain text", "write the key as one word or phrase")
        if len(self.containers) >= MAX_DEPTH:
            self._refuse(line, *_TOO_DEEP)
        self._place(container, line)
        self.containers.append(container)

    def _expects_key(self) -> bool:
        return bool(self.containers) and isinstance(self.containers[-1], dict) and self.key is None

    def _take_key(self, key: str, line: int) -> None:
        mapping = self.containers[-1]
        if key in mapping:
            problem = f"the key “{shortened(key)}” stands here twice"
            self.document.faults.append(Fault(self.document.file, line, problem, "merge or rename one"))
        self.key = key
        self.document.lines.setdefault((*self.path, key), line)

    def _place(self, value: Any, line: int) -> None:
        if not self.containers:
            self.root = value
            self.document.lines[()] = line
            return
        parent = self.containers[-1]
        if isinstance(parent, dict):
            assert self.key is not None  # noqa: S101 - _expects_key saw to it
            self.path.append(self.key)
            parent[self.key] = value
            self.key = None
        else:
            self.path.append(len(parent))
            parent.append(value)
            self.document.lines[tuple(self.path)] = line

    def _close_value(self) -> None:
        if self.path:
            self.path.pop()
        self.key = None

    def _refuse(self, line: int, problem: str, mend: str) -> None:
        raise _RefusedError(Fault(self.document.file, line, problem, mend))
