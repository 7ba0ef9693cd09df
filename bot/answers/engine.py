"""The engine: each command of product.md goes in, one `Answer` comes out.

It holds no state but its index, so one engine serves any number of faces and threads.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answers.answer import (
    MAX_EXCERPTS,
    Answer,
    Excerpt,
    Outcome,
    Reason,
    Shape,
    cite,
    cite_list,
    cite_person,
    cite_section,
    person_id,
)
from bot.answers.archive import pack, unpack
from bot.answers.compiling import compile_index
from bot.answers.directory import Choice, Directory
from bot.answers.index import Index
from bot.answers.matcher import Matcher, Verdict
from bot.answers.name_language import NameLanguage
from bot.answers.people import PeopleIndex
from bot.answers.rows import PERSON
from bot.answers.text import MAX_QUESTION, words
from bot.knowledge.model import Entry, Factsheet, Knowledge, Section


class Engine:
    """Answers from one knowledge base; the newest edition's first factsheet is the one that is asked."""

    def __init__(
        self,
        knowledge: Knowledge,
        packed: bytes | memoryview | None = None,
        earlier: "Engine | None" = None,
    ) -> None:
        """Make an engine.

        Args:
            knowledge: what it answers from.
            packed: what `pack_index` made of the same knowledge base; without it, the index is compiled, which takes
                a hundred times as long.
            earlier: an engine of an earlier state of the knowledge base: of its index, what has not changed is not
                compiled again.

        Raises:
            ArchiveError: `packed` is something else.
        """
        self.knowledge = knowledge
        self.factsheet: Factsheet = max(knowledge.factsheets, key=lambda factsheet: factsheet.edition.year)
        self.directory = Directory(self.factsheet)
        self.index: Index
        if packed is None:
            self.index = compile_index(knowledge, self.factsheet, earlier.index if earlier else None)
        else:
            self.index = unpack(Index, packed, people=PeopleIndex(self.factsheet.people))
        self._matcher = Matcher(self.index, self.factsheet)
        self._names = NameLanguage(self.directory, self.index.languages_of)

    def pack_index(self) -> bytes:
        """Give the index as bytes, from which another engine of the same knowledge base is made at once."""
        return pack(self.index)

    def ask(self, question: str) -> Answer:
        """Answer a free question. Any text whatever gets an answer, possibly that there is none."""
        if not question.strip():
            return self._nothing(question, Reason.EMPTY)
        if len(question.strip()) > MAX_QUESTION:
            return self._nothing(question, Reason.TOO_LONG)
        verdict = self._matcher.match(question)
        if verdict.outcome is not Outcome.ANSWER:
            return self._unanswered(question, verdict)
        answer = self._target_answer(verdict.targets[0], verdict.targets[1:])
        return replace(answer, question=question, confidence=verdict.confidence, language=verdict.language)

    def pillar(self, name: str = "") -> Answer:
        """Give a pillar's score and summary; `name` may be slug, name, number, Roman numeral, alias or typo."""
        slug = self.directory.pillar(name)
        answer = self._section_answer(self.factsheet.by_slug[slug]) if slug else self._unknown(name, "pillar")
        return self._in_language_of(name, "pillar", answer)

    def section(self, name: str = "") -> Answer:
        """Give any section's summary."""
        slug = self.directory.section(name)
        answer = (
            self._section_answer(self.factsheet.by_slug[slug]) if slug else self._unknown(name, "section")
        )
        return self._in_language_of(name, "section", answer)

    def stat(self, name: str = "") -> Answer:
        """Give one figure, with what the text says about the same thing; without a name, all figures."""
        if not name.strip():
            return self._all_figures()
        slug = self.directory.statistic(name)
        entry = next((entry for entry in self._figures() if entry.id.endswith(f"/{slug}")), None)
        answer = self._entry_answer(entry) if entry else self._unknown(name, "stat")
        return self._in_language_of(name, "stat", answer)

    def person(self, name: str = "") -> Answer:
        """Give every sentence that names the person."""
        slug = self.directory.person(name)
        answer = self._person_answer(slug) if slug else self._unknown(name, "person")
        return self._in_language_of(name, "person", answer)

    def recommendations(self, number: str = "") -> Answer:
        """Give the recommendations, or one: by number, Roman numeral or first words."""
        section = self._section_of_kind("recommendations")
        if len(number.strip()) > MAX_QUESTION:
            return self._nothing(number, Reason.TOO_LONG)
        if section is None:
            return self._nothing(number, Reason.NO_MATCH)
        if not number.strip():
            return self._found(Shape.RECOMMENDATIONS, section.entries, section=section)
        chosen = self.directory.recommendation(number)
        if chosen is None:
            return self._nothing(number, Reason.NO_MATCH, self._cited(section.summary)[:MAX_EXCERPTS])
        return self._found(Shape.RECOMMENDATIONS, section.paragraph(chosen), section=section)

    def overview(self) -> Answer:
        """Give the overall score, the pillars' scores, the transparency rating and the main points."""
        pillars = [
            section.score for section in self.factsheet.sections if section.kind == "pillar" and section.score
        ]
        glance = self.factsheet.by_slug.get("at-a-glance")
        main = glance.summary if glance else ()
        return self._found(
            Shape.OVERVIEW, [self.factsheet.score, *pillars, self.factsheet.transparency, *main]
        )

    def about(self) -> Answer:
        """Give what the factsheet is and who made it; the face adds how to cite it and the privacy lines."""
        sections = self.factsheet.sections
        makers = [entry for section in sections if section.kind == "list" for entry in section.entries]
        return self._found(Shape.ABOUT, [*sections[0].summary, *makers])

    def help(self) -> Answer:
        """Give nothing but the shape: what can be asked is the face's to say."""
        return self._found(Shape.HELP, ())

    def entry(self, entry_id: str) -> Answer:
        """Give the entry, section or person with this id, as a suggestion's button asks for it."""
        for section in self.factsheet.sections:
            if section.id == entry_id and (section.entries or section.summary):
                return self._section_answer(section)
        for person in self.factsheet.people:
            if person_id(self.factsheet, person.slug) == entry_id:
                return self._person_answer(person.slug)
        entry = self.factsheet.entries.get(entry_id)
        return self._entry_answer(entry) if entry else self._nothing("", Reason.NO_MATCH)

    def full_text(self, section_id: str) -> Answer:
        """Give every sentence of the section with this id, in the source's order, instead of its summary."""
        answer = self.entry(section_id)
        if answer.section is None or answer.section.id != section_id:
            return self._nothing("", Reason.NO_MATCH)
        return replace(answer, excerpts=self._cited(answer.section.entries) or answer.excerpts)

    def context(self, entry_id: str) -> Answer:
        """Give the paragraph around an entry, the entry marked; a figure's context is the whole table."""
        entry = self.factsheet.entries.get(entry_id)
        if entry is None:
            return self._nothing("", Reason.NO_MATCH)
        section = self.factsheet.by_slug[entry.section]
        around = section.entries if entry.paragraph is None else section.paragraph(entry.paragraph)
        return replace(self._found(Shape.CONTEXT, around, section=section), marked=entry.id)

    def complete(self, kind: str, typed: str, language: str = "en") -> tuple[Choice, ...]:
        """Complete the option of the command `kind` while it is typed; see `NameLanguage.complete`."""
        return self._names.complete(kind, typed, language)

    # ------------------------------------------------------------------------------------------------ what answers hold

    def _in_language_of(self, name: str, kind: str, answer: Answer) -> Answer:
        return replace(answer, language=self._names.of(kind, name))

    def _target_answer(self, target: str, others: Sequence[str]) -> Answer:
        if target.startswith(PERSON):
            return self._person_answer(target.removeprefix(PERSON))
        for section in self.factsheet.sections:
            if section.id == target:
                return self._section_answer(section)
        return self._entry_answer(self.factsheet.entries[target], others)

    def _section_answer(self, section: Section) -> Answer:
        if section.kind == "statistics":
            return self._all_figures()
        if section.kind == "recommendations":
            return self.recommendations()
        if section.kind == "list":
            return replace(
                self._found(Shape.SECTION, (), section), excerpts=(cite_list(self.factsheet, section),)
            )
        shown = section.summary or section.entries
        if section.kind != "pillar":
            return self._found(Shape.SECTION, shown, section=section)
        return self._found(Shape.PILLAR, [section.score, *shown] if section.score else shown, section=section)

    def _entry_answer(self, entry: Entry, others: Sequence[str] = ()) -> Answer:
        section = self.factsheet.by_slug[entry.section]
        if section.kind == "list":
            return self._section_answer(section)
        differing = self.factsheet.see_also.get(entry.id, ())
        more = [self.factsheet.entries[other] for other in others if other in self.factsheet.entries]
        shown = list(dict.fromkeys([entry, *differing, *more]))[: max(MAX_EXCERPTS, 1 + len(differing))]
        answer = self._found(Shape.EXCERPT if entry.value is None else Shape.FIGURE, shown)
        return replace(answer, differing=tuple(other.id for other in differing))

    def _person_answer(self, slug: str) -> Answer:
        person = next(person for person in self.factsheet.people if person.slug == slug)
        return replace(self._found(Shape.PERSON, person.entries), person=person)

    def _figures(self) -> list[Entry]:
        return [
            entry
            for section in self.factsheet.sections
            if section.kind == "statistics"
            for entry in section.entries
        ]

    def _all_figures(self) -> Answer:
        section = self._section_of_kind("statistics")
        if section is None:
            return self._nothing("", Reason.NO_MATCH)
        return self._found(Shape.FIGURES, section.entries, section=section)

    def _section_of_kind(self, kind: str) -> Section | None:
        return next((section for section in self.factsheet.sections if section.kind == kind), None)

    # ------------------------------------------------------------------------------------------------------ no answer

    def _unanswered(self, question: str, verdict: Verdict) -> Answer:
        # A person is shown by the first sentence on them, which may be suggested itself.
        shown: dict[tuple[str, str | None, str], Excerpt] = {}
        for each in map(self._suggestion, verdict.targets):
            shown.setdefault((each.citation, each.label, each.quote), each)
        suggestions = tuple(shown.values())[:MAX_EXCERPTS]
        answer = self._nothing(question, verdict.reason or Reason.NO_MATCH, suggestions)
        return replace(
            answer, outcome=verdict.outcome, confidence=verdict.confidence, language=verdict.language
        )

    def _suggestion(self, target: str) -> Excerpt:
        if target.startswith(PERSON):
            return self._named_suggestion("person", target.removeprefix(PERSON))
        for section in self.factsheet.sections:
            if section.id == target:
                return cite_section(self.factsheet, section)
        return cite(self.factsheet, self.factsheet.entries[target])

    def _unknown(self, name: str, kind: str) -> Answer:
        if len(name.strip()) > MAX_QUESTION:
            return self._nothing(name, Reason.TOO_LONG)
        slugs = self.directory.nearest(kind, name)
        suggestions = tuple(dict.fromkeys(self._named_suggestion(kind, slug) for slug in slugs))
        reason = Reason.NO_MATCH if words(name) else Reason.EMPTY
        answer = self._nothing(name, reason, suggestions)
        return replace(answer, outcome=Outcome.SUGGESTIONS if suggestions else Outcome.NOT_FOUND)

    def _named_suggestion(self, kind: str, slug: str) -> Excerpt:
        if kind == "person":
            person = next(person for person in self.factsheet.people if person.slug == slug)
            return cite_person(self.factsheet, person)
        if kind == "stat":
            return cite(
                self.factsheet, next(entry for entry in self._figures() if entry.id.endswith(f"/{slug}"))
            )
        return cite_section(self.factsheet, self.factsheet.by_slug[slug])

    def _nothing(self, question: str, reason: Reason, suggestions: tuple[Excerpt, ...] = ()) -> Answer:
        return Answer(
            question,
            Outcome.NOT_FOUND,
            Shape.NOTHING,
            self.factsheet,
            reason=reason,
            confidence=0.0,
            suggestions=suggestions,
        )

    def _found(self, shape: Shape, entries: Iterable[Entry], section: Section | None = None) -> Answer:
        return Answer(
            "", Outcome.ANSWER, shape, self.factsheet, section=section, excerpts=self._cited(entries)
        )

    def _cited(self, entries: Iterable[Entry]) -> tuple[Excerpt, ...]:
        return tuple(cite(self.factsheet, entry) for entry in entries)
