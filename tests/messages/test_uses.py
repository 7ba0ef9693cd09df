"""English has each message that the code uses, and the code uses each message that English has."""

import click
import pytest

from bot.answers.answer import Reason
from bot.faces.commands import COMMANDS
from bot.faces.discord.registration import VISIBILITY
from bot.faces.terminal.doctor.finding import Grade
from bot.faces.terminal.page import PROMPT_COMMANDS
from bot.faces.terminal.shell import make_shell
from bot.faces.terminal.spoken import Switch
from tests.messages.catalogues import catalogue
from tests.messages.uses import Uses, sources, uses_in

# What each computed name can turn out to be; a new way of computing one has to be added here.
REASONS = tuple(reason.value.replace("_", "-") for reason in Reason)
SHELL = make_shell()
COMPUTED: dict[str, set[str]] = {
    "about-privacy-*": {f"about-privacy-{number}" for number in (1, 2, 3)},
    "command-*": {f"command-{name}" for name in (*(each.name for each in COMMANDS), *SHELL.commands)},
    "doctor-*": {f"doctor-{grade}" for grade in Grade},
    "next-*": {f"next-{reason}" for reason in REASONS},
    "option-*-*": {f"option-{each.name}-{each.option.name}" for each in COMMANDS if each.option},
    "prompt-*": {f"prompt-{name}" for name in PROMPT_COMMANDS},
    "reason-*": {f"reason-{reason}" for reason in REASONS},
    "step-*": {f"step-{reason}" for reason in REASONS},
    "switch-*": {
        f"switch-{switch.opts[0].removeprefix('--')}"
        for command in (SHELL, *SHELL.commands.values())
        for switch in command.params
        if isinstance(switch, Switch)
    },
    "visibility-*": {"visibility-private", "visibility-public"},
    # The fault of a batch's line carries the message's name.
    "str(error)": {"batch-not-utf8", "batch-not-json", "batch-no-question"},
    # Discord's translator is given names that were uses when `_message` was called.
    "string.extras.get('message')": set(),
}


@pytest.fixture(scope="module")
def uses() -> Uses:
    return uses_in(sources())


def wanted(uses: Uses) -> dict[str, str]:
    """All names that the code uses, each with a place that does."""
    computed = {
        name: place for each, place in uses.computed.items() for name in COMPUTED.get(each, ())
    }  # fmt: skip
    return computed | uses.literal


def test_each_way_of_computing_a_name_is_known(uses: Uses) -> None:
    assert uses.computed.keys() == COMPUTED.keys(), uses.computed


def test_english_has_each_message_that_the_code_uses(uses: Uses) -> None:
    english = catalogue("en").messages
    assert {name: place for name, place in wanted(uses).items() if name not in english} == {}


def test_the_code_uses_each_message_that_english_has(uses: Uses) -> None:
    assert catalogue("en").messages.keys() - wanted(uses).keys() == set()


def test_computed_names_hold_something() -> None:
    assert all(names for each, names in COMPUTED.items() if each != "string.extras.get('message')")
    assert "switch-batch" in COMPUTED["switch-*"]
    assert "command-check" in COMPUTED["command-*"]
    assert isinstance(SHELL, click.Group)
    assert VISIBILITY == "visibility"


# --------------------------------------------------------------------------------------- that uses are found


@pytest.mark.parametrize(
    ("code", "literal", "computed"),
    [
        ("messages('a')", {"a"}, set()),
        ("frame.say('a', count=1)", {"a"}, set()),
        ("desk.frame().say('a')", {"a"}, set()),
        ("messages_in(language)('a')", {"a"}, set()),
        ("messages('a' if x else 'b')", {"a", "b"}, set()),
        ("messages(f'a-{x}')", set(), {"a-*"}),
        ("A: Final = 'x'\nmessages(f'a-{A}')", {"a-x"}, set()),
        ("messages(x.y)", set(), {"x.y"}),
        ("def f():\n    name = 'a' if x else 'b'\n    say(name)", {"a", "b"}, set()),
        ("def f():\n    for name, x in (('a', 1), ('b', 2)):\n        say(name)", {"a", "b"}, set()),
        ("def f():\n    t = (('a', 1),)\n    return [messages(name) for name, x in t]", {"a"}, set()),
        ("def f(x, name):\n    say(name)\nf(1, 'a')", {"a"}, set()),
        ("def f(name):\n    g(name)\ndef g(name):\n    say(name)\nf('a')", {"a"}, set()),
        ("class C:\n    def f(self, name):\n        say(name)\nC().f('a')", {"a"}, set()),
        ("def f(name):\n    pass\nf('a')", set(), set()),
        ("self.messages(interaction)", set(), set()),
    ],
)
def test_a_use_is_found(code: str, literal: set[str], computed: set[str]) -> None:
    found = uses_in({"module.py": code})
    assert (set(found.literal), set(found.computed)) == (literal, computed)


def test_a_private_function_hands_on_in_its_own_module_only() -> None:
    hands_on = "def _f(name):\n    say(name)\n"
    assert set(uses_in({"a.py": hands_on, "b.py": "_f('a')"}).literal) == set()
    assert set(uses_in({"a.py": hands_on.replace("_f", "f"), "b.py": "f('a')"}).literal) == {"a"}


def test_a_use_has_its_place() -> None:
    assert uses_in({"a.py": "\nmessages('a')"}).literal == {"a": "a.py:2"}
