"""Asks every question of a set, and adds up what came of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.answers.answer import Answer, Reason
from bot.evaluation.judging import Judgement, judge
from bot.evaluation.questions import KINDS, LANGUAGES, Question

FIGURES: Final = ("right", "found", "wrong", "refused")

_OUT_OF_SCOPE: Final = (Reason.OTHER_COUNTRY, Reason.OTHER_YEAR)


@dataclass(frozen=True, slots=True)
class Result:
    """A question, its answer, and what that was."""

    question: Question
    answer: Answer
    judgement: Judgement

    @property
    def confidence(self) -> float:
        """The answer's confidence; 0 if another country or year was asked for, which no confidence overrules."""
        return 0.0 if self.answer.reason in _OUT_OF_SCOPE else self.answer.confidence


def run(ask: Callable[[str], Answer], questions: Iterable[Question]) -> Iterator[Result]:
    """Ask the questions one after another."""
    for question in questions:
        answer = ask(question.text)
        yield Result(question, answer, judge(question, answer))


@dataclass(frozen=True, slots=True)
class Count:
    """How many questions there are, and how many of them are right, found, wrong, refused."""

    questions: int
    right: int
    found: int
    wrong: int
    refused: int

    def share(self, figure: str) -> float:
        """Give the share, 0 to 1, of one of FIGURES; 0 of no questions."""
        number: int = getattr(self, figure)
        return number / self.questions if self.questions else 0.0


def count(results: Iterable[Result]) -> Count:
    """Add up judgements."""
    judgements = [result.judgement for result in results]
    return Count(len(judgements), *(sum(getattr(each, name) for each in judgements) for name in FIGURES))


def by_answerable(results: Iterable[Result]) -> tuple[Count, Count]:
    """Add up what the factsheet answers, and what it does not."""
    every = tuple(results)
    return (
        count(result for result in every if result.question.answerable),
        count(result for result in every if not result.question.answerable),
    )


def by_kind_and_language(results: Iterable[Result]) -> Mapping[tuple[str, str], Count]:
    """Add up by kind and language, in the order of KINDS and LANGUAGES."""
    groups: dict[tuple[str, str], list[Result]] = {(kind, each): [] for kind in KINDS for each in LANGUAGES}
    for result in results:
        groups[result.question.kind, result.question.language].append(result)
    return {group: count(found) for group, found in groups.items() if found}


def totals(results: Iterable[Result]) -> Mapping[str, float]:
    """Give FIGURES as shares: right, found, wrong of what the factsheet answers, refused of the rest."""
    answerable, unanswerable = by_answerable(results)
    return {name: (unanswerable if name == "refused" else answerable).share(name) for name in FIGURES}
