"""So many examples that the marks are met; what each test really tried, `--hypothesis-show-statistics` tells."""

from types import ModuleType

from tests.answers import test_any_text
from tests.hostile import test_discord, test_files, test_terminal
from tests.hostile.examples import declared
from tests.knowledge import test_reader
from tests.terminal import test_conversation, test_machine

MODULES = (
    test_any_text,
    test_discord,
    test_files,
    test_terminal,
    test_reader,
    test_conversation,
    test_machine,
)


def examples_of(module: ModuleType) -> int:
    return sum(declared(function) for name, function in vars(module).items() if name.startswith("test_"))


def test_at_least_twenty_thousand_examples_are_tried() -> None:
    assert sum(map(examples_of, MODULES)) >= 20_000


def test_each_of_them_tries_some() -> None:
    assert all(examples_of(module) >= 100 for module in MODULES)
