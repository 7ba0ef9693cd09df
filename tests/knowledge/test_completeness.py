"""What an edition asks of itself and of its factsheets."""

import pytest

from tests.knowledge.altered import EDITION, FACTSHEET, Base


def test_a_pillar_is_missing(base: Base) -> None:
    text = base.texts[FACTSHEET]
    start, end = text.index("  - section: impunity"), text.index("  - section: victims-rights")
    altered = base.altered(FACTSHEET, text[start:end], "")
    line = base.line(FACTSHEET, "\ntext:") + 1
    altered.assert_among(
        FACTSHEET, line, "the pillar “impunity” of the edition 2025 is missing; add its section"
    )


def test_a_section_is_missing(base: Base) -> None:
    altered = base.altered(
        FACTSHEET, '  - section: connect\n    heading: "CONNECT WITH US ON SOCIAL MEDIA:"\n', ""
    )
    line = base.line(FACTSHEET, "\ntext:") + 1
    altered.assert_among(FACTSHEET, line, "the section “connect” of the edition 2025 is missing")


def test_a_statistic_is_missing(base: Base) -> None:
    altered = base.altered(FACTSHEET, '      homicide-rate: "2"\n', "")
    line = base.line(FACTSHEET, "    statistics:")
    altered.assert_among(
        FACTSHEET, line, "the statistic “homicide-rate” of the edition 2025 is missing; add its value"
    )


def test_a_pillar_has_no_score(base: Base) -> None:
    altered = base.altered(
        FACTSHEET, "IV. ENDING IMPUNITY\n    score: VERY HIGH RISK\n", "IV. ENDING IMPUNITY\n"
    )
    line = base.line(FACTSHEET, "  - section: impunity")
    altered.assert_among(FACTSHEET, line, "the pillar “impunity” has no score")


def test_a_score_is_off_the_scale(base: Base) -> None:
    altered = base.altered(EDITION, "HIGH RISK, VERY HIGH RISK]", "VERY HIGH RISK]")
    line = base.line(FACTSHEET, "    score: HIGH RISK")
    altered.assert_only(
        FACTSHEET,
        line,
        "the score “HIGH RISK” is not on the edition's risk scale; "
        "use one of: LOW RISK, MODERATE RISK, CONSIDERABLE RISK, VERY HIGH RISK",
    )


def test_a_labelled_score_is_off_the_scale(base: Base) -> None:
    altered = base.altered(EDITION, "HIGH RISK, VERY HIGH RISK]", "HIGH RISK]")
    line = base.line(FACTSHEET, "    score:\n")
    altered.assert_among(FACTSHEET, line, "the score “VERY HIGH RISK” is not on the edition's risk scale")


@pytest.mark.parametrize(("entry", "gist"), [("1.1", "names no level"), ("1.5", "names 5 levels")])
def test_the_transparency_entry_names_no_one_level(base: Base, entry: str, gist: str) -> None:
    altered = base.altered(
        FACTSHEET, "\ntransparency: transparency/2.1", f"\ntransparency: transparency/{entry}"
    )
    line = base.line(FACTSHEET, "\ntransparency: ") + 1
    altered.assert_only(FACTSHEET, line, f"transparency/{entry} {gist} of the edition's transparency scale")


def test_positions_leave_a_gap(base: Base) -> None:
    altered = base.altered(
        FACTSHEET, "      1.3: >-\n        Your participation", "      1.4: >-\n        Your participation"
    )
    text = altered.texts[FACTSHEET].replace("social-media/1.3", "social-media/1.4")
    line = base.line(FACTSHEET, "        Your participation") - 1
    base.with_text(FACTSHEET, text).assert_only(
        FACTSHEET, line, "the position 1.4 is out of order or leaves a gap; number it 1.3 or 2.1"
    )


def test_positions_begin_anew(base: Base) -> None:
    altered = base.altered(
        FACTSHEET,
        "      3.1: >-\n        Establish an independent",
        "      6.1: >-\n        Establish an independent",
    )
    line = base.line(FACTSHEET, "        Establish an independent") - 1
    altered.assert_among(
        FACTSHEET, line, "the position 6.1 is out of order or leaves a gap; number it 2.3 or 3.1"
    )


def test_one_slip_does_not_put_all_that_follow_out_of_order(base: Base) -> None:
    altered = base.altered(
        FACTSHEET, "      1.2: >-\n        Public officials", "      1.20: >-\n        Public officials"
    )
    assert sum("out of order" in fault.problem for fault in altered.faults()) == 1


def test_only_recommendations_have_an_introduction(base: Base) -> None:
    altered = base.altered(
        FACTSHEET, "      1.1: >-\n        We invite you", "      0.1: >-\n        We invite you"
    )
    line = base.line(FACTSHEET, "        We invite you") - 1
    altered.assert_among(FACTSHEET, line, "the position 0.1 is out of order or leaves a gap; number it 1.1")


def test_a_section_has_no_summary(base: Base) -> None:
    altered = base.altered(FACTSHEET, "  acknowledgment: [acknowledgment/1.1, acknowledgment/2.1]\n", "")
    line = base.line(FACTSHEET, "  - section: acknowledgment")
    altered.assert_only(FACTSHEET, line, "the section “acknowledgment” has no summary")


def test_a_pillar_number_is_repeated(base: Base) -> None:
    altered = base.altered(EDITION, "    number: 5\n", "    number: 4\n")
    altered.assert_only(EDITION, base.line(EDITION, "    number: 5"), "“impunity” is pillar 4 already")


def test_a_pillar_number_leaves_a_gap(base: Base) -> None:
    altered = base.altered(EDITION, "    number: 7\n", "    number: 8\n")
    altered.assert_only(
        EDITION, base.line(EDITION, "    number: 7"), "there are only 7 pillars, but this is number 8"
    )
