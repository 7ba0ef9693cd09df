"""Takes edits of the knowledge base while the bot runs: what is sound gives a new engine, the rest is told in the log.

An edit is taken if nothing is wrong with shapes and references (as at the start), if the quotes put together again are
the published text, and if no file is gone. A file that is gone is more often an accident than an edit, and nothing else
would show it; whoever means it asks for a reload (SIGHUP) or starts the bot again.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from bot.answers.engine import Engine
from bot.knowledge.check import find_unproven
from bot.knowledge.faults import Fault
from bot.knowledge.folder import scan_folder, stamps
from bot.knowledge.loader import Loaded, assemble

_log = logging.getLogger(__name__)

_TOLD: Final = 20
"""How many faults one reload writes into the log; `check` tells them all."""

_TRIES: Final = 3
"""How often a folder that changes while an engine is made of it is read again before its editor is waited for."""

_State = tuple[Mapping[str, int], tuple[Fault, ...]]
"""What tells whether a folder has changed: a number for the text of each file, and what cannot be read."""


class Reloader:
    """Makes engines of a knowledge folder as it changes. One reload at a time, in any thread.

    Attributes:
        folder: the knowledge folder.
        refused: for how many faults the last reload was refused; 0 if it was not.
    """

    def __init__(self, folder: Path) -> None:
        """Remember what lies in `folder` now: make this before the engine that is served first."""
        self.folder = folder
        texts, unreadable = scan_folder(folder)
        self._state = _state(texts, unreadable)
        self._served = frozenset(texts)
        self.refused = 0

    def reload(self, served: Engine | None = None, *, asked: bool = False) -> Engine | None:
        """Read the folder again.

        Args:
            served: the engine that is served: what has not changed since is taken from it.
            asked: the operator asked for it, so it is read even if it seems unchanged, and files may be gone.

        Returns:
            An engine of what it holds now; None if that is what was read last, is faulty (the log says what, and where)
            or does not come to rest. What is served then is to be served on.
        """
        self.refused = 0
        compiled: Engine | None = None
        made_of: _State | None = None
        for _ in range(_TRIES):
            before, read = stamps(self.folder), scan_folder(self.folder)
            state = _state(*read)
            if state == self._state and not asked:
                return None
            if compiled is None or state != made_of:  # it may have been saved again as it was
                loaded = assemble(*read)
                faults = self._faults(loaded, asked=asked)
                if loaded.knowledge is None or faults:
                    self._state, self.refused = state, len(faults)
                    _tell(faults)
                    return None
                compiled, made_of = Engine(loaded.knowledge, earlier=served), state
            if before is not None and stamps(self.folder) == before:
                self._state, self._served = state, frozenset(read[0])
                _log.info("the knowledge base was read anew: what changed in it is live")
                return compiled.packed()
        _log.warning("the knowledge base keeps changing: it is read again at its next change")
        return None

    def _faults(self, loaded: Loaded, *, asked: bool) -> list[Fault]:
        gone = () if asked else self._gone(loaded)
        return sorted({*loaded.faults, *find_unproven(loaded), *gone})

    def _gone(self, loaded: Loaded) -> Iterator[Fault]:
        """Find what is no longer there. The proof misses sources by itself, and notes beside them matter to nobody."""
        if not loaded.texts:  # the folder itself is gone, and is a fault already
            return
        mend = "put it back; if it is meant to be gone, reload the bot (SIGHUP) or start it again"
        unreadable = {fault.file for fault in loaded.faults}
        for name in self._served - loaded.texts.keys() - unreadable:
            if not name.endswith(".md"):
                yield Fault(name, 1, "the file is gone", mend)


def _state(texts: Mapping[str, str], unreadable: Iterable[Fault]) -> _State:
    """Give what tells whether a folder has changed, in little memory: an edit goes unseen once in 2**64 times."""
    return {name: hash(text) for name, text in texts.items()}, tuple(unreadable)


def _tell(faults: Sequence[Fault]) -> None:
    for fault in faults[:_TOLD]:
        _log.error("%s", fault)
    more = f" ({len(faults) - _TOLD} more faults are not told here)" if len(faults) > _TOLD else ""
    _log.error("the knowledge base has faults%s: what was read before is served on", more)
