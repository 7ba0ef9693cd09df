"""Links one factsheet's files into the model: makes ids, resolves references, finds persons in the text."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from bot.knowledge.faults import Fault
from bot.knowledge.files import FactsheetFile, SectionTextFile
from bot.knowledge.model import Edition, Entry, Factsheet, Person, Section, Terms
from bot.knowledge.reader import Path
from bot.knowledge.shapes import ShapedFile
from bot.knowledge.source import fold
from bot.knowledge.terms import lines, numbered_lines, terms

_NO_SUCH_SLUG: Final = "mend the slug or add it to the edition"


def link_factsheet(
    file: ShapedFile, edition: Edition, questions: ShapedFile | None, near_misses: ShapedFile | None
) -> tuple[Factsheet | None, list[Fault]]:
    """Make a `Factsheet` from its file, its questions and near misses; None, and every fault, if it is not sound."""
    linker = _FactsheetLinker(file, edition)
    factsheet = linker.link(questions, near_misses)
    return (None if linker.faults else factsheet), linker.faults


class _FactsheetLinker:
    def __init__(self, file: ShapedFile, edition: Edition) -> None:
        self.file = file
        self.content: FactsheetFile = file.content
        self.edition = edition
        self.id = f"{self.content.country}-{edition.year}"
        self.faults: list[Fault] = []
        self.entries: dict[str, Entry] = {}

    def link(self, questions: ShapedFile | None, near_misses: ShapedFile | None) -> Factsheet | None:
        """Link every part even if one before it is faulty, so that all faults are told at once."""
        self._check_name_of_file()
        entries = [self._entries_of(number, text) for number, text in enumerate(self.content.text)]
        self._check_sections()
        sections = tuple(map(self._section, self.content.text, entries))
        transparency = self._entry(self.content.transparency, ("transparency",))
        people, see_also = tuple(self._people()), self._see_also()
        asked, missed = self._questions(questions), self._questions(near_misses)
        if transparency is None:
            return None
        return Factsheet(
            country=self.content.country,
            country_name=self.content.country_name,
            edition=self.edition,
            url=self.content.url,
            data_years=tuple(self.content.data_years),
            sections=sections,
            transparency=transparency,
            people=people,
            see_also=see_also,
            asides=terms(self.content.asides),
            questions=asked,
            near_misses=missed,
        )

    def _check_name_of_file(self) -> None:
        expected = f"factsheets/{self.id}.yaml"
        if self.file.document.file != expected:
            self._fault(("country",), f"this is the factsheet “{self.id}”", f"name the file {expected}")

    def _check_sections(self) -> None:
        seen: set[str] = set()
        for number, text in enumerate(self.content.text):
            path: Path = ("text", number, "section")
            if text.section in seen:
                self._fault(path, f"the section “{text.section}” stands here twice", "merge the two")
            seen.add(text.section)
            if text.section not in self.edition.sections and text.section not in self.edition.pillars:
                self._fault(path, f"the edition has no section or pillar “{text.section}”", _NO_SUCH_SLUG)
        for slug in self.content.summaries.keys() - seen:
            self._fault(("summaries", slug), f"the factsheet has no section “{slug}”", "mend the slug")
        if not any(text.score for text in self.content.text):
            self._fault(("text",), "no section has a score", "give the first section its score")

    def _entries_of(self, number: int, text: SectionTextFile) -> tuple[Entry, ...]:
        figures = self._figures(text, ("text", number, "statistics"))
        made = (*self._score(text), *figures, *self._sentences(text))
        self.entries |= {entry.id: entry for entry in made}
        return made

    def _score(self, text: SectionTextFile) -> Iterator[Entry]:
        if isinstance(text.score, str):
            yield self._figure(text.section, "score", self.edition.score_label, text.score)
        elif text.score is not None:
            yield self._figure(text.section, "score", text.score.label, text.score.value)

    def _figures(self, text: SectionTextFile, path: Path) -> Iterator[Entry]:
        for slug, value in text.statistics.items():
            statistic = self.edition.statistics.get(slug)
            if statistic is None:
                self._fault((*path, slug), f"the edition has no statistic “{slug}”", _NO_SUCH_SLUG)
            else:
                yield self._figure(text.section, slug, statistic.label, value)

    def _figure(self, section: str, slug: str, label: str, value: str) -> Entry:
        label, value = fold(label), fold(value)
        return Entry(f"{self.id}/{section}/{slug}", section, None, label, value, f"{label} {value}")

    def _sentences(self, text: SectionTextFile) -> Iterator[Entry]:
        for position, sentence in text.sentences.items():
            paragraph = int(position.split(".")[0])
            entry_id = f"{self.id}/{text.section}/{position}"
            yield Entry(entry_id, text.section, paragraph, None, None, fold(sentence))

    def _section(self, text: SectionTextFile, entries: tuple[Entry, ...]) -> Section:
        slug = text.section
        kind = self.edition.sections[slug].kind if slug in self.edition.sections else "pillar"
        return Section(f"{self.id}/{slug}", slug, kind, fold(text.heading), entries, self._summary(slug))

    def _summary(self, slug: str) -> tuple[Entry, ...]:
        return self._entries(self.content.summaries.get(slug, []), ("summaries", slug))

    def _see_also(self) -> Mapping[str, tuple[Entry, ...]]:
        others: dict[str, tuple[Entry, ...]] = {}
        for number, group in enumerate(self.content.see_also):
            entries = self._entries(group.entries, ("see_also", number, "entries"))
            for entry in entries:
                more = (other for other in entries if other is not entry)
                others[entry.id] = tuple(dict.fromkeys((*others.get(entry.id, ()), *more)))
        return MappingProxyType(others)

    def _people(self) -> Iterator[Person]:
        for slug, person in self.content.people.items():
            written = numbered_lines(person.written)
            named: dict[str, Entry] = {}
            for number, name in written:
                found = {entry.id: entry for entry in self.entries.values() if name in entry.text}
                named |= found
                if not found:
                    self._not_written(slug, name, number)
            if not written:
                self._fault(("people", slug, "written"), f"“{slug}” has no written name", "add one")
            in_order = tuple(entry for entry in self.entries.values() if entry.id in named)
            names = tuple(name for _, name in written)
            yield Person(
                slug,
                person.name,
                names,
                lines(person.given),
                lines(person.spellings),
                lines(person.others),
                in_order,
            )

    def _not_written(self, slug: str, name: str, number: int) -> None:
        path, problem = ("people", slug, "written"), f"the factsheet does not write “{name}”"
        self.faults.append(self.file.fault(path, problem, "move it to “spellings”", term=number))

    def _questions(self, questions: ShapedFile | None) -> Mapping[str, Terms]:
        by_id: dict[str, Terms] = {}
        known = self.entries.keys() | {f"{self.id}/{text.section}" for text in self.content.text}
        for reference, by_language in questions.content.items() if questions else ():
            full = f"{self.id}/{reference}"
            if questions and full not in known:
                problem, mend = f"the factsheet has no “{reference}”", "mend the id or remove its questions"
                self.faults.append(questions.fault((reference,), problem, mend))
            by_id[full] = terms(by_language)
        return MappingProxyType(by_id)

    def _entries(self, references: list[str], path: Path) -> tuple[Entry, ...]:
        found = (self._entry(reference, (*path, number)) for number, reference in enumerate(references))
        return tuple(entry for entry in found if entry is not None)

    def _entry(self, reference: str, path: Path) -> Entry | None:
        entry = self.entries.get(f"{self.id}/{reference}")
        if entry is None:
            self._fault(path, f"the factsheet has no entry “{reference}”", "mend the id")
        return entry

    def _fault(self, path: Path, problem: str, mend: str) -> None:
        self.faults.append(self.file.fault(path, problem, mend))
