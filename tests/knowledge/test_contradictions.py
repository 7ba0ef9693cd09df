"""Names, questions and terms that are claimed twice, and terms that can match nothing."""

import pytest

from bot.knowledge.terms import comparable
from tests.knowledge.altered import (
    COUNTRIES,
    EDITION,
    FACTSHEET,
    NEAR_MISSES,
    QUESTIONS,
    SCOPE,
    VOCABULARY,
    Base,
)

PEOPLE_QUESTIONS = "questions/people.yaml"


class TestNames:
    def test_an_alias_of_two_pillars(self, base: Base) -> None:
        altered = base.altered(EDITION, "      redress\n", "      accountability\n")
        line, first = base.line(EDITION, "      redress"), base.line(EDITION, "      accountability")
        altered.assert_only(
            EDITION, line, f"“accountability” names the section “impunity” too (line {first})"
        )

    def test_an_alias_of_a_pillar_and_a_section(self, base: Base) -> None:
        altered = base.altered(EDITION, "      openness\n", "      Redress\n")
        first = base.line(EDITION, "      redress")
        line = base.line(EDITION, "      openness")
        altered.assert_only(
            EDITION, line, f"“Redress” names the section “victims-rights” too (line {first}, as “redress”)"
        )

    def test_an_alias_of_two_statistics(self, base: Base) -> None:
        altered = base.altered(EDITION, "      murder rate\n", "      form of government\n")
        line = base.line(EDITION, "      murder rate")
        altered.assert_only(EDITION, line, "“form of government” names the statistic “government” too")

    def test_an_alias_that_is_the_name_of_another(self, base: Base) -> None:
        altered = base.altered(EDITION, "      murder rate\n", "      opcat   RATIFICATION\n")
        line = base.line(EDITION, "      murder rate")
        altered.assert_only(EDITION, line, "names the statistic “opcat” too")

    def test_a_statistic_may_share_a_name_with_a_pillar(self, base: Base) -> None:
        assert not base.altered(EDITION, "      murder rate\n", "      redress\n").faults()

    def test_an_alias_twice_in_one_entry(self, base: Base) -> None:
        altered = base.altered(EDITION, "      homicides\n", "      Murder-Rate\n")
        line, first = base.line(EDITION, "      homicides"), base.line(EDITION, "      murder rate")
        altered.assert_only(
            EDITION, line, f"“Murder-Rate” stands here twice (line {first}, as “murder rate”); remove one"
        )

    def test_an_alias_that_repeats_the_name(self, base: Base) -> None:
        altered = base.altered(EDITION, "      homicides\n", "      homicide rate per 100,000\n")
        altered.assert_only(EDITION, base.line(EDITION, "      homicides"), "stands here twice")

    def test_a_spelling_of_two_people(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "      kulsza\n", "      LOSIK\n")
        altered.assert_only(
            FACTSHEET, base.line(FACTSHEET, "      kulsza"), "names the person “ihar-losik” too"
        )

    def test_two_people_may_share_a_given_name(self, base: Base) -> None:
        assert not base.altered(FACTSHEET, "      wolha\n", "      maksim\n").faults()

    def test_a_spelling_twice(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "      kulsza\n", "      Kulsha\n")
        altered.assert_only(FACTSHEET, base.line(FACTSHEET, "      kulsza"), "“Kulsha” stands here twice")

    def test_a_name_of_two_countries(self, base: Base) -> None:
        altered = base.altered(COUNTRIES, "    georgia*\n", "    georgia*\n    POLAND\n")
        altered.assert_only(COUNTRIES, 8, "“POLAND” names the country “poland” too (line 3, as “poland”)")


class TestQuestions:
    def test_one_on_two_entries(self, base: Base) -> None:
        altered = base.altered(QUESTIONS, "    is opcat ratified\n", "    Must officials report torture?!\n")
        altered.assert_only(
            QUESTIONS,
            14,
            "“Must officials report torture?!” is asked of impunity/1.2 too "
            "(line 3, as “must officials report torture”); "
            "leave it where it fits best, or tie the two under “see_also”",
        )

    def test_one_on_two_languages_of_two_entries(self, base: Base) -> None:
        altered = base.altered(QUESTIONS, "    is opcat ratified\n", "    обязаны ли чиновники сообщать\n")
        altered.assert_only(QUESTIONS, 14, "is asked of impunity/1.2 too (line 8)")

    def test_one_on_a_section_and_its_entry(self, base: Base) -> None:
        assert not base.altered(
            QUESTIONS, "    how is impunity\n", "    must officials report torture\n"
        ).faults()

    def test_one_on_entries_that_see_also_ties(self, base: Base) -> None:
        altered = base.altered(
            QUESTIONS, "    is opcat ratified\n", "    must officials report torture\n"
        ).altered(
            FACTSHEET, "[at-a-glance/6.4, civic-space/4.3]", "[impunity/1.2, general-information/opcat]"
        )
        assert not altered.faults()

    def test_one_twice_on_an_entry(self, base: Base) -> None:
        altered = base.altered(
            QUESTIONS, "    do officials have to report it\n", "    must officials report torture\n"
        )
        altered.assert_only(QUESTIONS, 5, "“must officials report torture” stands here twice (line 3)")

    def test_one_that_is_answered_and_refused(self, base: Base) -> None:
        altered = base.altered(SCOPE, "how old is the oldest prisoner", "is OPCAT ratified?")
        altered.assert_only(
            SCOPE,
            8,
            "“is OPCAT ratified?” is answered by general-information/opcat "
            f"({QUESTIONS}:14, as “is opcat ratified”)",
        )

    def test_a_near_miss_that_is_answered(self, base: Base) -> None:
        altered = base.altered(NEAR_MISSES, "who reported torture first", "Must officials report torture?")
        altered.assert_only(NEAR_MISSES, 3, "“Must officials report torture?” is answered by impunity/1.2")

    def test_a_near_miss_twice_on_an_entry(self, base: Base) -> None:
        altered = base.altered(NEAR_MISSES, "which officials reported it", "Who reported torture first?")
        altered.assert_only(NEAR_MISSES, 4, "stands here twice (line 3")

    def test_a_near_miss_of_two_entries(self, base: Base) -> None:
        assert not base.altered(
            NEAR_MISSES, "when will opcat be ratified", "who reported torture first"
        ).faults()

    def test_one_of_people_without_a_name(self, base: Base) -> None:
        text = "questions:\n  en: |\n    who is {name}\n    who is this\n    and {nme}\n"
        faults = base.with_text(PEOPLE_QUESTIONS, text).faults()
        assert [(fault.file, fault.line) for fault in faults] == [
            (PEOPLE_QUESTIONS, 4),
            (PEOPLE_QUESTIONS, 5),
        ]
        assert "“who is this” does not hold {name} once" in str(faults[0])

    def test_one_of_people_twice(self, base: Base) -> None:
        altered = base.with_text(
            PEOPLE_QUESTIONS, "questions:\n  en: |\n    who is {name}\n    Who is {name}?\n"
        )
        altered.assert_only(PEOPLE_QUESTIONS, 4, "stands here twice")


class TestGivenNames:
    def test_one_that_is_no_single_name(self, base: Base) -> None:
        text = "questions:\n  en: |\n    who is {name}\ngiven_names:\n  be: |\n    дар'я\n    a\n    anna maria\n"
        faults = base.with_text(PEOPLE_QUESTIONS, text).faults()
        assert [(fault.file, fault.line) for fault in faults] == [
            (PEOPLE_QUESTIONS, 7),
            (PEOPLE_QUESTIONS, 8),
        ]
        assert "“anna maria” is no single name" in str(faults[1])

    def test_one_twice(self, base: Base) -> None:
        text = "questions:\n  en: |\n    who is {name}\ngiven_names:\n  en: |\n    anna\n    Anna\n"
        base.with_text(PEOPLE_QUESTIONS, text).assert_only(PEOPLE_QUESTIONS, 7, "stands here twice")


class TestTerms:
    def test_one_twice_in_a_concept(self, base: Base) -> None:
        altered = base.altered(VOCABULARY, "    rounded up\n", "    Arrest*\n")
        altered.assert_only(VOCABULARY, 5, "“Arrest*” stands here twice (line 4, as “arrest*”)")

    def test_one_with_and_without_a_star(self, base: Base) -> None:
        assert not base.altered(VOCABULARY, "    rounded up\n", "    arrest\n").faults()

    def test_one_in_two_languages_or_concepts(self, base: Base) -> None:
        assert not base.altered(VOCABULARY, "    арест*\n", "    arrest*\n").faults()
        assert not base.altered(VOCABULARY, "    court case\n", "    arrest*\n").faults()

    def test_one_twice_in_scope(self, base: Base) -> None:
        altered = base.altered(SCOPE, "      years old\n", "      years old\n      years  OLD\n")
        altered.assert_only(SCOPE, 6, "stands here twice")

    @pytest.mark.parametrize("term", ["ar*est", "*arrest", "a * b", "round* up*s", "**arrest"])
    @pytest.mark.parametrize(
        ("file", "old", "line"),
        [(VOCABULARY, "rounded up", 5), (SCOPE, "years old", 5), (COUNTRIES, "polish", 4)],
    )
    def test_a_star_inside_a_word(self, base: Base, file: str, old: str, line: int, term: str) -> None:
        altered = base.altered(file, old, term)
        altered.assert_only(
            file, line, f"the * in “{term}” is not at the end of a word; move it there or remove it"
        )

    @pytest.mark.parametrize(
        ("added", "problem"),
        [
            ("in  belarus", "stands here twice"),
            ("in bel*arus", "is not at the end of a word"),
            ("x", "has fewer"),
        ],
    )
    def test_an_aside_of_a_factsheet(self, base: Base, added: str, problem: str) -> None:
        altered = base.altered(FACTSHEET, "    in belarus\n", f"    in belarus\n    {added}\n")
        line = altered.texts[FACTSHEET].split("\n").index(f"    {added}") + 1
        altered.assert_only(FACTSHEET, line, problem)

    def test_a_star_at_the_end_of_each_word(self, base: Base) -> None:
        assert not base.altered(VOCABULARY, "rounded up", "round* up*").faults()

    @pytest.mark.parametrize("term", ["x", "я", "x*", "?!", "'"])
    def test_one_of_fewer_than_two_letters(self, base: Base, term: str) -> None:
        altered = base.altered(VOCABULARY, "rounded up", term)
        altered.assert_only(VOCABULARY, 5, f"“{term}” has fewer than 2 letters; write it out or remove it")

    @pytest.mark.parametrize(
        ("file", "text", "line"),
        [
            (VOCABULARY, "trial:\n  en: trial\narrest:\n  near: {trial: 0.5}\n", 3),
            (VOCABULARY, "trial:\n  en: trial\narrest:\n  en: |\n    # nothing yet\n", 3),
            (SCOPE, "age:\n  reason: not_in_factsheet\n", 1),
            (COUNTRIES, "poland: {}\n", 1),
            (QUESTIONS, "impunity: {}\n", 1),
        ],
    )
    def test_an_empty_entry(self, base: Base, file: str, text: str, line: int) -> None:
        base.with_text(file, text).assert_only(file, line, "is empty; add a line below it or remove it")

    @pytest.mark.parametrize(
        "text", ["\n    poland\n    polish", " >\n    poland\n    polish", ' "poland\n    polish"']
    )
    def test_lines_that_yaml_joins(self, base: Base, text: str) -> None:
        altered = base.with_text(COUNTRIES, f"poland:\n  en:{text}\n")
        altered.assert_only(COUNTRIES, 2, "the lines below “en” are read as one; put a | after the colon")

    def test_aliases_that_yaml_joins(self, base: Base) -> None:
        altered = base.altered(EDITION, "    aliases: |\n      homicide\n", "    aliases:\n      homicide\n")
        line = base.line(EDITION, "    aliases:", after="  homicide-rate:")
        altered.assert_only(EDITION, line, "the lines below “aliases” are read as one")

    def test_spellings_that_yaml_joins(self, base: Base) -> None:
        altered = base.altered(
            FACTSHEET, "    spellings: |\n      kulsha\n", "    spellings:\n      kulsha\n"
        )
        line = base.line(FACTSHEET, "      kulsha\n") - 1
        altered.assert_only(FACTSHEET, line, "the lines below “spellings” are read as one")

    def test_one_term_needs_no_bar(self, base: Base) -> None:
        assert not base.with_text(COUNTRIES, "poland:\n  en: poland\n").faults()


class TestComparable:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Łukaszenka", "lukaszenka"),
            ("самолёт", "самолет"),
            ("pre-trial", "Pre  trial"),
            ("вʼязні", "в'язні"),
            ("ＣＡＴ", "cat"),
            ("who is it?", "Who is it"),
            ("за́мок", "замок"),
        ],
    )
    def test_the_same(self, one: str, other: str) -> None:
        assert comparable(one) == comparable(other)

    @pytest.mark.parametrize(
        ("one", "other"),
        [("мой", "мои"), ("ўлада", "улада"), ("arrest", "arrest*"), ("2.1", "21"), ("її", "іі")],
    )
    def test_not_the_same(self, one: str, other: str) -> None:
        assert comparable(one) != comparable(other)
