"""Where the knowledge base lies on disk, and its files as text."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bot.knowledge.faults import Fault, KnowledgeError
from bot.knowledge.reader import MAX_BYTES, TOO_LARGE

_HERE: Final = Path(__file__).resolve().parent
MAX_FILES: Final = 10_000
"""Files and folders of any kind; 260 factsheets with all that belongs to them are some 1,100."""

MAX_TOTAL: Final = 64_000_000
"""Characters of all files together; one factsheet with all that belongs to it has 5 million today. What is made of them
takes many times as much memory: raise it for a machine that has it."""

_SUFFIXES: Final = frozenset({".yaml", ".yml", ".md"})


def shipped_folder() -> Path:
    """Give the folder that came with the code: beside `bot/` in a checkout, else inside the package."""
    checkout = _HERE.parent.parent / "knowledge"
    return checkout if (checkout / "editions").is_dir() else _HERE / "base"


def read_folder(folder: Path) -> Mapping[str, str]:
    """Read every `.yaml` and `.md` file under `folder`, by path relative to it with forward slashes.

    Raises:
        KnowledgeError: the folder is missing, or a file is too large or is not UTF-8.
    """
    texts, faults = scan_folder(folder)
    if faults:
        raise KnowledgeError(faults)
    return texts


def scan_folder(folder: Path, only: tuple[str, ...] = ("",)) -> tuple[Mapping[str, str], tuple[Fault, ...]]:
    """Read what can be read under `folder`, as `read_folder` does; tell what cannot instead of raising.

    Args:
        folder: the folder of the knowledge base.
        only: how the names of the files begin that are read; by default all are.
    """
    if not folder.is_dir():
        return {}, (
            Fault(str(folder), 1, "there is no such folder", "name the folder of the knowledge base"),
        )
    try:
        files = files_in(folder)
    except TooManyFilesError:
        problem = f"the folder holds more than {MAX_FILES} files"
        return {}, (Fault(str(folder), 1, problem, "name the folder of the knowledge base, or clear it out"),)
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    room = MAX_TOTAL
    for path in files:
        name = path.relative_to(folder).as_posix()
        if not name.startswith(only):
            continue
        content = _read(path, name)
        if isinstance(content, Fault):
            faults.append(content)
            continue
        texts[name] = content
        room -= len(content)
        if room < 0:
            problem = f"with this file the folder holds more than {MAX_TOTAL // 10**6} million characters"
            faults.append(Fault(name, 1, problem, "remove what the bot need not read"))
            break
    return texts, tuple(faults)


def stamps(folder: Path) -> Mapping[str, tuple[int, ...]] | None:
    """Give what tells whether a file has been written to, or is another one, for each; None if that cannot be told."""
    try:
        found = {path.as_posix(): path.stat() for path in files_in(folder)}
    except (OSError, TooManyFilesError):
        return None
    return {
        name: (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino) for name, stat in found.items()
    }


class TooManyFilesError(Exception):
    """A folder holds more than MAX_FILES: it is hardly one of a knowledge base."""


def files_in(folder: Path) -> list[Path]:
    """Give the files of a knowledge base, in order; hidden ones are editors' drafts and locks, and left out.

    Raises:
        TooManyFilesError: there are more than MAX_FILES.
    """
    found: list[Path] = []
    for count, path in enumerate(folder.rglob("*")):
        if count >= MAX_FILES:
            raise TooManyFilesError
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix in _SUFFIXES and not hidden and path.is_file():
            found.append(path)
    return sorted(found)


def _read(path: Path, name: str) -> str | Fault:
    """Read no more than is allowed, whatever the file says of its size; or tell why it cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            return Fault(name, 1, *TOO_LARGE)
        return _decode(content)
    except UnicodeDecodeError:
        return Fault(name, 1, "the file is not UTF-8 text", "save it as UTF-8")
    except OSError as error:
        return Fault(name, 1, f"the file cannot be read ({error.strerror})", "make it readable")


def _decode(content: bytes) -> str:
    """Read UTF-8 as editors of all systems write it: with any line ends, perhaps with a byte order mark."""
    return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
