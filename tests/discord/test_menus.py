"""The menus that go from pillar to pillar, and from figure to figure."""

from typing import Any

import pytest

from bot.answers.engine import Engine
from bot.faces.discord.cards import lay_out
from bot.faces.discord.references import Reference, Subject
from bot.faces.discord.view import to_view
from bot.faces.messages import messages_in
from tests.discord.cards_of import labels_of, menus_of, pictures_of, text_of
from tests.discord.conftest import NewClient, World

ENGLISH = messages_in("en")


def shown(result: Any) -> str:
    return text_of(result.response.components)


def value_of(result: Any, name: str) -> str:
    [menu] = menus_of(result.response.components)
    return next(str(option["value"]) for option in menu["options"] if option["label"] == name)


async def test_a_choice_on_ones_own_card_goes_there_in_place(world: World) -> None:
    card = await world.alice.slash(world.channel, "pillar", name="4")
    value = value_of(card, "VI. Protection for all")
    await world.alice.select(card.response.message, [value])
    assert "VI. PROTECTION FOR ALL" in shown(card)
    assert "IV. ENDING IMPUNITY" not in shown(card)


@pytest.mark.parametrize("restarted", [False, True])
async def test_a_choice_on_a_public_card_is_the_choosers_alone(
    world: World, new_client: NewClient, *, restarted: bool
) -> None:
    card = await world.alice.slash(world.channel, "pillar", name="4", visibility="public")
    before = shown(card)
    if restarted:
        await world.env.restart_bot(new_client())
    chosen = await world.bob.select(card.response.message, [value_of(card, "VI. Protection for all")])
    assert chosen.ephemeral
    assert "VI. PROTECTION FOR ALL" in shown(chosen)
    assert shown(card) == before


async def test_full_text_leads_to_full_text(world: World) -> None:
    card = await world.alice.slash(world.channel, "pillar", name="4")
    full = await world.alice.click(card.response.message, label="Full text")
    await world.alice.select(full.response.message, [value_of(full, "VI. Protection for all")])
    assert "VI. PROTECTION FOR ALL" in shown(full)
    assert "Summary" in labels_of(full.response.components)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("entry:belarus-2025/nowhere:0", "gone"),
        ("nonsense:belarus-2025/impunity:0", "stale-button"),
        ("../../etc/passwd", "stale-button"),
    ],
)
async def test_choices_of_other_versions_are_answered(world: World, value: str, name: str) -> None:
    card = await world.alice.slash(world.channel, "pillar", name="4")
    stored = world.env.backend.get_message(world.channel.id, card.response.id)
    menu = menus_of(stored.components)[0]
    menu["options"] = [{"label": "x", "value": value}]
    chosen = await world.alice.select(card.response.message, [value])
    assert shown(chosen) == ENGLISH(name)


async def test_a_menu_that_is_not_known_is_answered(world: World) -> None:
    card = await world.alice.slash(world.channel, "pillar", name="4")
    stored = world.env.backend.get_message(world.channel.id, card.response.id)
    menu = menus_of(stored.components)[0]
    menu["custom_id"] = "older"
    chosen = await world.alice.select(card.response.message, [menu["options"][0]["value"]])
    assert shown(chosen) == ENGLISH("stale-button")


async def test_a_fault_is_answered(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("secret-words")

    card = await world.alice.slash(world.channel, "pillar", name="4")
    monkeypatch.setattr(Engine, "entry", broken)
    chosen = await world.alice.select(card.response.message, [value_of(card, "I. Political commitment")])
    assert shown(chosen) == ENGLISH("fault")


@pytest.mark.parametrize("language", ["en", "ru", "be", "pl", "uk"])
@pytest.mark.parametrize("subject", [Subject.ENTRY, Subject.FULL])
def test_it_names_all_pillars_with_their_scores_and_marks_this_one(
    engine: Engine, language: str, subject: Subject
) -> None:
    reference = Reference.to(subject, "belarus-2025/impunity")
    answer = reference.look_up(engine)
    assert answer is not None
    messages = messages_in(language)
    [menu] = menus_of(to_view(lay_out(answer, messages, reference), messages))
    pillars = [section for section in engine.factsheet.sections if section.kind == "pillar"]
    names = engine.factsheet.edition.pillars
    back, *options = menu["options"]
    assert (back["label"], back["value"]) == (messages("button-overview"), "overview::0")
    assert back["description"] == engine.factsheet.score.value
    for option, pillar in zip(options, pillars, strict=True):
        assert option["label"].endswith(names[pillar.slug].names[language])
        assert pillar.score
        assert option["description"] == pillar.score.value
        assert option["value"] == f"{subject}:{pillar.id}:0"
        assert option["default"] is (pillar.slug == "impunity")


@pytest.mark.parametrize("language", ["en", "ru", "be", "pl", "uk"])
def test_figures_are_named_in_the_readers_language_with_their_values(engine: Engine, language: str) -> None:
    messages = messages_in(language)
    names = engine.factsheet.edition.statistics
    everything, one = engine.stat(), engine.stat("opcat")
    [of_all] = menus_of(to_view(lay_out(everything, messages), messages))
    [of_one] = menus_of(to_view(lay_out(one, messages), messages))
    back, *others = of_one["options"]
    assert of_all["placeholder"] == of_one["placeholder"] == messages("menu-figures")
    assert (back["label"], back["value"]) == (
        messages("menu-all-figures"),
        "entry:belarus-2025/general-information:0",
    )
    assert [each["label"] for each in others] == [each["label"] for each in of_all["options"]]
    for option, excerpt in zip(others, everything.excerpts, strict=True):
        slug = excerpt.id.rsplit("/", 1)[1]
        assert option["label"] == names[slug].names[language]
        assert option["description"] == excerpt.value
        assert option["default"] is (slug == "opcat")


async def test_from_all_figures_to_one_and_back(world: World) -> None:
    card = await world.alice.slash(world.channel, "stat")
    before = shown(card)
    await world.alice.select(card.response.message, [value_of(card, "Prison occupancy level")])
    assert shown(card).startswith("# 83.4%\n")
    await world.alice.select(card.response.message, [value_of(card, "All figures")])
    assert shown(card) == before


async def test_from_the_overview_to_a_pillar_and_back_with_the_picture(world: World) -> None:
    card = await world.alice.slash(world.channel, "overview")
    before = shown(card)
    [menu] = menus_of(card.response.components)
    assert menu["placeholder"] == ENGLISH("menu-pillars")
    assert not any(option["default"] for option in menu["options"])
    await world.alice.select(card.response.message, [value_of(card, "IV. Ending impunity")])
    assert "IV. ENDING IMPUNITY" in shown(card)
    assert pictures_of(card.response.components) == []
    await world.alice.select(card.response.message, [value_of(card, "Overview")])
    assert shown(card) == before
    assert len(pictures_of(card.response.components)) == len(card.response.attachments) == 1


def test_other_cards_have_none(engine: Engine) -> None:
    prisoners = engine.ask("how many political prisoners are there?")
    for answer in (engine.section("at a glance"), engine.help(), engine.about(), prisoners):
        assert menus_of(to_view(lay_out(answer, ENGLISH), ENGLISH)) == []
