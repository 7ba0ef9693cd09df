"""Text as the matcher sees it: what counts as the same word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.text import (
    MOST_FOLDED,
    MOST_LETTERS,
    _FoldedLetters,
    fold,
    key,
    sentences,
    words,
    words_of_lines,
)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Łukaszenka", "lukaszenka"),
        ("WIĘZIEŃ", "wiezien"),
        ("Ещё ЁЖ", "еще еж"),
        ("за́мок", "замок"),
        ("ґвалт", "гвалт"),
        ("ＦＵＬＬ　２０２５", "full 2025"),
        ("ﬁne", "fine"),
        ("İstanbul", "istanbul"),
        ("naïve café", "naive cafe"),
        ("a\u200bb\u200dc\ufeffd\u202ee", "abcde"),
        ("Z\u0335\u0351\u0343a\u0338\u0312lgo", "zalgo"),
    ],
)
def test_case_width_and_marks_are_folded(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@pytest.mark.parametrize("letter", "йўіїєыэщъ")
def test_cyrillic_letters_of_their_own_stay(letter: str) -> None:
    assert fold(letter) == letter
    assert fold(letter.upper()) == letter


def test_letters_made_of_two_characters_are_the_same_letters() -> None:
    assert words("и\u0306од у\u0306сё і\u0308х") == words("йод ўсё їх") == ["йод", "ўсе", "їх"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("How many prisoners, please?", ["how", "many", "prisoners", "please"]),
        ("pre-trial/remand", ["pre", "trial", "remand"]),
        ("victims' rights; victim’s", ["victims", "rights", "victims"]),
        ("сямʼя сям'я сям’я ʼ ʼя", ["сямя", "сямя", "сямя", "я"]),
        ("1,208 or 16.6%", ["1,208", "or", "16.6"]),
        ("per 100,000.", ["per", "100,000"]),
        ("covid19 article193-1", ["covid", "19", "article", "193", "1"]),
        ("snake_case _x_", ["snake", "case", "x"]),
        ("'quoted'", ["quoted"]),
        ("... !!! — ()", []),
        ("🙂🏳️‍🌈", []),
        ("", []),
    ],
)
def test_words_and_numbers_are_cut(typed: str, expected: list[str]) -> None:
    assert words(typed) == expected


def test_a_key_is_its_words_with_single_spaces() -> None:
    assert key("  Pre-Trial\n DETAINEES/remand ") == "pre trial detainees remand"
    assert key("victims'  rights") == key("VICTIMS’ RIGHTS") == "victims rights"
    assert key("?!") == ""


@given(st.text(st.characters(), max_size=200))
def test_words_of_any_text_hold_letters_or_digits_only(text: str) -> None:
    for word in words(text):
        assert word
        assert not any(letter.isspace() or letter in "'’ʼ`_" for letter in word)
        assert any(letter.isalnum() for letter in word)


@given(st.text("abcząćęłńóśźżабвгдеёжзійўыэюяїєґщъ'- 0123", max_size=60))
def test_case_makes_no_difference(text: str) -> None:
    assert words(text) == words(text.upper()) == words(text.title())


@given(st.text(st.characters(), max_size=100), st.sampled_from(" \t\n\u00a0\u2003"))
def test_white_space_around_makes_no_difference(text: str, space: str) -> None:
    assert words(f"{space}{text}{space}") == words(text)


def test_a_heap_of_marks_is_read_as_one_of_a_few() -> None:
    heap = "\u0301\u0316" * 3000
    assert fold(f"tor{heap}ture") == "torture"
    assert fold(f"и\u0306{heap}") == "й"
    assert words(f"a{heap}b !!!!!!!!!!!! c") == ["ab", "c"]


def test_what_is_no_mark_is_kept_in_a_heap() -> None:
    assert fold("!?" * 20) == "!?" * 20


def test_signs_that_stand_for_many_letters_make_no_text_long() -> None:
    assert words("\ufdfa" * 2000) == []
    assert sum(map(len, words("\u3316" * 2000))) <= MOST_FOLDED
    assert words(" ".join(["a"] * 3000))[-1] == "a"


def test_letters_of_all_scripts_are_not_remembered_for_ever() -> None:
    letters = _FoldedLetters()
    assert "".join(map(chr, range(0x20, 0x10000))).translate(letters).startswith(" !")
    assert len(letters) == MOST_LETTERS
    assert "Łódź \uff21".translate(letters) == "Łodz \uff21"


@given(
    st.lists(st.text(st.characters(exclude_characters="\n"), max_size=60), max_size=6),
    st.sampled_from((1, 100)),
)
def test_many_lines_are_cut_as_each_by_itself(lines: list[str], times: int) -> None:
    assert list(words_of_lines(lines * times)) == [words(line) for line in lines] * times


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("He is in prison.  Why?", ["He is in prison.", "Why?"]),
        ("deadline: how many?! now", ["deadline:", "how many?!", "now"]),
        ("he asked – who - and I", ["he asked", "who", "and I"]),
        ("83.4 % of the pre-trial", ["83.4 % of the pre-trial"]),
        ("", [""]),
    ],
)
def test_texts_are_cut_where_a_sentence_or_clause_ends(text: str, cut: list[str]) -> None:
    assert sentences(text) == cut
