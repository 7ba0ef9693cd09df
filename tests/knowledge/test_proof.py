"""The proof that the YAML put together again is the source: each way in which the two can part."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.knowledge.altered import EDITION, FACTSHEET, SOURCE, Base

PROSECUTORS = (
    "        Torture cases are frequently downplayed by prosecutors and reclassified as minor offenses.\n"
)
JUDICIARY = "        The judiciary and law enforcement apparatus remain ideologised and biased.\n"

quick = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


class TestSentences:
    def test_one_is_altered(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "often require prior", "always require prior")
        altered.assert_only(
            FACTSHEET,
            base.line(FACTSHEET, "1.2: >-", after="- section: impunity"),
            "impunity/1.2 is not what the source says: here “against them always require prior”, "
            "in the source “against them often require prior”; write it as the source has it",
        )

    def test_a_misspelling_that_looks_the_same(self, base: Base) -> None:
        altered = base.altered(
            FACTSHEET, "deeply embedded in state", "deeply embedded in stаte"
        )  # a Cyrillic а
        altered.assert_only(
            FACTSHEET, base.line(FACTSHEET, "1.1: >-", after="- section: at-a-glance"), "stаte"
        )

    def test_the_source_is_altered(self, base: Base) -> None:
        altered = base.altered(SOURCE, "often require prior", "always require prior")
        line = base.line(FACTSHEET, "1.2: >-", after="- section: impunity")
        altered.assert_only(FACTSHEET, line, "in the source “against them always require prior”")

    def test_one_is_missing(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, f"      1.4: >-\n{JUDICIARY}", "").altered(
            FACTSHEET, "      1.5: >-\n        As a result", "      1.4: >-\n        As a result"
        )
        faults = [fault for fault in altered.faults() if "no entry holds" in fault.problem]
        assert list(map(str, faults)) == [
            (
                f"{FACTSHEET}:{base.line(FACTSHEET, PROSECUTORS) - 1}: no entry holds what the source says "
                "here: “The judiciary and law enforcement apparatus remain ideologised and biased.”; "
                "add it after impunity/1.3"
            )
        ]

    def test_the_last_is_missing(self, base: Base) -> None:
        altered = base.altered(
            FACTSHEET, '\n  - section: connect\n    heading: "CONNECT WITH US ON SOCIAL MEDIA:"\n', ""
        )
        line = base.line(FACTSHEET, "1.3: >-", after="- section: social-media")
        altered.assert_among(
            FACTSHEET, line, "“CONNECT WITH US ON SOCIAL MEDIA:”; add it after social-media/1.3"
        )

    def test_the_first_is_missing_in_the_factsheet(self, base: Base) -> None:
        altered = base.with_text(SOURCE, f"A word before.\n\n{base.texts[SOURCE]}")
        altered.assert_only(
            FACTSHEET, base.line(FACTSHEET, "\ntext:") + 1, "“A word before.”; add it at the beginning"
        )

    def test_half_of_one_is_missing(self, base: Base) -> None:
        altered = base.altered(
            FACTSHEET, PROSECUTORS, PROSECUTORS.replace(" and reclassified as minor offenses", "")
        )
        line = base.line(FACTSHEET, PROSECUTORS) - 1
        altered.assert_only(
            FACTSHEET, line, "in the source “downplayed by prosecutors and reclassified as minor offenses.”"
        )

    def test_one_is_added(self, base: Base) -> None:
        added = f"{JUDICIARY}      1.5: >-\n        Nobody ever printed this sentence anywhere.\n"
        altered = base.altered(FACTSHEET, JUDICIARY, added).altered(
            FACTSHEET, "      1.5: >-\n        As a result", "      1.6: >-\n        As a result"
        )
        line = base.line(FACTSHEET, JUDICIARY) + 1
        altered.assert_only(
            FACTSHEET,
            line,
            "impunity/1.5 is not in the source: “Nobody ever printed this sentence anywhere.”; remove it",
        )

    def test_one_stands_twice(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, JUDICIARY, f"{JUDICIARY}      1.5: >-\n{JUDICIARY}").altered(
            FACTSHEET, "      1.5: >-\n        As a result", "      1.6: >-\n        As a result"
        )
        fault = altered.only_fault()
        assert "stands here once more than in the source; remove it" in str(fault)
        assert fault.line in (base.line(FACTSHEET, JUDICIARY) - 1, base.line(FACTSHEET, JUDICIARY) + 1)

    def test_two_are_exchanged(self, base: Base) -> None:
        altered = base.altered(
            FACTSHEET, f"{PROSECUTORS}      1.4: >-\n{JUDICIARY}", f"{JUDICIARY}      1.4: >-\n{PROSECUTORS}"
        )
        fault = altered.only_fault()
        assert fault.line in (base.line(FACTSHEET, PROSECUTORS) - 1, base.line(FACTSHEET, JUDICIARY) - 1)
        assert "is out of order; in the source it stands after" in str(fault)

    def test_one_is_moved_to_another_section(self, base: Base) -> None:
        moved = "        These recordings often involve"
        text = base.texts[FACTSHEET]
        start = text.index("      1.5: >-\n" + moved)
        end = text.index("      1.6: >-", start)
        altered = base.altered(FACTSHEET, text[start:end], "").altered(
            FACTSHEET, f"{JUDICIARY}", f"{JUDICIARY}{text[start:end].replace('1.5', '1.45')}"
        )
        line = altered.line(FACTSHEET, moved) - 1
        altered.assert_among(FACTSHEET, line, "impunity/1.45 is out of order; in the source it stands after")

    def test_several_slips_are_told_one_by_one(self, base: Base) -> None:
        altered = (
            base.altered(FACTSHEET, "frequently downplayed", "sometimes downplayed")
            .altered(FACTSHEET, "apparatus remain ideologised", "apparatus are ideologised")
            .altered(
                FACTSHEET, "Evidence obtained through torture is used", "Evidence obtained by torture is used"
            )
        )
        assert [fault.problem.split(" is not what")[0] for fault in altered.faults()] == [
            "police-brutality/2.2",
            "impunity/1.3",
            "impunity/1.4",
        ]

    def test_white_space_does_not_count(self, base: Base) -> None:
        assert not base.altered(FACTSHEET, "often require prior", "often   require\n\n        prior").faults()
        assert not base.altered(SOURCE, "often require prior", "often\nrequire   prior").faults()

    def test_markdown_marks_do_not_count(self, base: Base) -> None:
        marked = "**often** [require](https://example.org/x) prior"
        assert not base.altered(SOURCE, "often require prior", marked).faults()

    def test_markdown_marks_are_no_part_of_a_quote(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "often require prior", "**often** require prior")
        assert "impunity/1.2 is not what the source says" in str(altered.only_fault())


class TestFigures:
    def test_a_heading(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "heading: IV. ENDING IMPUNITY", "heading: IV. IMPUNITY")
        line = base.line(FACTSHEET, "heading: IV. ENDING")
        altered.assert_only(FACTSHEET, line, "the heading of “impunity” is not what the source says")

    def test_a_heading_that_shares_no_word(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "heading: AT A GLANCE", "heading: SUMMARY")
        line = base.line(FACTSHEET, "heading: AT A GLANCE")
        altered.assert_only(FACTSHEET, line, "here “SUMMARY”, in the source “AT A GLANCE”")

    def test_a_score(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "    score: HIGH RISK", "    score: VERY HIGH RISK")
        line = base.line(FACTSHEET, "    score: HIGH RISK")
        altered.assert_only(FACTSHEET, line, "in the source “INDEX SCORE: HIGH RISK”")

    def test_the_label_of_the_overall_score(self, base: Base) -> None:
        altered = base.altered(
            FACTSHEET, "OVERALL GLOBAL TORTURE INDEX SCORE:", "OVERALL TORTURE INDEX SCORE:"
        )
        line = base.line(FACTSHEET, "    score:\n")
        altered.assert_only(FACTSHEET, line, "title/score is not what the source says")

    def test_the_label_of_all_scores(self, base: Base) -> None:
        altered = base.altered(EDITION, 'score_label: "INDEX SCORE:"', 'score_label: "SCORE:"')
        assert [fault.problem.split(" is not what")[0] for fault in altered.faults()] == [
            f"{pillar}/score"
            for pillar in (
                "political-commitment",
                "police-brutality",
                "deprivation-of-liberty",
                "impunity",
                "victims-rights",
                "protection-for-all",
                "civic-space",
            )
        ]

    def test_the_value_of_a_statistic(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, 'prison-population: "345"', 'prison-population: "354"')
        altered.assert_only(
            FACTSHEET,
            base.line(FACTSHEET, 'prison-population: "345"'),
            "general-information/prison-population is not what the source says: "
            "here “national population): 354”, in the source “national population): 345”",
        )

    def test_the_label_of_a_statistic(self, base: Base) -> None:
        altered = base.altered(EDITION, 'label: "OPCAT ratification:"', 'label: "OPCAT:"')
        line = base.line(FACTSHEET, "      opcat: Not ratified")
        altered.assert_only(FACTSHEET, line, "in the source “OPCAT ratification: Not ratified”")

    def test_statistics_out_of_order(self, base: Base) -> None:
        altered = base.altered(
            FACTSHEET, "      population: \"9.1 million\"\n      deprived-of-liberty: \"32,566\"\n",
            "      deprived-of-liberty: \"32,566\"\n      population: \"9.1 million\"\n",
        )  # fmt: skip
        assert "is out of order" in str(altered.only_fault())


class TestParagraphs:
    def test_a_paragraph_begins_too_early(self, base: Base) -> None:
        altered = base.altered(
            FACTSHEET,
            "      7.4: >-\n        Impunity is entrenched",
            "      8.1: >-\n        Impunity is entrenched",
        )
        line = base.line(FACTSHEET, "        Impunity is entrenched") - 1
        altered.assert_only(FACTSHEET, line, "at-a-glance/8.1 begins a paragraph here, but not in the source")

    def test_a_paragraph_begins_too_late(self, base: Base) -> None:
        altered = base.altered(
            FACTSHEET,
            "      2.1: >-\n        The score for Belarus",
            "      1.6: >-\n        The score for Belarus",
        )
        text = altered.texts[FACTSHEET].replace("transparency/2.1", "transparency/1.6")
        line = base.line(FACTSHEET, "        The score for Belarus") - 1
        base.with_text(FACTSHEET, text).assert_only(
            FACTSHEET, line, "transparency/1.6 begins a paragraph in the source, but not here"
        )

    def test_the_source_joins_two_paragraphs(self, base: Base) -> None:
        source = base.texts[SOURCE].replace("\n\nThe score for Belarus", " The score for Belarus")
        line = base.line(FACTSHEET, "        The score for Belarus") - 1
        base.with_text(SOURCE, source).assert_only(
            FACTSHEET, line, "begins a paragraph here, but not in the source"
        )

    def test_recommendations_carry_the_numbers_of_the_source(self, base: Base) -> None:
        altered = base.altered(
            SOURCE, "\n3. Establish an independent body", "\n4. Establish an independent body"
        )
        line = base.line(FACTSHEET, "3.1: >-", after="- section: recommendations")
        altered.assert_only(FACTSHEET, line, "here “3. Establish an”, in the source “4. Establish an”")

    def test_a_recommendation_without_its_number(self, base: Base) -> None:
        altered = base.altered(
            SOURCE, "\n3. Establish an independent body", "\n\nEstablish an independent body"
        )
        line = base.line(FACTSHEET, "3.1: >-", after="- section: recommendations")
        altered.assert_only(FACTSHEET, line, "in the source “Establish an")


def test_the_source_is_missing(base: Base) -> None:
    line = base.line(FACTSHEET, "\nsource: ") + 1
    base.without(SOURCE).assert_only(FACTSHEET, line, f"the source text {SOURCE} is missing")


def test_a_source_outside_the_folder_is_not_read(base: Base) -> None:
    altered = base.altered(FACTSHEET, f"\nsource: {SOURCE}", "\nsource: ../../etc/passwd")
    assert "the source text ../../etc/passwd is missing" in str(altered.only_fault())


def test_an_empty_source_leaves_every_piece_without_ground(base: Base) -> None:
    faults = base.with_text(SOURCE, "").faults()
    assert len(faults) > 150
    assert all("is not in the source" in fault.problem for fault in faults)


def _places(base: Base) -> list[int]:
    """Offsets of every letter of every sentence in the factsheet's YAML."""
    text = base.texts[FACTSHEET]
    end = text.index("\n# -----")
    places, offset = [], 0
    for line in text[:end].splitlines(keepends=True):
        if line.startswith("        "):
            places += [offset + place for place, letter in enumerate(line) if not letter.isspace()]
        offset += len(line)
    return places


@pytest.fixture(scope="module")
def places(base: Base) -> list[int]:
    return _places(base)


def _key_line(text: str, place: int) -> int:
    return text.count("\n", 0, text.rindex(": >-", 0, place)) + 1


@quick
@given(data=st.data())
def test_any_letter_that_is_changed_is_caught_at_its_line(
    base: Base, places: list[int], data: st.DataObject
) -> None:
    place, text = data.draw(st.sampled_from(places)), base.texts[FACTSHEET]
    letter = data.draw(st.characters().filter(lambda it: not it.isspace() and it != text[place]))
    faults = base.with_text(FACTSHEET, text[:place] + letter + text[place + 1 :]).faults()
    allowed = [fault for fault in faults if "YAML does not allow" in fault.problem]
    assert allowed or _key_line(text, place) in [fault.line for fault in faults if fault.file == FACTSHEET]


@quick
@given(data=st.data())
def test_any_letter_that_is_dropped_is_caught_at_its_line(
    base: Base, places: list[int], data: st.DataObject
) -> None:
    place, text = data.draw(st.sampled_from(places)), base.texts[FACTSHEET]
    faults = base.with_text(FACTSHEET, text[:place] + text[place + 1 :]).faults()
    assert _key_line(text, place) in [fault.line for fault in faults if fault.file == FACTSHEET]


@quick
@given(data=st.data())
def test_any_word_that_is_changed_in_the_source_is_caught(base: Base, data: st.DataObject) -> None:
    text = base.texts[SOURCE]
    place = data.draw(st.integers(0, len(text) - 1).filter(lambda it: text[it].isalnum()))
    assert base.with_text(SOURCE, f"{text[:place]}ж{text[place + 1 :]}").faults()
