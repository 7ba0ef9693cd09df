"""Nothing is special to Belarus: countries that do not exist, two editions, factsheets that lack things."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.answers.answer import Outcome, Reason, Shape
from bot.answers.engine import Engine
from bot.answers.people import PeopleIndex
from tests.answers import small
from tests.answers.small import engine_of, factsheet, knowledge_of, shared


def all_ids(engine: Engine) -> set[str]:
    sheet = engine.factsheet
    return {
        *sheet.entries,
        *(section.id for section in sheet.sections),
        *(f"{sheet.id}/person/{person.slug}" for person in sheet.people),
    }


@pytest.mark.parametrize(
    ("question", "target"),
    [
        ("how many inhabitants are there?", "figures/population"),
        ("can miners complain to judges?", "impunity/1.1"),
        ("do newspapers publish freely in the provinces?", "civic-space/1.1"),
    ],
)
def test_questions_are_answered_from_the_factsheet_that_is_there(
    norland: Engine, question: str, target: str
) -> None:
    answer = norland.ask(question)
    assert answer.outcome is Outcome.ANSWER
    assert answer.excerpts[0].id == f"norland-2025/{target}"
    assert {excerpt.country for excerpt in answer.excerpts} == {"Norland"}


def test_its_own_country_and_year_are_no_other_ones(norland: Engine) -> None:
    for question in ("can miners complain to judges in Norland?", "can miners complain to judges in 2025?"):
        assert norland.ask(question).reason not in {Reason.OTHER_COUNTRY, Reason.OTHER_YEAR}


@pytest.mark.parametrize("country", ["Sudmark", "Belarus", "norland and sudmark"])
def test_another_country_is_refused(norland: Engine, country: str) -> None:
    answer = norland.ask(f"can miners complain to judges in {country}?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.reason is Reason.OTHER_COUNTRY
    assert not answer.excerpts


@pytest.mark.parametrize("year", ["2019", "1999", "2026"])
def test_another_year_is_refused(norland: Engine, year: str) -> None:
    answer = norland.ask(f"could miners complain to judges in {year}?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.reason is Reason.OTHER_YEAR


def test_a_year_that_the_target_speaks_of_is_no_other_year() -> None:
    files = dict(factsheet("norland", 2025))
    name = "factsheets/norland-2025.yaml"
    files[name] = files[name].replace(
        "hear complaints from miners.", "hear complaints from miners since 2011."
    )
    engine = engine_of(shared(2025), files)
    assert engine.ask("do judges hear complaints from miners since 2011?").outcome is Outcome.ANSWER
    assert engine.ask("do judges hear complaints from miners since 2012?").reason is Reason.OTHER_YEAR


def test_what_factsheets_do_not_hold_is_refused_with_its_reason(norland: Engine) -> None:
    assert norland.ask("does it rain a lot?").reason is Reason.NOT_IN_FACTSHEET
    assert norland.ask("hello there").reason is Reason.NOT_A_QUESTION


def test_persons_are_those_of_the_factsheet(norland: Engine) -> None:
    for answer in (norland.person("Brenn"), norland.person("Бренн"), norland.ask("who is Odo Brenn?")):
        assert answer.shape is Shape.PERSON
        assert [excerpt.id for excerpt in answer.excerpts] == ["norland-2025/impunity/2.1"]
    assert norland.person("Kalesnikava").outcome is not Outcome.ANSWER


def test_both_figures_are_shown_where_the_factsheet_gives_two(norland: Engine) -> None:
    answer = norland.entry("norland-2025/impunity/1.2")
    assert [excerpt.id for excerpt in answer.excerpts][:2] == [
        "norland-2025/impunity/1.2",
        "norland-2025/impunity/2.2",
    ]
    assert answer.differing == ("norland-2025/impunity/2.2",)


def test_pillars_sections_and_figures_are_those_of_its_edition(norland: Engine) -> None:
    for typed in ("impunity", "I", "1", "pillar 1", "Безнаказанность", "accountability", "impunitty"):
        answer = norland.pillar(typed)
        assert [excerpt.id for excerpt in answer.excerpts] == [
            "norland-2025/impunity/score",
            "norland-2025/impunity/1.1",
        ]
    assert norland.pillar("3").outcome is not Outcome.ANSWER
    assert norland.stat("inhabitants").excerpts[0].value == "1 million"
    assert [choice.name for choice in norland.complete("pillar", "", "ru")] == [
        "I. Безнаказанность",
        "II. Civic space",
    ]
    assert len(norland.overview().excerpts) == 4
    assert [excerpt.paragraph for excerpt in norland.recommendations("II").excerpts] == [2, 2]


# --------------------------------------------------------------------------------------------- several factsheets


def test_of_two_editions_the_newest_is_asked_and_cited() -> None:
    files = (factsheet("norland", 2026, "2 million"), factsheet("norland", 2025, "1 million"))
    for order in (files, files[::-1]):
        engine = engine_of(shared(2025, 2026), *order)
        answer = engine.ask("how many inhabitants are there?")
        assert answer.excerpts[0].id == "norland-2026/figures/population"
        assert answer.excerpts[0].value == "2 million"
        assert "Global Torture Index 2026, Norland" in answer.excerpts[0].citation
        assert all(each.startswith("norland-2026/") for each in all_ids(engine))


def test_of_two_countries_one_is_asked_and_nothing_of_the_other_is_told() -> None:
    both = engine_of(shared(2025), factsheet("norland", 2025), factsheet("sudmark", 2025, "7 million"))
    assert {sheet.id for sheet in both.knowledge.factsheets} == {"norland-2025", "sudmark-2025"}
    asked = both.factsheet.country
    other = ({"norland", "sudmark"} - {asked}).pop()
    for answer in (both.stat(), both.overview(), both.recommendations(), both.ask("how many inhabitants?")):
        for excerpt in (*answer.excerpts, *answer.suggestions):
            assert excerpt.id.startswith(f"{asked}-2025/")
            assert excerpt.country == asked.capitalize()
    assert both.ask(f"can miners complain to judges in {other}?").reason is Reason.OTHER_COUNTRY
    assert both.entry(f"{other}-2025/impunity/1.1").outcome is Outcome.NOT_FOUND


def test_each_factsheet_answers_the_same_question_from_itself() -> None:
    for country, population in (("norland", "1 million"), ("sudmark", "7 million")):
        engine = engine_of(shared(2025), factsheet(country, 2025, population))
        excerpt = engine.ask("how many inhabitants are there?").excerpts[0]
        assert (excerpt.id, excerpt.value) == (f"{country}-2025/figures/population", population)
        assert excerpt.url == f"https://example.org/{country}"


# --------------------------------------------------------------------------------------------- what a factsheet lacks

BARE = """\
country: norland
country_name: Norland
edition: 2025
source: sources/norland-2025.md
url: https://example.org/norland
data_years: [2024]
text:
  - section: impunity
    heading: I. ENDING IMPUNITY
    score: HIGH RISK
    sentences:
      "1.1": Judges seldom hear complaints from miners.
transparency: impunity/1.1
"""


@pytest.fixture(scope="module")
def bare() -> Engine:
    return engine_of(shared(2025), {"factsheets/norland-2025.yaml": BARE})


@pytest.mark.parametrize("typed", ["", "1", "2", "impunity", "civic space", "population", "transparency", "Brenn",
                                   "recommendations", "title", "zzz"])  # fmt: skip
def test_a_factsheet_of_one_sentence_answers_whatever_is_asked(bare: Engine, typed: str) -> None:
    for command in ("ask", "pillar", "section", "stat", "person", "recommendations"):
        answer = getattr(bare, command)(typed)
        assert answer.outcome is not Outcome.ANSWER or answer.excerpts
        json.dumps(answer.to_json())
    for kind in ("pillar", "section", "stat", "person", "recommendations"):
        for choice in bare.complete(kind, typed):
            assert choice.value == "impunity"


def test_a_factsheet_of_one_sentence_has_an_overview(bare: Engine) -> None:
    assert bare.overview().excerpts[0].id == "norland-2025/impunity/score"
    assert bare.about().outcome is Outcome.ANSWER
    assert bare.pillar("impunity").excerpts[-1].quote == "Judges seldom hear complaints from miners."
    assert bare.stat().outcome is Outcome.NOT_FOUND
    assert bare.recommendations().outcome is Outcome.NOT_FOUND


def test_two_persons_of_one_surname_are_told_apart() -> None:
    files = dict(factsheet("norland", 2025))
    name = "factsheets/norland-2025.yaml"
    second = (
        "  ida-brenn:\n    name: Ida Brenn\n    written: |\n      Ida Brenn\n    spellings: |\n      brenn\n"
    )
    files[name] = files[name].replace("The courts closed", "Ida Brenn says that the courts closed") + second
    engine = engine_of(shared(2025), files)
    assert engine.person("Odo Brenn").excerpts[0].id == "norland-2025/impunity/2.1"
    assert engine.person("Ida Brenn").excerpts[0].id == "norland-2025/impunity/2.2"
    answer = engine.person("Brenn")
    assert answer.outcome is Outcome.SUGGESTIONS
    assert {each.id for each in answer.suggestions} == {
        "norland-2025/person/odo-brenn",
        "norland-2025/person/ida-brenn",
    }
    assert PeopleIndex(engine.factsheet.people).of_word("brenn") is None


# --------------------------------------------------------------------------------------------- determinism

ASKED = ["how many inhabitants are there?", "miners judges", "hello", "brenn", "press", "inquiries opened closed",
         "courts in sudmark", "freely"]  # fmt: skip
PROGRAM = f"""
import json
from tests.answers.small import norland
engine = norland()
print(json.dumps([engine.ask(question).to_json() for question in {ASKED!r}]))
"""


def test_two_engines_of_the_same_knowledge_answer_alike(norland: Engine) -> None:
    again = Engine(norland.knowledge)
    for question in ASKED:
        assert again.ask(question) == norland.ask(question) == norland.ask(question)


def test_two_processes_answer_alike(norland: Engine) -> None:
    root = Path(__file__).resolve().parent.parent.parent
    answers = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", PROGRAM],
            capture_output=True,
            check=True,
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1
    assert json.loads(answers.pop()) == [norland.ask(question).to_json() for question in ASKED]


def test_the_small_knowledge_bases_are_sound() -> None:
    assert small.knowledge_of(shared(2025), factsheet("norland", 2025)).factsheets[0].id == "norland-2025"


@pytest.mark.parametrize(
    ("edited", "old", "new"),
    [
        ("questions/people.yaml", "tell me about {name}", "tell me all about {name}\n    news of {name}"),
        ("questions/people.yaml", "    how old is {name}\n", "    where does {name} live\n"),
        ("questions/norland-2025.yaml", "  en: |\n", "  en: |\n    is anything new there\n"),
        ("scope/not-in-factsheets.yaml", "    en: |\n", "    en: |\n      a new word\n"),
        ("scope/countries.yaml", "a", "a"),
        ("editions/2025.yaml", "accountability", "answering for it"),
        ("factsheets/norland-2025.yaml", "1 million", "2 million"),
        ("factsheets/norland-2025.yaml", "      brenn\n", "      brenn\n      miners\n"),
        ("questions/norland-2025.yaml", "  en: |\n", "  en: |\n    who asks brennt or bren\n"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_what_is_taken_from_an_earlier_index_is_what_would_be_compiled(
    edited: str, old: str, new: str, *, packed: bool
) -> None:
    texts = {**shared(2025), **factsheet("norland", 2025)}
    assert old in texts[edited]
    earlier = engine_of(texts)
    if packed:
        earlier = earlier.packed()
    changed = knowledge_of({**texts, edited: texts[edited].replace(old, new, 1)})
    taken, compiled = Engine(changed, earlier=earlier), Engine(changed)
    assert taken.pack_index() == compiled.pack_index()
    assert (taken.pack_index() == earlier.pack_index()) == (old == new)


WORDS = """
aside:
  en: |
    tell me
court:
  near: {mine: 0.5}
  en: |
    judge*
    heard in court
mine:
  en: |
    miner*
    opened inquiries
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    heard in court\n", "    heard in court\n    how many\n    newspapers\n"),
        ("    heard in court\n", ""),
        ("    judge*\n", ""),
        ("    tell me\n", "    tell me\n    how many\n"),
        ("0.5", "0.9"),
        ("  near: {mine: 0.5}\n", ""),
        ("court:", "law:"),
        ("mine:\n  en: |\n    miner*\n", "pit:\n  en: |\n    miner*\nmine:\n  en: |\n    newspapers\n"),
        ("", ""),
    ],
)
def test_concepts_that_have_not_changed_are_taken_from_an_earlier_index(old: str, new: str) -> None:
    texts = {**shared(2025), **factsheet("norland", 2025)}
    earlier = engine_of({**texts, "vocabulary/words.yaml": WORDS}).packed()
    assert old in WORDS
    changed = knowledge_of({**texts, "vocabulary/words.yaml": WORDS.replace(old, new, 1)})
    taken, compiled = Engine(changed, earlier=earlier), Engine(changed)
    assert taken.pack_index() == compiled.pack_index()
    assert (taken.pack_index() == earlier.pack_index()) == (old == new)


def test_known_words_that_are_said_more_often_are_not_taken_from_an_earlier_index() -> None:
    texts = {**shared(2025), **factsheet("norland", 2025)}
    name, line = "questions/norland-2025.yaml", "    number of opened inquiries\n"
    earlier = engine_of(texts).packed()
    changed = knowledge_of({**texts, name: texts[name].replace(line, f"{line}    opened inquiries\n", 1)})
    taken = Engine(changed, earlier=earlier)
    assert [*taken.index.resemblance.known] == [*earlier.index.resemblance.known]
    assert taken.pack_index() == Engine(changed).pack_index()


def test_what_finds_persons_is_taken_from_an_earlier_engine_if_they_are_the_same() -> None:
    texts = {**shared(2025), **factsheet("norland", 2025)}
    earlier, name = engine_of(texts), "factsheets/norland-2025.yaml"
    respelled = {**texts, name: texts[name].replace("      brenn\n", "      brenn\n      miners\n")}
    persons = "questions/people.yaml"
    given = {**texts, persons: f"{texts[persons]}given_names:\n  en: zed\n"}
    assert Engine(knowledge_of(texts), earlier=earlier).directory.people is earlier.directory.people
    for other in (respelled, given):
        assert Engine(knowledge_of(other), earlier=earlier).directory.people is not earlier.directory.people
