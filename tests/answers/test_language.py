"""Which language a question is in."""

import pytest

from bot.answers.engine import Engine
from bot.answers.language import language_of

KNOWN = {
    "prison": frozenset({"en"}),
    "wiezienie": frozenset({"pl"}),
    "тюрьма": frozenset({"ru"}),
    "турма": frozenset({"be"}),
    "вязниця": frozenset({"uk"}),
    "сколько": frozenset({"ru"}),
    "протест": frozenset({"ru", "be", "uk"}),
}


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("prison", "en"),
        ("wiezienie", "pl"),
        ("тюрьма", "ru"),
        ("турма", "be"),
        ("в'язниця", "uk"),
        ("протест сколько", "ru"),
    ],
)
def test_known_words_tell(typed: str, language: str) -> None:
    assert language_of(typed, KNOWN) == language


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("їжак", "uk"),
        ("ґанок", "uk"),
        ("ўжо", "be"),
        ("обещание", "ru"),
        ("объект", "ru"),
        ("żółw", "pl"),
        ("рыбін", "be"),
        ("півник", "uk"),
    ],
)
def test_letters_that_one_language_has_tell_without_a_known_word(typed: str, language: str) -> None:
    assert language_of(typed, {}) == language


def test_a_letter_of_its_own_outweighs_shared_words() -> None:
    assert language_of("протест ў сколько", KNOWN) == "be"


def test_cyrillic_that_tells_nothing_is_taken_for_russian_and_latin_for_nothing() -> None:
    assert language_of("кот", {}) == "ru"
    assert language_of("cat", {}) is None


@pytest.mark.parametrize("typed", ["", "   ", "?!", "42", "🙂", "漢字", "\ud800"])
def test_nothing_tells_nothing(typed: str) -> None:
    assert language_of(typed, KNOWN) is None


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("How many people are in prison in Belarus?", "en"),
        ("Сколько людей сидит в тюрьмах Беларуси?", "ru"),
        ("Колькі людзей сядзіць у турмах Беларусі?", "be"),
        ("Колькі людзей сядзіць у беларускіх вязьніцах? Ці ёсьць сьмерці?", "be"),
        ("Ile osób siedzi w więzieniach na Białorusi?", "pl"),
        ("Скільки людей сидить у вʼязницях Білорусі?", "uk"),
        ("ile osob siedzi w wiezieniu", "pl"),
    ],
)
def test_whole_questions_in_five_languages(engine: Engine, question: str, language: str) -> None:
    assert engine.ask(question).language == language


def test_russian_in_latin_letters_is_russian(engine: Engine) -> None:
    assert engine.ask("skolko politzaklyuchennyh v belarusi").language == "ru"


def test_russian_on_an_english_keyboard_is_russian(engine: Engine) -> None:
    assert engine.ask("crjkmrj gjkbnpfrk.x`yys[ d ,tkfhecb").language == "ru"


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("Хто такі Алесь Бяляцкі?", "be"),
        ("вязні і наглядчыкі", "be"),
        ("Хто такий Алесь Біляцький?", "uk"),
        ("вʼязні і наглядачі: хто вони?", "uk"),
        ("Хто сядзіць?", "be"),
        ("Скільки їх?", "uk"),
        ("Що таке OPCAT?", "uk"),
    ],
)
def test_belarusian_and_ukrainian_are_told_apart(engine: Engine, typed: str, language: str) -> None:
    assert language_of(typed, engine._matcher.index.language_of_word) == language


def test_ukrainian_letters_beside_a_dotted_i_are_not_belarusian() -> None:
    assert language_of("півища", {}) == "uk"
    assert language_of("рыбінэ", {}) == "be"
