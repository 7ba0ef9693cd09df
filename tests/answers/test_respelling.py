"""Unknown words that are known ones, typed otherwise."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Reason
from bot.answers.engine import Engine
from bot.answers.index import Index
from bot.answers.keyboard import other_layouts
from bot.answers.respelling import LONGEST, MOST_RESPELLED, cut, respelled
from bot.answers.text import words, words_of_lines


@pytest.fixture(scope="module")
def index(engine: Engine) -> Index:
    return engine.index


def read(index: Index, text: str) -> Sequence[str]:
    return respelled(index.resemblance, index.vocabulary, index.is_known, words(text))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("manypolitical prisoners", "many political prisoners"),
        ("crimesagainsthumanity", "crimes against humanity"),
        ("#FreePoliticalPrisoners", "free political prisoners"),
        ("условиявтюрьме", "условия в тюрьме"),
        ("prisonerssss", "prisoners"),
        ("condi tions in pri son", "conditions in pri son"),
        ("полити ческие заключенные", "политические заключенные"),
        ("тюрьмыыыы", "тюрьмы"),
        ("condiiiitions", "conditions"),
        ("сколько людей в тюрьме prison", "сколько людей в тюрьме prison"),
        ("сколько людей ghjntcn", "сколько людей протест"),
    ],
)
def test_a_word_is_read_as_the_known_ones_that_it_is(index: Index, typed: str, meant: str) -> None:
    assert read(index, typed) == words(meant)


@pytest.mark.parametrize(
    "text",
    ["zmxnb qwpoeiru", "qqqqqqqqqqqq", "ккккк", "1,208 2025", "kalesnikava babaryka", "володимиром", "ab"],
)
def test_what_is_no_known_word_stays_as_it_is(index: Index, text: str) -> None:
    assert read(index, text) == words(text)


def test_a_text_that_is_all_in_another_layout_is_left_to_be_read_as_a_whole(index: Index) -> None:
    typed = "crjkmrj gjkbnpfrk.xtyys["
    assert other_layouts("crjkmrj")[0] in index.resemblance.known
    assert read(index, typed) == words(typed)


def test_a_known_word_is_never_cut(index: Index) -> None:
    for word in list(index.resemblance.known)[::97]:
        assert read(index, word) == [word]


def test_only_so_many_unknown_words_are_looked_at(index: Index) -> None:
    run_together = [
        f"{first}{second}"
        for first in ("prison", "police", "torture")
        for second in ("conditions", "brutality", "victims", "lawyers", "doctors")
    ]
    unknown = [word for word in run_together if not index.is_known(word)]
    assert len(unknown) > MOST_RESPELLED
    given = respelled(index.resemblance, index.vocabulary, index.is_known, unknown)
    assert given[: 2 * MOST_RESPELLED] == [
        part for word in unknown[:MOST_RESPELLED] for part in cut(index.resemblance, word)
    ]
    assert given[2 * MOST_RESPELLED :] == unknown[MOST_RESPELLED:]


def test_a_word_of_very_many_letters_is_not_cut(index: Index) -> None:
    assert len(read(index, "prisonconditions" * (LONGEST // 16))) > 1
    assert len(read(index, "prisonconditions" * (LONGEST // 16 + 1))) == 1


@given(st.lists(st.text(alphabet="abcdeполитз", min_size=1, max_size=30), max_size=12))
def test_letters_are_neither_lost_nor_added(engine: Engine, typed: list[str]) -> None:
    once = [re.sub(r"(.)\1+", r"\1", word) for word in typed]
    assert "".join(
        respelled(engine.index.resemblance, engine.index.vocabulary, engine.index.is_known, once)
    ) == "".join(once)


@pytest.mark.parametrize(
    "word",
    [
        "камеруна",
        "самазабойства",
        "соцдопомога",
        "zasadach",
        "потерпела",
        "наглядчи",
        "kalesnikava",
        "uładzimir",
    ],
)
def test_a_word_that_stands_for_something_by_itself_is_not_cut(index: Index, word: str) -> None:
    assert read(index, word) == words(word)


def test_another_country_is_not_lost_in_its_name(engine: Engine) -> None:
    assert engine.ask("пытки в тюрьмах Камеруна").reason is Reason.OTHER_COUNTRY


def test_words_of_two_scripts_are_read_in_one() -> None:
    assert words("Kалеснікава вязнi natо") == ["калеснікава", "вязні", "nato"]
    assert words("hello мир їx єc") == ["hello", "мир", "їх", "єс"]
    assert words("pdfфайл") == ["pdfфайл"]
    assert [*words_of_lines(["hello", "палiтвязнi", "мир"])] == [["hello"], ["палітвязні"], ["мир"]]
