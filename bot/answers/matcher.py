"""Matches a free question to the factsheet's entries and sections (a first one: rapidfuzz over example questions)."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.answers.answer import Outcome, Reason
from bot.answers.text import key
from bot.knowledge.model import Factsheet, Knowledge


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the matcher makes of a question.

    Attributes:
        outcome: answer, suggestions or not found.
        targets: ids of entries or sections, best first; with `person` set, the first is the person's slug.
        confidence: probability, 0 to 1, that the first target answers.
        reason: why there is no answer.
        language: language of the question, if it tells.
        person: the question asks about the person as a whole.
    """

    outcome: Outcome
    targets: tuple[str, ...] = ()
    confidence: float = 0.0
    reason: Reason | None = None
    language: str | None = None
    person: bool = False


class Matcher:
    """Matches questions to one factsheet."""

    def __init__(self, knowledge: Knowledge, factsheet: Factsheet) -> None:
        rows = list(_rows(factsheet))
        self._questions = [question for question, _ in rows]
        self._targets = [target for _, target in rows]

    def match(self, question: str) -> Verdict:
        """Match any text to targets."""
        found = process.extract(key(question), self._questions, scorer=fuzz.token_sort_ratio, limit=20)
        targets = tuple(dict.fromkeys(self._targets[place] for _, score, place in found if score > 40))
        confidence = found[0][1] / 100 if found else 0.0
        if confidence >= 0.7:
            return Verdict(Outcome.ANSWER, targets, confidence)
        if confidence >= 0.5:
            return Verdict(Outcome.SUGGESTIONS, targets, confidence, Reason.UNSURE)
        return Verdict(Outcome.NOT_FOUND, targets, confidence, Reason.NO_MATCH)


def _rows(factsheet: Factsheet) -> Iterator[tuple[str, str]]:
    for entry in factsheet.entries.values():
        yield key(entry.text), entry.id
    for target, by_language in factsheet.questions.items():
        for questions in by_language.values():
            for question in questions:
                yield key(question), target
