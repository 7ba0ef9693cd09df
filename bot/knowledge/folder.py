"""Where the knowledge base lies on disk, and its files as text."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from bot.knowledge.faults import Fault, KnowledgeError
from bot.knowledge.reader import MAX_BYTES

_HERE: Final = Path(__file__).resolve().parent
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


def scan_folder(folder: Path) -> tuple[Mapping[str, str], tuple[Fault, ...]]:
    """Read what can be read under `folder`, as `read_folder` does; tell what cannot instead of raising."""
    if not folder.is_dir():
        return {}, (
            Fault(str(folder), 1, "there is no such folder", "name the folder of the knowledge base"),
        )
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        try:
            texts[name] = _read(path)
        except _TooLargeError:
            faults.append(Fault(name, 1, f"the file is larger than {MAX_BYTES // 2**20} MiB", "split it"))
        except UnicodeDecodeError:
            faults.append(Fault(name, 1, "the file is not UTF-8 text", "save it as UTF-8"))
        except OSError as error:
            faults.append(Fault(name, 1, f"the file cannot be read ({error.strerror})", "make it readable"))
    return texts, tuple(faults)


class _TooLargeError(Exception):
    pass


def _files(folder: Path) -> Iterator[Path]:
    """Give the files to read; hidden ones are editors' drafts and locks."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix in _SUFFIXES and not hidden and path.is_file():
            yield path


def _read(path: Path) -> str:
    if path.stat().st_size > MAX_BYTES:
        raise _TooLargeError
    return path.read_text(
        encoding="utf-8-sig"
    )  # Windows editors put a byte order mark before the first letter
