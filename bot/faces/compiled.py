"""Keeps compiled indexes between starts, so that a start need not compile what has not changed.

An index is kept under a digest of all that it is made of: each file of the knowledge base, the code that compiles
it, the versions of Python and numpy. It is mapped into memory, where several processes share it. Nothing that anyone
asked is in it.
"""

import mmap
import platform
from contextlib import suppress
from hashlib import blake2b, file_digest
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

import numpy as np

from bot.answers.archive import ArchiveError
from bot.answers.engine import Engine
from bot.faces.memory import give_back_memory
from bot.knowledge.folder import TooManyFilesError, files_in, scan_folder
from bot.knowledge.loader import assemble, load

KEPT: Final = 4
"""How many indexes one folder keeps: that of today, and of a few edits or versions before."""

SUFFIX: Final = ".index"

_CODE: Final = Path(__file__).resolve().parent.parent
_COMPILES: Final = ("answers", "knowledge")
"""The packages whose code decides what is in an index."""

_QUOTED: Final = ("editions/", "factsheets/", "questions/people.yaml")
"""The files that an engine needs beside its index: what it quotes, what that is called, and which names people bear."""


def start_engine(knowledge: Path, kept_in: Path | None) -> Engine:
    """Make an engine of the folder `knowledge`.

    Args:
        knowledge: folder of the knowledge base.
        kept_in: folder in which indexes are kept; None keeps none. One that cannot be written to is passed over.

    Raises:
        KnowledgeError: the knowledge base has faults; every one is told.
    """
    digest = None if kept_in is None else _digest(knowledge)
    kept = kept_in / f"{digest}{SUFFIX}" if kept_in and digest else None
    engine = _restored(kept, knowledge) if kept else None
    if engine is None:
        loaded = load(knowledge)
        packed = Engine(loaded).pack_index()  # of what was compiled, nothing else stays: it takes most memory
        if kept and _digest(knowledge) == digest:  # nothing was edited meanwhile
            _keep(kept, packed)
            engine = _restored(kept, knowledge)
        engine = engine or Engine(loaded.quoted(), packed)
    give_back_memory()
    return engine


def _restored(kept: Path, folder: Path) -> Engine | None:
    """Make an engine of an index that is kept: then `folder` had no fault when that was compiled."""
    try:
        with kept.open("rb") as file:
            packed = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        quoted = assemble(*scan_folder(folder, _QUOTED)).knowledge
        return Engine(quoted, packed) if quoted else None
    except (OSError, ValueError, ArchiveError):
        return None


def _keep(kept: Path, packed: bytes) -> None:
    """Write an index in one step, and forget old ones; a folder that cannot be written to costs time, no more."""
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=kept.parent, suffix=".part", delete=False) as part:
            part.write(packed)
        Path(part.name).replace(kept)
        oldest_first = sorted(kept.parent.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime)
        for path in oldest_first[:-KEPT]:
            path.unlink()


def _digest(knowledge: Path) -> str | None:
    """Digest what an index is made of; None if it cannot be read whole."""
    digest = blake2b(f"{platform.python_version()} {np.__version__}".encode(), digest_size=20)
    code = (path for package in _COMPILES for path in sorted((_CODE / package).glob("*.py")))
    try:
        for path in (*code, *files_in(knowledge)):
            with path.open("rb") as file:
                content = file_digest(file, blake2b).hexdigest()
            digest.update(f"{path.parent.name}/{path.name} {content} ".encode())
    except (OSError, TooManyFilesError):
        return None
    return digest.hexdigest()
