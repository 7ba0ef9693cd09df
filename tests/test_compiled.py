"""A compiled index is kept, found again, and never trusted more than what it was made of."""

from pathlib import Path

import pytest

from bot.answers import engine as engine_module
from bot.answers.compiling import compile_index
from bot.answers.engine import Engine
from bot.answers.index import Index
from bot.answers.people import PeopleIndex
from bot.faces.compiled import KEPT, SUFFIX, start_engine
from bot.knowledge.faults import KnowledgeError
from bot.knowledge.loader import load
from bot.knowledge.model import Factsheet, Knowledge
from tests.answers import small

ASKED = (
    "do judges hear complaints from miners",
    "who is Odo Brenn",
    "how many prisons are there",
    "does it rain",
)


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    folder = tmp_path / "knowledge"
    small.write(folder, small.shared(2025), small.factsheet("norland", 2025))
    return folder


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Count compilations."""
    counted: list[str] = []

    def count(
        knowledge: Knowledge, factsheet: Factsheet, people: PeopleIndex, earlier: Index | None = None
    ) -> Index:
        counted.append("compiled")
        return compile_index(knowledge, factsheet, people, earlier)

    monkeypatch.setattr(engine_module, "compile_index", count)
    return counted


def answers(engine: Engine) -> list[object]:
    return [engine.ask(question).to_json() for question in ASKED]


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{SUFFIX}"))


def test_what_was_compiled_once_is_found_and_answers_alike(
    knowledge: Path, tmp_path: Path, compilations: list[str]
) -> None:
    first = start_engine(knowledge, tmp_path / "kept")
    second = start_engine(knowledge, tmp_path / "kept")
    assert len(compilations) == len(kept(tmp_path / "kept")) == 1
    assert answers(first) == answers(second)


def test_what_was_compiled_is_let_go_for_what_was_packed(knowledge: Path, tmp_path: Path) -> None:
    assert Engine(load(knowledge)).index.postings.weighted.flags.writeable
    for kept_in in (tmp_path / "kept", None):
        assert not start_engine(knowledge, kept_in).index.postings.weighted.flags.writeable


@pytest.mark.parametrize(
    "file", ["questions/norland-2025.yaml", "scope/not-in-factsheets.yaml", "factsheets/norland-2025.yaml"]
)
def test_any_edit_is_compiled_anew(
    knowledge: Path, tmp_path: Path, compilations: list[str], file: str
) -> None:
    start_engine(knowledge, tmp_path / "kept")
    with (knowledge / file).open("a", encoding="utf-8") as edited:
        edited.write("# a note\n")
    start_engine(knowledge, tmp_path / "kept")
    assert len(compilations) == len(kept(tmp_path / "kept")) == 2


@pytest.mark.parametrize("damage", [b"", b"noise", b"torture-index-bot index 1\n\xff\xff"])
def test_a_damaged_index_is_compiled_anew(
    knowledge: Path, tmp_path: Path, compilations: list[str], damage: bytes
) -> None:
    good = answers(start_engine(knowledge, tmp_path / "kept"))
    (file,) = kept(tmp_path / "kept")
    file.write_bytes(damage)
    assert answers(start_engine(knowledge, tmp_path / "kept")) == good
    assert answers(start_engine(knowledge, tmp_path / "kept")) == good
    assert len(compilations) == 2


def test_faults_are_told_as_ever_and_nothing_is_kept_of_them(knowledge: Path, tmp_path: Path) -> None:
    (knowledge / "scope/countries.yaml").write_text("poland: [", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"scope/countries\.yaml"):
        start_engine(knowledge, tmp_path / "kept")
    assert not kept(tmp_path / "kept")


def test_nothing_is_kept_if_that_is_off(knowledge: Path, tmp_path: Path) -> None:
    start_engine(knowledge, None)
    assert [path.name for path in tmp_path.iterdir()] == ["knowledge"]


def test_a_folder_that_cannot_be_written_to_costs_only_time(knowledge: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be", encoding="utf-8")
    assert answers(start_engine(knowledge, tmp_path / "kept")) == answers(start_engine(knowledge, None))


def test_few_are_kept_and_the_newest(knowledge: Path, tmp_path: Path) -> None:
    file = knowledge / "questions/norland-2025.yaml"
    for note in range(KEPT + 2):
        file.write_text(file.read_text(encoding="utf-8") + f"# note {note}\n", encoding="utf-8")
        start_engine(knowledge, tmp_path / "kept")
    assert len(kept(tmp_path / "kept")) == KEPT
    assert not list((tmp_path / "kept").glob("*.part"))


def test_no_question_gets_into_it(knowledge: Path, tmp_path: Path) -> None:
    engine = start_engine(knowledge, tmp_path / "kept")
    for question in ("quokkas in trouble", "miners quokka"):
        engine.ask(question)
    assert b"quokka" not in engine.pack_index()
