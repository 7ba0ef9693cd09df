"""The answer as a value: product.md's fields in their order, for every shape, and citations."""

import json

import pytest

from bot.answers.answer import MAX_EXCERPTS, Answer, Outcome, Reason, Shape, citation, cite, cite_section
from bot.answers.engine import Engine
from bot.knowledge.model import Factsheet
from tests.answers import small

FIELDS = ["question", "outcome", "reason", "confidence", "section", "excerpts", "suggestions"]
EXCERPT_FIELDS = [
    "id", "country", "edition", "section", "paragraph", "label", "value", "quote", "citation", "url",
]  # fmt: skip


def one_of_each_shape(engine: Engine) -> dict[Shape, Answer]:
    answers = [
        engine.ask("Why is torture not a crime in Belarus?"),
        engine.stat("population"),
        engine.section("transparency"),
        engine.pillar("impunity"),
        engine.stat(),
        engine.overview(),
        engine.recommendations(),
        engine.person("Znak"),
        engine.context("belarus-2025/impunity/1.2"),
        engine.about(),
        engine.help(),
        engine.ask("???"),
    ]
    return {answer.shape: answer for answer in answers}


def test_there_is_an_answer_of_every_shape(engine: Engine) -> None:
    assert set(one_of_each_shape(engine)) == set(Shape)


@pytest.mark.parametrize("shape", Shape)
def test_every_shape_has_the_fields_of_the_product_in_their_order(engine: Engine, shape: Shape) -> None:
    answer = one_of_each_shape(engine)[shape]
    content = json.loads(json.dumps(answer.to_json()))
    assert list(content) == FIELDS
    assert content["outcome"] in {"answer", "suggestions", "not_found"}
    assert 0 <= content["confidence"] <= 1
    assert (content["reason"] is None) == (content["outcome"] == "answer")
    assert len(content["excerpts"]) == len(answer.excerpts)
    for excerpt in (*content["excerpts"], *content["suggestions"]):
        assert list(excerpt) == EXCERPT_FIELDS
        assert (excerpt["label"] is None) == (excerpt["value"] is None)


def test_values_are_promised_by_name() -> None:
    assert [outcome.value for outcome in Outcome] == ["answer", "suggestions", "not_found"]
    promised = {"other_country", "other_year", "not_in_factsheet", "no_match", "not_a_question"}
    assert promised <= {reason.value for reason in Reason}


def test_the_json_of_an_answer_says_what_the_answer_holds(engine: Engine) -> None:
    content = engine.ask(" What is the population of Belarus? ").to_json()
    assert content["question"] == " What is the population of Belarus? "
    assert content["outcome"] == "answer"
    assert content["reason"] is None
    assert content["section"] == "GENERAL INFORMATION"
    assert content["suggestions"] == []
    assert content["excerpts"][0] == {
        "id": "belarus-2025/general-information/population",
        "country": "Belarus",
        "edition": 2025,
        "section": "GENERAL INFORMATION",
        "paragraph": None,
        "label": "Population:",
        "value": "9.1 million",
        "quote": "Population: 9.1 million",
        "citation": "Global Torture Index 2025, Belarus, “GENERAL INFORMATION”",
        "url": "https://www.omct.org/en/global-torture-index",
    }


def test_a_refusal_has_no_section_and_no_excerpts_but_its_reason(engine: Engine) -> None:
    content = engine.ask("What is the prison population of Poland?").to_json()
    assert content["outcome"] == "not_found"
    assert content["reason"] == "other_country"
    assert content["section"] is None
    assert content["excerpts"] == []
    assert content["suggestions"]


def test_the_section_is_that_of_the_answer_or_of_its_first_excerpt(engine: Engine) -> None:
    assert engine.pillar("impunity").heading == "IV. ENDING IMPUNITY"
    assert engine.stat("population").heading == "GENERAL INFORMATION"
    assert engine.help().heading is None


def test_a_question_is_answered_with_at_most_three_excerpts(engine: Engine) -> None:
    for question in ("What is the population of Belarus?", "Are the prisons overcrowded?"):
        assert 1 <= len(engine.ask(question).excerpts) <= MAX_EXCERPTS


@pytest.mark.parametrize(
    ("reference", "cited"),
    [
        ("impunity/2.1", "Global Torture Index 2025, Belarus, “IV. ENDING IMPUNITY”, paragraph 2"),
        ("impunity/score", "Global Torture Index 2025, Belarus, “IV. ENDING IMPUNITY”"),
        ("general-information/opcat", "Global Torture Index 2025, Belarus, “GENERAL INFORMATION”"),
        (
            "recommendations/4.3",
            (
                "Global Torture Index 2025, Belarus, “ADVOCATING FOR CHANGE IN BELARUS: KEY RECOMMENDATIONS”, "
                "recommendation 4"
            ),
        ),
        (
            "recommendations/0.1",
            "Global Torture Index 2025, Belarus, “ADVOCATING FOR CHANGE IN BELARUS: KEY RECOMMENDATIONS”",
        ),
        (
            "collaborating-organisations/2.1",
            "Global Torture Index 2025, Belarus, “COLLABORATING ORGANISATIONS IN BELARUS”, paragraph 2",
        ),
    ],
)
def test_citations_say_where_a_quote_stands(belarus: Factsheet, reference: str, cited: str) -> None:
    assert cite(belarus, belarus.entries[f"belarus-2025/{reference}"]).citation == cited


def test_a_section_is_cited_by_its_heading_without_the_colon(belarus: Factsheet) -> None:
    cited = citation(belarus, "COLLABORATING ORGANISATIONS IN BELARUS:")
    assert cited == "Global Torture Index 2025, Belarus, “COLLABORATING ORGANISATIONS IN BELARUS”"


def test_every_entry_is_cited_with_index_edition_country_section_and_link(belarus: Factsheet) -> None:
    for entry in belarus.entries.values():
        excerpt = cite(belarus, entry)
        heading = belarus.by_slug[entry.section].heading
        assert excerpt.citation.startswith(f"Global Torture Index 2025, Belarus, “{heading.rstrip(':')}”")
        assert (excerpt.paragraph or "") == "" or excerpt.citation.endswith(f" {excerpt.paragraph}")
        assert excerpt.section == heading
        assert excerpt.quote == entry.text
        assert (excerpt.country, excerpt.edition, excerpt.url) == ("Belarus", 2025, belarus.url)


def test_a_whole_section_is_stood_for_by_its_score_or_first_key_sentence(belarus: Factsheet) -> None:
    impunity = cite_section(belarus, belarus.by_slug["impunity"])
    assert (impunity.id, impunity.value) == ("belarus-2025/impunity", "VERY HIGH RISK")
    glance = cite_section(belarus, belarus.by_slug["at-a-glance"])
    assert glance.id == "belarus-2025/at-a-glance"
    assert glance.quote == belarus.by_slug["at-a-glance"].summary[0].text


def test_citations_are_nothing_special_to_belarus(norland: Engine) -> None:
    excerpt = norland.ask("do judges hear complaints from miners?").excerpts[0]
    assert excerpt.citation == "Global Torture Index 2025, Norland, “I. ENDING IMPUNITY”, paragraph 1"
    assert excerpt.url == "https://example.org/norland"
    older = small.norland(2031).stat("prisons").excerpts[0]
    assert older.citation == "Global Torture Index 2031, Norland, “GENERAL INFORMATION”"
    assert (older.id, older.edition) == ("norland-2031/figures/prisons", 2031)
