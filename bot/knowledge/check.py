"""The knowledge check: every fault of every file at once, worded for the editor who mends it.

    reading and shape   reader.py, shapes.py     YAML, unknown and repeated keys, wrong types, links
    references          loader.py, linking.py    unknown ids, pillars, statistics, concepts
    the proof           proof.py                 the YAML put together again is the source, letter for letter
    completeness        completeness.py          what the edition asks of each factsheet
    contradictions      contradictions.py        names, questions and terms that two entries claim
    word lists          wordlists.py             single terms that can match nothing, or everything

The bot starts with what passes the first two, and takes edits while it runs that pass the proof too; the rest is what
only an editor needs to know.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Final

from bot.knowledge.completeness import find_incomplete
from bot.knowledge.contradictions import find_contradictions
from bot.knowledge.faults import Fault
from bot.knowledge.folder import scan_folder
from bot.knowledge.loader import Loaded, assemble
from bot.knowledge.proof import prove
from bot.knowledge.wordlists import find_poor_terms


def check(folder: Path) -> tuple[Fault, ...]:
    """Find every fault of the knowledge base in `folder`, sorted by file and line; none if it is sound."""
    texts, unreadable = scan_folder(folder)
    return check_texts(texts, unreadable)


def check_texts(texts: Mapping[str, str], unreadable: Iterable[Fault] = ()) -> tuple[Fault, ...]:
    """Find every fault of the files in `texts` (text by path relative to the knowledge folder), sorted.

    Args:
        texts: the files.
        unreadable: faults of files that are there but could not be read.
    """
    loaded = assemble(texts, unreadable)
    found = (inspect(loaded) for inspect in _INSPECTIONS)
    return tuple(sorted({*loaded.faults, *chain.from_iterable(found)}))


def find_unproven(loaded: Loaded) -> Iterator[Fault]:
    """Find where the factsheets, put together again, are not their source; and sources that are missing."""
    unreadable = {fault.file for fault in loaded.faults}
    editions = {file.content.edition: file.content for file in loaded.of_kind("edition")}
    for file in loaded.of_kind("factsheet"):
        edition, source = editions.get(file.content.edition), file.content.source
        if source not in loaded.texts and source not in unreadable:
            problem, mend = f"the source text {source} is missing", "add the file or mend its name"
            yield file.fault(("source",), problem, mend)
        elif edition is not None and source in loaded.texts:
            yield from prove(file, edition, loaded.texts[source])


_INSPECTIONS: Final[tuple[Callable[[Loaded], Iterator[Fault]], ...]] = (
    find_unproven,
    find_incomplete,
    find_contradictions,
    find_poor_terms,
)
