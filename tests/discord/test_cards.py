"""Every card that the knowledge base can make, against Discord's limits and the source's words."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.answers.answer import Answer, Excerpt, Outcome, Reason, Shape
from bot.answers.engine import Engine
from bot.faces.commands import COMMANDS
from bot.faces.discord import limits
from bot.faces.discord.buttons import CardButton, CardMenu
from bot.faces.discord.cards import lay_out
from bot.faces.discord.copies import copy_card, plain
from bot.faces.discord.layout import Card
from bot.faces.discord.references import Action, Reference, Subject, short_id
from bot.faces.discord.view import to_view
from bot.faces.messages import LANGUAGES, messages_in
from tests.discord.cards_of import faults_of, labels_of, text_of

ENGLISH = messages_in("en")


def every_reference(engine: Engine) -> Iterator[Reference]:
    factsheet = engine.factsheet
    for section in factsheet.sections:
        if section.entries or section.summary:
            yield Reference.to(Subject.ENTRY, section.id)
            yield Reference.to(Subject.FULL, section.id)
    for entry_id in factsheet.entries:
        yield Reference.to(Subject.ENTRY, entry_id)
        yield Reference.to(Subject.CONTEXT, entry_id)
    yield Reference.to_excerpts(list(factsheet.entries)[:3])
    for person in factsheet.people:
        yield Reference.to(Subject.PERSON, person.slug)
    for number in ("", "1", "2", "3", "4", "5"):
        yield Reference(Subject.RECOMMENDATIONS, number)
    yield from (Reference(Subject.OVERVIEW), Reference(Subject.ABOUT), Reference(Subject.HELP))


def every_card(engine: Engine, language: str = "en") -> Iterator[tuple[Reference, Answer, Card]]:
    messages = messages_in(language)
    for reference in every_reference(engine):
        answer = reference.look_up(engine)
        assert answer is not None, reference
        yield reference, answer, lay_out(answer, messages, reference)
        if answer.excerpts:
            yield reference, answer, copy_card(answer, messages, reference)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_every_card_is_within_discords_limits(engine: Engine, language: str) -> None:
    messages = messages_in(language)
    faults = [
        (reference, page, fault)
        for reference, _, card in every_card(engine, language)
        for page in range(len(card.pages()))
        for private in (True, False)
        for fault in faults_of(to_view(card, messages, page, private=private))
    ]
    assert faults == []


def test_every_excerpt_stands_letter_for_letter_and_uncut_on_its_card(engine: Engine) -> None:
    missing = []
    for reference, answer, card in every_card(engine):
        if reference.subject in (Subject.ABOUT, Subject.HELP) or card.turn is Action.COPY:
            continue
        shown = "\n".join(text_of(to_view(card, ENGLISH, page)) for page in range(len(card.pages())))
        shown = shown.replace("**", "").replace("`", "")
        hidden = set() if reference.subject is not Subject.ENTRY else _behind_more(answer)
        for excerpt in answer.excerpts:
            said = excerpt.quote.split("\n") if excerpt.value is None else [excerpt.value]
            missing += [
                (reference, quote) for quote in said if quote not in shown and excerpt.id not in hidden
            ]
    assert missing == []


def _behind_more(answer: Answer) -> set[str]:
    if answer.shape not in (Shape.EXCERPT, Shape.FIGURE):
        return set()
    return {excerpt.id for excerpt in answer.excerpts[1:]} - set(answer.differing)


def test_every_quote_is_followed_by_its_citation_and_link(engine: Engine) -> None:
    for entry_id in engine.factsheet.entries:
        answer = engine.entry(entry_id)
        shown = text_of(to_view(lay_out(answer, ENGLISH), ENGLISH))
        lead = answer.excerpts[0]
        index, place = lead.citation.split(",", 1)
        assert f"-# [{index}]({lead.url}),{place}" in shown


def test_full_text_is_the_whole_section_in_order(engine: Engine) -> None:
    for section in engine.factsheet.sections:
        if section.kind not in ("pillar", "prose"):
            continue
        answer = Reference.to(Subject.FULL, section.id).look_up(engine)
        assert answer is not None
        card = lay_out(answer, ENGLISH, Reference.to(Subject.FULL, section.id))
        pages = [to_view(card, ENGLISH, page) for page in range(len(card.pages()))]
        shown = "\n".join(map(text_of, pages))
        places = [shown.index(entry.text) for entry in section.entries if entry.value is None]
        assert places == sorted(places)


def test_a_long_section_has_pages_with_buttons_between_them(engine: Engine) -> None:
    reference = Reference.to(Subject.FULL, "belarus-2025/at-a-glance")
    answer = reference.look_up(engine)
    assert answer is not None
    card = lay_out(answer, ENGLISH, reference)
    assert len(card.pages()) == 2
    first, last = (labels_of(to_view(card, ENGLISH, page)) for page in (0, 1))
    assert "Next" in first
    assert "Previous" not in first
    assert "Previous" in last
    assert "Next" not in last


def test_a_page_that_is_not_there_shows_the_nearest(engine: Engine) -> None:
    reference = Reference.to(Subject.FULL, "belarus-2025/at-a-glance")
    answer = reference.look_up(engine)
    assert answer is not None
    card = lay_out(answer, ENGLISH, reference)
    assert text_of(to_view(card, ENGLISH, 999)) == text_of(to_view(card, ENGLISH, 1))


def test_a_sentence_as_long_as_a_page_is_not_cut(engine: Engine) -> None:
    answer = engine.section("at a glance")
    long = tuple(
        replace(excerpt, quote="A" * 2900 + f"{number}.") for number, excerpt in enumerate(answer.excerpts)
    )
    card = lay_out(replace(answer, excerpts=long), ENGLISH)
    assert len(card.pages()) == len(long)
    for page, excerpt in enumerate(long):
        view = to_view(card, ENGLISH, page)
        assert faults_of(view) == []
        assert excerpt.quote in text_of(view)


def test_a_figure_is_first_and_large(engine: Engine) -> None:
    view = to_view(lay_out(engine.stat("prison population"), ENGLISH), ENGLISH)
    assert text_of(view).startswith("# 345\n**Prison population (per 100,000 of national population):**\n-# ")


def test_figures_are_listed_one_a_line(engine: Engine) -> None:
    shown = text_of(to_view(lay_out(engine.stat(), ENGLISH), ENGLISH)).split("\n")
    for excerpt in engine.stat().excerpts:
        assert f"- {excerpt.label} **{excerpt.value}**" in shown


def test_a_score_that_answers_is_shown_on_its_scale(engine: Engine) -> None:
    card = lay_out(engine.entry("belarus-2025/protection-for-all/score"), ENGLISH)
    shown = text_of(to_view(card, ENGLISH))
    assert shown.startswith("### VI. PROTECTION FOR ALL\nINDEX SCORE: **`HIGH RISK`**\n4 of 5 on the scale")
    assert card.colour == lay_out(engine.pillar("VI"), ENGLISH).colour


def test_a_pillar_shows_its_score_with_its_word_and_place(engine: Engine) -> None:
    shown = text_of(to_view(lay_out(engine.pillar("VI"), ENGLISH), ENGLISH))
    assert "`HIGH RISK`" in shown
    assert "4 of 5 on the scale from LOW RISK to VERY HIGH RISK" in shown


def test_colours_go_with_the_scale(engine: Engine) -> None:
    colours = {number: lay_out(engine.pillar(number), ENGLISH).colour for number in ("VI", "IV")}
    assert colours["VI"] != colours["IV"]
    reference = Reference.to(Subject.FULL, "belarus-2025/impunity")
    full = reference.look_up(engine)
    assert full is not None
    assert lay_out(full, ENGLISH, reference).colour == colours["IV"]


def test_two_figures_for_one_thing_are_both_shown_and_said_to_differ(engine: Engine) -> None:
    view = to_view(lay_out(engine.stat("prison-occupancy"), ENGLISH), ENGLISH)
    shown = text_of(view)
    assert "More" not in labels_of(view)
    assert ENGLISH("differs") in shown
    assert shown.index("83.4%") < shown.index(ENGLISH("differs")) < shown.index("overcrowded")


def test_more_holds_what_the_card_does_not_show(engine: Engine) -> None:
    answer = engine.ask("how many political prisoners are there?")
    others = [excerpt.id for excerpt in answer.excerpts[1:] if excerpt.id not in answer.differing]
    assert others
    press = next(press for press in lay_out(answer, ENGLISH).presses if press.label == "More")
    more = press.reference.look_up(engine)
    assert more is not None
    assert [excerpt.id for excerpt in more.excerpts] == others


@pytest.mark.parametrize("entry_id", ["belarus-2025/impunity/2.1", "belarus-2025/general-information/opcat"])
def test_context_marks_the_sentence_among_its_neighbours(engine: Engine, entry_id: str) -> None:
    answer = engine.context(entry_id)
    shown = text_of(to_view(lay_out(answer, ENGLISH), ENGLISH))
    marked = next(excerpt for excerpt in answer.excerpts if excerpt.id == entry_id)
    assert shown.count(f"**{marked.quote}**") + shown.count(f"**→ {marked.quote}**") == 1


@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("suggested", [0, 3])
def test_every_silence_says_why_and_what_next(engine: Engine, reason: Reason, suggested: int) -> None:
    suggestions = engine.section("transparency").excerpts[:suggested]
    answer = Answer(
        "typed", Outcome.NOT_FOUND, Shape.NOTHING, engine.factsheet, reason, suggestions=suggestions
    )
    view = to_view(lay_out(answer, ENGLISH), ENGLISH)
    assert faults_of(view) == []
    shown = text_of(view)
    name = reason.value.replace("_", "-")
    assert ENGLISH(f"reason-{name}", country="Belarus", limit=2000) in shown
    assert ENGLISH(f"next-{name}", country="Belarus", example="").rstrip() in shown
    assert labels_of(view).count("Show") == len(suggestions)


def test_what_is_suggested_twice_is_shown_once(engine: Engine) -> None:
    excerpt = engine.section("transparency").excerpts[0]
    answer = replace(_silent(engine, Reason.NO_MATCH), suggestions=(excerpt, excerpt))
    view = to_view(lay_out(answer, ENGLISH), ENGLISH)
    assert faults_of(view) == []
    assert text_of(view).count(excerpt.quote) == 1


def test_a_suggested_person_is_named_and_opens_with_every_sentence(engine: Engine) -> None:
    answer = engine.person("Lukas")
    person = next(each for each in engine.factsheet.people if each.slug == "president-lukashenka")
    card = lay_out(answer, ENGLISH)
    piece = next(
        piece for piece in card.pieces if piece.press and piece.text.startswith(f"**{person.name}**")
    )
    assert piece.press
    shown = piece.press.reference.look_up(engine)
    assert shown is not None
    assert shown.person is person
    assert len(shown.excerpts) == len(person.entries)


def test_suggested_pillars_are_told_apart_by_their_headings(engine: Engine) -> None:
    answer = engine.pillar("libert defenc")
    shown = text_of(to_view(lay_out(answer, ENGLISH), ENGLISH))
    assert answer.suggestions
    for excerpt in answer.suggestions:
        assert f"**{excerpt.section}**\n> " in shown


def test_silences_differ(engine: Engine) -> None:
    said = {text_of(to_view(lay_out(_silent(engine, reason), ENGLISH), ENGLISH)) for reason in Reason}
    assert len(said) == len(Reason)


def _silent(engine: Engine, reason: Reason) -> Answer:
    return Answer("", Outcome.NOT_FOUND, Shape.NOTHING, engine.factsheet, reason)


def test_nothing_that_was_typed_is_echoed(engine: Engine) -> None:
    typed = "zzqx [click](https://example.org) @everyone"
    for command in COMMANDS:
        answer = command.run(engine, typed)
        assert "zzqx" not in text_of(to_view(lay_out(answer, ENGLISH), ENGLISH))


def test_help_lists_every_command_with_examples_that_work(engine: Engine) -> None:
    shown = text_of(to_view(lay_out(engine.help(), ENGLISH), ENGLISH))
    for command in COMMANDS:
        for example in command.examples:
            assert f"`/{command.name} {example}".rstrip() + "`" in shown
            assert command.run(engine, example).outcome is Outcome.ANSWER


def test_about_tells_source_years_organisations_citation_privacy_version(engine: Engine) -> None:
    shown = text_of(to_view(lay_out(engine.about(), ENGLISH), ENGLISH))
    for part in ("2023–2024", "Viasna", "OMCT", engine.factsheet.url, ENGLISH("about-privacy-2"), "Version"):
        assert part in shown


def test_a_public_card_has_no_share_button(engine: Engine) -> None:
    card = lay_out(engine.pillar("4"), ENGLISH)
    assert "Share" in labels_of(to_view(card, ENGLISH))
    assert "Share" not in labels_of(to_view(card, ENGLISH, private=False))


def test_a_persons_button_finds_that_person_or_nobody(engine: Engine) -> None:
    for person in engine.factsheet.people:
        answer = Reference.to(Subject.PERSON, person.slug).look_up(engine)
        assert answer is not None
        assert answer.person is person
    assert Reference.to(Subject.PERSON, "ihar-losi").look_up(engine) is None


def test_an_id_too_long_for_a_button_is_shortened_and_found_again() -> None:
    reference = Reference.to(Subject.CONTEXT, "a-very-long-country-name-2025/" + "x" * 60 + "/1.1")
    assert len(reference.custom_id(Action.SHOW, "be")) <= limits.CUSTOM_ID
    assert reference.key == short_id("a-very-long-country-name-2025/" + "x" * 60 + "/1.1")


def test_a_shortened_id_finds_its_entry(engine: Engine) -> None:
    for entry_id in engine.factsheet.entries:
        answer = Reference(Subject.CONTEXT, short_id(entry_id)).look_up(engine)
        assert answer is not None
        assert answer.marked == entry_id


def test_a_copy_is_the_bare_quote_with_its_citation(engine: Engine) -> None:
    reference = Reference.to(Subject.ENTRY, "belarus-2025/at-a-glance/3.5")
    answer = reference.look_up(engine)
    assert answer is not None
    view = to_view(copy_card(answer, ENGLISH, reference), ENGLISH)
    assert f"```\n{answer.excerpts[0].quote}\n({answer.excerpts[0].citation}" in text_of(view)


def test_plain_text_is_quote_citation_and_link() -> None:
    excerpt = Excerpt(
        "id", "Belarus", 2025, "S", 1, None, None, 'A "q" *x*.', "Index 2025, Belarus", "https://e.org"
    )
    assert plain(excerpt) == 'A "q" *x*.\n(Index 2025, Belarus, https://e.org)'


def test_views_hold_only_dynamic_buttons_so_that_discord_py_keeps_nothing(engine: Engine) -> None:
    view = to_view(lay_out(engine.pillar("4"), ENGLISH), ENGLISH)
    assert view.timeout is None
    assert all(
        isinstance(item, CardButton | CardMenu) or not item.is_dispatchable() for item in view.walk_children()
    )
