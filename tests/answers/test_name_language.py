"""The language of a name that is typed, and of what completes it."""

from collections.abc import Iterator

import pytest

from bot.answers.engine import Engine

TYPED = [
    ("pillar", "беспакаранасць", "be"),
    ("pillar", "безнаказанность", "ru"),
    ("pillar", "безкарність", "uk"),
    ("pillar", "bezkarność", "pl"),
    ("stat", "Насельніцтва", "be"),
    ("section", "празрыстасць", "be"),
    ("person", "Ціханоўскі", "be"),
    ("person", "Łukaszenka", "pl"),
]
UNCLEAR = [
    ("pillar", "impunity"),
    ("pillar", "4"),
    ("pillar", "IV"),
    ("pillar", "права жертв"),
    ("stat", "prison-population"),
    ("stat", ""),
    ("section", "at a glance"),
    ("person", "Kulsza"),
    ("person", "ales-bialiatski"),
    ("person", "Колесникова"),
    ("pillar", "???"),
    ("section", "ў" * 5000),
]
KINDS = ("pillar", "stat", "section", "person", "recommendations")


@pytest.mark.parametrize(("kind", "typed", "language"), TYPED)
def test_a_name_that_tells_its_language_is_answered_in_it(
    engine: Engine, kind: str, typed: str, language: str
) -> None:
    assert getattr(engine, kind)(typed).language == language


@pytest.mark.parametrize(("kind", "typed"), UNCLEAR)
def test_one_that_does_not_is_left_to_the_reader(engine: Engine, kind: str, typed: str) -> None:
    assert getattr(engine, kind)(typed).language is None


def test_what_finds_nothing_tells_its_language_all_the_same(engine: Engine) -> None:
    answer = engine.pillar("невядомы раздзел пра ўсё")
    assert not answer.excerpts
    assert answer.language == "be"


def test_no_slug_tells_a_language(engine: Engine) -> None:
    told = {
        choice.value: getattr(engine, kind)(choice.value).language
        for kind in KINDS
        for choice in engine.complete(kind, "", "en")
    }
    assert set(told.values()) == {None}


def names(engine: Engine) -> Iterator[tuple[str, str, str]]:
    edition = engine.factsheet.edition
    for kind, group in (("pillar", edition.pillars), ("stat", edition.statistics)):
        for slug, name in group.items():
            yield from ((kind, slug, language) for language in name.names)


def test_each_name_completes_in_its_own_language_and_goes_on_in_it(engine: Engine) -> None:
    wrong, carried = [], 0
    for kind, slug, language in names(engine):
        shown = engine.directory.display(kind, slug, language)
        first = engine.complete(kind, shown, "en" if language != "en" else "ru")[0]
        answer = getattr(engine, kind)(first.value)
        if not answer.excerpts or answer.excerpts != getattr(engine, kind)(slug).excerpts:
            wrong.append((shown, first))
        if language != "en" and answer.language == language:
            carried += 1
            assert first.name == first.value == shown
    assert wrong == []
    # All but the one name that Russian and Ukrainian share.
    assert carried == 4 * 18 - 2


@pytest.mark.parametrize("typed", ["беспа", "празр", "wol"])
def test_the_beginning_of_a_name_may_tell(engine: Engine, typed: str) -> None:
    shown = [choice.name for choice in engine.complete("section", typed, "en")]
    assert shown
    assert all(each not in {choice.name for choice in engine.complete("section", "", "en")} for each in shown)


def test_what_completes_in_the_readers_language_is_sent_by_slug(engine: Engine) -> None:
    assert engine.complete("pillar", "беспакаранасць", "be")[0].value == "impunity"
    assert engine.complete("pillar", "impunity", "be")[0].value == "impunity"
    assert engine.complete("pillar", "impunity", "be")[0].name == "IV. Беспакаранасць"
