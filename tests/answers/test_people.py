"""Persons: every spelling finds its bearer, look-alike surnames find nobody, doubt is not decided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.engine import Engine
from bot.answers.gathering import rows_of
from bot.answers.masking import NAME, mask
from bot.answers.people import FLOOR
from bot.answers.person_names import GIVEN_NAME_BONUS, PersonNames
from bot.answers.rows import UNANSWERED
from bot.answers.sound import skeleton
from bot.answers.text import words
from bot.knowledge.folder import shipped_folder
from bot.knowledge.loader import load
from bot.knowledge.model import Person

PEOPLE = load(shipped_folder()).factsheets[0].people
SPELLINGS = [(person.slug, form) for person in PEOPLE for form in (*person.written, *person.spellings)]
OTHERS = [form for person in PEOPLE for form in person.others]


def person(slug: str, name: str, *spellings: str, others: str = "", given: str = "") -> Person:
    return Person(slug, name, (name,), tuple(given.split()), spellings, tuple(others.split()), ())


@pytest.fixture(scope="module")
def people() -> PersonNames:
    return PersonNames(PEOPLE)


@pytest.mark.parametrize(("slug", "form"), SPELLINGS)
def test_every_spelling_finds_its_bearer(people: PersonNames, slug: str, form: str) -> None:
    for typed in (form, form.upper(), form.capitalize(), f"  {form}? ", f"«{form}»"):
        assert people.find(typed) == slug
    assert people.of_word(words(form)[-1]) == slug


@pytest.mark.parametrize("who", PEOPLE, ids=lambda who: who.slug)
def test_slug_given_name_and_reversed_order_find_the_bearer(people: PersonNames, who: Person) -> None:
    surname = who.written[0].split()[-1]
    assert people.find(who.slug) == who.slug
    for given_name in who.given:
        assert people.find(f"{given_name} {surname}") == who.slug
        assert people.find(f"{surname} {given_name}") == who.slug
        assert mask(people, words(f"{given_name} {surname}")).words == (NAME,)


@pytest.mark.parametrize("form", OTHERS)
def test_surnames_of_other_people_find_nobody(people: PersonNames, form: str) -> None:
    for typed in (form, form.upper(), f"Siarhei {form}", f"Maria {form}"):
        assert people.find(typed) is None
    assert people.of_word(words(form)[0]) is None


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("Kalesnikva", "maria-kalesnikava"),
        ("Kolesnikovva", "maria-kalesnikava"),
        ("Колесниковой", "maria-kalesnikava"),
        ("Калеснікавай", "maria-kalesnikava"),
        ("Babarykka", "viktor-babaryka"),
        ("Бабарикой", "viktor-babaryka"),
        ("Статкевичу", "mikalai-statkevich"),
        ("Statkevitch", "mikalai-statkevich"),
        ("Stefanowitsch", "valiantsin-stefanovich"),
        ("Чапук", "andrey-chapuk"),
        ("Бялацкі", "ales-bialiatski"),
        ("Bialatsky", "ales-bialiatski"),
        ("Лукашенку", "president-lukashenka"),
        ("Tikhanovskii", "siarhei-tsikhanouski"),
    ],
)
def test_typos_case_endings_and_unlisted_transliterations_find_the_bearer(
    people: PersonNames, typed: str, slug: str
) -> None:
    assert typed.lower() not in {form.lower() for _, form in SPELLINGS}
    assert people.find(typed) == slug
    assert people.of_word(words(typed)[0]) == slug


@pytest.mark.parametrize(
    "typed",
    [
        "Putin", "Зеленский", "Petrova", "Sergei Ivanov", "Maria Petrova", "Виктор Цой", "Olga Ivanova", "Smith",
        "Maksim Smith", "Павлов", "Svetlana Tikhanovskaya", "Светлана Тихановская", "minsk", "torture",
        "the president", "Babaryka and Statkevich", "", "?!", "42", "a", "漢字",
    ],
)  # fmt: skip
def test_who_is_not_named_or_could_be_two_is_not_found(people: PersonNames, typed: str) -> None:
    assert people.find(typed) is None


def test_what_is_nearer_to_another_surname_is_nobodys() -> None:
    people = PersonNames([person("jan-novak", "Jan Novak", "novak", others="novakova")])
    assert people.find("Novakova") is None
    assert people.find("Novakovaj") is None
    assert people.of_word("novakovaj") is None
    assert people.find("Novakk") == people.of_word("novakk") == "jan-novak"


def test_a_surname_of_two_is_nobodys_until_the_given_name_tells() -> None:
    people = PersonNames([person("ivan-petrov", "Ivan Petrov"), person("anna-petrov", "Anna Petrov")])
    assert people.find("Petrov") is None
    assert people.of_word("petrov") is None
    assert [match.slug for match in people.rank("petrov")] == ["ivan-petrov", "anna-petrov"]
    assert people.find("Ivan Petrov") == "ivan-petrov"
    assert people.find("Anna Petrov") == "anna-petrov"


@pytest.mark.parametrize("turned", [False, True])
def test_another_persons_surname_is_theirs_although_someone_lists_it_under_others(turned: bool) -> None:
    both = [person("anna-petrova", "Anna Petrova", others="petrov"), person("ivan-petrov", "Ivan Petrov")]
    people = PersonNames(both[::-1] if turned else both)
    assert people.find("petrov") == people.of_word("petrov") == "ivan-petrov"
    assert people.find("petrova") == people.of_word("petrova") == "anna-petrova"


def test_surnames_that_sound_alike_are_told_apart_by_letters_and_by_given_names() -> None:
    people = PersonNames([person("ivan-petrov", "Ivan Petrov"), person("adam-pietrow", "Adam Pietrow")])
    assert skeleton("petrov") == skeleton("pietrow")
    assert people.find("Petrov") == "ivan-petrov"
    assert people.find("Pietrow") == "adam-pietrow"
    assert people.find("Петров") is None
    assert people.of_word("петров") is None
    assert people.find("Adam Петров") == "adam-pietrow"


def test_a_given_name_suggests_but_never_makes_a_match(people: PersonNames) -> None:
    for who in PEOPLE:
        for given_name in who.given:
            assert people.find(given_name) is None
            assert who.slug in {match.slug for match in people.rank(given_name)}


def test_a_given_name_does_not_lift_a_merely_similar_surname_to_a_match() -> None:
    people = PersonNames([person("eva-brendamurt", "Eva Brendamurt")])
    score = people.rank("Brindamult")[0].score
    assert FLOOR - GIVEN_NAME_BONUS < score < FLOOR
    assert people.find("Eva Brindamult") is None
    assert people.rank("Eva Brindamult")[0].score > score


def test_beginnings_are_suggested_as_one_types(people: PersonNames) -> None:
    for who in PEOPLE:
        surname = who.written[0].split()[-1].lower()
        for length in range(2, len(surname) + 1):
            assert who.slug in {match.slug for match in people.rank(surname[:length])}, surname[:length]


def test_a_beginning_is_perhaps_another_surname() -> None:
    people = PersonNames([person("vladimir-pavlovets", "Vladimir Pavlovets")])
    assert people.find("Pavlov") is None
    assert [match.slug for match in people.rank("Pavlov")] == ["vladimir-pavlovets"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("колесникова", "kalesnikava"),
        ("kolesnikova", "калеснікава"),
        ("бабарико", "babarika"),
        ("статкевіч", "statkevich"),
        ("білоцький", "biłocki".replace("ł", "l")),
        ("пачобут", "pachobut"),
        ("poczobut", "почобут"),
        ("гнаук", "hnauk"),
        ("gnauk", "hnauk"),
        ("щука", "shchuka"),
        ("цвет", "tsvet"),
        ("тихановский", "tikhanovskiy"),
        ("хто", "khto"),
    ],
)
def test_transliterations_meet_in_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


def test_different_surnames_keep_different_skeletons() -> None:
    sounds = {
        slug: {skeleton(words(form)[-1]) for each, form in SPELLINGS if each == slug} for slug, _ in SPELLINGS
    }
    for slug, found in sounds.items():
        for other, others in sounds.items():
            assert slug == other or not found & others


@given(st.text(st.characters(), max_size=400))
def test_any_text_is_ranked_best_first_each_person_once(people: PersonNames, typed: str) -> None:
    ranked = people.rank(typed)
    assert [match.score for match in ranked] == sorted((match.score for match in ranked), reverse=True)
    assert len({match.slug for match in ranked}) == len(ranked) <= len(PEOPLE)
    found = people.find(typed)
    assert found is None or found == ranked[0].slug


def test_words_and_letters_beyond_the_bounds_are_not_looked_at(people: PersonNames) -> None:
    assert people.find("znak " + "x" * 5000) == "maksim-znak"
    assert people.find("aaa " * 1000 + "znak") is None


def test_a_surname_that_is_anothers_given_name_is_a_surname() -> None:
    people = PersonNames([person("adam-paul", "Adam Paul"), person("paul-weber", "Paul Weber")])
    assert mask(people, ["adam", "paul"]).people == ("adam-paul",)
    assert mask(people, ["paul", "weber"]).people == ("adam-paul", "paul-weber")
    assert people.find("Adam Paul") == "adam-paul"
    assert people.find("Paul") == "adam-paul"
    assert people.find("Paul Weber") == people.find("Weber") == "paul-weber"


def test_nobody_is_found_among_nobody() -> None:
    people = PersonNames([])
    assert people.find("Znak") is None
    assert people.of_word("znak") is None
    assert people.rank("Znak") == []
    assert mask(people, ["maksim", "znak"]).people == ()


def test_what_is_asked_of_an_entry_names_nobody_whom_the_entry_does_not_name(engine: Engine) -> None:
    """Words of everyday that resemble a surname (the Polish "populacja") are no names there."""
    factsheet = engine.factsheet
    named = {(entry.id, person.slug) for person in factsheet.people for entry in person.entries}
    people = PersonNames(factsheet.people)
    rows = rows_of(engine.knowledge, factsheet, people)
    assert rows.named
    for row, slugs in rows.named.items():
        entry = rows.targets[rows.target_of_row[row]]
        if entry in factsheet.entries:
            assert {(entry, slug) for slug in slugs} <= named, entry
        elif (beside := entry.removeprefix(UNANSWERED)) in factsheet.entries:
            spoken = [rows.spoken.words[word] for word in rows.spoken.of(int(rows.text_of_row[row])).tolist()]
            others = {slug for slug in slugs if (beside, slug) not in named}
            assert others <= {people.of_word(word) for word in spoken if word in people._bearers}


def test_whether_a_word_may_name_someone_is_told_without_the_others(people: PersonNames) -> None:
    spoken = ["znaja", "zna", "losik", "prison", "brenn"]
    assert people.names_among(spoken) == {word for word in spoken if people.names_among([word])}


def test_a_command_does_not_find_the_bearer_under_a_given_name_that_only_others_bear() -> None:
    people = PersonNames([*PEOPLE], ["pavel", "павел", "Алег", "Уладзь"])
    for typed in (
        "Siarhei Statkevich",
        "Pavel Statkevich",
        "Statkevich Павел",
        "Алегам Статкевічам",
        "Уладзь Статкевіч",
    ):
        assert people.find(typed) is None, typed
        assert "mikalai-statkevich" in {match.slug for match in people.rank(typed)[:2]}
    assert people.find("Алега Статкевіча") is None
    assert people.find("Mikalai Statkevich") == people.find("Миколой Статкевичем") == "mikalai-statkevich"


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("Валентина Стефановича", "valiantsin-stefanovich"),
        ("Aleksandra Łukaszenki", "president-lukashenka"),
        ("Valentina Stefanovich", None),
        ("Aleksandra Lukashenko", None),
    ],
)
def test_a_command_finds_the_bearer_by_a_form_of_the_name_and_not_by_the_name_of_another(
    engine: Engine, typed: str, slug: str | None
) -> None:
    assert engine.directory.person(typed) == slug
