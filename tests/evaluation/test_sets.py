"""The form of the sets. Only their form: `final.jsonl` is not asked here."""

import json
from functools import cache
from pathlib import Path

import pytest

from bot.evaluation.judging import clean, heading
from bot.evaluation.questions import KINDS, LANGUAGES, Question, read_questions
from bot.knowledge.folder import shipped_folder

FOLDER = Path(__file__).resolve().parent
SETS = ("development", "tuning", "validation", "opened", "further", "around", "idle", "final")
KINDS_IN = {"idle": {"far"}}
UNANSWERABLE = {"near-miss", "far", "hostile"}


def read(*names: str) -> tuple[Question, ...]:
    return read_questions({name: (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8") for name in names})


@cache
def questions() -> tuple[Question, ...]:
    """Every question. No fixture: a test that fails would print it, and `final.jsonl` is not to be read."""
    return read(*SETS)


@cache
def lines() -> list[str]:
    """The lines of the factsheet's source, without marks of Markdown."""
    source = (shipped_folder() / "sources" / "belarus-2025.md").read_text(encoding="utf-8")
    return [clean(line) for line in source.splitlines()]


def test_these_are_all_the_sets() -> None:
    assert {file.stem for file in FOLDER.glob("*.jsonl")} == set(SETS)


def test_there_are_enough_questions() -> None:
    assert len(questions()) >= 600
    assert sum(not question.answerable for question in questions()) >= 200


@pytest.mark.parametrize("name", SETS)
def test_every_set_holds_its_kinds_and_the_readme_counts_it_right(name: str) -> None:
    found = read(name)
    assert {question.kind for question in found} == KINDS_IN.get(name, {*KINDS})
    unanswerable = sum(not question.answerable for question in found)
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert f"| `{name}.jsonl` | {len(found)} | {unanswerable} |" in readme


def test_every_language_is_asked_in() -> None:
    assert {question.language for question in questions()} == set(LANGUAGES)


def test_gold_is_what_tells_the_kinds_apart() -> None:
    assert not [q.id for q in questions() if q.answerable == (q.kind in UNANSWERABLE)]
    assert not [q.id for q in questions() if q.must and not q.gold]


def test_gold_stands_in_the_factsheet_letter_for_letter() -> None:
    text = "\n".join(lines())
    assert not [q.id for q in questions() for gold in q.gold if clean(gold) not in text]


def test_what_the_right_quote_must_hold_stands_with_gold() -> None:
    # A line, or a label with what stands below it: a figure, or a list of four.
    filled = [line for line in lines() if line]
    below = {place: 5 if line.endswith(":") else 1 for place, line in enumerate(filled)}
    near = [" ".join(filled[place : place + length]) for place, length in below.items()]

    def together(question: Question) -> bool:
        must = question.must.lower()
        return any(clean(gold) in line and must in line.lower() for gold in question.gold for line in near)

    assert not [q.id for q in questions() if q.must and not together(q)]


def test_sections_are_headings_of_the_factsheet() -> None:
    headings = {heading(line.lstrip("# ")) for line in lines()}
    assert not [q.id for q in questions() if q.section and heading(q.section) not in headings]


def test_no_line_has_a_field_that_the_readme_does_not_tell() -> None:
    allowed = {"id", "q", "lang", "kind", "gold", "must", "section", "of", "why", "en"}
    for name in SETS:
        for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            assert json.loads(line).keys() <= allowed
