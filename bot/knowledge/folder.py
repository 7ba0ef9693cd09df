"""Where the knowledge base lies on disk, and its files as text."""

from collections.abc import Mapping
from pathlib import Path

from bot.knowledge.faults import Fault, KnowledgeError
from bot.knowledge.reader import MAX_BYTES

_HERE = Path(__file__).resolve().parent


def shipped_folder() -> Path:
    """Give the folder that came with the code: beside `bot/` in a checkout, inside the package when installed."""
    checkout = _HERE.parent.parent / "knowledge"
    return checkout if (checkout / "editions").is_dir() else _HERE / "base"


def read_folder(folder: Path) -> Mapping[str, str]:
    """Read every `.yaml` and `.md` file under `folder`, by path relative to it with forward slashes.

    Raises:
        KnowledgeError: the folder is missing, or a file is too large or is not UTF-8.
    """
    if not folder.is_dir():
        raise KnowledgeError([Fault(str(folder), 1, "there is no such folder", "name the folder of the knowledge base")])
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".yaml", ".yml", ".md") or not path.is_file():
            continue
        name = path.relative_to(folder).as_posix()
        try:
            texts[name] = _read(path)
        except UnicodeDecodeError:
            faults.append(Fault(name, 1, "the file is not UTF-8 text", "save it as UTF-8"))
        except OSError as error:
            faults.append(Fault(name, 1, f"the file cannot be read ({error.strerror})", "make it readable and not larger than 4 MiB"))
    if faults:
        raise KnowledgeError(faults)
    return texts


def _read(path: Path) -> str:
    if path.stat().st_size > MAX_BYTES:
        raise OSError(None, "it is too large")
    return path.read_text(encoding="utf-8")
