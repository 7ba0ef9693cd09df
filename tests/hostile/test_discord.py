"""Hostile texts, custom_ids and values into every way in that Discord has, through the real client."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answers.engine import Engine
from bot.faces.commands import BY_NAME, COMMANDS, Command
from bot.faces.discord import limits
from bot.faces.discord.cards import lay_out
from bot.faces.discord.completion import choices
from bot.faces.discord.plain_replies import plain_reply
from bot.faces.discord.references import MENU_ID, Action, Reference, Subject, short_id
from bot.faces.discord.view import to_view
from bot.faces.messages import LANGUAGES, messages_in
from tests.answers.test_any_text import assert_sound
from tests.discord.cards_of import faults_of, payload_of
from tests.hostile.conftest import Asked
from tests.hostile.examples import tries
from tests.hostile.held import assert_safe_card, assert_safe_reply, assert_safe_text, seen_in
from tests.hostile.texts import MARK, MARKED, piece, seeded, text

ENGLISH = messages_in("en")
FAULT = ENGLISH("fault")
WITH_TEXT = [command for command in COMMANDS if command.option]
COMPLETED = [command for command in COMMANDS if command.option and command.option.completes]
PERSON, CHANNEL = 1, 2
LOCALES = st.sampled_from(("en-US", "ru", "pl", "uk", "lt", "xx-YY", "zz" * 20, ""))


@pytest.fixture(autouse=True)
def nothing_fails(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Let an exception that the bot caught, and only logged, fail the test."""
    yield
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.fixture(scope="session")
def slugs(engine: Engine) -> frozenset[str]:
    """Everything that can be completed: by its slug or, in another language than the reader's, by its name."""
    kinds = [str(command.option and command.option.completes) for command in COMPLETED]
    offered = [choice for kind in kinds for code in LANGUAGES for choice in engine.complete(kind, "", code)]
    people = {text for person in engine.factsheet.people for text in (person.slug, person.name)}
    return frozenset(people.union(*((choice.value, choice.name) for choice in offered)))


# --------------------------------------------------------------------------------------------- what is typed


@pytest.mark.parametrize("command", WITH_TEXT, ids=lambda command: command.name)
@tries(250)
@given(text=MARKED, language=st.sampled_from(LANGUAGES))
def test_whatever_is_asked_the_card_holds_nothing_of_it(
    engine: Engine, command: Command, text: str, language: str
) -> None:
    answer = command.run(engine, text)
    assert_sound(answer)
    messages = messages_in(language)
    card = lay_out(answer, messages)
    assert card == lay_out(replace(answer, question=""), messages)
    for page in range(len(card.pages())):
        view = to_view(card, messages, page)
        assert faults_of(view) == []
        assert_safe_text("\n".join(seen_in(payload_of(view))))


@tries(300)
@given(text=MARKED)
def test_whatever_is_asked_the_reply_in_a_channel_holds_nothing_of_it(engine: Engine, text: str) -> None:
    answer = engine.ask(text)
    reply = plain_reply(answer, ENGLISH)
    assert_safe_reply(reply)
    assert reply == plain_reply(replace(answer, question=""), ENGLISH)


@pytest.mark.parametrize("command", WITH_TEXT, ids=lambda command: command.name)
@tries(100)
@given(text=MARKED, locale=LOCALES, visibility=st.one_of(st.sampled_from(["private", "public"]), MARKED))
def test_commands_through_the_client(
    asked: Asked, command: Command, text: str, locale: str, visibility: str
) -> None:
    assert command.option
    option = {command.option.name: text, "visibility": visibility}
    data = asked(lambda direct: direct.command(command.name, locale=locale, **option))
    if locale == "en-US":
        assert_safe_card(data, FAULT)
    assert faults_of(data["components"]) == []


@pytest.mark.parametrize("command", COMPLETED, ids=lambda command: command.name)
@tries(800)
@given(text=MARKED, language=st.sampled_from((*LANGUAGES, "", "xx", "zz" * 50)))
def test_completion_stays_within_limits_and_offers_only_what_there_is(
    engine: Engine, slugs: frozenset[str], command: Command, text: str, language: str
) -> None:
    assert command.option
    assert command.option.completes
    offered = choices(engine.complete(command.option.completes, text, language))
    assert len(offered) <= limits.CHOICES
    for choice in offered:
        assert 0 < len(choice.name) <= limits.CHOICE_NAME
        assert choice.value in slugs
        assert_safe_text(choice.name)


@pytest.mark.parametrize("command", COMPLETED, ids=lambda command: command.name)
@tries(80)
@given(text=MARKED, locale=LOCALES)
def test_completion_through_the_client(asked: Asked, command: Command, text: str, locale: str) -> None:
    assert command.option
    name = command.option.name
    offered = asked(lambda direct: direct.complete(command.name, name, text, locale=locale))
    assert len(offered) <= limits.CHOICES
    assert_safe_text("\n".join(seen_in(offered)))


@tries(150)
@given(text=MARKED)
def test_messages_that_are_looked_up(asked: Asked, text: str) -> None:
    assert_safe_card(asked(lambda direct: direct.look_up(text)), FAULT)


@tries(150)
@given(text=MARKED)
def test_messages_to_the_bot(asked: Asked, text: str) -> None:
    reply = asked.direct.client.answering.message(text, PERSON, CHANNEL)
    assert reply is not None  # nobody has to wait
    assert_safe_reply(reply)


# --------------------------------------------------------------------------------- what buttons hand back

KEYS = (
    "", "belarus-2025/impunity", "belarus-2025/impunity/1.1", "belarus-2025/general-information/opcat",
    "maria-kalesnikava", "belarus-2025/at-a-glance", ".", "..", "../../etc/passwd", "/", "." * 70, "a" * 70,
    "-" * 70, "0", "1", "5", "iv", short_id("belarus-2025/impunity"),
    ".".join([short_id("belarus-2025/impunity/1.1")] * 5),
)  # fmt: skip
NUMBERS = ("-1", "+1", "1e9", "0x10", " 1", "1_0", "٣", "²", "Ⅳ", "00", "000", "999", "1000")


def digits(rng: Random) -> str:
    """Write a number, or what may pass for one; some are as wide as a screen."""
    kind = rng.random()
    if kind < 0.5:
        return str(rng.randrange(1000))
    if kind < 0.75:
        return rng.choice(NUMBERS)
    return str(rng.randrange(10)) * rng.randrange(1, 5000 if kind > 0.97 else 80)


def key(rng: Random) -> str:
    kind = rng.random()
    if kind < 0.4:
        return rng.choice(KEYS)
    if kind < 0.6:
        return digits(rng)
    if kind < 0.8:
        return "".join(
            rng.choice(("a", "0", ".", "/", "-", "belarus-2025", "impunity"))
            for _ in range(rng.randrange(20))
        )
    return piece(rng)


def value(rng: Random) -> str:
    """Write the value of a menu's option: whole, nearly whole, or anything."""
    kind = rng.random()
    if kind < 0.6:
        return f"{rng.choice([*Subject])}:{key(rng)}:{rng.randrange(1000)}"
    if kind < 0.9:
        return ":".join((rng.choice([*Subject, piece(rng)]), key(rng), digits(rng)))
    return text(rng)


def custom_id(rng: Random) -> str:
    """Write the custom_id of a button or menu: whole, of an earlier version, nearly whole, or anything."""
    kind = rng.random()
    if kind < 0.6:
        return f"{rng.choice([*Action])}:{value(rng)}:{rng.choice([*LANGUAGES, 'xx'])}"
    if kind < 0.7:
        return f"{rng.choice([*Action])}:{value(rng)}"
    if kind < 0.9:
        return f"{rng.choice([*Action, MENU_ID, piece(rng)])}:{value(rng)}:{piece(rng)}"
    return text(rng) or MENU_ID


CUSTOM_IDS, VALUES = seeded(custom_id), seeded(value)


@tries(2500)
@given(chosen=VALUES)
def test_any_value_is_a_card_of_the_knowledge_base_or_none(engine: Engine, chosen: str) -> None:
    reference = Reference.of_value(chosen)
    answer = reference.look_up(engine) if reference else None
    if reference is None or answer is None:
        return
    assert 0 <= reference.page <= 999
    assert answer.excerpts or reference.subject in (Subject.HELP, Subject.EXCERPTS)
    known = {**engine.factsheet.entries}
    assert all(
        excerpt.id in known or excerpt.id.startswith(engine.factsheet.id) for excerpt in answer.excerpts
    )


@tries(600)
@example(pressed=MENU_ID, private=False)  # a button that calls itself a menu
@given(pressed=CUSTOM_IDS, private=st.booleans())
def test_any_custom_id_of_a_button_gets_one_safe_answer(asked: Asked, pressed: str, *, private: bool) -> None:
    assert_safe_card(asked.press(pressed, private=private), FAULT)


@tries(600)
@given(menu=st.one_of(st.just(f"{MENU_ID}:en"), CUSTOM_IDS), chosen=VALUES, private=st.booleans())
def test_any_value_of_a_menu_gets_one_safe_answer(
    asked: Asked, menu: str, chosen: str, *, private: bool
) -> None:
    assert_safe_card(asked(lambda direct: direct.choose(menu, chosen, private=private)), FAULT)


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_an_option_that_no_command_has_is_answered(asked: Asked, name: str) -> None:
    data = asked(lambda direct: direct.command(name, __class__=MARK))
    assert faults_of(data["components"]) == []
    assert MARK not in str(data)
