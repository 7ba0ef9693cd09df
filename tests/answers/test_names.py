"""Names: exact before prefix before word before similar spelling; what is ambiguous is not guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Outcome, Reason
from bot.answers.engine import Engine
from bot.answers.names import EXACT, FLOOR, MARGIN, PREFIX, WORD, Named, NameIndex

THINGS = (
    Named("impunity", ("impunity", "IV. ENDING IMPUNITY", "Безнаказанность", "4", "iv")),
    Named("police", ("police-brutality", "Police brutality", "Przemoc policji", "2", "ii")),
    Named("police-reform", ("police-reform", "Reform of the police")),
    Named("civic-space", ("civic-space", "Civic space", "Гражданское пространство", "7", "vii")),
    Named("mercury", ("mercury",)),
    Named("mercurs", ("mercurs",)),
    Named("nameless", ("?!", "")),
)


@pytest.fixture(scope="module")
def names() -> NameIndex:
    return NameIndex(THINGS)


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("impunity", "impunity"),
        ("  IMPUNITY! ", "impunity"),
        ("iv. ending impunity", "impunity"),
        ("безнаказанность", "impunity"),
        ("4", "impunity"),
        ("IV", "impunity"),
        ("imp", "impunity"),
        ("безнак", "impunity"),
        ("ending", "impunity"),
        ("brutality", "police"),
        ("space", "civic-space"),
        ("przemoc policji", "police"),
        ("imunity", "impunity"),
        ("impuinty", "impunity"),
        ("безнаказаность", "impunity"),
        ("reform of the polcie", "police-reform"),
        ("mercury", "mercury"),
        ("civic_space", "civic-space"),
    ],
)
def test_a_name_is_found(names: NameIndex, typed: str, slug: str) -> None:
    assert names.find(typed) == slug


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "?!",
        "polic",
        "mercur",
        "mercurx",
        "zzzz",
        "impala",
        "8",
        "iii",
        "x",
        "impunity police",
        "ipm",
    ],
)
def test_what_names_nothing_or_two_things_is_not_guessed(names: NameIndex, typed: str) -> None:
    assert names.find(typed) is None


def test_exact_leads_prefix_leads_word_leads_similar() -> None:
    names = NameIndex(
        [
            Named("similar", ("prisom",)),
            Named("word", ("the prison",)),
            Named("prefix", ("prison camp",)),
            Named("exact", ("prison",)),
        ]
    )
    ranked = names.rank("prison")
    assert [match.slug for match in ranked] == ["exact", "prefix", "word", "similar"]
    exact, prefix, word, similar = (match.score for match in ranked)
    assert exact >= EXACT > prefix >= PREFIX > word >= WORD > 100 >= similar


def test_of_two_prefixes_the_shorter_name_comes_first_and_neither_is_found(names: NameIndex) -> None:
    assert [match.slug for match in names.rank("police")][:2] == ["police-reform", "police"]
    assert names.find("polic") is None


def test_equal_matches_keep_their_order() -> None:
    for order in (("one", "two", "three"), ("three", "two", "one")):
        names = NameIndex(Named(slug, ("prison",)) for slug in order)
        assert [match.slug for match in names.rank("prison")] == list(order)


def test_a_similar_spelling_must_reach_the_floor() -> None:
    names = NameIndex([Named("only", ("abcdefgh",))])
    assert names.find("abcdefgx") == "only"
    assert names.find("abcdwxyz") is None
    assert [match.slug for match in names.rank("abcdwxyz")] == ["only"]
    assert names.rank("abcdwxyz")[0].score < FLOOR


def test_a_similar_spelling_must_lead_by_a_margin() -> None:
    names = NameIndex([Named("one", ("abcdefgh",)), Named("two", ("abcdefgi",))])
    first, second = names.rank("abcdefgx")
    assert first.score >= FLOOR
    assert first.score - second.score < MARGIN
    assert names.find("abcdefgx") is None


def test_a_slip_in_a_whole_name_leads_the_same_slip_in_a_word_of_a_longer_one() -> None:
    names = NameIndex([Named("longer", ("prison population",)), Named("whole", ("population",))])
    assert names.find("populaton") == "whole"
    assert [match.slug for match in names.rank("populaton")] == ["whole", "longer"]


def test_short_words_are_not_found_by_similarity() -> None:
    names = NameIndex([Named("cat", ("cat",)), Named("opcat", ("opcat",))])
    assert names.find("cut") is None
    assert names.rank("cut") == []


@given(st.text(st.characters(), max_size=300))
def test_any_text_is_ranked_best_first_each_name_once(names: NameIndex, typed: str) -> None:
    ranked = names.rank(typed)
    assert [match.score for match in ranked] == sorted((match.score for match in ranked), reverse=True)
    assert len({match.slug for match in ranked}) == len(ranked)
    found = names.find(typed)
    assert found is None or found == ranked[0].slug


@given(
    st.sampled_from(["impunity", "Безнаказанность", "civic space", "iv"]),
    st.sampled_from([" ", "\n", "\t\t"]),
)
def test_case_and_white_space_make_no_difference(names: NameIndex, name: str, space: str) -> None:
    assert names.find(f"{space}{name.upper()}{space}") == names.find(name) is not None


def test_what_is_longer_than_a_question_is_not_held_against_names(engine: Engine) -> None:
    for kind in ("pillar", "stat", "section", "recommendations"):
        assert engine.complete(kind, "impunity " * 300) == ()
    assert engine.pillar("impunity " * 300).reason is Reason.TOO_LONG
    assert engine.pillar(" " * 3000 + "impunity" + " " * 3000).outcome is Outcome.ANSWER
