"""Names in the forms in which sentences have them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.declension import declined
from bot.answers.masking import mask
from bot.answers.people import PeopleIndex
from bot.knowledge.model import Factsheet, Person

FORMS = [
    ("зубкова", ("зубковой", "зубкову", "зубковою", "зубковій")),
    ("зубкава", ("зубкавай", "зубкаву")),
    ("zubkowa", ("zubkowej", "zubkowa")),
    ("дубинский", ("дубинского", "дубинскому", "дубинским", "дубинском")),
    ("дубінскі", ("дубінскага", "дубінскаму", "дубінскім")),
    ("dubinski", ("dubinskiego", "dubinskiemu", "dubinskim")),
    ("сороко", ("сороко", "сороку", "сороком")),
    ("сарока", ("сароки", "сароку", "сарокой", "сарокай", "сароцы")),
    ("soroka", ("soroki", "soroce", "soroke")),
    ("петрович", ("петровича", "петровичу", "петровичем")),
    ("petrowicz", ("petrowicza", "petrowiczowi", "petrowiczem")),
    ("мария", ("марии", "марию", "марией")),
    ("марыя", ("марыі", "марыю", "марыяй")),
    ("maria", ("marii", "marie")),
    ("зося", ("зоси", "зосю", "зосей", "зосі")),
    ("аксинья", ("аксиньи", "аксинью", "аксиньей")),
    ("зубец", ("зубца", "зубцу", "зубцем", "зубцом")),
    ("зубкова", ("зубковай",)),
    ("андрей", ("андрея", "андрею", "андреем")),
    ("игорь", ("игоря", "игорю", "игорем")),
]


@pytest.mark.parametrize(("name", "forms"), FORMS)
def test_a_name_has_the_forms_of_its_ending(name: str, forms: tuple[str, ...]) -> None:
    assert declined(name)[0] == name
    assert {*forms} <= {*declined(name)}


@given(st.text("абвяьйоькіabcyo", min_size=1, max_size=12))
def test_forms_are_few_and_differ(name: str) -> None:
    forms = declined(name)
    assert forms[0] == name
    assert len({*forms}) == len(forms) <= 40


def test_a_declined_surname_is_its_bearers_and_not_that_of_someone_of_a_similar_name(
    belarus: Factsheet,
) -> None:
    people = PeopleIndex(belarus.people)
    for form in ("колесникову", "колесниковой", "калеснікаву", "kalesnikowej", "колесніковій"):
        assert people.of_word(form) == "maria-kalesnikava"
    assert people.of_word("колесниковым") is None
    assert people.of_word("тихановской") is None
    assert mask(people, ["что", "с", "марией", "колесниковой"]).words == ("что", "с", "ꙮ")


def test_words_that_only_resemble_a_form_are_nobodys(belarus: Factsheet) -> None:
    people = PeopleIndex(belarus.people)
    for word in ("populacji", "значит", "polacy", "логики", "znakomym", "настоящий", "more"):
        assert people.of_word(word) is None
        assert people.given.spelled(word) is None


@pytest.mark.parametrize("turned", [False, True])
def test_a_form_that_the_surnames_of_two_have_is_nobodys(turned: bool) -> None:
    persons = [
        Person(name.lower(), f"{name} {surname}", (f"{name} {surname}",), (), (), (), ())
        for name, surname in (("Zenon", "Зубков"), ("Zofia", "Зубкова"))
    ]
    people = PeopleIndex(reversed(persons) if turned else persons)
    assert people.of_word("зубкова") == "zofia"
    assert people.of_word("зубкову") is None
    assert people.of_word("зубковой") == "zofia"


def test_a_form_of_a_short_surname_is_a_word_if_it_is_known_as_one(belarus: Factsheet) -> None:
    people, words = PeopleIndex(belarus.people), ("он", "знаком", "с", "лосиком")
    assert mask(people, words, known={"знаком", "лосиком"}).words == ("он", "знаком", "с", "ꙮ")


def test_among_a_few_anyone_else_is_meant_only_if_listed_and_only_where_that_is_said(
    belarus: Factsheet,
) -> None:
    people, words = PeopleIndex(belarus.people), ("populacja", "losika", "znak")
    among = {"maksim-znak"}
    assert mask(people, words, among=among).words == ("populacja", "losika", "ꙮ")
    assert mask(people, words, among=among, anyone_spelled=True).words == ("populacja", "ꙮ", "ꙮ")
