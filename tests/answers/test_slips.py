"""Every word that is one slip away is among those that are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.slips import Slips

KNOWN = ("score", "many", "may", "jail", "torture", "тюрьма", "допрос", "1208")
SLIPS = Slips.of_words(KNOWN)


def near(typed: str) -> set[str]:
    return {KNOWN[number] for number in SLIPS.near(typed).tolist()}


@given(st.sampled_from(KNOWN), st.data())
def test_swapped_missing_doubled_and_wrong_letters_are_found(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 2))
    letter = data.draw(st.sampled_from("".join(KNOWN)))
    swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    missing = word[:place] + word[place + 1 :]
    doubled = word[:place] + word[place] + word[place:]
    wrong = word[:place] + letter + word[place + 1 :]
    for typed in (word, swapped, missing, doubled, wrong):
        assert word in near(typed), typed


@pytest.mark.parametrize("typed", ["", "x", "zzzz", "prison", "漢字漢字"])
def test_what_is_further_away_is_not(typed: str) -> None:
    assert not near(typed)


def test_no_known_words_give_none() -> None:
    assert not len(Slips.of_words(()).near("score"))
