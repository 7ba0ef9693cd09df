"""The engine: each command of product.md goes in, one `Answer` comes out.

It holds no state but its index, and what both remember of the knowledge base's own texts, each written in one step: one
engine serves any number of faces and threads.
"""

from dataclasses import replace

from bot.answers.answer import (
    MAX_EXCERPTS,
    Answer,
    Outcome,
    Reason,
    Shape,
    person_id,
)
from bot.answers.archive import pack, unpack
from bot.answers.compiling import compile_index
from bot.answers.composing import Composer
from bot.answers.directory import Choice, Directory
from bot.answers.index import Index
from bot.answers.matcher import Matcher
from bot.answers.name_language import NameLanguage
from bot.answers.person_names import PersonNames
from bot.answers.reading import read_ahead
from bot.answers.text import MAX_QUESTION
from bot.knowledge.model import Factsheet, Knowledge


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
            earlier: an engine of an earlier state of the knowledge base: what has not changed since is taken from it.

        Raises:
            ArchiveError: `packed` is something else.
        """
        self.knowledge = knowledge
        self.factsheet: Factsheet = max(knowledge.factsheets, key=lambda factsheet: factsheet.edition.year)
        people = self._people(earlier)
        self.directory = Directory(self.factsheet, people)
        self._composer = Composer(self.factsheet)
        self.index: Index
        if packed is None:
            self.index = compile_index(knowledge, self.factsheet, people, earlier.index if earlier else None)
        else:
            self.index = unpack(Index, packed, people=people)
        self._matcher = Matcher(self.index, self.factsheet)
        self._names = NameLanguage(self.directory, self.index.languages_of)

    def _people(self, earlier: "Engine | None") -> PersonNames:
        """Give the persons whom the factsheet names; if the `earlier` one names the same, what finds them is there."""
        people, given_names = self.factsheet.people, self.knowledge.given_names
        if earlier and (earlier.factsheet.people, earlier.knowledge.given_names) == (people, given_names):
            return earlier.directory.people
        return PersonNames(people, given_names)

    def read_ahead(self) -> None:
        """Do what the first questions would have to wait for; it takes a fifth of a second, and changes no answer."""
        read_ahead(self.index)

    def packed(self) -> "Engine":
        """Give an engine that answers alike from a packed index, and holds nothing else of what that was compiled from.

        For what is shipped it takes 54 MiB where the compiled one takes 80.
        """
        return Engine(self.knowledge.quoted(), self.pack_index(), earlier=self)

    def pack_index(self) -> bytes:
        """Give the index as bytes, from which another engine of the same knowledge base is made at once."""
        return pack(self.index)

    def ask(self, question: str) -> Answer:
        """Answer a free question. Any text whatever gets an answer, possibly that there is none."""
        if not question.strip():
            return self._composer.nothing(question, Reason.EMPTY)
        if len(question.strip()) > MAX_QUESTION:
            return self._composer.nothing(question, Reason.TOO_LONG)
        verdict = self._matcher.match(question)
        if verdict.outcome is not Outcome.ANSWER:
            return self._composer.unanswered(question, verdict)
        answer = self._composer.of_target(verdict.targets[0], verdict.targets[1:])
        return replace(answer, question=question, confidence=verdict.confidence, language=verdict.language)

    def pillar(self, name: str = "") -> Answer:
        """Give a pillar's score and summary; `name` may be slug, name, number, Roman numeral, alias or typo."""
        slug = self.directory.pillar(name)
        answer = (
            self._composer.of_section(self.factsheet.by_slug[slug]) if slug else self._unknown(name, "pillar")
        )
        return self._in_language_of(name, "pillar", answer)

    def section(self, name: str = "") -> Answer:
        """Give any section's summary."""
        slug = self.directory.section(name)
        answer = (
            self._composer.of_section(self.factsheet.by_slug[slug])
            if slug
            else self._unknown(name, "section")
        )
        return self._in_language_of(name, "section", answer)

    def stat(self, name: str = "") -> Answer:
        """Give one figure, with what the text says about the same thing; without a name, all figures."""
        if not name.strip():
            return self._composer.all_figures()
        slug = self.directory.statistic(name)
        entry = next((entry for entry in self._composer.figures() if entry.id.endswith(f"/{slug}")), None)
        answer = self._composer.of_entry(entry) if entry else self._unknown(name, "stat")
        return self._in_language_of(name, "stat", answer)

    def person(self, name: str = "") -> Answer:
        """Give every sentence that names the person."""
        slug = self.directory.person(name)
        answer = self._composer.of_person(slug) if slug else self._unknown(name, "person")
        return self._in_language_of(name, "person", answer)

    def recommendations(self, number: str = "") -> Answer:
        """Give the recommendations, or one: by number, Roman numeral or first words."""
        section = self._composer.section_of_kind("recommendations")
        if len(number.strip()) > MAX_QUESTION:
            return self._composer.nothing(number, Reason.TOO_LONG)
        if section is None:
            return self._composer.nothing(number, Reason.NO_MATCH)
        if not number.strip():
            return self._composer.recommendations()
        chosen = self.directory.recommendation(number)
        if chosen is None:
            return self._composer.nothing(
                number, Reason.NO_MATCH, self._composer.cited(section.summary)[:MAX_EXCERPTS]
            )
        return self._composer.found(Shape.RECOMMENDATIONS, section.paragraph(chosen), section=section)

    def overview(self) -> Answer:
        """Give the overall score, the pillars' scores, the transparency rating and the main points."""
        pillars = [
            section.score for section in self.factsheet.sections if section.kind == "pillar" and section.score
        ]
        glance = self.factsheet.by_slug.get("at-a-glance")
        main = glance.summary if glance else ()
        return self._composer.found(
            Shape.OVERVIEW, [self.factsheet.score, *pillars, self.factsheet.transparency, *main]
        )

    def about(self) -> Answer:
        """Give what the factsheet is and who made it; the face adds how to cite it and the privacy lines."""
        sections = self.factsheet.sections
        makers = [entry for section in sections if section.kind == "list" for entry in section.entries]
        return self._composer.found(Shape.ABOUT, [*sections[0].summary, *makers])

    def help(self) -> Answer:
        """Give nothing but the shape: what can be asked is the face's to say."""
        return self._composer.found(Shape.HELP, ())

    def entry(self, entry_id: str) -> Answer:
        """Give the entry, section or person with this id, as a suggestion's button asks for it."""
        for section in self.factsheet.sections:
            if section.id == entry_id and (section.entries or section.summary):
                return self._composer.of_section(section)
        for person in self.factsheet.people:
            if person_id(self.factsheet, person.slug) == entry_id:
                return self._composer.of_person(person.slug)
        entry = self.factsheet.entries.get(entry_id)
        return self._composer.of_entry(entry) if entry else self._composer.nothing("", Reason.NO_MATCH)

    def full_text(self, section_id: str) -> Answer:
        """Give every sentence of the section with this id, in the source's order, instead of its summary."""
        answer = self.entry(section_id)
        if answer.section is None or answer.section.id != section_id:
            return self._composer.nothing("", Reason.NO_MATCH)
        return replace(answer, excerpts=self._composer.cited(answer.section.entries) or answer.excerpts)

    def context(self, entry_id: str) -> Answer:
        """Give the paragraph around an entry, the entry marked; a figure's context is the whole table."""
        entry = self.factsheet.entries.get(entry_id)
        if entry is None:
            return self._composer.nothing("", Reason.NO_MATCH)
        section = self.factsheet.by_slug[entry.section]
        around = section.entries if entry.paragraph is None else section.paragraph(entry.paragraph)
        return replace(self._composer.found(Shape.CONTEXT, around, section=section), marked=entry.id)

    def complete(self, kind: str, typed: str, language: str = "en") -> tuple[Choice, ...]:
        """Complete the option of the command `kind` while it is typed; see `NameLanguage.complete`."""
        return self._names.complete(kind, typed, language)

    def _in_language_of(self, name: str, kind: str, answer: Answer) -> Answer:
        return replace(answer, language=self._names.of(kind, name))

    def _unknown(self, name: str, kind: str) -> Answer:
        if len(name.strip()) > MAX_QUESTION:
            return self._composer.nothing(name, Reason.TOO_LONG)
        return self._composer.unknown(name, kind, self.directory.nearest(kind, name))
