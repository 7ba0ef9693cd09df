"""What loading refuses: shape, references, and files that cannot be read. Each at its file and line."""

import os
from itertools import pairwise
from pathlib import Path

import pytest

from bot.knowledge.check import check
from bot.knowledge.faults import KnowledgeError
from bot.knowledge.folder import MAX_FILES, MAX_TOTAL, read_folder, scan_folder, shipped_folder, stamps
from bot.knowledge.loader import assemble, load
from bot.knowledge.reader import MAX_BYTES
from tests.knowledge.altered import (
    COUNTRIES,
    EDITION,
    FACTSHEET,
    NEAR_MISSES,
    QUESTIONS,
    SCOPE,
    SOURCE,
    VOCABULARY,
    Base,
)


class TestShape:
    def test_an_unknown_key(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "country_name: Belarus", "country_name: Belarus\ncuntry: x")
        altered.assert_only(
            FACTSHEET, base.line(FACTSHEET, "country_name:") + 1, "“cuntry” is an unknown key"
        )

    def test_an_unknown_key_deep_inside(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "value: VERY HIGH RISK", "value: VERY HIGH RISK\n      note: x")
        altered.assert_only(
            FACTSHEET, base.line(FACTSHEET, "      value: VERY") + 1, "“note” is an unknown key"
        )

    def test_a_repeated_key(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "  ihar-losik:", "  maksim-znak:")
        line = base.line(FACTSHEET, "  maksim-znak:")
        altered.assert_only(FACTSHEET, line, "the key “maksim-znak” stands here twice; merge or rename one")

    def test_a_repeated_id(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "1.5: >-\n        As a result", "1.4: >-\n        As a result")
        line = base.line(FACTSHEET, "        As a result") - 1
        altered.assert_only(FACTSHEET, line, "the key “1.4” stands here twice")

    def test_a_missing_key(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "country_name: Belarus\n", "")
        assert "“country_name” is missing; add this key" in str(altered.only_fault())

    @pytest.mark.parametrize(
        ("old", "new", "gist"),
        [
            ("edition: 2025", "edition: soon", "“edition” must be a number; write digits only"),
            ("country_name: Belarus", "country_name: [Belarus]", "“country_name” must be text"),
            ("data_years: [2023, 2024]", "data_years: 2023", "“data_years” must be a list"),
            ("data_years: [2023, 2024]", "data_years: [2023, x]", "item 2 of “data_years” must be a number"),
            (
                "country: belarus\n",
                "country: Belarus!\n",
                "“Belarus!” is not written right; use lowercase Latin",
            ),
            ("url: https://", "url: http://", "“url”: a link must begin with https://"),
            ("url: https://www.omct.org", "url: javascript:alert", "“url”: a link must begin with https://"),
            ("country_name: Belarus", "country_name:", "“country_name” is empty"),
            (
                "  title: [title/score,",
                "  title: [Title Score,",
                "write section, slash, position, as in “impunity/2.1”",
            ),
        ],
    )
    def test_a_wrong_value(self, base: Base, old: str, new: str, gist: str) -> None:
        altered = base.altered(FACTSHEET, old, new)
        altered.assert_only(FACTSHEET, base.line(FACTSHEET, old), gist)

    def test_a_wrong_position(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "1.5: >-\n        As a result", "1,5: >-\n        As a result")
        line = base.line(FACTSHEET, "        As a result") - 1
        altered.assert_only(
            FACTSHEET, line, "the key “1,5” is not written right; write paragraph, full stop, sentence"
        )

    def test_a_position_too_long_for_a_number(self, base: Base) -> None:
        digits = "9" * 400
        altered = base.altered(
            FACTSHEET, "1.5: >-\n        As a result", f"1.{digits}: >-\n        As a result"
        )
        assert "is not written right" in str(altered.only_fault())

    def test_a_language_that_is_none(self, base: Base) -> None:
        altered = base.altered(QUESTIONS, "  ru: |", "  xx: |")
        assert altered.only_fault().line == base.line(QUESTIONS, "  ru: |")

    def test_a_link_that_is_not_https_in_the_edition(self, base: Base) -> None:
        altered = base.altered(EDITION, "url: https://", "url: ftp://")
        altered.assert_only(EDITION, base.line(EDITION, "url:"), "a link must begin with https://")

    def test_no_english_name(self, base: Base) -> None:
        altered = base.altered(EDITION, "      en: Ending impunity\n", "")
        line = base.line(EDITION, "    names:", after="  impunity:")
        altered.assert_only(EDITION, line, "the English name (en) is missing")

    def test_a_nearness_out_of_range(self, base: Base) -> None:
        altered = base.altered(VOCABULARY, "trial: 0.5", "trial: 1.5")
        altered.assert_only(VOCABULARY, 2, "“trial”: input should be less than 1")

    def test_a_reason_that_is_none(self, base: Base) -> None:
        altered = base.altered(SCOPE, "reason: not_in_factsheet", "reason: because")
        altered.assert_only(SCOPE, 2, "“reason”: input should be 'not_in_factsheet' or 'not_a_question'")

    @pytest.mark.parametrize("file", [EDITION, FACTSHEET, QUESTIONS, VOCABULARY, SCOPE, COUNTRIES])
    def test_an_emptied_file(self, base: Base, file: str) -> None:
        base.with_text(file, "").assert_only(file, 1, "the file must be a list of “key: value” lines")

    def test_a_file_that_nothing_reads(self, base: Base) -> None:
        base.with_text("notes/todo.yaml", "a: b").assert_only("notes/todo.yaml", 1, "nothing reads this file")


class TestReferences:
    def test_an_unknown_section(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "  - section: impunity", "  - section: impunty")
        line = base.line(FACTSHEET, "  - section: impunity")
        altered.assert_among(FACTSHEET, line, "the edition has no section or pillar “impunty”")

    def test_a_section_twice(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "  - section: connect", "  - section: social-media")
        line = base.line(FACTSHEET, "  - section: connect")
        altered.assert_among(FACTSHEET, line, "the section “social-media” stands here twice")

    def test_an_unknown_statistic(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "      opcat: Not ratified", "      opkat: Not ratified")
        line = base.line(FACTSHEET, "      opcat:")
        altered.assert_among(FACTSHEET, line, "the edition has no statistic “opkat”")

    def test_an_unknown_entry_in_a_summary(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "[title/score, title/1.1", "[title/score, title/9.1")
        line = base.line(FACTSHEET, "[title/score")
        altered.assert_only(FACTSHEET, line, "the factsheet has no entry “title/9.1”; mend the id")

    def test_a_summary_of_an_unknown_section(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "  title: [title", "  titel: [title/1.1]\n  title: [title")
        altered.assert_only(
            FACTSHEET, base.line(FACTSHEET, "  title: ["), "the factsheet has no section “titel”"
        )

    def test_an_unknown_entry_in_see_also(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "[at-a-glance/6.4, civic", "[at-a-glance/6.9, civic")
        line = base.line(FACTSHEET, "[at-a-glance/6.4, civic")
        altered.assert_only(FACTSHEET, line, "the factsheet has no entry “at-a-glance/6.9”")

    def test_an_unknown_transparency_entry(self, base: Base) -> None:
        altered = base.altered(
            FACTSHEET, "\ntransparency: transparency/2.1", "\ntransparency: transparency/3.1"
        )
        line = base.line(FACTSHEET, "\ntransparency: transparency") + 1
        altered.assert_only(FACTSHEET, line, "the factsheet has no entry “transparency/3.1”")

    def test_an_unknown_id_in_the_questions(self, base: Base) -> None:
        altered = base.altered(QUESTIONS, "impunity/1.2:", "impunity/9.2:")
        altered.assert_only(
            QUESTIONS, 1, "the factsheet has no “impunity/9.2”; mend the id or remove its questions"
        )

    def test_an_unknown_id_in_the_near_misses(self, base: Base) -> None:
        altered = base.altered(NEAR_MISSES, "impunity/1.2:", "impunity/9.2:")
        altered.assert_only(NEAR_MISSES, 1, "the factsheet has no “impunity/9.2”")

    def test_an_unknown_concept(self, base: Base) -> None:
        altered = base.altered(VOCABULARY, "near: {trial: 0.5}", "near: {trail: 0.5}")
        altered.assert_only(VOCABULARY, 2, "there is no concept “trail”")

    def test_a_concept_in_two_files(self, base: Base) -> None:
        altered = base.with_text("vocabulary/law.yaml", "trial:\n  en: |\n    hearing\n")
        altered.assert_only("vocabulary/law.yaml", 1, "“trial” stands in another file too")

    def test_a_name_that_the_factsheet_does_not_write(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "      Viktar Babaryka\n", "      Viktar Babariko\n")
        line = base.line(FACTSHEET, "      Viktar Babaryka\n")
        altered.assert_only(FACTSHEET, line, "the factsheet does not write “Viktar Babariko”")

    def test_a_person_without_a_written_name(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "written: |\n      Ihar Losik\n", 'written: ""\n')
        line = base.line(FACTSHEET, "      Ihar Losik\n") - 1
        altered.assert_only(FACTSHEET, line, "“ihar-losik” has no written name")

    def test_an_unknown_edition(self, base: Base) -> None:
        altered = base.altered(FACTSHEET, "edition: 2025", "edition: 2026")
        line = base.line(FACTSHEET, "edition: 2025")
        altered.assert_among(FACTSHEET, line, "there is no edition 2026")

    def test_a_factsheet_under_a_wrong_name(self, base: Base) -> None:
        altered = base.with_text("factsheets/poland-2025.yaml", base.texts[FACTSHEET]).without(FACTSHEET)
        altered.assert_among(
            "factsheets/poland-2025.yaml", base.line(FACTSHEET, "country:"), "name the file factsheets/b"
        )

    def test_an_edition_under_a_wrong_name(self, base: Base) -> None:
        altered = base.with_text("editions/last.yaml", base.texts[EDITION])
        altered.assert_only(
            "editions/last.yaml", base.line(EDITION, "edition: 2025"), "name the file editions/2025.yaml"
        )

    def test_a_slug_that_is_pillar_and_section(self, base: Base) -> None:
        altered = base.altered(EDITION, "  connect:\n", "  impunity:\n")
        line = base.line(EDITION, "  connect:\n")
        altered.assert_among(EDITION, line, "“impunity” is a pillar and a section")

    def test_questions_without_a_factsheet(self, base: Base) -> None:
        altered = base.with_text("questions/poland-2025.yaml", base.texts[QUESTIONS])
        altered.assert_only("questions/poland-2025.yaml", 1, "there is no factsheet “poland-2025”")

    def test_near_misses_without_a_factsheet(self, base: Base) -> None:
        altered = base.with_text("near-misses/poland-2025.yaml", base.texts[NEAR_MISSES])
        altered.assert_only("near-misses/poland-2025.yaml", 1, "there is no factsheet “poland-2025”")

    def test_no_factsheet_at_all(self, base: Base) -> None:
        altered = base.without(FACTSHEET).without(QUESTIONS).without(NEAR_MISSES)
        assert "there is no factsheet; add one" in str(altered.only_fault())

    def test_no_score_anywhere(self, base: Base) -> None:
        label = (
            '    score:\n      label: "OVERALL GLOBAL TORTURE INDEX SCORE:"\n      value: VERY HIGH RISK\n'
        )
        text = base.altered(FACTSHEET, label, "").texts[FACTSHEET]
        altered = base.with_text(
            FACTSHEET, text.replace("    score: VERY HIGH RISK\n", "").replace("    score: HIGH RISK\n", "")
        )
        altered.assert_among(FACTSHEET, base.line(FACTSHEET, "\ntext:") + 1, "no section has a score")


class TestAllAtOnce:
    def test_faults_of_several_files_and_parts_are_told_together(self, base: Base) -> None:
        altered = (
            base.altered(FACTSHEET, "[title/score, title/1.1", "[title/score, title/9.1")
            .altered(FACTSHEET, "      Viktar Babaryka\n", "      Viktar Babariko\n")
            .altered(FACTSHEET, "[at-a-glance/6.4, civic", "[at-a-glance/6.9, civic")
            .altered(QUESTIONS, "impunity/1.2:", "impunity/9.2:")
            .altered(VOCABULARY, "near: {trial: 0.5}", "near: {trail: 0.5}")
            .altered(SCOPE, "reason: not_in_factsheet", "reason: because")
        )
        assert [fault.file for fault in altered.faults()] == [*[FACTSHEET] * 3, QUESTIONS, SCOPE, VOCABULARY]

    def test_they_are_sorted_by_file_and_line(self, base: Base) -> None:
        text = base.texts[FACTSHEET].replace("Belarus", "Belorus")
        faults = base.with_text(FACTSHEET, text).faults()
        assert len(faults) >= 20
        assert list(faults) == sorted(faults)

    def test_a_faulty_file_is_not_blamed_on_those_that_need_it(self, base: Base) -> None:
        base.with_text(EDITION, "edition: [").assert_only(EDITION, 1, "not valid YAML")
        base.with_text(FACTSHEET, "text: [").assert_only(FACTSHEET, 1, "not valid YAML")

    def test_loading_tells_them_all_in_its_error(self, base: Base) -> None:
        altered = base.altered(QUESTIONS, "impunity/1.2:", "impunity/9.2:").altered(
            VOCABULARY, "trial: 0.5", "trail: 0.5"
        )
        loaded = assemble(altered.texts)
        assert loaded.knowledge is None
        assert {fault.file for fault in loaded.faults} == {QUESTIONS, VOCABULARY}


class TestFolder:
    @pytest.fixture
    def folder(self, base: Base, tmp_path: Path) -> Path:
        for name, text in base.texts.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    def test_it_is_read_whole(self, folder: Path, base: Base) -> None:
        assert read_folder(folder) == base.texts
        assert check(folder) == ()
        assert load(folder).factsheets[0].id == "belarus-2025"

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        (fault,) = check(tmp_path / "nowhere")
        assert "there is no such folder" in str(fault)
        with pytest.raises(KnowledgeError, match="there is no such folder"):
            load(tmp_path / "nowhere")

    def test_an_empty_folder(self, tmp_path: Path) -> None:
        (fault,) = check(tmp_path)
        assert "there is no factsheet" in str(fault)

    @pytest.mark.parametrize("name", [EDITION, FACTSHEET, SOURCE, QUESTIONS, VOCABULARY, SCOPE])
    def test_a_file_that_is_not_utf_8(self, folder: Path, name: str) -> None:
        (folder / name).write_bytes("Віктар".encode("cp1251"))
        (fault,) = check(folder)
        assert str(fault) == f"{name}:1: the file is not UTF-8 text; save it as UTF-8"

    def test_a_file_that_is_too_large(self, folder: Path) -> None:
        (folder / VOCABULARY).write_bytes(b"#" * (MAX_BYTES + 1))
        (fault,) = check(folder)
        assert str(fault) == f"{VOCABULARY}:1: the file is larger than 8 MiB; split it"

    def test_a_file_that_grows_while_it_is_read_is_read_no_further(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("bot.knowledge.folder.MAX_BYTES", 50)
        texts, faults = scan_folder(folder)
        assert not texts
        assert len(faults) == len([path for path in folder.rglob("*") if path.is_file()])

    def test_a_folder_of_too_many_files(self, folder: Path) -> None:
        for number in range(MAX_FILES // 100):
            (folder / f"{number}").mkdir()
            for other in range(100):
                (folder / f"{number}" / f"{other}.txt").touch()
        (fault,) = check(folder)
        assert f"{folder}:1: the folder holds more than 10000 files; name the folder" in str(fault)

    def test_a_folder_of_too_much_text(self, folder: Path) -> None:
        for number in range(MAX_TOTAL // MAX_BYTES + 2):
            (folder / "sources" / f"z{number:02}.md").write_bytes(b"x" * MAX_BYTES)
        texts, (fault,) = scan_folder(folder)
        assert "the folder holds more than 64 million characters; remove" in str(fault)
        assert sum(map(len, texts.values())) <= MAX_TOTAL + MAX_BYTES

    def test_what_is_no_file_is_not_read(self, folder: Path) -> None:
        (folder / "vocabulary" / "folder.yaml").mkdir()
        (folder / "vocabulary" / "endless.yaml").symlink_to("/dev/zero")
        (folder / "vocabulary" / "loop").symlink_to(folder)
        (folder / "vocabulary" / "nowhere.yaml").symlink_to(folder / "nothing")
        os.mkfifo(folder / "vocabulary" / "pipe.yaml")
        assert check(folder) == ()

    def test_faults_of_reading_and_of_content_are_told_together(self, folder: Path, base: Base) -> None:
        (folder / VOCABULARY).write_bytes(b"\xff")
        (folder / QUESTIONS).write_text(
            base.texts[QUESTIONS].replace("impunity/1.2", "impunity/9.2"), encoding="utf-8"
        )
        assert [fault.file for fault in check(folder)] == [QUESTIONS, VOCABULARY]
        with pytest.raises(KnowledgeError) as caught:
            load(folder)
        assert [fault.file for fault in caught.value.faults] == [QUESTIONS, VOCABULARY]

    def test_a_byte_order_mark_does_no_harm(self, folder: Path, base: Base) -> None:
        for name in (FACTSHEET, SOURCE):
            (folder / name).write_text(base.texts[name], encoding="utf-8-sig")
        assert check(folder) == ()

    def test_windows_line_ends_do_no_harm(self, folder: Path, base: Base) -> None:
        for name in (FACTSHEET, SOURCE, QUESTIONS):
            (folder / name).write_bytes(base.texts[name].replace("\n", "\r\n").encode())
        assert check(folder) == ()

    def test_hidden_files_are_drafts(self, folder: Path) -> None:
        (folder / "vocabulary" / ".#courts.yaml").write_text("half written: [", encoding="utf-8")
        (folder / ".git").mkdir()
        (folder / ".git" / "x.yaml").write_text("[", encoding="utf-8")
        assert check(folder) == ()

    def test_reading_stops_with_every_fault(self, folder: Path) -> None:
        (folder / VOCABULARY).write_bytes(b"\xff")
        (folder / SCOPE).write_bytes(b"\xff")
        with pytest.raises(KnowledgeError) as caught:
            read_folder(folder)
        assert [fault.file for fault in caught.value.faults] == [SCOPE, VOCABULARY]
        assert set(scan_folder(folder)[0]) == set(read_folder(shipped_folder())) & set(scan_folder(folder)[0])

    def test_stamps_tell_of_every_change_of_a_file_that_counts(self, folder: Path) -> None:
        seen = [stamps(folder)]
        (folder / VOCABULARY).write_text("courts:\n", encoding="utf-8")
        seen.append(stamps(folder))
        os.utime(folder / VOCABULARY, ns=(1, 1))
        seen.append(stamps(folder))
        (folder / "vocabulary" / "new.yaml").touch()
        seen.append(stamps(folder))
        (folder / VOCABULARY).unlink()
        seen.append(stamps(folder))
        assert all(before != after for before, after in pairwise(seen))
        (folder / "vocabulary" / ".draft.yaml").touch()
        assert stamps(folder) == seen[-1]
        assert not stamps(folder / "nowhere")
