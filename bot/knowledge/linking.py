"""Links one factsheet's files into the model: ids are made, references resolved, persons found in the text."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bot.knowledge.faults import Fault
from bot.knowledge.files import FactsheetFile, SectionTextFile
from bot.knowledge.model import Edition, Entry, Factsheet, Person, Section, Terms
from bot.knowledge.reader import Path
from bot.knowledge.shapes import ShapedFile
from bot.knowledge.source import fold
from bot.knowledge.terms import lines, numbered_lines, terms


def link_factsheet(
    file: ShapedFile, editions: Mapping[int, Edition], questions: ShapedFile | None
) -> tuple[Factsheet | None, list[Fault]]:
    """Make a `Factsheet` from its file and its questions; None, and the faults, if it cannot be made whole."""
    content: FactsheetFile = file.content
    if content.edition not in editions:
        mend = f"add editions/{content.edition}.yaml or mend the year"
        return None, [file.fault(("edition",), f"there is no edition {content.edition}", mend)]
    linker = _FactsheetLinker(file, editions[content.edition])
    factsheet = linker.factsheet()
    if factsheet is not None and questions is not None:
        factsheet = linker.with_questions(factsheet, questions)
    return (None if linker.faults else factsheet), linker.faults


class _FactsheetLinker:
    def __init__(self, file: ShapedFile, edition: Edition) -> None:
        self.file = file
        self.content: FactsheetFile = file.content
        self.edition = edition
        self.id = f"{self.content.country}-{edition.year}"
        self.faults: list[Fault] = []
        self.entries: dict[str, Entry] = {}

    def factsheet(self) -> Factsheet | None:
        self._check_name_of_file()
        drafts = [(number, text, self._entries_of(number, text)) for number, text in enumerate(self.content.text)]
        sections = tuple(self._section(number, text, entries) for number, text, entries in drafts)
        transparency = self._entry(self.content.transparency, ("transparency",))
        if not any(section.score for section in sections):
            self._fault(("text",), "no section has a score", "give the first section its score")
        if self.faults or transparency is None:
            return None
        return Factsheet(
            country=self.content.country,
            country_name=self.content.country_name,
            edition=self.edition,
            url=self.content.url,
            data_years=tuple(self.content.data_years),
            sections=sections,
            transparency=transparency,
            people=tuple(self._people()),
            see_also=self._see_also(),
            questions=MappingProxyType({}),
        )

    def with_questions(self, factsheet: Factsheet, questions: ShapedFile) -> Factsheet:
        known = self.entries.keys() | {section.id for section in factsheet.sections}
        by_id: dict[str, Terms] = {}
        for reference, by_language in questions.content.items():
            full = f"{self.id}/{reference}"
            if full not in known:
                fault = questions.fault((reference,), f"the factsheet has no “{reference}”", "mend the id or remove its questions")
                self.faults.append(fault)
            by_id[full] = terms(by_language)
        fields = {name: getattr(factsheet, name) for name in Factsheet.__dataclass_fields__}
        return Factsheet(**{**fields, "questions": MappingProxyType(by_id)})

    def _check_name_of_file(self) -> None:
        expected = f"factsheets/{self.id}.yaml"
        if self.file.document.file != expected:
            self._fault(("country",), f"this is the factsheet “{self.id}”", f"name the file {expected}")

    def _entries_of(self, number: int, text: SectionTextFile) -> tuple[Entry, ...]:
        path: Path = ("text", number)
        slug = text.section
        if slug not in self.edition.sections and slug not in self.edition.pillars:
            self._fault((*path, "section"), f"the edition has no section or pillar “{slug}”", "mend the slug or add it to the edition")
        made = [*self._score(text), *self._figures(text, (*path, "statistics")), *self._sentences(text)]
        for entry in made:
            if entry.id in self.entries:
                self._fault((*path, "section"), f"the id “{entry.id}” stands twice", "merge the two sections")
            self.entries[entry.id] = entry
        return tuple(made)

    def _score(self, text: SectionTextFile) -> Iterator[Entry]:
        if isinstance(text.score, str):
            yield self._figure(text.section, "score", self.edition.score_label, text.score)
        elif text.score is not None:
            yield self._figure(text.section, "score", text.score.label, text.score.value)

    def _figures(self, text: SectionTextFile, path: Path) -> Iterator[Entry]:
        for slug, value in text.statistics.items():
            statistic = self.edition.statistics.get(slug)
            if statistic is None:
                self._fault((*path, slug), f"the edition has no statistic “{slug}”", "mend the slug or add it to the edition")
            else:
                yield self._figure(text.section, slug, statistic.label, value)

    def _figure(self, section: str, slug: str, label: str, value: str) -> Entry:
        label, value = fold(label), fold(value)
        return Entry(f"{self.id}/{section}/{slug}", section, None, label, value, f"{label} {value}")

    def _sentences(self, text: SectionTextFile) -> Iterator[Entry]:
        for position, sentence in text.sentences.items():
            paragraph = int(position.split(".")[0])
            yield Entry(f"{self.id}/{text.section}/{position}", text.section, paragraph, None, None, fold(sentence))

    def _section(self, number: int, text: SectionTextFile, entries: tuple[Entry, ...]) -> Section:
        slug = text.section
        kind = self.edition.sections[slug].kind if slug in self.edition.sections else "pillar"
        return Section(f"{self.id}/{slug}", slug, kind, fold(text.heading), entries, self._summary(slug))

    def _summary(self, slug: str) -> tuple[Entry, ...]:
        path: Path = ("summaries", slug)
        references = self.content.summaries.get(slug, [])
        found = (self._entry(reference, (*path, number)) for number, reference in enumerate(references))
        return tuple(entry for entry in found if entry is not None)

    def _see_also(self) -> Mapping[str, tuple[Entry, ...]]:
        others: dict[str, tuple[Entry, ...]] = {}
        for number, group in enumerate(self.content.see_also):
            path: Path = ("see_also", number, "entries")
            found = [self._entry(reference, (*path, place)) for place, reference in enumerate(group.entries)]
            entries = [entry for entry in found if entry is not None]
            for entry in entries:
                others[entry.id] = tuple(other for other in entries if other is not entry)
        return MappingProxyType(others)

    def _people(self) -> Iterator[Person]:
        for slug, person in self.content.people.items():
            for number, name in numbered_lines(person.written):
                if not any(name in entry.text for entry in self.entries.values()):
                    path = ("people", slug, "written")
                    problem = f"the factsheet does not write “{name}”"
                    self.faults.append(self.file.fault(path, problem, "move it to “spellings”", term=number))
            written = lines(person.written)
            named = tuple(entry for entry in self.entries.values() if any(name in entry.text for name in written))
            yield Person(slug, person.name, written, lines(person.given), lines(person.spellings), named)

    def _entry(self, reference: str, path: Path) -> Entry | None:
        entry = self.entries.get(f"{self.id}/{reference}")
        if entry is None:
            self._fault(path, f"the factsheet has no entry “{reference}”", "mend the id")
        return entry

    def _fault(self, path: Path, problem: str, mend: str) -> None:
        self.faults.append(self.file.fault(path, problem, mend))


