"""Each catalogue says what English says, in good form; each check is shown to fail on what it is there for."""

import re
from itertools import chain
from pathlib import Path

import babel
import pytest

from bot.faces.discord import limits
from bot.faces.messages import FALLBACK, LANGUAGES, Messages, messages_in
from tests.messages.catalogues import (
    FOLDER,
    NUMBERS,
    Catalogue,
    catalogue,
    common,
    differences,
    foreign_letters,
    placeholders,
    plural_faults,
    read,
    text_of,
)

TRANSLATED = [language for language in LANGUAGES if language != FALLBACK]
ALPHABETS = {
    "en": "",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюяʼ",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяʼ",
    "pl": "ąćęłńóśźż",
}
PHONE = 38
"""The longest label, in characters, that a button shows whole on a phone."""


def english() -> Catalogue:
    """What is to be translated."""
    every = catalogue(FALLBACK)
    return Catalogue({name: every.messages[name] for name in common(FALLBACK)})


def categories(language: str) -> set[str]:
    return set(babel.Locale(language).plural_form.tags) | {"other"}


# ------------------------------------------------------------------------------------------------ as written


def test_each_language_has_a_folder_and_each_folder_a_language() -> None:
    assert {folder.name for folder in FOLDER.iterdir() if (folder / "answers.ftl").is_file()} == set(
        LANGUAGES
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_is_fluent(language: str) -> None:
    assert catalogue(language).faults == ()


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_messages_are_those_of_english(language: str) -> None:
    assert sorted(differences(english(), catalogue(language))) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_message_stands_in_the_file_where_english_has_it(language: str) -> None:
    def files(folder: Path) -> dict[str, set[str]]:
        return {
            file.name: set(read({file.name: file.read_text(encoding="utf-8")}).messages)
            for file in folder.glob("*.ftl")
            if common(FALLBACK) & set(read({file.name: file.read_text(encoding="utf-8")}).messages)
        }

    assert files(FOLDER / language) == files(FOLDER / FALLBACK)


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_file_begins_with_a_word_to_translators(language: str) -> None:
    for file in (FOLDER / language).glob("*.ftl"):
        assert "# For translators:" in file.read_text(encoding="utf-8").split("\n\n")[0], file


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_left_in_english(language: str) -> None:
    theirs = catalogue(language).messages
    alike = [
        name
        for name, message in english().messages.items()
        if re.search(r"[^\W\d_]", text_of(message)) and text_of(message) == text_of(theirs[name])
    ]
    assert alike == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_is_in_letters_of_its_language(language: str) -> None:
    texts = {name: text_of(message) for name, message in catalogue(language).messages.items()}
    strange = {name: list(foreign_letters(text, ALPHABETS[language])) for name, text in texts.items()}
    assert {name: words for name, words in strange.items() if words} == {}


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_plural_has_all_forms_of_its_language_and_says_the_number(language: str) -> None:
    assert list(plural_faults(catalogue(language).messages, categories(language))) == []


# ------------------------------------------------------------------------------------------------ as read


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_message_can_be_said_with_any_number(language: str) -> None:
    say = messages_in(language)
    for name, message in catalogue(language).messages.items():
        for number in NUMBERS:
            said = say(name, **dict.fromkeys(placeholders(message), number))
            assert said.strip() == said != "", name
            assert "{" not in said.replace('{"question": "…"}', ""), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_value_is_said(language: str) -> None:
    say = messages_in(language)
    for name, message in catalogue(language).messages.items():
        values = {each: f"<{each}>" for each in placeholders(message)}
        for each in values.keys() - {"count", "seconds"}:
            assert f"<{each}>" in say(name, **values), name


# The word after the number, for 0, 1, 2, 5, 21, 22, 25.
AFTER = {
    ("en", "share-wait", "seconds"): "seconds . seconds seconds seconds seconds seconds",
    ("ru", "share-wait", "seconds"): "секунд секунду секунды секунд секунду секунды секунд",
    ("be", "share-wait", "seconds"): "секунд секунду секунды секунд секунду секунды секунд",
    ("uk", "share-wait", "seconds"): "секунд секунду секунди секунд секунду секунди секунд",
    ("pl", "share-wait", "seconds"): "sekund sekundę sekundy sekund sekund sekundy sekund",
    ("en", "named-in", "count"): "sentences . sentences sentences sentences sentences sentences",
    ("ru", "named-in", "count"): "предложениях предложении предложениях предложениях предложении "
    "предложениях предложениях",
    ("be", "named-in", "count"): "сказах сказе сказах сказах сказе сказах сказах",
    ("uk", "named-in", "count"): "реченнях реченні реченнях реченнях реченні реченнях реченнях",
    ("pl", "named-in", "count"): "zdaniach zdaniu zdaniach zdaniach zdaniach zdaniach zdaniach",
    ("en", "fault-checked", "count"): "faults . faults faults faults faults faults",
    ("ru", "fault-checked", "count"): "ошибок ошибка ошибки ошибок ошибка ошибки ошибок",
    ("be", "fault-checked", "count"): "памылак памылка памылкі памылак памылка памылкі памылак",
    ("uk", "fault-checked", "count"): "помилок помилка помилки помилок помилка помилки помилок",
    ("pl", "fault-checked", "count"): "błędów błąd błędy błędów błędów błędy błędów",
}


@pytest.mark.parametrize(("language", "name", "value"), AFTER)
def test_numbers_are_followed_by_the_right_form(language: str, name: str, value: str) -> None:
    say = messages_in(language)
    for number, form in zip(NUMBERS, AFTER[language, name, value].split(), strict=True):
        if form != ".":  # English says "one"
            assert re.search(rf"(?<!\d){number} {form}\b", say(name, **{value: number}))


def test_large_numbers_are_grouped_as_the_language_groups_them() -> None:
    grouped = {language: messages_in(language)("reason-too-long", limit=20000) for language in LANGUAGES}
    assert "20,000" in grouped["en"]
    for language in TRANSLATED:
        assert "20\N{NO-BREAK SPACE}000" in grouped[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_discord_limits_is_within_its_limits(language: str) -> None:
    said = Messages(language)
    for name, message in catalogue(language).messages.items():
        if placeholders(message):
            continue
        length = len(said(name))
        if name.startswith(("command-", "option-", "visibility-")):
            assert length <= limits.DESCRIPTION, name
        elif name.startswith("button-"):
            assert length <= PHONE, name
        elif name == "menu-pillars":
            assert length <= limits.PLACEHOLDER, name


# ------------------------------------------------------------------------------------ that the checks can fail


def one(text: str) -> Catalogue:
    return read({"x.ftl": text})


@pytest.mark.parametrize(
    ("theirs", "told"),
    [
        ("a = b { $x }\n", ["missing: c"]),
        ("a = b { $x }\nc = d\ne = f\n", ["surplus: e"]),
        ("a = b { $y }\nc = d\n", ["placeholders of a: ['y'], English has ['x']"]),
        ("a = b\nc = d\n", ["placeholders of a: [], English has ['x']"]),
        ("a = { $x ->\n   *[other] { $x } b\n}\nc = d\n", []),
    ],
)
def test_a_difference_is_told_by_name(theirs: str, told: list[str]) -> None:
    assert list(differences(one("a = a { $x }\nc = c\n"), one(theirs))) == told


@pytest.mark.parametrize("text", ["a = { $x\n", "a b\n", "a = { $x ->\n    [one] b\n}\n", "= b\n"])
def test_junk_is_told(text: str) -> None:
    assert any("not Fluent" in fault for fault in one(text).faults)


def test_a_message_that_stands_twice_is_told() -> None:
    assert one("a = b\na = c\n").faults == ("x.ftl: twice: a",)


def test_a_plural_without_a_form_or_its_number_is_told() -> None:
    text = "a = { $x ->\n    [one] b\n   *[other] { $x } c\n}\n"
    assert list(plural_faults(one(text).messages, ["one", "few", "other"])) == [
        "a: no variant [few]",
        "a: the number is missing in [one]",
    ]


@pytest.mark.parametrize(
    ("word", "language", "fine"),
    [
        ("привет", "ru", True),
        ("Discord", "ru", True),
        ("прывітанне", "ru", False),
        ("привет", "be", False),
        ("обʼєкт", "uk", True),
        ("объект", "uk", False),
        ("żółw", "pl", True),
        ("żółw", "en", False),
        ("cлово", "ru", False),
    ],
)
def test_a_letter_of_another_language_is_told(word: str, language: str, *, fine: bool) -> None:
    assert (list(foreign_letters(word, ALPHABETS[language])) == []) is fine


def test_the_catalogues_hold_something() -> None:
    assert len(english().messages) > 100
    assert set(chain.from_iterable(categories(language) for language in LANGUAGES)) == {
        "one", "few", "many", "other"
    }  # fmt: skip
