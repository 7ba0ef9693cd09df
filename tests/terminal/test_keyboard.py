"""The prompt as fingers meet it: keys go in through a pipe, no terminal is needed."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Final

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.answers.engine import Engine
from bot.faces.commands import COMMANDS
from bot.faces.reloading import Reloader
from bot.faces.terminal.blocks import Page
from bot.faces.terminal.completion import CommandCompleter
from bot.faces.terminal.conversation import Conversation
from bot.faces.terminal.keyboard import converse
from bot.knowledge.loader import load
from tests.answers import small

UP, ENTER, CTRL_C, CTRL_D = "\x1b[A", "\r", "\x03", "\x04"
PAUSE: Final = 0.3


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small.write(tmp_path, small.shared(2025), small.factsheet("norland", 2025), small.source("norland", 2025))
    return tmp_path


@pytest.fixture
def reloader(folder: Path) -> Reloader:
    return Reloader(folder)


def type_keys(keys: PipeInput, *bursts: str) -> Thread:
    """Type `bursts`, with a pause before each; no finger is faster than prompt_toolkit loads the history."""

    def fingers() -> None:
        for burst in bursts:
            time.sleep(PAUSE)
            keys.send_text(burst)

    typist = Thread(target=fingers)
    typist.start()
    return typist


def typed(engine: Engine, keys: PipeInput, reloader: Reloader, *bursts: str) -> list[str]:
    """The lines that reach the conversation when `bursts` are typed, a pause between, and then Ctrl-D."""
    lines: list[str] = []

    class Listening(Conversation):
        def reply(self, line: str) -> tuple[()]:
            lines.append(line)
            return ()

    typist = type_keys(keys, *bursts, CTRL_D)
    with pytest.raises(EOFError):
        converse(Listening(engine, "en"), reloader)
    typist.join()
    return lines


def test_lines_arrive(engine: Engine, keys: PipeInput, reloader: Reloader) -> None:
    assert typed(engine, keys, reloader, f"/pillar impunity{ENTER}hello{ENTER}") == [
        "/pillar impunity",
        "hello",
    ]


def test_history_goes_back(engine: Engine, keys: PipeInput, reloader: Reloader) -> None:
    assert typed(engine, keys, reloader, f"/pillar IV{ENTER}", f"{UP}{ENTER}") == ["/pillar IV", "/pillar IV"]


def test_history_is_gone_with_the_prompt(engine: Engine, keys: PipeInput, reloader: Reloader) -> None:
    typed(engine, keys, reloader, f"/pillar IV{ENTER}")
    assert typed(engine, keys, reloader, f"{UP}{ENTER}") == [""]


def test_answers_are_printed(
    engine: Engine, keys: PipeInput, reloader: Reloader, capsys: pytest.CaptureFixture[str]
) -> None:
    keys.send_text(f"/stat homicide-rate{ENTER}/quit{ENTER}")
    converse(Conversation(engine, "en"), reloader)
    assert "Homicide rate (per 100.000 people): 2\n" in capsys.readouterr().out


def test_ctrl_c_interrupts(engine: Engine, keys: PipeInput, reloader: Reloader) -> None:
    keys.send_text(f"how many{CTRL_C}")
    with pytest.raises(KeyboardInterrupt):
        converse(Conversation(engine, "en"), reloader)


def test_what_was_edited_is_in_the_next_answer(
    folder: Path, keys: PipeInput, reloader: Reloader, capsys: pytest.CaptureFixture[str]
) -> None:
    edits = [
        ("sources/norland-2025.md", "Population: 1 million", "Population: 2 million"),
        # Until the factsheet says so, too, the first figure is served on.
        ("factsheets/norland-2025.yaml", "population: 1 million", "population: 2 million"),
    ]

    class Edited(Conversation):
        def reply(self, line: str) -> Page | None:
            page = super().reply(line)
            if edits:
                name, old, new = edits.pop(0)
                path = folder / name
                path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
            return page

    typist = type_keys(keys, f"/stat population{ENTER}" * 3, CTRL_D)
    with pytest.raises(EOFError):
        converse(Edited(Engine(load(folder)), "en"), reloader)
    typist.join()
    assert re.findall(r"\d million", capsys.readouterr().out) == ["1 million", "1 million", "2 million"]


@pytest.fixture
def completer(engine: Engine) -> CommandCompleter:
    return CommandCompleter(Conversation(engine, "en"))


def completed(completer: CommandCompleter, text: str) -> list[str]:
    """The whole lines that `text` can be completed to."""
    found = completer.get_completions(Document(text), CompleteEvent())
    return [text[: len(text) + each.start_position] + each.text for each in found]


def test_a_slash_offers_every_command(completer: CommandCompleter) -> None:
    offered = [line.strip() for line in completed(completer, "/")]
    assert offered == [f"/{command.name}" for command in COMMANDS] + ["/full", "/context", "/quit"]


def test_commands_complete(completer: CommandCompleter) -> None:
    assert completed(completer, "/pi") == ["/pillar "]
    assert completed(completer, "/OV") == ["/overview"]
    assert completed(completer, "/zz") == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("/pillar imp", "/pillar impunity"),
        ("/pillar безнак", "/pillar IV. Безнаказанность"),
        ("/stat homi", "/stat homicide-rate"),
        ("/person Бабар", "/person viktor-babaryka"),
        ("/section at a gl", "/section at-a-glance"),
        ("/recommendations zero-tol", "/recommendations 5"),
    ],
)
def test_names_complete_in_any_spelling(completer: CommandCompleter, text: str, line: str) -> None:
    assert completed(completer, text)[0] == line


def test_every_completion_works(engine: Engine, completer: CommandCompleter) -> None:
    for command in COMMANDS:
        if command.option and command.option.completes:
            for line in completed(completer, f"/{command.name} "):
                answer = command.run(engine, line.partition(" ")[2])
                assert answer.excerpts, line


@pytest.mark.parametrize("text", ["how many", "/ask how", "/nothing x", "/overview x", ""])
def test_what_has_no_names_is_not_completed(completer: CommandCompleter, text: str) -> None:
    assert completed(completer, text) == []
