"""Each command: the right thing for every form of its name, whole, with the right quotes."""

import json
from collections.abc import Iterator

import pytest

from bot.answers.answer import Answer, Excerpt, Outcome, Reason, Shape
from bot.answers.engine import Engine
from bot.answers.text import MAX_QUESTION
from bot.knowledge.folder import shipped_folder
from bot.knowledge.loader import load
from bot.knowledge.model import Factsheet
from bot.knowledge.source import fold
from tests.answers.test_directory import NAMES

BELARUS = load(shipped_folder()).factsheets[0]
ENTRY_IDS = list(BELARUS.entries)
SECTION_IDS = [section.id for section in BELARUS.sections if section.entries or section.summary]
PERSON_IDS = [f"belarus-2025/person/{person.slug}" for person in BELARUS.people]


def ids(answer: Answer) -> list[str]:
    return [excerpt.id.removeprefix("belarus-2025/") for excerpt in answer.excerpts]


@pytest.mark.parametrize(("kind", "slug", "form"), NAMES)
def test_every_form_of_every_name_is_answered(engine: Engine, kind: str, slug: str, form: str) -> None:
    answer = getattr(engine, kind)(form)
    assert answer.outcome is Outcome.ANSWER
    assert answer.confidence == 1
    if kind == "person":
        assert answer.shape is Shape.PERSON
        assert answer.person is not None
        assert answer.person.slug == slug
    elif kind == "stat":
        assert answer.excerpts[0].id == f"belarus-2025/general-information/{slug}"
    else:
        assert answer.section is not None
        assert answer.section.slug == slug
        assert answer.heading == BELARUS.by_slug[slug].heading


# ------------------------------------------------------------------------------------------- pillars, sections


@pytest.mark.parametrize("slug", list(BELARUS.edition.pillars))
def test_a_pillar_is_its_score_and_then_its_key_sentences(engine: Engine, slug: str) -> None:
    answer, section = engine.pillar(slug), BELARUS.by_slug[slug]
    assert answer.shape is Shape.PILLAR
    assert ids(answer) == [f"{slug}/score", *(entry.id.partition("/")[2] for entry in section.summary)]
    assert answer.excerpts[0].label == "INDEX SCORE:"
    assert answer.excerpts[0].value in BELARUS.edition.risk_scale
    assert engine.section(slug) == answer


@pytest.mark.parametrize(
    ("question", "place"),
    [("What about migrants?", 3), ("what does it say on women and children", 1), ("anything on impunity", 1)],
)
def test_of_a_section_that_answers_a_question_what_comes_near_it_stands_first(
    engine: Engine, question: str, place: int
) -> None:
    answer = engine.ask(question)
    assert answer.section is not None
    assert answer.excerpts[0].paragraph == place
    assert answer.excerpts[-1].label == "INDEX SCORE:"
    assert set(answer.excerpts) == set(engine.pillar(answer.section.slug).excerpts)


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("what are the recommendations", "recommendations"),
        ("what statistics do you have", "general-information"),
    ],
)
def test_what_is_numbered_or_a_table_keeps_its_order(engine: Engine, question: str, slug: str) -> None:
    answer = engine.ask(question)
    assert answer.excerpts == engine.section(slug).excerpts


def test_a_section_is_its_key_sentences(engine: Engine) -> None:
    answer = engine.section("at a glance")
    assert answer.shape is Shape.SECTION
    assert list(answer.excerpts) == [
        excerpt for excerpt in answer.excerpts if excerpt.section == "AT A GLANCE"
    ]
    assert ids(answer) == [entry.id.partition("/")[2] for entry in BELARUS.by_slug["at-a-glance"].summary]


def test_the_section_of_statistics_is_the_table_and_that_of_recommendations_all_of_them(
    engine: Engine,
) -> None:
    assert engine.section("statistics") == engine.stat()
    assert engine.section("recommendations") == engine.recommendations()


def test_a_list_is_answered_whole_whichever_item_is_asked_for(engine: Engine) -> None:
    section = BELARUS.by_slug["collaborating-organisations"]
    whole = engine.section("partners")
    for answer in (whole, *(engine.entry(entry.id) for entry in section.entries)):
        quoted = "\n".join(excerpt.quote for excerpt in answer.excerpts)
        assert answer.section == section
        assert all(entry.text in quoted for entry in section.entries)
    asked = engine.ask("Which organisations collaborated on the factsheet?")
    assert all(entry.text in "\n".join(each.quote for each in asked.excerpts) for entry in section.entries)


# ------------------------------------------------------------------------------------------- statistics


def test_all_figures_are_the_table_in_the_order_of_the_source(engine: Engine) -> None:
    for answer in (engine.stat(), engine.stat("  ")):
        assert answer.shape is Shape.FIGURES
        assert [(each.label, each.value) for each in answer.excerpts] == [
            ("Type of government:", "Presidential Republic"),
            ("United Nations Convention Against Torture:", "Ratified"),
            ("OPCAT ratification:", "Not ratified"),
            ("Population:", "9.1 million"),
            ("People deprived of liberty:", "32,566"),
            ("Prison population (per 100,000 of national population):", "345"),
            ("Pre-trial detainees / remand prisoners (percentage of prison population):", "16.6%"),
            ("Documented Detained Human Rights Defenders:", "64"),
            ("Alerts Issued by the Observatory for Human Rights Defenders in 2024:", "3"),
            ("Prison Occupancy level:", "83.4%"),
            ("Homicide rate (per 100.000 people):", "2"),
        ]


def test_a_figure_has_label_value_and_no_paragraph(engine: Engine) -> None:
    figure = engine.stat("homicide rate").excerpts[0]
    assert (figure.label, figure.value, figure.paragraph) == (
        "Homicide rate (per 100.000 people):",
        "2",
        None,
    )
    assert figure.quote == "Homicide rate (per 100.000 people): 2"


def test_a_figure_is_shown_with_what_the_text_says_about_the_same_thing(engine: Engine) -> None:
    answer = engine.stat("prison occupancy")
    assert answer.shape is Shape.FIGURE
    assert ids(answer) == ["general-information/prison-occupancy", "police-brutality/2.4", "at-a-glance/4.2"]
    assert [each.removeprefix("belarus-2025/") for each in answer.differing] == ids(answer)[1:]


@pytest.mark.parametrize("entry_id", list(BELARUS.see_also))
def test_entries_that_differ_are_shown_together_and_said_to_differ(engine: Engine, entry_id: str) -> None:
    answer = engine.entry(entry_id)
    others = tuple(other.id for other in BELARUS.see_also[entry_id])
    assert answer.excerpts[0].id == entry_id
    assert set(others) <= {excerpt.id for excerpt in answer.excerpts}
    assert answer.differing == others
    assert entry_id not in answer.differing


@pytest.mark.parametrize(
    ("question", "both"),
    [
        (
            "How many special procedure criminal cases have been launched?",
            ["at-a-glance/6.4", "civic-space/4.3"],
        ),
        ("How full are the prisons?", ["general-information/prison-occupancy", "police-brutality/2.4"]),
    ],
)
def test_a_question_about_what_differs_is_answered_with_both(
    engine: Engine, question: str, both: list[str]
) -> None:
    answer = engine.ask(question)
    assert set(both) <= set(ids(answer))
    assert answer.differing


# ------------------------------------------------------------------------------------------- recommendations


def test_all_recommendations_are_shown_with_their_introduction(engine: Engine) -> None:
    answer = engine.recommendations()
    assert answer.shape is Shape.RECOMMENDATIONS
    assert [entry.text for entry in BELARUS.by_slug["recommendations"].entries] == [
        excerpt.quote for excerpt in answer.excerpts
    ]
    assert engine.recommendations("  \n") == answer


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_a_recommendation_is_found_by_number_numeral_and_first_words(engine: Engine, number: int) -> None:
    roman = ("I", "II", "III", "IV", "V")[number - 1]
    sentences = BELARUS.by_slug["recommendations"].paragraph(number)
    typed = (str(number), f" {number}. ", f"#{number}", roman, roman.lower(), f"recommendation {number}",
             f"Recommendation {roman}", f"{number}. {sentences[0].text}", sentences[0].text[:40])  # fmt: skip
    for each in typed:
        answer = engine.recommendations(each)
        assert answer.shape is Shape.RECOMMENDATIONS
        assert [excerpt.quote for excerpt in answer.excerpts] == [sentence.text for sentence in sentences]
        assert {excerpt.paragraph for excerpt in answer.excerpts} == {number}


@pytest.mark.parametrize(
    "number", ["0", "6", "-", "20", "2020", "99", "9" * 50, "vi", "zzzz", "٣", "1 and 2"]
)
def test_an_unknown_recommendation_is_not_found_and_the_others_are_offered(
    engine: Engine, number: str
) -> None:
    answer = engine.recommendations(number)
    assert answer.outcome is not Outcome.ANSWER
    assert answer.reason is Reason.NO_MATCH
    assert answer.suggestions
    assert not answer.excerpts


# ------------------------------------------------------------------------------------------- persons


@pytest.mark.parametrize("slug", [person.slug for person in BELARUS.people])
def test_a_person_is_every_sentence_that_names_them(engine: Engine, source: str, slug: str) -> None:
    answer = engine.person(slug)
    assert answer.person is not None
    assert answer.excerpts
    for excerpt in answer.excerpts:
        assert any(name in excerpt.quote for name in answer.person.written)
    naming = sum(
        any(name in entry.text for name in answer.person.written) for entry in BELARUS.entries.values()
    )
    assert len(answer.excerpts) == naming


def test_whoever_else_is_typed_is_nobody(engine: Engine) -> None:
    for name in ("Putin", "Светлана Тихановская", "Maria Petrova", "Sergei Ivanov"):
        answer = engine.person(name)
        assert answer.outcome is not Outcome.ANSWER
        assert answer.person is None
        assert not answer.excerpts


# ------------------------------------------------------------------------------------------- overview, about, help


def test_the_overview_is_score_pillars_transparency_and_main_points(engine: Engine) -> None:
    answer = engine.overview()
    assert ids(answer)[0] == "title/score"
    assert ids(answer)[1:8] == [f"{slug}/score" for slug in BELARUS.edition.pillars]
    assert ids(answer)[8] == "transparency/2.1"
    assert ids(answer)[9:] == [entry.id.partition("/")[2] for entry in BELARUS.by_slug["at-a-glance"].summary]
    values = [excerpt.value for excerpt in answer.excerpts[:8]]
    assert values == ["VERY HIGH RISK"] * 6 + ["HIGH RISK", "VERY HIGH RISK"]


def test_about_says_what_it_is_and_who_made_it(engine: Engine) -> None:
    quotes = [excerpt.quote for excerpt in engine.about().excerpts]
    assert 'Human Rights Center "Viasna"' in quotes
    assert any(quote.startswith("The Global Torture Index 2025 is the first analysis") for quote in quotes)


def test_help_quotes_nothing(engine: Engine) -> None:
    assert engine.help().shape is Shape.HELP
    assert not engine.help().excerpts


# ------------------------------------------------------------------------------------------- ids


@pytest.mark.parametrize("entry_id", ENTRY_IDS)
def test_every_entry_is_found_by_its_id_and_in_its_context(engine: Engine, entry_id: str) -> None:
    entry = BELARUS.entries[entry_id]
    answer = engine.entry(entry_id)
    assert answer.outcome is Outcome.ANSWER
    assert entry.text in answer.excerpts[0].quote
    context = engine.context(entry_id)
    assert context.shape is Shape.CONTEXT
    assert context.marked == entry_id
    assert context.heading == BELARUS.by_slug[entry.section].heading
    assert [excerpt.id for excerpt in context.excerpts].count(entry_id) == 1
    section = BELARUS.by_slug[entry.section]
    around = section.entries if entry.paragraph is None else section.paragraph(entry.paragraph)
    assert [excerpt.quote for excerpt in context.excerpts] == [each.text for each in around]


@pytest.mark.parametrize("section_id", SECTION_IDS)
def test_every_section_is_found_by_its_id_and_in_full(engine: Engine, section_id: str) -> None:
    answer = engine.entry(section_id)
    assert answer.section is not None
    assert answer.section.id == section_id
    assert answer == engine.section(answer.section.slug)
    full = engine.full_text(section_id)
    assert full.section == answer.section
    entries = answer.section.entries or answer.section.summary
    assert [excerpt.quote for excerpt in full.excerpts] == [entry.text for entry in entries]


@pytest.mark.parametrize("person_id", PERSON_IDS)
def test_every_person_is_found_by_their_id(engine: Engine, person_id: str) -> None:
    answer = engine.entry(person_id)
    assert answer == engine.person(person_id.rpartition("/")[2])
    assert answer.shape is Shape.PERSON


UNKNOWN_IDS = [
    "", "x", "belarus-2025", "belarus-2025/", "belarus-2025/impunity/99.1", "belarus-2025/person/nobody",
    "belarus-2024/impunity/1.1", "../../etc/passwd", "belarus-2025/connect", "\ud800", "x" * 6000,
]  # fmt: skip


@pytest.mark.parametrize("unknown", UNKNOWN_IDS)
def test_an_unknown_id_is_not_found(engine: Engine, unknown: str) -> None:
    for answer in (engine.entry(unknown), engine.context(unknown), engine.full_text(unknown)):
        assert answer.outcome is Outcome.NOT_FOUND
        assert answer.reason is Reason.NO_MATCH
        assert not answer.excerpts
        assert answer.marked is None


def test_what_is_no_section_has_no_full_text(engine: Engine) -> None:
    for other in ("belarus-2025/impunity/1.1", "belarus-2025/person/maksim-znak"):
        assert engine.full_text(other).outcome is Outcome.NOT_FOUND


# ------------------------------------------------------------------------------------------- nothing found


@pytest.mark.parametrize("command", ["pillar", "section", "person", "stat", "recommendations", "ask"])
def test_too_long_is_said_to_be_too_long(engine: Engine, command: str) -> None:
    answer = getattr(engine, command)("x" * (MAX_QUESTION + 1))
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.reason is Reason.TOO_LONG
    assert not answer.suggestions


@pytest.mark.parametrize("typed", ["", "  ", "\n\t\u3000"])
@pytest.mark.parametrize("command", ["pillar", "section", "person", "ask"])
def test_nothing_typed_is_said_to_be_empty(engine: Engine, command: str, typed: str) -> None:
    answer = getattr(engine, command)(typed)
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.reason is Reason.EMPTY
    assert answer.question == typed


NEAR_NAMES = [
    ("pillar", "impala"), ("pillar", "police rights"), ("pillar", "права"), ("section", "connect with us"),
    ("section", "conect"), ("section", "social medicine"), ("stat", "rate"), ("stat", "prisonnnnn"),
    ("stat", "detained"), ("person", "Maria"), ("person", "Андрей"), ("person", "Stefanov"),
]  # fmt: skip


@pytest.mark.parametrize(("command", "typed"), NEAR_NAMES)
def test_what_is_near_is_suggested_each_once_and_every_suggestion_leads_somewhere(
    engine: Engine, command: str, typed: str
) -> None:
    answer = getattr(engine, command)(typed)
    if answer.outcome is Outcome.ANSWER:
        return
    assert_suggestions_lead_somewhere(engine, answer)


def assert_suggestions_lead_somewhere(engine: Engine, answer: Answer) -> None:
    suggested = [suggestion.id for suggestion in answer.suggestions]
    assert len(suggested) == len(set(suggested)) <= 3
    for suggestion in suggested:
        opened = engine.entry(suggestion)
        assert opened.outcome is Outcome.ANSWER
        assert opened.excerpts


@pytest.mark.parametrize(
    "question",
    ["prison doctors who", "Kalesnikava lawyer phone", "who is the lawyer of Kalesnikava",
     "what about the police reform", "hello", "women 2019",
     "Польшча", "who is who", "ніхто",
     "Sergei Ivanov", "OPCAT in Poland"],
)  # fmt: skip
def test_suggestions_to_a_question_are_unique_and_lead_somewhere(engine: Engine, question: str) -> None:
    answer = engine.ask(question)
    assert_suggestions_lead_somewhere(engine, answer)
    read = [(each.citation, each.label, each.quote) for each in answer.suggestions]
    assert len(read) == len(set(read)), "two suggestions read the same"
    if answer.outcome is Outcome.SUGGESTIONS:
        assert answer.suggestions


# ------------------------------------------------------------------------------------------- quotes


def all_answers(engine: Engine) -> Iterator[Answer]:
    yield from (engine.overview(), engine.about(), engine.help(), engine.stat(), engine.recommendations())
    for entry_id in (*ENTRY_IDS, *SECTION_IDS, *PERSON_IDS):
        yield engine.entry(entry_id)
        yield engine.context(entry_id)
        yield engine.full_text(entry_id)
    for by_language in BELARUS.questions.values():
        for questions in by_language.values():
            yield engine.ask(questions[0])
    for command, typed in NEAR_NAMES:
        yield getattr(engine, command)(typed)


def test_every_quote_stands_letter_for_letter_in_the_source(engine: Engine, source: str) -> None:
    quoted: dict[str, Excerpt] = {}
    for answer in all_answers(engine):
        json.dumps(answer.to_json())
        quoted |= {excerpt.quote: excerpt for excerpt in (*answer.excerpts, *answer.suggestions)}
    assert len(quoted) > 100
    for quote, excerpt in quoted.items():
        assert fold(quote) in source
        assert excerpt.section in source
        assert excerpt.value is None or f"{excerpt.label} {excerpt.value}" == quote


def test_every_sentence_of_the_factsheet_can_be_shown(engine: Engine, belarus: Factsheet) -> None:
    shown = {
        excerpt.quote
        for section in belarus.sections
        if section.entries
        for excerpt in engine.full_text(section.id).excerpts
    }
    assert {entry.text for entry in belarus.entries.values()} <= shown
