"""The knowledge base that is shipped: sound, whole, with ids that stay."""

import pytest

from bot.answers.engine import Engine
from bot.knowledge.check import check
from bot.knowledge.folder import shipped_folder
from bot.knowledge.loader import assemble
from bot.knowledge.model import Factsheet, Knowledge
from tests.knowledge.altered import FACTSHEET, Base

ENTRIES_PER_PARAGRAPH = {
    "title": [2],
    "collaborating-organisations": [1, 1],
    "at-a-glance": [2, 2, 5, 4, 1, 5, 4],
    "general-information": [],
    "pillar-overview": [],
    "political-commitment": [3, 1, 1, 5],
    "police-brutality": [6, 7],
    "deprivation-of-liberty": [8, 2, 4],
    "impunity": [5, 2, 2, 2, 3],
    "victims-rights": [4, 1, 2, 2],
    "protection-for-all": [5, 1, 2, 4],
    "civic-space": [4, 4, 2, 5, 1],
    "transparency": [5, 1],
    "recommendations": [1, 2, 2, 1, 4, 1],
    "further-resources": [2],
    "acknowledgment": [1, 1],
    "social-media": [3],
    "connect": [],
}
"""Sentences in each paragraph. Ids are in citations and buttons that people keep, so they never move."""


@pytest.fixture(scope="module")
def knowledge(engine: Engine) -> Knowledge:
    return engine.knowledge


@pytest.fixture(scope="module")
def belarus(knowledge: Knowledge) -> Factsheet:
    return next(factsheet for factsheet in knowledge.factsheets if factsheet.id == "belarus-2025")


def test_the_shipped_knowledge_has_no_fault() -> None:
    faults = check(shipped_folder())
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(map(str, faults[:40]))


def test_the_altered_base_starts_without_fault(base: Base) -> None:
    assert not base.faults()


def test_ids_are_unique(knowledge: Knowledge) -> None:
    ids = [
        entry.id for sheet in knowledge.factsheets for section in sheet.sections for entry in section.entries
    ]
    assert len(ids) == len(set(ids))
    assert not {section.id for sheet in knowledge.factsheets for section in sheet.sections} & set(ids)


def test_ids_stay(belarus: Factsheet) -> None:
    found = {section.slug: list(map(len, section.paragraphs)) for section in belarus.sections}
    assert found == ENTRIES_PER_PARAGRAPH


def test_an_id_says_where_its_entry_stands(belarus: Factsheet) -> None:
    for section in belarus.sections:
        for paragraph in section.paragraphs:
            for number, entry in enumerate(paragraph, 1):
                assert entry.id == f"belarus-2025/{section.slug}/{entry.paragraph}.{number}"


def test_sentences_are_found_by_their_ids(belarus: Factsheet) -> None:
    assert belarus.entries["belarus-2025/political-commitment/4.1"].text == (
        "Torture is not criminalised in the national legislation."
    )
    assert belarus.entries["belarus-2025/general-information/prison-population"].text == (
        "Prison population (per 100,000 of national population): 345"
    )


def test_scores_are_those_of_the_source(belarus: Factsheet) -> None:
    scores = {section.slug: section.score.value for section in belarus.sections if section.score}
    assert scores.pop("protection-for-all") == "HIGH RISK"
    assert len(scores) == 7
    assert set(scores.values()) == {"VERY HIGH RISK"}


def test_people_are_in_every_sentence_that_names_them(belarus: Factsheet) -> None:
    kalesnikava = next(person for person in belarus.people if person.slug == "maria-kalesnikava")
    assert [entry.id.partition("/")[2] for entry in kalesnikava.entries] == [
        "at-a-glance/6.3",
        "deprivation-of-liberty/2.2",
        "civic-space/5.1",
    ]


def test_an_entry_of_two_see_also_groups_is_shown_with_both(base: Base) -> None:
    group = "  - entries: [at-a-glance/6.4, civic-space/4.3]\n"
    altered = base.altered(
        FACTSHEET, group, group + group.replace("civic-space/4.3", "impunity/1.2, civic-space/4.3")
    )
    knowledge = assemble(altered.texts).knowledge
    assert knowledge is not None
    others = knowledge.factsheets[0].see_also["belarus-2025/at-a-glance/6.4"]
    assert [other.id.partition("/")[2] for other in others] == ["civic-space/4.3", "impunity/1.2"]


def test_see_also_goes_both_ways(belarus: Factsheet) -> None:
    for entry_id, others in belarus.see_also.items():
        assert others
        for other in others:
            assert entry_id in [back.id for back in belarus.see_also[other.id]]
