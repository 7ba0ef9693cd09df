"""Whatever a lexicon holds is found, and nothing else."""

from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.archive import pack, unpack
from bot.answers.lexicon import REMEMBERED, Lexicon

texts = st.text(st.characters(), max_size=12)


def packed(*held: str) -> Lexicon:
    """Give a lexicon as it is read from a kept index."""
    return unpack(Lexicon, pack(Lexicon.of(held)))


@given(st.lists(texts, unique=True, max_size=20), texts)
def test_a_lexicon_finds_what_a_dictionary_finds(held: list[str], other: str) -> None:
    expected = {text: number for number, text in enumerate(held)}
    for lexicon in (Lexicon.of(held), packed(*held)):
        assert [lexicon.get(text) for text in (*held, *held, other)] == [
            expected.get(text) for text in (*held, *held, other)
        ]
        assert list(lexicon) == held
        assert len(lexicon) == len(held)
        assert (other in lexicon) == (other in expected)


def test_two_texts_of_one_digest_are_told_apart() -> None:
    twins = ("plumless", "buckeroo")
    assert len({crc32(text.encode()) for text in twins}) == 1
    assert [packed("prison", *twins).get(text) for text in twins] == [1, 2]
    assert packed("prison", twins[0]).get(twins[1]) is None


def test_what_is_not_held_is_not_remembered_and_what_is_remembered_is_bounded() -> None:
    lexicon = packed(*map(str, range(REMEMBERED + 50)))
    assert lexicon.get("what the asker typed") is None
    assert not lexicon._remembered
    for number in range(REMEMBERED + 50):
        assert lexicon.get(str(number)) == number
        assert len(lexicon._remembered) <= REMEMBERED


@pytest.mark.parametrize("text", ["", "\ud800", "\n", "a\nb"])
def test_any_text_can_be_held(text: str) -> None:
    assert packed("prison", text).get(text) == 1
    assert packed("prison").get(text) is None
