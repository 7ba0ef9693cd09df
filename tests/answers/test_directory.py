"""What names find, and what completes as one types."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.directory import MAX_CHOICES, MAX_NAME, Directory
from bot.answers.engine import Engine
from bot.answers.person_names import PersonNames
from bot.knowledge.files import LANGUAGES
from bot.knowledge.folder import shipped_folder
from bot.knowledge.loader import load
from bot.knowledge.model import Factsheet, Name, Person, Section, StatisticName

BELARUS = load(shipped_folder()).factsheets[0]
KINDS = ("pillar", "stat", "section", "person", "recommendations")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


def sections() -> list[Name]:
    edition = BELARUS.edition
    return [
        name
        for name in (*edition.pillars.values(), *edition.sections.values())
        if BELARUS.by_slug[name.slug].entries or BELARUS.by_slug[name.slug].summary
    ]


def forms(name: Name) -> tuple[str, ...]:
    return (name.slug, *name.names.values(), *name.aliases)


def names() -> Iterator[tuple[str, str, str]]:
    """Give kind, slug and each form of everything that has a name."""
    edition = BELARUS.edition
    for pillar in edition.pillars.values():
        assert pillar.number
        roman = ROMAN[pillar.number - 1]
        numbers = (str(pillar.number), roman, roman.lower(), f"pillar {pillar.number}", f"Pillar {roman}")
        for form in (*forms(pillar), *numbers, BELARUS.by_slug[pillar.slug].heading):
            yield "pillar", pillar.slug, form
            yield "section", pillar.slug, form
    for section in sections():
        for form in (*forms(section), BELARUS.by_slug[section.slug].heading):
            yield "section", section.slug, form
    for statistic in edition.statistics.values():
        for form in (*forms(statistic), statistic.label, statistic.label.rstrip(":")):
            yield "stat", statistic.slug, form
    for person in BELARUS.people:
        for form in (person.slug, person.name, *person.written, *person.spellings):
            yield "person", person.slug, form


NAMES = list(dict.fromkeys(names()))


def find(directory: Directory, kind: str, typed: str) -> str | None:
    look_up = {
        "pillar": directory.pillar,
        "stat": directory.statistic,
        "section": directory.section,
        "person": directory.person,
    }
    return look_up[kind](typed)


def directory_of(factsheet: Factsheet) -> Directory:
    return Directory(factsheet, PersonNames(factsheet.people))


@pytest.fixture(scope="module")
def directory() -> Directory:
    return directory_of(BELARUS)


@pytest.mark.parametrize(("kind", "slug", "form"), NAMES)
def test_every_name_is_found_and_completed(directory: Directory, kind: str, slug: str, form: str) -> None:
    for typed in (form, form.upper(), f"  {form} "):
        assert find(directory, kind, typed) == slug
        assert directory.complete(kind, typed, "en")[0].value == slug
        assert directory.nearest(kind, typed)[0] == slug


def with_a_slip(form: str) -> Iterator[str]:
    """Give `form` with two letters swapped, one missing, one doubled, one changed, in its midst."""
    middle = len(form) // 2
    before, here, after = form[:middle], form[middle], form[middle + 1 :]
    yield f"{before}{after[0]}{here}{after[1:]}"
    yield before + after
    yield before + here + here + after
    yield f"{before}{'z' if here != 'z' else 'k'}{after}"


LONG = [(kind, slug, form) for kind, slug, form in NAMES if len(form) >= 12 and kind != "person"]


@pytest.mark.parametrize(("kind", "slug", "form"), LONG)
def test_a_slip_in_a_longer_name_still_finds_or_at_least_offers_it(
    directory: Directory, kind: str, slug: str, form: str
) -> None:
    for typed in with_a_slip(form):
        assert find(directory, kind, typed) in {slug, None}
        assert slug in directory.nearest(kind, typed)


@pytest.mark.parametrize(
    ("kind", "typed", "slug"),
    [
        ("pillar", "impunitty", "impunity"),
        ("pillar", "imunity", "impunity"),
        ("pillar", "безнаказаность", "impunity"),
        ("pillar", "беспакаранась", "impunity"),
        ("pillar", "bezkarnosc", "impunity"),
        ("pillar", "безкраність", "impunity"),
        ("pillar", "police brutalty", "police-brutality"),
        ("pillar", "victims right", "victims-rights"),
        ("pillar", "victim's rights", "victims-rights"),
        ("pillar", "political comitment", "political-commitment"),
        ("section", "at a glanse", "at-a-glance"),
        ("section", "transparancy", "transparency"),
        ("section", "recomendations", "recommendations"),
        ("section", "рекомендаций", "recommendations"),
        ("section", "zalecenie", "recommendations"),
        ("stat", "prison populaton", "prison-population"),
        ("stat", "homocide rate", "homicide-rate"),
        ("stat", "pre trial detainees", "pre-trial-detainees"),
        ("stat", "насельніцтво", "population"),
        ("stat", "populaton", "population"),
        ("pillar", "brutalty", "police-brutality"),
    ],
)
def test_typos_are_found(directory: Directory, kind: str, typed: str, slug: str) -> None:
    assert find(directory, kind, typed) == slug


@pytest.mark.parametrize("kind", ["pillar", "stat", "section", "person"])
@pytest.mark.parametrize(
    "typed", ["", "  ", "?!", "zzzz", "8", "viii", "0", "99999999999", "Швейцария", "漢字"]
)
def test_what_nothing_is_called_is_not_found(directory: Directory, kind: str, typed: str) -> None:
    assert find(directory, kind, typed) is None


# ------------------------------------------------------------------------------------------------- completion


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_names_are_shown_in_the_language_asked_for(directory: Directory, kind: str, language: str) -> None:
    edition = BELARUS.edition
    for choice in directory.complete(kind, "", language):
        if kind in {"pillar", "stat", "section"}:
            by_slug = {**edition.pillars, **edition.sections, **edition.statistics}
            assert choice.name.endswith(by_slug[choice.value].names[language])
        if kind == "person":
            assert choice.name in {person.name for person in BELARUS.people}


def test_a_language_without_a_name_shows_the_english_one(directory: Directory) -> None:
    assert directory.complete("pillar", "", "xx") == directory.complete("pillar", "", "en")


def test_a_pillar_is_shown_with_its_roman_numeral(directory: Directory) -> None:
    shown = [choice.name.partition(". ")[0] for choice in directory.complete("pillar", "", "en")]
    assert shown == list(ROMAN)


@pytest.mark.parametrize("typed", ["", "   ", "\n"])
def test_before_anything_is_typed_all_is_offered_in_the_order_of_the_files(
    directory: Directory, typed: str
) -> None:
    edition = BELARUS.edition
    offered = {kind: [choice.value for choice in directory.complete(kind, typed, "en")] for kind in KINDS}
    assert offered["pillar"] == list(edition.pillars)
    assert offered["stat"] == list(edition.statistics)
    assert set(offered["section"]) == {name.slug for name in sections()}
    assert offered["person"] == [person.slug for person in BELARUS.people][:MAX_CHOICES]
    assert offered["recommendations"] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("kind", KINDS)
@settings(deadline=None)
@given(typed=st.text(st.characters(), max_size=100) | st.sampled_from([form for _, _, form in NAMES]))
def test_completions_are_few_short_and_distinct(directory: Directory, kind: str, typed: str) -> None:
    choices = directory.complete(kind, typed, "ru")
    assert len(choices) <= MAX_CHOICES
    assert len({choice.value for choice in choices}) == len(choices)
    assert all(0 < len(choice.name) <= MAX_NAME for choice in choices)


@pytest.mark.parametrize(("kind", "slug", "form"), [each for each in NAMES if len(each[2]) > 4])
def test_a_name_is_offered_before_it_is_typed_to_the_end(
    directory: Directory, kind: str, slug: str, form: str
) -> None:
    assert slug in {choice.value for choice in directory.complete(kind, form[:-1], "en")}


def test_recommendations_are_found_by_number_and_by_their_words(directory: Directory) -> None:
    for number in "12345":
        choices = directory.complete("recommendations", number, "en")
        assert choices[0].value == number
        assert choices[0].name.startswith(f"{number}. ")
    assert directory.complete("recommendations", "zero-tolerance", "en")[0].value == "5"
    assert directory.complete("recommendations", "Simplify NGO", "en")[0].value == "2"


def test_every_choice_that_is_taken_is_answered(engine: Engine) -> None:
    commands = {
        "pillar": engine.pillar,
        "stat": engine.stat,
        "section": engine.section,
        "person": engine.person,
        "recommendations": engine.recommendations,
    }
    for kind, command in commands.items():
        for choice in engine.complete(kind, ""):
            assert command(choice.value).excerpts


# ------------------------------------------------------------------------------------------------- other factsheets


def cut(factsheet: Factsheet, *without: str) -> Factsheet:
    kept = tuple(section for section in factsheet.sections if section.slug not in without)
    return replace(factsheet, sections=kept)


def test_what_the_edition_names_and_the_factsheet_lacks_is_not_found() -> None:
    directory = directory_of(cut(BELARUS, "impunity", "transparency"))
    assert directory.pillar("impunity") is None
    assert directory.section("impunity") is None
    assert directory.section("transparency") is None
    for kind in ("pillar", "section"):
        offered = {choice.value for choice in directory.complete(kind, "", "en")}
        assert offered
        assert not offered & {"impunity", "transparency"}
        assert not {"impunity", "transparency"} & set(directory.nearest(kind, "impunity transparency", 30))


def test_a_statistic_that_the_factsheet_lacks_is_not_found() -> None:
    table = next(section for section in BELARUS.sections if section.kind == "statistics")
    fewer = replace(table, entries=table.entries[1:])
    kept = tuple(fewer if section is table else section for section in BELARUS.sections)
    directory = directory_of(replace(BELARUS, sections=kept))
    gone = table.entries[0].id.rsplit("/", 1)[1]
    assert directory.statistic(gone) is None
    assert gone not in {choice.value for choice in directory.complete("stat", "", "en")}
    assert directory.statistic("population") == "population"


def test_a_heading_with_nothing_below_it_is_not_offered(directory: Directory) -> None:
    empty = [section.slug for section in BELARUS.sections if not section.entries and not section.summary]
    assert empty
    offered = {choice.value for choice in directory.complete("section", "", "en")}
    for slug in empty:
        assert directory.section(slug) is None
        assert slug not in offered


def many(count: int) -> Factsheet:
    """Give a factsheet of `count` pillars, statistics and persons."""
    numbers = range(1, count + 1)
    pillars = {
        f"p{n}": Name(f"p{n}", {"en": f"Pillar of {n}"}, kind="pillar", number=n) for n in numbers[:20]
    }
    statistics = {f"s{n}": StatisticName(f"s{n}", {"en": f"Count {n}"}, label=f"Count {n}:") for n in numbers}
    entry = BELARUS.score
    made = [Section(f"x/p{n}", f"p{n}", "pillar", f"P {n}", (entry,), ()) for n in numbers[:20]]
    figures = tuple(replace(entry, id=f"x/figures/s{n}", section="figures") for n in numbers)
    table = Section("x/figures", "figures", "statistics", "FIGURES", figures, ())
    people = tuple(
        Person(f"person-{n}", f"Name{n} Surname{n}", (f"N S{'x' * n}",), (), (), (), (entry,))
        for n in numbers
    )
    edition = replace(BELARUS.edition, pillars=pillars, statistics=statistics, sections={})
    return replace(BELARUS, edition=edition, sections=(*made, table), people=people)


def test_no_more_is_offered_than_a_menu_holds() -> None:
    directory = directory_of(many(40))
    assert len(directory.complete("stat", "", "en")) == MAX_CHOICES
    assert len(directory.complete("stat", "count", "en")) == MAX_CHOICES
    assert len(directory.complete("person", "", "en")) == MAX_CHOICES


def test_as_many_pillars_as_an_edition_may_have_are_found_by_their_numerals() -> None:
    directory = directory_of(many(40))
    assert directory.pillar("xi") == directory.pillar("11") == "p11"
    assert directory.pillar("pillar XX") == directory.pillar("20") == "p20"
    assert directory.complete("pillar", "xix", "en")[0].name == "XIX. Pillar of 19"
