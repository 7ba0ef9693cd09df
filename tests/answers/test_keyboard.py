"""Other readings of what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.keyboard import CYRILLIC, from_latin, is_latin, other_layouts

ENGLISH_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
KEYS_OF = {
    "ru": "йцукенгшщзхъфывапролджэячсмитьбюё",
    "be": "йцукенгшўзх'фывапролджэячсмітьбюё",
    "uk": "йцукенгшщзхїфівапролджєячсмитьбю'",
}


@pytest.mark.parametrize(
    ("language", "meant"),
    [
        ("ru", "политзаключённые"),
        ("ru", "сколько объектов"),
        ("be", "палітвязні ў турме"),
        ("be", "сям'я"),
        ("uk", "в'язні їдуть"),
        ("uk", "є тортури"),
    ],
)
def test_what_was_typed_on_an_english_keyboard_is_read(language: str, meant: str) -> None:
    typed = meant.translate(str.maketrans(KEYS_OF[language], ENGLISH_KEYS))
    assert typed.isascii()
    assert meant in other_layouts(typed)


@pytest.mark.parametrize("word", ["torture", "political prisoners", "how many"])
def test_english_on_a_russian_keyboard_is_read(word: str) -> None:
    typed = word.translate(str.maketrans(ENGLISH_KEYS, KEYS_OF["ru"]))
    assert other_layouts(typed) == (word,)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("skolko", "сколко"),
        ("zaklyuchennyh", "заключенных"),
        ("zakljuchennyj", "заключенный"),
        ("pytki", "пытки"),
        ("beznakazannost'", "безнаказанность"),
        ("shchit", "щит"),
        ("zhenshiny", "женшины"),
        ("belarusskiy", "беларусский"),
        ("4to", "что"),
        ("na4ali v 2024 ili 64", "начали в 2024 или 64"),
    ],
)
def test_russian_in_latin_letters_is_read(typed: str, read: str) -> None:
    assert from_latin(typed) == read


@pytest.mark.parametrize(
    ("language", "typed", "read"),
    [
        ("be", "kolki palitviazniau", "колкі палітвязняў"),
        ("be", "pravaabarontsy zatrymanyh", "праваабаронцы затрыманых"),
        ("be-Latn", "praŭda, što ŭ našaj krainie katujuć", "праўда, што ў нашай краіне катуюць"),
        ("be-Latn", "achviary", "ахвяры"),
        ("uk", "skilky liudei", "скілки людеі"),
        ("uk", "yaki yiyi prava", "які її права"),
        ("uk", "uviaznenyh", "увязнених"),
    ],
)
def test_belarusian_and_ukrainian_in_latin_letters_are_read(language: str, typed: str, read: str) -> None:
    assert from_latin(typed, language) == read


@pytest.mark.parametrize(
    ("typed", "latin"),
    [("How MANY", True), ("СКОЛЬКО", False), ("", False), ("42 ?!", False), ("aб", False), ("abв", True)],
)
def test_letters_tell_the_script(typed: str, latin: bool) -> None:
    assert is_latin(typed) is latin


@given(st.text(st.characters(), max_size=300))
def test_any_text_has_few_readings_no_longer_than_itself(text: str) -> None:
    found = (*other_layouts(text), *(from_latin(text, language) for language in CYRILLIC))
    assert len(CYRILLIC) + 1 <= len(found) <= len(CYRILLIC) + 3
    assert all(len(reading) <= 2 * len(text.lower()) for reading in found)
