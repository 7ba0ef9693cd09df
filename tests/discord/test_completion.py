"""Completion: pinned before anything is typed, ranked, in the reader's language, never empty where a command finds."""

from collections.abc import Iterator, Sequence
from functools import cache, partial

import pytest

from bot.answers.answer import Answer, Outcome
from bot.answers.engine import Engine
from bot.faces.commands import BY_NAME, COMMANDS, Command
from bot.faces.discord import limits
from bot.faces.discord.completion import choices
from bot.faces.messages import LANGUAGES
from bot.knowledge.model import Name
from tests.discord.conftest import World
from tests.discord.speaking import speaking

COMPLETED = [command for command in COMMANDS if command.option and command.option.completes]


def names_of(engine: Engine, kind: str) -> Iterator[str]:
    """Whatever people call the things of `kind`, as the knowledge base has it."""
    factsheet, edition = engine.factsheet, engine.factsheet.edition
    if kind == "person":
        for person in factsheet.people:
            yield from (person.slug, person.name, *person.written, *person.spellings, *person.given)
    elif kind == "recommendations":
        yield from ("1", "5", "#3", "4.", " 2 ")
    else:
        named: Sequence[Name] = {
            "pillar": list(edition.pillars.values()),
            "stat": list[Name](edition.statistics.values()),
            "section": [*edition.sections.values(), *edition.pillars.values()],
        }[kind]
        for name in named:
            yield from (name.slug, *name.names.values(), *name.aliases, *_numbers(name.number))
        yield from (section.heading for section in factsheet.sections)


def _numbers(number: int | None) -> list[str]:
    roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii"]
    return [str(number), roman[number], roman[number].upper(), f"Pillar {roman[number]}"] if number else []


def mistyped(text: str, number: int) -> Iterator[str]:
    """`text`, and with one letter left out, doubled, or swapped with the next, at one of three places in turn."""
    yield text
    place = (1, len(text) // 2, len(text) - 2)[number % 3]
    if 0 < place < len(text) - 1:
        yield text[:place] + text[place + 1 :]
        yield text[:place] + text[place] + text[place:]
        yield text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def slug_of(answer: Answer, command: Command) -> str:
    if answer.person:
        return answer.person.slug
    if command.name == "recommendations":
        return str(answer.excerpts[0].paragraph)
    if answer.section and command.name != "stat":
        return answer.section.slug
    return answer.excerpts[0].id.rsplit("/", 1)[1]


@pytest.mark.parametrize("command", COMPLETED, ids=lambda command: command.name)
def test_what_a_command_finds_completion_offers_first(engine: Engine, command: Command) -> None:
    assert command.option
    assert command.option.completes
    found = 0
    # Hundreds of names lead to the same few values.
    run_on = cache(partial(command.run, engine))
    for number, name in enumerate(dict.fromkeys(names_of(engine, command.option.completes))):
        for typed in mistyped(name, number):
            answer = command.run(engine, typed)
            if answer.outcome is not Outcome.ANSWER or not typed.strip():
                continue
            found += 1
            offered = choices(engine.complete(command.option.completes, typed, "be"))
            assert offered, typed
            # What is typed in another language than the reader's goes on in it, by its name instead of its slug.
            sent = run_on(str(offered[0].value))
            assert slug_of(sent, command) == slug_of(answer, command), typed
            assert sent.language == (
                None if offered[0].value == slug_of(answer, command) else answer.language
            )
    assert found >= 5


@pytest.mark.parametrize("command", COMPLETED, ids=lambda command: command.name)
def test_what_is_offered_the_command_finds(engine: Engine, command: Command) -> None:
    assert command.option
    assert command.option.completes
    offered = choices(engine.complete(command.option.completes, "", "en"))
    assert offered
    for choice in offered:
        assert slug_of(command.run(engine, str(choice.value)), command) == choice.value


def test_the_pinned_order_is_that_of_the_knowledge_base(engine: Engine) -> None:
    edition = engine.factsheet.edition
    assert [each.value for each in engine.complete("pillar", "")] == list(edition.pillars)
    assert [each.value for each in engine.complete("stat", "  ")] == list(edition.statistics)
    filled = [slug for slug in edition.sections if engine.section(slug).outcome is Outcome.ANSWER]
    assert [each.value for each in engine.complete("section", "")] == [*filled, *edition.pillars]
    people = [person.slug for person in engine.factsheet.people]
    assert [each.value for each in engine.complete("person", "")] == people[: limits.CHOICES]
    assert [each.value for each in engine.complete("recommendations", "")] == ["1", "2", "3", "4", "5"]


def test_a_heading_with_nothing_below_it_is_not_offered(engine: Engine) -> None:
    assert "connect" not in {each.value for each in engine.complete("section", "")}
    assert engine.section("connect").outcome is not Outcome.ANSWER


def test_exact_comes_before_prefix_before_word_before_resemblance(engine: Engine) -> None:
    assert engine.complete("pillar", "v")[0].value == "victims-rights"
    assert engine.complete("pillar", "protect")[0].value == "protection-for-all"
    assert engine.complete("pillar", "brutality")[0].value == "police-brutality"
    assert engine.complete("pillar", "impnity")[0].value == "impunity"
    assert engine.complete("recommendations", "4")[0].value == "4"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["pillar", "stat", "section"])
def test_names_are_in_the_readers_language(engine: Engine, kind: str, language: str) -> None:
    edition = engine.factsheet.edition
    by_slug = {**edition.pillars, **edition.sections, **edition.statistics}
    for choice in engine.complete(kind, "", language):
        assert choice.name.endswith(by_slug[choice.value].names[language])


@pytest.mark.parametrize(
    ("locale", "typed", "name"),
    [
        ("en-GB", "impun", "IV. Ending impunity"),
        ("pl", "bezkarn", "IV. Bezkarność"),
        ("ru", "impun", "IV. Безнаказанность"),
        ("uk", "безкар", "IV. Безкарність"),
        ("lt", "impun", "IV. Ending impunity"),
    ],
)
async def test_discords_locale_sets_the_language(world: World, locale: str, typed: str, name: str) -> None:
    with speaking(locale):
        [offered, *_] = await world.alice.autocomplete(world.channel, "pillar", "name", typed)
    assert (offered["name"], offered["value"]) == (name, "impunity")


@pytest.mark.parametrize("typed", ["независим", "🙂", "x" * 200, "'; DROP TABLE", "\n"])
def test_whatever_is_typed_it_stays_within_the_limits(engine: Engine, typed: str) -> None:
    for command in COMPLETED:
        option = BY_NAME[command.name].option
        assert option
        offered = choices(engine.complete(option.completes or "", typed, "uk"))
        assert len(offered) <= limits.CHOICES
        assert all(0 < len(choice.name) <= limits.CHOICE_NAME for choice in offered)
