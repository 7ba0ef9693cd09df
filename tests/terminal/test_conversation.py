from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.answer import cite_section
from bot.answers.engine import Engine
from bot.faces.commands import BY_NAME, COMMANDS, Command
from bot.faces.terminal.conversation import Conversation
from bot.faces.terminal.frame import frame_in
from bot.faces.terminal.lookup import in_full
from bot.faces.terminal.page import page
from bot.faces.terminal.plain import plain_text


class Talk:
    """A conversation whose replies are plain text."""

    def __init__(self, engine: Engine) -> None:
        self.conversation = Conversation(engine, "en")

    def __call__(self, line: str) -> str:
        reply = self.conversation.reply(line)
        assert reply is not None
        return plain_text(reply) if reply else ""


@pytest.fixture
def talk(engine: Engine) -> Talk:
    return Talk(engine)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_answers_its_examples(talk: Talk, engine: Engine, command: Command) -> None:
    for example in command.examples:
        assert talk(f"/{command.name} {example}") == plain_text(
            page(command.run(engine, example), frame_in("en"))
        )


def test_a_plain_question_is_asked(talk: Talk) -> None:
    asked = talk("how many political prisoners are there?")
    assert "1,208 political prisoners" in asked
    assert asked == talk("/ask how many political prisoners are there?")


@pytest.mark.parametrize("line", ["/pillar impunity", "  /PILLAR   impunity  ", "/Pillar IV"])
def test_a_command_may_be_typed_as_one_likes(talk: Talk, line: str) -> None:
    assert talk(line).startswith("IV. ENDING IMPUNITY\n")


@pytest.mark.parametrize("line", ["/quit", "/exit", " /QUIT ", "/quit now"])
def test_quit_leaves(engine: Engine, line: str) -> None:
    assert Conversation(engine, "en").reply(line) is None


@pytest.mark.parametrize("line", ["", "   ", "\n"])
def test_an_empty_line_says_nothing(talk: Talk, line: str) -> None:
    assert talk(line) == ""


def test_a_slash_alone_is_help(talk: Talk) -> None:
    assert talk("/") == talk("/help")


def test_an_unknown_command_gets_the_nearest(talk: Talk) -> None:
    assert "Did you mean /pillar?" in talk("/pilar impunity")
    assert "Did you mean /recommendations?" in talk("/recomendation 3")
    assert "/help" in talk("/zzzzz")


def test_a_number_opens_what_was_listed(talk: Talk) -> None:
    assert "4. IV. Ending impunity\n" in talk("/pillar zzzzzz")
    assert talk("4").startswith("IV. ENDING IMPUNITY\n")


def test_a_list_stays_good_while_no_other_takes_its_place(talk: Talk) -> None:
    talk("/person zzzzzz")
    first = talk("1")
    assert first.startswith("Maria Kalesnikava\n")
    assert talk("2").startswith("Siarhei Tsikhanouski\n")
    talk("/context")
    assert talk("1") == first
    talk("/overview")
    assert talk("1") != first


@pytest.mark.parametrize("number", ["0", "8", "999"])
def test_a_number_that_was_not_listed_says_how_far_the_list_goes(talk: Talk, number: str) -> None:
    talk("/pillar zzzzzz")
    assert talk(number) == f"There is no number {number} above: the list goes from 1 to 7.\n"


def test_a_number_without_a_list_is_a_question(talk: Talk) -> None:
    assert "There is no number" not in talk("4")


def test_suggestions_of_a_question_can_be_opened(talk: Talk, engine: Engine) -> None:
    suggestion = engine.recommendations("9").suggestions[1]
    talk("/recommendations 9")
    assert suggestion.quote in talk("2")


def test_a_suggested_section_opens_as_a_section(
    talk: Talk, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = engine.factsheet.by_slug["impunity"]
    unsure = replace(engine.recommendations("9"), suggestions=(cite_section(engine.factsheet, section),))
    monkeypatch.setitem(BY_NAME, "ask", replace(BY_NAME["ask"], run=lambda *_: unsure))
    assert "1. IV. ENDING IMPUNITY\n" in talk("anything")
    assert talk("1") == plain_text(page(engine.pillar("impunity"), frame_in("en")))


def test_full_shows_the_whole_section(talk: Talk, engine: Engine) -> None:
    talk("/pillar impunity")
    whole = page(in_full(engine.pillar("impunity")), frame_in("en"), full=True)
    assert talk("/full") == plain_text(whole)


def test_full_after_a_quote_shows_the_section_that_it_stands_in(talk: Talk) -> None:
    talk("/ask how many political prisoners are there?")
    assert talk("/full").startswith("AT A GLANCE\n")


def test_context_shows_the_paragraph_around_the_quote(talk: Talk) -> None:
    talk("/ask how many political prisoners are there?")
    around = talk("/context")
    assert "→ “To this day, at least 1,208 political prisoners remain in detention.”" in around
    assert "Civil society organisations have been dismantled" in around


@pytest.mark.parametrize("line", ["/full", "/context"])
def test_going_on_from_nothing_says_what_to_do_first(talk: Talk, line: str) -> None:
    assert talk(line) == "Ask for a section or a quote first, for example: /pillar impunity\n"
    talk("/help")
    assert talk(line) == "Ask for a section or a quote first, for example: /pillar impunity\n"


@settings(deadline=None, max_examples=150)
@given(lines=st.lists(st.text(st.characters(), max_size=80), max_size=4), slash=st.booleans())
def test_nothing_that_is_typed_breaks_it(engine: Engine, lines: list[str], slash: bool) -> None:
    conversation = Conversation(engine, "en")
    for line in lines:
        reply = conversation.reply(f"/{line}" if slash else line)
        assert reply is None or plain_text(reply)
