"""Edits of the knowledge base while the bot runs: what is sound goes live, what is not leaves the old serving."""

import asyncio
import logging
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from bot.answers.engine import Engine
from bot.faces import reloading
from bot.faces.discord import watching
from bot.faces.discord.client import FactsheetClient
from bot.faces.discord.registration import payload_of
from bot.faces.discord.watching import kept_current
from bot.faces.reloading import Reloader
from bot.knowledge.folder import stamps
from bot.knowledge.loader import load
from bot.knowledge.model import Knowledge
from bot.knowledge.reader import MAX_BYTES
from tests.answers import small
from tests.discord.cards_of import pictures_of, text_of
from tests.discord.conftest import NewClient, World
from tests.discord.direct import Direct, Payload

EDITION = "editions/2025.yaml"
FACTSHEET = "factsheets/norland-2025.yaml"
QUESTIONS = "questions/norland-2025.yaml"
SOURCE = "sources/norland-2025.md"
REFUSED = "what was read before is served on"
LIVE = "what changed in it is live"


@pytest.fixture(autouse=True)
def told(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small.write(
        tmp_path / "base",
        small.shared(2025),
        small.factsheet("norland", 2025),
        small.source("norland", 2025),
    )
    return tmp_path / "base"


@pytest.fixture
def reloader(folder: Path) -> Reloader:
    return Reloader(folder)


@pytest.fixture
def simcord_bot(new_client: NewClient, folder: Path) -> FactsheetClient:
    return new_client(engine=Engine(load(folder)))


@pytest.fixture
async def watched(world: World, reloader: Reloader) -> AsyncIterator[World]:
    async with kept_current(world.client.answering, reloader):
        # Until the system watches the folder, an edit would be seen by the look-around only.
        await asyncio.sleep(0.2)
        yield world


async def until(happened: Callable[[], object]) -> None:
    async with asyncio.timeout(20):
        while not happened():  # noqa: ASYNC110 - what is waited for happens in files and threads
            await asyncio.sleep(0.005)


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def save_as_it_is(folder: Path, name: str, *_: str) -> None:
    os.utime(folder / name, ns=(1, 1))


def whenever_one_is_made(patch: pytest.MonkeyPatch, happens: Callable[[Knowledge], object]) -> None:
    """Let something happen whenever a reload makes an engine, before it is done."""

    def build(knowledge: Knowledge, earlier: Engine | None) -> Engine:
        happens(knowledge)
        return Engine(knowledge, earlier=earlier)

    patch.setattr(reloading, "Engine", build)


def edit_population(folder: Path, new: str) -> None:
    """Correct a figure, in the source and in the factsheet, as an editor does: one after the other."""
    edit(folder, SOURCE, "Population: 1 million", f"Population: {new}")
    edit(folder, FACTSHEET, "population: 1 million", f"population: {new}")


async def population(world: World) -> str:
    result = await world.alice.slash(world.channel, "stat", name="population")
    return figure_in({"components": result.response.components})


def figure_in(card: Payload) -> str:
    found: list[str] = re.findall(r"\d+ (?:million|people)", text_of(card["components"]))
    return found[0]


# ------------------------------------------------------------------------------------------- what goes live


async def test_an_edit_is_live_without_a_restart(
    watched: World, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert await population(watched) == "1 million"
    before = watched.client.answering.engine
    edit_population(folder, "2 million")
    await until(lambda: watched.client.answering.engine is not before)
    assert await population(watched) == "2 million"
    assert caplog.text.count(LIVE) == 1


async def test_after_an_edit_the_likeliest_words_are_read_ahead(watched: World, folder: Path) -> None:
    before = watched.client.answering.engine
    edit_population(folder, "2 million")
    await until(lambda: watched.client.answering.engine is not before)
    index = watched.client.answering.engine.index
    await until(lambda: len(index.terms_read) == len(index.resemblance.known))


async def test_a_new_file_is_live(watched: World, folder: Path) -> None:
    small.write(folder, small.shared(2026), small.factsheet("norland", 2026), small.source("norland", 2026))
    await until(lambda: watched.client.answering.engine.factsheet.edition.year == 2026)


async def test_what_comes_from_the_engine_follows_it(watched: World, folder: Path) -> None:
    """Completion, the picture of the overview, and buttons of cards that were sent before."""

    async def shown() -> tuple[Any, str, str]:
        offered = await watched.alice.autocomplete(watched.channel, "pillar", "name", "")
        overview = await watched.alice.slash(watched.channel, "overview")
        [picture] = pictures_of(overview.response.components)
        pressed = await watched.alice.click(card.response.message, label="Context")
        return offered[1]["name"], picture["description"], text_of(pressed.response.components)

    card = await watched.alice.slash(watched.channel, "stat", name="prisons")
    name, picture, context = await shown()
    assert (name, "LOW RISK" in picture, "1 million" in context) == ("II. Civic space", True, True)
    before = watched.client.answering.engine
    edit(folder, EDITION, "Civic space", "Room for all")
    edit(folder, FACTSHEET, "score: LOW RISK", "score: HIGH RISK")
    edit(folder, SOURCE, "LOW RISK", "HIGH RISK")
    edit_population(folder, "2 million")
    await until(lambda: watched.client.answering.engine is not before)
    name, picture, context = await shown()
    assert (name, "LOW RISK" in picture, "2 million" in context) == ("II. Room for all", False, True)


async def test_the_drawn_picture_follows_the_engine(watched: World, folder: Path) -> None:
    async def drawn() -> bytes:
        sent = await watched.alice.slash(watched.channel, "overview")
        [attachment] = sent.response.message.attachments
        return bytes(await attachment.read())

    first, before = await drawn(), watched.client.answering.engine
    assert await drawn() == first
    edit(folder, SOURCE, "LOW RISK", "HIGH RISK")
    edit(folder, FACTSHEET, "score: LOW RISK", "score: HIGH RISK")
    await until(lambda: watched.client.answering.engine is not before)
    assert await drawn() != first


async def test_nothing_that_discord_registers_comes_from_the_engine(
    engine: Engine, new_client: NewClient, folder: Path
) -> None:
    other = new_client(engine=Engine(load(folder)))
    assert await payload_of(other.tree) == await payload_of(new_client(engine=engine).tree)


# ------------------------------------------------------------------------------------------ what does not


def emptied(path: Path) -> None:
    path.write_text("", encoding="utf-8")


def half_written(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: len(text) // 2], encoding="utf-8")


def broken(path: Path) -> None:
    path.write_text("a: [1\nb: 2\n", encoding="utf-8")


def too_large(path: Path) -> None:
    path.write_text("#" * (MAX_BYTES + 1), encoding="utf-8")


def not_text(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00")


def deleted(path: Path) -> None:
    path.unlink()


LINES = [QUESTIONS, "scope/countries.yaml", "questions/people.yaml"]
"""Files of which a half that ends with a line is whole: only waiting until nobody writes any more helps."""


@pytest.mark.parametrize(
    ("harm", "name"),
    [
        *product([emptied, broken, too_large, not_text, deleted], [EDITION, FACTSHEET, *LINES]),
        *product([half_written], [EDITION, FACTSHEET]),
    ],
)
def test_a_harmed_file_is_refused_told_by_line_and_taken_when_mended(
    reloader: Reloader,
    folder: Path,
    caplog: pytest.LogCaptureFixture,
    harm: Callable[[Path], None],
    name: str,
) -> None:
    whole = (folder / name).read_text(encoding="utf-8")
    harm(folder / name)
    assert reloader.reload() is None
    assert f"{name}:" in caplog.text
    assert REFUSED in caplog.text
    caplog.clear()
    assert reloader.reload() is None
    assert caplog.text == "", "the same fault is told once"
    (folder / name).write_text(whole, encoding="utf-8")
    assert reloader.reload() is not None


@pytest.mark.parametrize("harm", [emptied, half_written, deleted])
def test_a_source_that_no_longer_proves_the_quotes_is_refused(
    reloader: Reloader, folder: Path, caplog: pytest.LogCaptureFixture, harm: Callable[[Path], None]
) -> None:
    harm(folder / SOURCE)
    assert reloader.reload() is None
    assert f"{FACTSHEET}:" in caplog.text


def test_a_quote_that_is_not_the_published_one_is_refused(
    reloader: Reloader, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    edit(folder, FACTSHEET, "Judges seldom hear", "Judges often hear")
    assert reloader.reload() is None
    line = (folder / FACTSHEET).read_text().split("Judges")[0].count("\n") + 1
    assert f"{FACTSHEET}:{line}: " in caplog.text
    edit(folder, FACTSHEET, "Judges often hear", "Judges seldom hear")
    assert reloader.reload() is not None


async def test_while_a_file_is_broken_the_old_knowledge_serves(
    watched: World, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = watched.client.answering.engine
    whole = (folder / FACTSHEET).read_text(encoding="utf-8")
    broken(folder / FACTSHEET)
    await until(lambda: REFUSED in caplog.text)
    assert f"{FACTSHEET}:2: not valid YAML" in caplog.text
    assert watched.client.answering.engine is before
    assert await population(watched) == "1 million"
    (folder / FACTSHEET).write_text(whole, encoding="utf-8")
    edit_population(folder, "2 million")
    await until(lambda: watched.client.answering.engine is not before)
    assert await population(watched) == "2 million"


async def test_a_folder_that_is_gone_and_another_of_its_name(
    watched: World, folder: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "LOOK_MILLISECONDS", 100)
    before = watched.client.answering.engine
    folder.rename(folder.with_name("away"))  # noqa: ASYNC240 - a test may block
    (folder.with_name("away") / "x.yaml").touch()  # what wakes the watcher whose own period was longer
    await until(lambda: "there is no such folder" in caplog.text)
    assert watched.client.answering.engine is before
    new = folder.with_name("new")
    small.write(new, small.shared(2025), small.factsheet("norland", 2025, "3 million"))
    small.write(new, small.source("norland", 2025, "3 million"))
    new.rename(folder)
    await until(lambda: watched.client.answering.engine is not before)
    edit(folder, QUESTIONS, "what is the population", "how many people")
    await until(lambda: caplog.text.count(LIVE) == 2)


def test_many_faults_fill_no_log(reloader: Reloader, folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / QUESTIONS).write_text("".join(f"nowhere/{n}.1: {{}}\n" for n in range(500)), encoding="utf-8")
    assert reloader.reload() is None
    assert len(caplog.records) == 21
    assert "480 more faults" in caplog.text


def test_no_fault_breaks_a_line_of_the_log(
    reloader: Reloader, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / QUESTIONS).write_text('"a\\n\\e[31m2026 INFO forged": {}\n', encoding="utf-8")
    (folder / "a\nb.yaml").touch()
    assert reloader.reload() is None
    assert all(record.getMessage().isprintable() for record in caplog.records)


def test_the_same_content_makes_no_new_engine(reloader: Reloader, folder: Path) -> None:
    (folder / FACTSHEET).touch()
    (folder / ".draft.yaml").write_text("x")
    assert reloader.reload() is None


def test_what_changes_while_an_engine_is_made_is_read_again(
    reloader: Reloader, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def save(knowledge: Knowledge) -> None:
        if knowledge.factsheets[0].entries["norland-2025/figures/population"].value == "2 million":
            small.write(folder, small.factsheet("norland", 2025, "3 million"))
            small.write(folder, small.source("norland", 2025, "3 million"))

    whenever_one_is_made(monkeypatch, save)
    edit_population(folder, "2 million")
    made = reloader.reload()
    assert made
    assert made.stat("population").excerpts[0].value == "3 million"


def test_a_folder_that_never_rests_is_not_served(
    reloader: Reloader, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    whenever_one_is_made(monkeypatch, lambda _: edit(folder, QUESTIONS, "miner", "miner "))
    edit(folder, QUESTIONS, "miners", "the miners")
    assert reloader.reload() is None
    assert "keeps changing" in caplog.text


def test_what_is_saved_again_as_it_was_while_an_engine_is_made_is_live_all_the_same(
    reloader: Reloader, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[Knowledge] = []

    def touch(knowledge: Knowledge) -> None:
        built.append(knowledge)
        save_as_it_is(folder, QUESTIONS)

    whenever_one_is_made(monkeypatch, touch)
    edit_population(folder, "2 million")
    made = reloader.reload()
    assert made
    assert made.stat("population").excerpts[0].value == "2 million"
    assert len(built) == 1


def test_what_is_saved_just_before_it_is_read_is_live(
    reloader: Reloader, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves: list[Callable[[], None]] = [lambda: edit_population(folder, "2 million")]

    def save_after(looked_at: Path) -> object:
        seen = stamps(looked_at)
        for save in saves:
            save()
        saves.clear()
        return seen

    monkeypatch.setattr(reloading, "stamps", save_after)
    made = reloader.reload()
    assert made
    assert made.stat("population").excerpts[0].value == "2 million"
    assert reloader.reload() is None


def test_what_is_taken_back_while_an_engine_is_made_leaves_the_old_serving(
    reloader: Reloader, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (folder / QUESTIONS).read_text(encoding="utf-8")

    whenever_one_is_made(monkeypatch, lambda _: (folder / QUESTIONS).write_text(before, encoding="utf-8"))
    edit(folder, QUESTIONS, "miners", "the miners")
    assert reloader.reload() is None


def test_a_folder_that_comes_to_rest_later_is_read_again(
    reloader: Reloader, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unrest = iter([edit, edit])

    def change(_: Knowledge) -> None:
        next(unrest, save_as_it_is)(folder, QUESTIONS, "miner", "miner ")

    with monkeypatch.context() as patched:
        whenever_one_is_made(patched, change)
        edit_population(folder, "2 million")
        assert reloader.reload() is None
    made = reloader.reload()
    assert made
    assert made.stat("population").excerpts[0].value == "2 million"


async def test_what_breaks_unforeseen_leaves_the_old_serving_and_the_watcher_alive(
    watched: World, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(_: object, earlier: Engine | None) -> Engine:
        raise ValueError("secret-words")

    before = watched.client.answering.engine
    with monkeypatch.context() as patched:
        patched.setattr(reloading, "Engine", break_down)
        edit_population(folder, "2 million")
        await until(lambda: "could not be read anew: ValueError" in caplog.text)
    assert "secret-words" not in caplog.text
    assert watched.client.answering.engine is before
    edit(folder, QUESTIONS, "what is the population", "how many people")
    await until(lambda: watched.client.answering.engine is not before)


# ------------------------------------------------------------------------------------------ being asked to


HANGUP = pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="the platform has no SIGHUP")


@HANGUP
async def test_sighup_reads_again_and_lets_a_file_be_gone(
    watched: World, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = watched.client.answering.engine
    (folder / "questions/people.yaml").unlink()
    await until(lambda: "questions/people.yaml:1: the file is gone" in caplog.text)
    assert watched.client.answering.engine is before
    os.kill(os.getpid(), signal.SIGHUP)
    await until(lambda: watched.client.answering.engine is not before)
    os.kill(os.getpid(), signal.SIGHUP)
    await until(lambda: caplog.text.count(LIVE) == 2)


@HANGUP
async def test_sighup_with_a_fault_tells_it_again(
    watched: World, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken(folder / QUESTIONS)
    await until(lambda: caplog.text.count(REFUSED) == 1)
    os.kill(os.getpid(), signal.SIGHUP)
    await until(lambda: caplog.text.count(REFUSED) == 2)


@HANGUP
@pytest.mark.parametrize("on_terminal", [False, True])
def test_before_the_folder_is_watched_sighup_ends_the_bot_only_if_its_terminal_closes(
    on_terminal: bool,
) -> None:
    """In a process of its own: what a signal does is the whole process's."""
    program = (
        "import os, signal, sys; from bot.faces.terminal.service import ignore_hangups; "
        f"sys.stdin.isatty = lambda: {on_terminal}; ignore_hangups(); os.kill(os.getpid(), signal.SIGHUP)"
    )
    ended = subprocess.run([sys.executable, "-c", program], check=False)  # noqa: S603 - our own program
    assert ended.returncode == (-signal.SIGHUP if on_terminal else 0)


@HANGUP
async def test_a_terminal_that_closes_still_ends_the_bot(
    world: World, reloader: Reloader, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    open_ = [True]
    monkeypatch.setattr(watching, "_on_terminal", lambda: bool(open_))
    async with kept_current(world.client.answering, reloader):
        open_.clear()
        os.kill(os.getpid(), signal.SIGHUP)
        await asyncio.wait_for(stopped.wait(), 10)
    asyncio.get_running_loop().remove_signal_handler(signal.SIGTERM)


async def test_without_a_reloader_nothing_is_watched(world: World) -> None:
    before = asyncio.all_tasks()
    async with kept_current(world.client.answering, None):
        assert asyncio.all_tasks() == before


async def test_nothing_runs_on_when_the_bot_has_ended(world: World, reloader: Reloader) -> None:
    before = asyncio.all_tasks()
    async with kept_current(world.client.answering, reloader):
        assert len(asyncio.all_tasks()) > len(before)
    assert asyncio.all_tasks() == before


# ---------------------------------------------------------------------------------------------- under load


@asynccontextmanager
async def asking(direct: Direct) -> AsyncIterator[list[str]]:
    """Ask again and again, and gather every figure that is answered."""
    answered: list[str] = []

    async def ask() -> None:
        while True:
            answered.append(figure_in(await direct.command("stat", name="population")))
            await asyncio.sleep(0.01)  # without any, the reload would wait for its turn and not the asker

    askers = [asyncio.create_task(ask()) for _ in range(4)]
    yield answered
    for asker in askers:
        assert not asker.done(), asker.exception()
        asker.cancel()
    await asyncio.gather(*askers, return_exceptions=True)


async def test_a_hundred_reloads_under_load_lose_no_answer(
    new_client: NewClient, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "REST_MILLISECONDS", 5)
    direct = await Direct.of(new_client(engine=Engine(load(folder))))
    answering = direct.client.answering
    async with kept_current(answering, Reloader(folder)), asking(direct) as answered:
        await asyncio.sleep(0.2)
        for number in range(100):
            before = answering.engine
            small.write(folder, small.source("norland", 2025, f"{number} people"))
            small.write(folder, small.factsheet("norland", 2025, f"{number} people"))
            await until(lambda: answering.engine is not before)  # noqa: B023 - awaited here
            asked = len(answered)
            await until(lambda: len(answered) >= asked + 4)  # noqa: B023
            assert figure_in(await direct.command("stat", name="population")) == f"{number} people"
    assert len(answered) >= 400
    assert set(answered) <= {"1 million", *(f"{number} people" for number in range(100))}
    assert len(set(answered)) > 90
