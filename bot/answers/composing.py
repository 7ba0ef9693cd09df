"""Composes answers: from what was found, or why nothing was, to what is shown, in the source's own words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

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
)
from bot.answers.matcher import Verdict
from bot.answers.rows import PERSON
from bot.answers.text import words
from bot.knowledge.model import Entry, Factsheet, Section

_REORDERED: Final = frozenset({Shape.PILLAR, Shape.SECTION})
"""Sections of which what comes near a question stands first; recommendations are numbered, and figures are a table."""


class Composer:
    """Composes answers from one factsheet."""

    def __init__(self, factsheet: Factsheet) -> None:
        self._factsheet = factsheet
        self._excerpts: dict[str, Excerpt] = {}

    def of_target(self, target: str, others: Sequence[str]) -> Answer:
        """Show what a verdict names: an entry, a section or a person; `others` may answer as well, the best first."""
        if target.startswith(PERSON):
            return self.of_person(target.removeprefix(PERSON))
        for section in self._factsheet.sections:
            if section.id == target:
                answer = self.of_section(section)
                return _nearest_first(answer, others) if answer.shape in _REORDERED else answer
        return self.of_entry(self._factsheet.entries[target], others)

    def of_section(self, section: Section) -> Answer:
        """Show a section: its summary, or all of it if it has none."""
        if section.kind == "statistics":
            return self.all_figures()
        if section.kind == "recommendations":
            return self.recommendations()
        if section.kind == "list":
            return replace(
                self.found(Shape.SECTION, (), section), excerpts=(cite_list(self._factsheet, section),)
            )
        shown = section.summary or section.entries
        if section.kind != "pillar":
            return self.found(Shape.SECTION, shown, section=section)
        return self.found(Shape.PILLAR, [section.score, *shown] if section.score else shown, section=section)

    def of_entry(self, entry: Entry, others: Sequence[str] = ()) -> Answer:
        """Show an entry, with those that differ about the same thing; `others` fill the card up."""
        section = self._factsheet.by_slug[entry.section]
        if section.kind == "list":
            return self.of_section(section)
        differing = self._factsheet.see_also.get(entry.id, ())
        more = [self._factsheet.entries[other] for other in others if other in self._factsheet.entries]
        shown = list(dict.fromkeys([entry, *differing, *more]))[: max(MAX_EXCERPTS, 1 + len(differing))]
        answer = self.found(Shape.EXCERPT if entry.value is None else Shape.FIGURE, shown)
        return replace(answer, differing=tuple(other.id for other in differing))

    def of_person(self, slug: str) -> Answer:
        """Show every sentence that names the person with this slug."""
        person = next(person for person in self._factsheet.people if person.slug == slug)
        return replace(self.found(Shape.PERSON, person.entries), person=person)

    def recommendations(self) -> Answer:
        """Show all recommendations."""
        section = self.section_of_kind("recommendations")
        if section is None:
            return self.nothing("", Reason.NO_MATCH)
        return self.found(Shape.RECOMMENDATIONS, section.entries, section=section)

    def figures(self) -> list[Entry]:
        """Give the entries that are figures."""
        return [
            entry
            for section in self._factsheet.sections
            if section.kind == "statistics"
            for entry in section.entries
        ]

    def all_figures(self) -> Answer:
        """Show all figures."""
        section = self.section_of_kind("statistics")
        if section is None:
            return self.nothing("", Reason.NO_MATCH)
        return self.found(Shape.FIGURES, section.entries, section=section)

    def section_of_kind(self, kind: str) -> Section | None:
        """Give the first section of this kind, if there is one."""
        return next((section for section in self._factsheet.sections if section.kind == kind), None)

    # ------------------------------------------------------------------------------------------------------ no answer

    def unanswered(self, question: str, verdict: Verdict) -> Answer:
        """Show why a question is not answered, and what comes near."""
        # A person is shown by the first sentence on them, which may be suggested itself.
        shown: dict[tuple[str, str | None, str], Excerpt] = {}
        for each in map(self._suggestion, verdict.targets):
            shown.setdefault((each.citation, each.label, each.quote), each)
        suggestions = tuple(shown.values())[:MAX_EXCERPTS]
        answer = self.nothing(question, verdict.reason or Reason.NO_MATCH, suggestions)
        return replace(
            answer, outcome=verdict.outcome, confidence=verdict.confidence, language=verdict.language
        )

    def unknown(self, name: str, kind: str, nearest: Iterable[str]) -> Answer:
        """Show that nothing has this name, and what has a similar one: slugs of that `kind`."""
        suggestions = tuple(dict.fromkeys(self._named(kind, slug) for slug in nearest))
        reason = Reason.NO_MATCH if words(name) else Reason.EMPTY
        answer = self.nothing(name, reason, suggestions)
        return replace(answer, outcome=Outcome.SUGGESTIONS if suggestions else Outcome.NOT_FOUND)

    def _suggestion(self, target: str) -> Excerpt:
        if target.startswith(PERSON):
            return self._named("person", target.removeprefix(PERSON))
        for section in self._factsheet.sections:
            if section.id == target:
                return cite_section(self._factsheet, section)
        return self._cite(self._factsheet.entries[target])

    def _named(self, kind: str, slug: str) -> Excerpt:
        if kind == "person":
            person = next(person for person in self._factsheet.people if person.slug == slug)
            return cite_person(self._factsheet, person)
        if kind == "stat":
            return self._cite(next(entry for entry in self.figures() if entry.id.endswith(f"/{slug}")))
        return cite_section(self._factsheet, self._factsheet.by_slug[slug])

    def nothing(self, question: str, reason: Reason, suggestions: tuple[Excerpt, ...] = ()) -> Answer:
        """Show that there is no answer, why, and what comes near."""
        return Answer(
            question,
            Outcome.NOT_FOUND,
            Shape.NOTHING,
            self._factsheet,
            reason=reason,
            confidence=0.0,
            suggestions=suggestions,
        )

    def found(self, shape: Shape, entries: Iterable[Entry], section: Section | None = None) -> Answer:
        """Show entries as the answer."""
        return Answer(
            "", Outcome.ANSWER, shape, self._factsheet, section=section, excerpts=self.cited(entries)
        )

    def cited(self, entries: Iterable[Entry]) -> tuple[Excerpt, ...]:
        """Cite entries."""
        return tuple(map(self._cite, entries))

    def _cite(self, entry: Entry) -> Excerpt:
        excerpt = self._excerpts.get(entry.id)
        if excerpt is None:
            excerpt = self._excerpts[entry.id] = cite(self._factsheet, entry)
        return excerpt


def _nearest_first(answer: Answer, near: Sequence[str]) -> Answer:
    """Put what comes `near` a question before the rest of a section, and its score last: a question wants sentences."""
    places = {entry_id: place for place, entry_id in enumerate(near)}

    def place(excerpt: Excerpt) -> tuple[bool, int]:
        return excerpt.value is not None, places.get(excerpt.id, len(places))

    return replace(answer, excerpts=tuple(sorted(answer.excerpts, key=place)))
