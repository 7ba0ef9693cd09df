"""One word in the place of names: of the bearer's whole name, and not of a namesake's or a stranger's."""

from collections.abc import Set as AbstractSet

import pytest

from bot.answers.answer import Outcome, Reason
from bot.answers.engine import Engine
from bot.answers.gathering import rows_of
from bot.answers.masking import MOST_GIVEN, NAME, STRANGER, Masked, mask
from bot.answers.people import PeopleIndex
from bot.answers.rows import UNANSWERED
from bot.answers.text import words
from bot.knowledge.model import Factsheet


@pytest.fixture(scope="module")
def people(belarus: Factsheet) -> PeopleIndex:
    return PeopleIndex(belarus.people, ["pavel"])


def test_a_possessive_that_example_questions_know_is_a_name(people: PeopleIndex) -> None:
    spoken = words("Losik's lawyer")
    assert mask(people, spoken, known=spoken).people == ("ihar-losik",)


@pytest.mark.parametrize(
    "typed", ["Siarhei Statkevich", "Сергей Статкевич", "Statkevich Siarhei", "Ales Kalesnikava"]
)
def test_beside_a_given_name_that_only_others_bear_a_surname_is_a_namesakes(
    people: PeopleIndex, typed: str
) -> None:
    assert sorted(mask(people, words(typed)).words) == sorted((NAME, STRANGER))


def test_beside_a_given_name_of_another_who_is_named_too_a_surname_is_its_bearers(
    people: PeopleIndex,
) -> None:
    masked = mask(people, words("Kalesnikava, Siarhei Tsikhanouski, Statkevich"))
    assert masked.people == ("maria-kalesnikava", "siarhei-tsikhanouski", "mikalai-statkevich")
    assert masked.words == (NAME, NAME, NAME)


@pytest.mark.parametrize("typed", ["pavel brzezniak", "brzezniak pavel", "maria brzezniak"])
def test_a_given_name_beside_a_strange_word_is_a_strangers(people: PeopleIndex, typed: str) -> None:
    given = next(word for word in words(typed) if word != "brzezniak")
    masked = mask(people, words(f"where is {typed}"), known=["where", "is"])
    assert masked.people == ()
    assert masked.words == tuple(words(f"where is {typed}".replace(given, STRANGER)))


def test_a_given_name_alone_is_a_name_and_one_that_only_others_bear_a_word(people: PeopleIndex) -> None:
    assert mask(people, ["where", "is", "ihar"], known=["where", "is"]).people == ("ihar-losik",)
    assert mask(people, ["where", "is", "pavel"], known=["where", "is"]).words == (
        "where",
        "is",
        "pavel",
    )


def test_a_known_word_that_only_sounds_like_a_given_name_makes_no_namesake(people: PeopleIndex) -> None:
    spoken = words("miara Statkevich")
    assert mask(people, spoken, known=["miara"]).words == ("miara", NAME)
    assert mask(people, spoken, known=[]).words == (STRANGER, NAME)


def test_a_title_before_a_surname_is_no_given_name_if_one_is_listed(people: PeopleIndex) -> None:
    assert mask(people, words("president Babaryka")).words == ("president", NAME)
    assert mask(people, words("President Lukashenko")).words == ("president", NAME)


@pytest.mark.parametrize(
    "ask", ["{}", "what happened to {}", "is {} a political prisoner", "что с {}", "{} news"]
)
def test_what_is_asked_about_another_of_the_same_surname_is_not_answered(engine: Engine, ask: str) -> None:
    for who in engine.factsheet.people:
        surname = who.written[0].split()[-1]
        for name in ("Tamara", "Anatol", "Барыс", "Зоя", "Ada"):
            assert engine.ask(ask.format(f"{name} {surname}")).outcome is not Outcome.ANSWER, who.slug


def test_a_given_name_of_several_is_all_of_theirs_and_they_are_suggested(
    people: PeopleIndex, engine: Engine
) -> None:
    assert mask(people, ["maria"]) == Masked(
        (NAME,), ("maria-kalesnikava", "marfa-rabkova"), is_ambiguous=True
    )
    answer = engine.ask("what happened to Maria")
    assert answer.outcome is Outcome.SUGGESTIONS
    assert [each.id.rpartition("/")[2] for each in answer.suggestions] == [
        "maria-kalesnikava",
        "marfa-rabkova",
    ]


def test_a_known_word_that_is_a_form_of_a_given_name_is_a_word(people: PeopleIndex) -> None:
    assert mask(people, ["nasty", "blow"], known=["blow"]).people == ("anastasia-loika",)
    assert mask(people, ["nasty", "blow"], known=["nasty"]).words == ("nasty", "blow")


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("справа Олеся Біляцького", "ales-bialiatski"),
        ("rządy Aleksandra Łukaszenki", "president-lukashenka"),
        ("приговор Валентина Стефановича", "valiantsin-stefanovich"),
    ],
)
def test_a_form_of_the_bearers_given_name_is_theirs_although_others_are_called_so(
    typed: str, named: str, engine: Engine
) -> None:
    people = engine.index.people
    assert mask(people, words(typed)) == Masked((words(typed)[0], NAME), (named,))


@pytest.mark.parametrize(
    "typed", ["Alesia Bialacki", "Валентина Стефанович", "Valentina Stefanovich", "Aleksandra Lukashenko"]
)
def test_beside_a_surname_as_it_is_listed_it_is_the_others(belarus: Factsheet, typed: str) -> None:
    people = PeopleIndex(belarus.people, ["alesia", "валентина", "valentina", "aleksandra"])
    assert mask(people, words(typed)).words == (STRANGER, NAME)


def test_a_word_that_only_sounds_like_a_given_name_is_no_name(people: PeopleIndex) -> None:
    for word in ("мясо", "маса", "волга"):
        assert mask(people, ["где", word]).people == ()


def test_strangers_stand_in_the_rows_as_such(engine: Engine) -> None:
    """A near miss on a namesake must not become one on the bearer."""
    rows = rows_of(engine.knowledge, engine.factsheet, engine.index.people)
    numbers = {word: number for number, word in enumerate(rows.asked.words) if word in (NAME, STRANGER)}
    assert set(numbers) == {NAME, STRANGER}
    for text in range(len(rows.asked)):
        spoken = rows.asked.of(text).tolist()
        if numbers[STRANGER] in spoken:
            assert rows.targets[rows.target_of_row[text]].startswith(UNANSWERED)


def test_what_is_asked_in_another_country_is_refused_although_a_given_name_is_of_several(
    engine: Engine,
) -> None:
    assert engine.ask("Is Andrei jailed in Ukraine").reason is Reason.OTHER_COUNTRY


def test_few_given_names_are_looked_at_for_a_strange_word_beside_them(belarus: Factsheet) -> None:
    looked_at: list[str] = []

    class Counting(PeopleIndex):
        def is_like_surname(self, word: str, people: AbstractSet[str]) -> bool:
            looked_at.append(word)
            return super().is_like_surname(word, people)

    spoken = [word for number in range(50) for word in ("pavel", f"brzezniak{number}")]
    mask(Counting(belarus.people, ["pavel"]), spoken, known=[])
    assert 0 < len(looked_at) <= 2 * MOST_GIVEN


@pytest.mark.parametrize(
    "question",
    [
        "what happened to Mikola Dziadok",
        "что с Игорем Стрелковым",
        "Ben Kalesnikava",
        "Ян Лосик",
        "Оля Колесникова",
    ],
)
def test_nobody_is_told_of_a_bearer_who_asks_about_somebody_else(engine: Engine, question: str) -> None:
    assert engine.ask(question).outcome is not Outcome.ANSWER


def test_a_slip_in_the_surname_beside_the_bearers_given_name_is_nothing_strange(people: PeopleIndex) -> None:
    masked = mask(people, ["ihar", "losk"], known=[])
    assert masked.words == (NAME, "losk")


@pytest.mark.parametrize("typed", ["Максимом Знаком", "Maksymem Znakiem", "Знакам Максімам"])
def test_a_short_surname_is_declined_beside_the_bearers_given_name(people: PeopleIndex, typed: str) -> None:
    spoken = words(typed)
    assert mask(people, spoken, known=["знаком"]).words == (NAME,)
    assert mask(people, ["знаком"], known=["знаком"]).words == ("знаком",)
