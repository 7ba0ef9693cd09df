"""Which language a question is in."""

from collections.abc import Mapping

import pytest

from bot.answers.engine import Engine
from bot.answers.language import LanguagesOf, language_of

KNOWN = {
    "prison": frozenset({"en"}),
    "wiezienie": frozenset({"pl"}),
    "тюрьма": frozenset({"ru"}),
    "турма": frozenset({"be"}),
    "вязниця": frozenset({"uk"}),
    "сколько": frozenset({"ru"}),
    "протест": frozenset({"ru", "be", "uk"}),
}


def using(known: Mapping[str, frozenset[str]]) -> LanguagesOf:
    return lambda word: known.get(word, frozenset())


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
    assert language_of(typed, using(KNOWN)) == language


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("їжак", "uk"),
        ("ґанок", "uk"),
        ("ўжо", "be"),
        ("объект", "ru"),
        ("żółw", "pl"),
        ("рыбін", "be"),
        ("півник", "uk"),
    ],
)
def test_letters_that_one_language_has_tell_without_a_known_word(typed: str, language: str) -> None:
    assert language_of(typed, using({})) == language


def test_a_letter_of_its_own_outweighs_shared_words() -> None:
    assert language_of("протест ў сколько", using(KNOWN)) == "be"


@pytest.mark.parametrize("typed", ["кот", "cat", "обещание", "протест", "Babaryka babaryka"])
def test_what_two_languages_share_is_left_to_the_reader(typed: str) -> None:
    assert language_of(typed, using(KNOWN | {"babaryka": frozenset({"en", "ru", "be", "uk"})})) is None


def test_an_english_word_that_others_use_too_is_english() -> None:
    assert language_of("prison", using({"prison": frozenset({"en", "pl", "ru"})})) == "en"


def test_one_russian_word_in_latin_letters_may_be_chance_and_two_are_not() -> None:
    known = {"нет": frozenset({"ru"}), "суда": frozenset({"ru"}), "est": frozenset({"ru"})}
    assert language_of("net", using(known)) is None
    assert language_of("net suda", using(known)) == "ru"
    assert language_of("est net", using(known)) == "ru"


def test_a_word_quoted_from_another_language_does_not_turn_a_question() -> None:
    assert language_of("што такое «имитация» і дзе пра яе, ўсё і ўсюды і ці іх", using(KNOWN)) == "be"


def test_belarusian_in_latin_letters_is_belarusian() -> None:
    assert language_of("kolki palitviaźniaŭ u turmach, ŭsich", using(KNOWN)) == "be"


@pytest.mark.parametrize("typed", ["", "   ", "?!", "42", "🙂", "漢字", "\ud800"])
def test_nothing_tells_nothing(typed: str) -> None:
    assert language_of(typed, using(KNOWN)) is None


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
    assert language_of(typed, engine._matcher.index.languages_of) == language


def test_ukrainian_letters_beside_a_dotted_i_are_not_belarusian() -> None:
    assert language_of("півища", using({})) == "uk"
    assert language_of("рыбінэ", using({})) == "be"


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("про що це", "uk"),
        ("пра што гэта", "be"),
        ("о чём это", "ru"),
        ("катування", "uk"),
        ("катаванні", "be"),
        ("пытки", "ru"),
        ("tortury", "pl"),
        ("gdzie", "pl"),
        ("дзеці", "be"),
        ("діти", "uk"),
        ("бязкарнасьць", "be"),
        ("кого посадили за протесты", "ru"),
        ("advokatov toje nakazyvayut?", "ru"),
        ("kakaya forma pravleniya v rb", "ru"),
        ("Колькі людзей сядзіць і дзе Бабарико?", "be"),
        ("OPCAT", None),
        ("Babaryka", None),
        ("суд", None),
        ("2024?", None),
    ],
)
def test_short_questions(engine: Engine, typed: str, language: str | None) -> None:
    assert engine.ask(typed).language == language
