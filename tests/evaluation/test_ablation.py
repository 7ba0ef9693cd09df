"""Each part can be switched off, is felt, and is on again afterwards."""

from contextlib import ExitStack
from types import ModuleType

import pytest

from bot.answers import confidence, matcher
from bot.answers.engine import Engine
from bot.evaluation.ablation import Part, ablate, all_parts, engine_without
from bot.evaluation.alteration import altered
from bot.evaluation.questions import Question

TELLING = {
    "concepts": "how many convicts for their opinions are there",
    "example questions": "how crowded are the jails?",
    "... in other languages than English": "сколько политзаключённых?",
    "what factsheets do not hold": "who is the minister of health?",
    "other countries": "how many political prisoners are there in russia?",
    "spellings of names": "Бабарико",
    "resemblance of words": "prisoner politically",
    "misspelled words": "polticial prisonres",
    "other readings": "gjkbnpfrk.xtyyst",
    "evidence: held": "who is the minister of health?",
    "evidence: coverage": "political prisoners by zodiac sign",
    "evidence: kind_fits": "when was viasna founded?",
    "evidence: told": "how many of the prisoners are women?",
    "rivals": "persecution of journalists",
    "evidence: beside": "how crowded are the jails?",
    "evidence: meant": "impunity",
    "what asides teach": "corporal punishment, my whole class would be grateful",
    "words typed otherwise": "prisonoccupancy",
    "asides": "for my thesis at the university: prison population",
    "evidence: score": "how crowded are the jails?",
    "near misses of one entry": "what is the salary of prison guards?",
    "what sets near misses apart": "what does the report say about marital rape?",
    "more than one row for a target": "how crowded are the jails?",
}
"""For each part a question whose answer it has a say in."""


@pytest.fixture(scope="session")
def packed(engine: Engine) -> bytes:
    return engine.pack_index()


@pytest.mark.parametrize("part", all_parts()[1:], ids=lambda part: part.name)
def test_every_part_is_felt(engine: Engine, packed: bytes, part: Part) -> None:
    question = TELLING[part.name]
    before = engine.ask(question)
    with engine_without(part, engine.knowledge, packed) as without:
        assert without.ask(question) != before
    assert engine.ask(question) == before


def test_a_part_that_is_not_compiled_in_leaves_what_is_compiled_as_it_is(
    engine: Engine, packed: bytes
) -> None:
    with ExitStack() as stack:
        for part in all_parts():
            for module, constants in part.constants.items():
                if not part.compiled:
                    stack.enter_context(altered(module, **constants))
        assert Engine(engine.knowledge).pack_index() == packed


def test_switching_nothing_off_changes_nothing(engine: Engine, packed: bytes) -> None:
    with engine_without(all_parts()[0], engine.knowledge, packed) as same:
        assert all(same.ask(question) == engine.ask(question) for question in TELLING.values())


def test_the_table_has_a_row_for_each_part(engine: Engine) -> None:
    questions = [
        Question(
            "A", "how many political prisoners are there?", "en", "fact", ("1,208 political prisoners",)
        ),
        Question("B", "hello", "en", "far"),
    ]
    silent = Part("every answer", constants={matcher: {"ANSWER": 2.0}})
    nothing, without = ablate(engine.knowledge, questions, [Part("nothing"), silent])
    assert (nothing.part, without.part) == ("nothing", "every answer")
    assert nothing.figures == {"right": 1, "found": 1, "wrong": 0, "refused": 1}
    assert without.figures == {"right": 0, "found": 1, "wrong": 0, "refused": 1}
    assert nothing.right_when_refused == without.right_when_refused == 1


def test_constants_come_back_even_after_a_fault() -> None:
    before = confidence.BIAS
    with pytest.raises(ZeroDivisionError), altered(confidence, BIAS=before + 1):
        _fail_unless(before != confidence.BIAS)
    assert before == confidence.BIAS


def _fail_unless(changed: bool) -> None:
    assert changed
    raise ZeroDivisionError


def test_a_constant_that_is_gone_is_a_fault() -> None:
    module = ModuleType("module")
    with pytest.raises(AttributeError), altered(module, GONE=1):
        pass
    assert not hasattr(module, "GONE")
