"""Questions whose answers are known, read from JSON lines; `tests/evaluation/README.md` has the format."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

KINDS: Final = (
    "fact", "paraphrase", "typo", "name", "cross-lingual", "topic", "section", "near-miss", "far", "hostile",
)  # fmt: skip
"""Kinds of questions; the last three are about what the factsheet does not hold."""

LANGUAGES: Final = ("en", "ru", "be", "pl", "uk", "ru-Latn", "und")
"""Languages of questions: BCP 47 tags, `und` for what is in none."""

SECTION: Final = "section"
"""The kind that asks for a whole section."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question and what answers it.

    Attributes:
        id: unique among all sets.
        text: what is asked.
        language: one of LANGUAGES.
        kind: one of KINDS.
        gold: stretches of the factsheet, letter for letter; a quote that holds any of them is right.
        must: what the right quote holds besides, or empty.
        section: of a question for a section, its heading as the source has it.
    """

    id: str
    text: str
    language: str
    kind: str
    gold: tuple[str, ...] = ()
    must: str = ""
    section: str = ""

    @property
    def answerable(self) -> bool:
        """Whether the factsheet answers it."""
        return bool(self.gold) or self.kind == SECTION


class QuestionsError(Exception):
    """A set of questions cannot be used; `faults` are lines `file:line: what is wrong`."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


def read_questions(texts: Mapping[str, str]) -> tuple[Question, ...]:
    """Read sets of questions (their text by file name) as one; blank lines are skipped.

    Raises:
        QuestionsError: with every fault of every file.
    """
    questions: dict[str, Question] = {}
    faults: list[str] = []
    for place, line in _lines(texts):
        try:
            question = _question(line)
        except ValueError as error:
            faults.append(f"{place}: {error}")
            continue
        if question.id in questions:
            faults.append(f'{place}: there is another question with the id "{question.id}"')
        questions[question.id] = question
    if faults:
        raise QuestionsError(faults)
    return tuple(questions.values())


def _lines(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for file, text in texts.items():
        # Not `splitlines`, which would also break at what JSON may hold inside a string.
        for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
            if line.strip():
                yield f"{file}:{number}", line


def _question(line: str) -> Question:
    try:
        content = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("this is not JSON") from None
    if not isinstance(content, dict):
        raise ValueError("this is not a JSON object")  # noqa: TRY004 - one kind of error for one kind of fault
    question = Question(
        id=_text(content, "id", needed=True),
        text=_text(content, "q", needed=True),
        language=_one_of(LANGUAGES, _text(content, "lang", needed=True), "lang"),
        kind=_one_of(KINDS, _text(content, "kind", needed=True), "kind"),
        gold=_texts(content, "gold"),
        must=_text(content, "must"),
        section=_text(content, "section"),
    )
    if question.kind == SECTION and not question.section:
        raise ValueError('a question for a section needs "section"')
    return question


def _text(content: Mapping[str, Any], name: str, *, needed: bool = False) -> str:
    value = content.get(name, "")
    if not isinstance(value, str) or (needed and not value):
        raise ValueError(f'"{name}" must be a text' + (", and not empty" if needed else ""))
    return value


def _texts(content: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = content.get(name)
    if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
        raise ValueError(f'"{name}" must be a list of texts')
    return tuple(value)


def _one_of(known: tuple[str, ...], value: str, name: str) -> str:
    if value not in known:
        raise ValueError(f'"{name}" is "{value}", and should be one of: {", ".join(known)}')
    return value
