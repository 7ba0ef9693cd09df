"""Assembles the files of the knowledge base into one immutable `Knowledge`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from bot.knowledge import files
from bot.knowledge.faults import Fault, KnowledgeError
from bot.knowledge.folder import scan_folder
from bot.knowledge.linking import link_factsheet
from bot.knowledge.model import Concept, Edition, Factsheet, Knowledge, Name, StatisticName, Unanswered
from bot.knowledge.shapes import ShapedFile, shape_files
from bot.knowledge.terms import lines, merge, terms

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading.

    Attributes:
        knowledge: None if there is any fault.
        faults: everything that is wrong with shapes and references.
        shaped: the files of the right shape.
        texts: every file as text, by path.
    """

    knowledge: Knowledge | None
    faults: tuple[Fault, ...]
    shaped: tuple[ShapedFile, ...]
    texts: Mapping[str, str]

    def of_kind(self, *kinds: str) -> Iterator[ShapedFile]:
        """Give the files of the right shape whose kind (see `shapes.SHAPES`) is one of `kinds`."""
        return (file for file in self.shaped if file.kind in kinds)


def load(folder: Path) -> Knowledge:
    """Load the knowledge base that lies in `folder`.

    Raises:
        KnowledgeError: with every fault of shape and reference. What only an editor needs to know (altered
            sentences, contradicting aliases) is `bot.knowledge.check`'s.
    """
    loaded = assemble(*scan_folder(folder))
    if loaded.knowledge is None:
        raise KnowledgeError(loaded.faults)
    return loaded.knowledge


def assemble(texts: Mapping[str, str], unreadable: Iterable[Fault] = ()) -> Loaded:
    """Assemble the files in `texts` (text by path relative to the knowledge folder).

    A faulty file hides what it defines; faults that would only follow from that are not told.

    Args:
        texts: the files.
        unreadable: faults of files that are there but could not be read.
    """
    shaped, faults = shape_files(texts)
    faults += unreadable
    faulty_folders = frozenset(fault.file.partition("/")[0] for fault in faults)
    by_kind: dict[str, list[ShapedFile]] = {}
    for file in shaped:
        by_kind.setdefault(file.kind, []).append(file)
    editions = _editions(by_kind.get("edition", ()), faults)
    factsheets = _factsheets(by_kind, editions, faulty_folders, faults)
    concepts = _merged(by_kind.get("vocabulary", ()), _concept, faults)
    if "vocabulary" not in faulty_folders:
        faults += _unknown_neighbours(by_kind.get("vocabulary", ()), concepts)
    on_persons = [file.content for file in by_kind.get("person-questions", ())]
    knowledge = Knowledge(
        editions=editions,
        factsheets=factsheets,
        concepts=concepts,
        person_questions=merge(terms(file.questions) for file in on_persons),
        person_near_misses=merge(terms(file.near_misses) for file in on_persons),
        given_names=tuple(chain(*merge(terms(file.given_names) for file in on_persons).values())),
        countries=_merged(by_kind.get("countries", ()), lambda _, by_language: terms(by_language), faults),
        unanswered=_merged(by_kind.get("scope", ()), _unanswered, faults),
    )
    if not factsheets and not faults:
        faults.append(Fault("factsheets", 1, "there is no factsheet", "add one"))
    return Loaded(None if faults else knowledge, tuple(faults), tuple(shaped), texts)


def _editions(shaped: Iterable[ShapedFile], faults: list[Fault]) -> Mapping[int, Edition]:
    editions: dict[int, Edition] = {}
    for file in shaped:
        year = file.content.edition
        if file.document.file != f"editions/{year}.yaml":
            problem, mend = f"this is the edition {year}", f"name the file editions/{year}.yaml"
            faults.append(file.fault(("edition",), problem, mend))
        for slug in file.content.sections.keys() & file.content.pillars.keys():
            problem = f"“{slug}” is a pillar and a section"
            faults.append(file.fault(("sections", slug), problem, "remove one of the two"))
        editions[year] = _edition(file.content)
    return MappingProxyType(editions)


def _factsheets(
    by_kind: Mapping[str, list[ShapedFile]],
    editions: Mapping[int, Edition],
    faulty_folders: frozenset[str],
    faults: list[Fault],
) -> tuple[Factsheet, ...]:
    lists = {
        kind: {_stem(file): file for file in by_kind.get(kind, ())} for kind in ("questions", "near-misses")
    }
    factsheets: list[Factsheet] = []
    for file in by_kind.get("factsheet", ()):
        questions, near_misses = (of_kind.pop(_stem(file), None) for of_kind in lists.values())
        year = file.content.edition
        if year in editions:
            factsheet, found = link_factsheet(file, editions[year], questions, near_misses)
            faults += found
            factsheets += [factsheet] if factsheet else []
        elif "editions" not in faulty_folders:
            mend = f"add editions/{year}.yaml or mend the year"
            faults.append(file.fault(("edition",), f"there is no edition {year}", mend))
    if "factsheets" not in faulty_folders:
        for stem, file in (pair for of_kind in lists.values() for pair in of_kind.items()):
            mend = f"name the file after its factsheet, or add factsheets/{stem}.yaml"
            faults.append(file.fault((), f"there is no factsheet “{stem}”", mend))
    return tuple(factsheets)


def _stem(file: ShapedFile) -> str:
    return Path(file.document.file).stem


def _merged(
    shaped: Iterable[ShapedFile], make: Callable[[str, Any], Value], faults: list[Fault]
) -> Mapping[str, Value]:
    merged: dict[str, Value] = {}
    for file in shaped:
        for slug, content in file.content.items():
            if slug in merged:
                faults.append(file.fault((slug,), f"“{slug}” stands in another file too", "merge the two"))
            merged[slug] = make(slug, content)
    return MappingProxyType(merged)


def _unknown_neighbours(shaped: Iterable[ShapedFile], concepts: Mapping[str, Concept]) -> list[Fault]:
    return [
        file.fault((slug, "near", near), f"there is no concept “{near}”", "mend the name or add the concept")
        for file in shaped
        for slug, concept in file.content.items()
        for near in concept.near
        if near not in concepts
    ]


def _edition(content: files.EditionFile) -> Edition:
    return Edition(
        year=content.edition,
        index=content.index,
        publisher=content.publisher,
        url=content.url,
        score_label=content.score_label,
        risk_scale=tuple(content.risk_scale),
        transparency_scale=tuple(content.transparency_scale),
        sections=_by_slug(content.sections, lambda slug, file: Name(slug, **_named(file), kind=file.kind)),
        pillars=_by_slug(
            content.pillars, lambda slug, file: Name(slug, **_named(file), number=file.number, kind="pillar")
        ),
        statistics=_by_slug(
            content.statistics,
            lambda slug, file: StatisticName(slug, **_named(file), label=file.label, unit=file.unit),
        ),
    )


def _by_slug(content: Mapping[str, Any], make: Callable[[str, Any], Value]) -> Mapping[str, Value]:
    return MappingProxyType({slug: make(slug, file) for slug, file in content.items()})


def _named(file: files.NamedFile) -> dict[str, Any]:
    return {"names": MappingProxyType(dict(file.names)), "aliases": lines(file.aliases)}


def _concept(slug: str, content: files.ConceptFile) -> Concept:
    by_language = {language: getattr(content, language) for language in files.LANGUAGES}
    return Concept(slug, MappingProxyType(dict(content.near)), terms(by_language))


def _unanswered(slug: str, content: files.UnansweredFile) -> Unanswered:
    return Unanswered(slug, content.reason, terms(content.terms), terms(content.questions))
