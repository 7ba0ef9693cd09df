"""Every answer of the knowledge base as a page: the factsheet's words arrive whole, in colour and plain."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from rich.console import Console

from bot.answers.answer import Answer, Excerpt, Outcome, Reason, Shape, how_to_cite
from bot.answers.engine import Engine
from bot.answers.text import MAX_QUESTION
from bot.faces.commands import BY_NAME, COMMANDS, Command
from bot.faces.messages import messages_in
from bot.faces.terminal.blocks import Links, Note, Page, Quote, Score, Source, Usage, links_of
from bot.faces.terminal.drawing import drawing
from bot.faces.terminal.frame import Frame, frame_in, locale_language
from bot.faces.terminal.lookup import in_full, names_for
from bot.faces.terminal.page import page
from bot.faces.terminal.plain import plain_text

FRAME = frame_in("en")


def every_answer(engine: Engine) -> Iterator[Answer]:
    for command in COMMANDS:
        yield from (command.run(engine, example) for example in command.examples)
        if command.option and command.option.completes:
            yield from (
                command.run(engine, name.value) for name in engine.complete(command.option.completes, "")
            )
    for entry in engine.factsheet.entries:
        yield from (engine.entry(entry), engine.context(entry))


def drawn(shown: Page, width: int) -> str:
    console = Console(
        file=io.StringIO(), width=width, force_terminal=True, color_system="truecolor", legacy_windows=False
    )
    console.print(drawing(shown))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def bare(text: str) -> str:
    """The letters alone: no escape codes, no bars, no line breaks."""
    text = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", text).replace("▌", "")
    return re.sub(r"\s+", "", text)


def words_of(excerpt: Excerpt) -> list[str]:
    return [excerpt.quote] if excerpt.value is None else [(excerpt.label or "").rstrip(":"), excerpt.value]


def test_every_quote_stands_on_its_page_letter_for_letter(engine: Engine) -> None:
    for answer in every_answer(engine):
        text = plain_text(page(answer, FRAME))
        scores = {Shape.ABOUT, Shape.OVERVIEW}
        for excerpt in answer.excerpts:
            if excerpt.value is not None and (answer.shape in scores or excerpt.id.endswith("/score")):
                continue
            for part in words_of(excerpt):
                assert part in text, (answer.shape, excerpt.id)


@pytest.mark.parametrize("width", [40, 80])
def test_a_drawing_says_what_the_plain_page_says(engine: Engine, width: int) -> None:
    for answer in every_answer(engine):
        shown = page(answer, FRAME)
        letters = bare(drawn(shown, width))
        for excerpt in answer.excerpts:
            if excerpt.value is None:
                assert bare(excerpt.quote) in letters, (answer.shape, excerpt.id)


@pytest.mark.parametrize("width", [20, 40, 80])
def test_no_line_of_a_drawing_is_wider_than_the_terminal(engine: Engine, width: int) -> None:
    for answer in (engine.overview(), engine.stat(), engine.about(), engine.help(), engine.pillar("police")):
        for line in drawn(page(answer, FRAME), width).splitlines():
            assert len(re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", line)) <= width


def test_every_quote_is_cited_and_every_page_links_to_its_source(engine: Engine) -> None:
    for answer in every_answer(engine):
        if answer.shape in {Shape.HELP, Shape.ABOUT}:
            continue
        shown = page(answer, FRAME)
        assert answer.excerpts[0].url in plain_text(shown)
        assert any(isinstance(block, Source) for block in shown)


def test_plain_pages_hold_no_escape_codes_and_break_no_sentence(engine: Engine) -> None:
    for answer in every_answer(engine):
        assert plain_text(page(answer, FRAME)).replace("\n", "").isprintable()


def test_a_pillar_shows_its_score_in_words_and_its_place(engine: Engine) -> None:
    text = plain_text(page(engine.pillar("protection"), FRAME))
    assert "INDEX SCORE: HIGH RISK\n4 of 5 on the scale from LOW RISK to VERY HIGH RISK\n" in text


def test_full_text_is_the_whole_section_by_paragraph(engine: Engine) -> None:
    answer = in_full(engine.pillar("impunity"))
    assert answer.section is not None
    quotes = [block for block in page(answer, FRAME, full=True) if isinstance(block, Quote)]
    paragraphs = [" ".join(entry.text for entry in paragraph) for paragraph in answer.section.paragraphs]
    assert [quote.text for quote in quotes] == paragraphs
    assert [quote.source for quote in quotes] == [
        f"Paragraph {number}" for number in range(1, len(paragraphs) + 1)
    ]


def test_full_text_of_what_has_none_is_the_answer_itself(engine: Engine) -> None:
    assert in_full(engine.stat()) == engine.stat()
    assert in_full(engine.overview()) == engine.overview()


def test_differing_figures_are_both_shown_and_said_to_differ(engine: Engine) -> None:
    answer = engine.stat("prison-occupancy")
    text = plain_text(page(answer, FRAME))
    assert answer.differing
    assert FRAME.say("differs") in text
    assert "83.4%" in text
    assert "Detention facilities are overcrowded" in text


def test_more_excerpts_are_numbered_and_can_be_opened(engine: Engine) -> None:
    first, second = engine.person("Znak").excerpts[0], engine.person("Kalesnikava").excerpts[0]
    answer = replace(engine.entry(first.id), excerpts=(first, second))
    (link,) = links_of(page(answer, FRAME))
    assert (link.command, link.argument, link.text) == ("entry", second.id, second.quote)


def test_a_context_marks_what_it_is_the_context_of(engine: Engine) -> None:
    entry = engine.factsheet.entries["belarus-2025/at-a-glance/3.5"]
    shown = page(engine.context(entry.id), FRAME)
    assert [block.text for block in shown if isinstance(block, Quote) and block.marked] == [entry.text]
    assert f"→ “{entry.text}”" in plain_text(shown)


def test_scores_of_the_overview_are_all_there(engine: Engine) -> None:
    text = plain_text(page(engine.overview(), FRAME))
    for section in engine.factsheet.sections:
        if section.kind == "pillar" and section.score:
            assert f"{section.heading}: {section.score.value}\n" in text
    assert "Concealed: 2 of 5 on the scale from Suppressive to Transparent" in text


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("language", ["en", "ru", None])
def test_every_silence_gives_its_reason_and_a_next_step(
    engine: Engine, reason: Reason, language: str | None
) -> None:
    answer = Answer("?", Outcome.NOT_FOUND, Shape.NOTHING, engine.factsheet, reason=reason)
    frame = frame_in(language)
    notes = [block.text for block in page(answer, frame) if isinstance(block, Note)]
    name = reason.value.replace("_", "-")
    assert notes[0] == frame.say(f"reason-{name}", country="Belarus", limit=MAX_QUESTION)
    assert len(notes) == 2
    assert notes[1] != notes[0]


def test_a_name_that_nothing_resembles_gets_the_names_there_are(engine: Engine) -> None:
    command = BY_NAME["pillar"]
    answer = command.run(engine, "zzzzzz")
    names = names_for(engine, command, answer, "en")
    links = links_of(page(answer, FRAME, names=names, command="pillar"))
    assert [link.argument for link in links] == list(engine.factsheet.edition.pillars)
    assert {link.command for link in links} == {"pillar"}


def test_names_are_not_offered_beside_an_answer_or_suggestions(engine: Engine) -> None:
    command = BY_NAME["pillar"]
    assert names_for(engine, command, command.run(engine, "impunity"), "en") == ()
    assert names_for(engine, BY_NAME["ask"], engine.ask(""), "en") == ()


def test_a_page_never_repeats_the_question(engine: Engine) -> None:
    for question in ("[bold red]zqx[/]", "zqx \x1b[31m", "zqx {country}"):
        shown = page(engine.ask(question), FRAME)
        assert "zqx" not in plain_text(shown) + drawn(shown, 80)


def test_markup_and_escape_codes_in_the_knowledge_are_shown_not_obeyed() -> None:
    shown = (Quote("[bold]a[/bold] \x1b[31mb :smile:"),)
    assert bare(drawn(shown, 80)) == "[bold]a[/bold][31mb:smile:"
    assert "\x1b" not in plain_text(shown)


def test_scores_off_the_scale_are_shown_without_a_place() -> None:
    assert plain_text((Score("INDEX SCORE:", "UNHEARD OF", None),)) == "INDEX SCORE: UNHEARD OF\n"


def test_help_shows_the_example_of_each_command_that_takes_one(engine: Engine) -> None:
    usages = {block.command: block for block in page(engine.help(), FRAME) if isinstance(block, Usage)}
    assert usages["/stat [name]"].examples == ("/stat prison-population",)
    assert usages["/person <name>"].examples == ("/person Kalesnikava",)
    assert {f"/{name}" for name in ("full", "context", "quit")} <= set(usages)


def test_in_a_shell_help_shows_what_a_shell_takes(engine: Engine) -> None:
    text = plain_text(page(engine.help(), frame_in("en", "python -m bot ")))
    assert 'python -m bot section "at a glance"' in text
    assert "/full" not in text


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_examples_work(engine: Engine, command: Command) -> None:
    assert all(command.run(engine, example).outcome is Outcome.ANSWER for example in command.examples)


def test_how_to_cite_is_the_same_in_discord(engine: Engine) -> None:
    from bot.faces.discord.cards import lay_out  # noqa: PLC0415

    line = how_to_cite(engine.about())
    assert line.startswith(
        "World Organisation Against Torture (OMCT), Global Torture Index 2025: Belarus, https://"
    )
    assert line in plain_text(page(engine.about(), FRAME))
    assert any(line in piece.text for piece in lay_out(engine.about(), messages_in("en")).pieces)


def test_numbers_of_a_list_are_shown(engine: Engine) -> None:
    shown = page(engine.pillar("zzzzzz"), FRAME, names=engine.complete("pillar", ""), command="pillar")
    assert any(isinstance(block, Links) for block in shown)
    assert "\n4. IV. Ending impunity\n" in plain_text(shown)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "be"}, "be"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "pl_PL.UTF-8"}, "pl"),
        ({"LANG": "uk_UA", "LC_ALL": ""}, "uk"),
    ],
)
def test_the_locale_tells_the_language(environment: dict[str, str], language: str) -> None:
    assert locale_language(environment) == language


def test_a_command_is_quoted_only_where_a_shell_needs_it() -> None:
    assert Frame(FRAME.say).command("section", "at a glance") == "/section at a glance"
    assert Frame(FRAME.say, "bot ").command("section", "at a glance") == 'bot section "at a glance"'
    assert Frame(FRAME.say, "bot ").command("stat") == "bot stat"
