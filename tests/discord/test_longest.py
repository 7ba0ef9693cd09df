"""All that the schema allows fits Discord: cards, menus, completions, pictures, plain replies, none of them cut."""

from dataclasses import replace
from itertools import islice, product

import pytest

from bot.answers.answer import Outcome, Reason
from bot.answers.engine import Engine
from bot.faces.discord import limits
from bot.faces.discord.cards import lay_out
from bot.faces.discord.completion import choices
from bot.faces.discord.copies import copy_card
from bot.faces.discord.drawing import draw
from bot.faces.discord.markdown import escape
from bot.faces.discord.plain_replies import plain_reply
from bot.faces.discord.references import Action, Reference
from bot.faces.discord.scorecard import Scorecard
from bot.faces.discord.view import to_view
from bot.faces.messages import LANGUAGES, messages_in
from tests.discord.cards_of import faults_of, text_of
from tests.discord.longest import MARKED, PLAIN, longest
from tests.discord.test_cards import every_card

ENGLISH = messages_in("en")


@pytest.fixture(scope="module", params=[PLAIN, MARKED], ids=["plain", "marked"])
def any_engine(request: pytest.FixtureRequest) -> Engine:
    return longest(request.param)


@pytest.fixture(scope="module")
def plain() -> Engine:
    return longest(PLAIN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_every_card_is_within_discords_limits(plain: Engine, language: str) -> None:
    assert faults_in(plain, language) == []


def test_it_is_so_also_where_all_is_escaped() -> None:
    assert faults_in(longest(MARKED), "ru", step=5) == []


def faults_in(engine: Engine, language: str, step: int = 1) -> list[tuple[Reference, int, str]]:
    messages = messages_in(language)
    return [
        (reference, page, fault)
        for reference, _, card in islice(every_card(engine, language), 0, None, step)
        for page in range(len(card.pages()))
        for fault in faults_of(to_view(card, messages, page))
    ]


def test_nothing_is_cut(plain: Engine) -> None:
    for reference, answer, card in every_card(plain):
        if card.turn is Action.COPY or not answer.section:
            continue
        shown = "\n".join(text_of(to_view(card, ENGLISH, page)) for page in range(len(card.pages())))
        for excerpt in answer.excerpts:
            quoted = excerpt.quote.split("\n") if excerpt.value is None else [excerpt.value]
            assert all(line in shown for line in quoted), reference


def test_a_copy_holds_all_of_it(plain: Engine) -> None:
    for reference, answer, _ in every_card(plain):
        copied = "\n".join(piece.text for piece in copy_card(answer, ENGLISH, reference).pieces)
        assert all(line in copied for excerpt in answer.excerpts for line in excerpt.quote.split("\n"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_suggestions_fit_one_card_the_first_one_always(any_engine: Engine, language: str) -> None:
    messages = messages_in(language)
    silence = replace(any_engine.pillar("?"), outcome=Outcome.SUGGESTIONS)
    for name in ("title", "at-a-glance", "recommendations"):
        excerpts = any_engine.section(name).excerpts
        for reason, suggestions in product(Reason, (excerpts[:1], excerpts[-3:])):
            answer = replace(silence, reason=reason, suggestions=suggestions)
            view = to_view(lay_out(answer, messages), messages)
            assert faults_of(view) == []
            assert (suggestions[0].value or suggestions[0].quote) in text_of(view)


def test_completions_and_pictures_fit(any_engine: Engine) -> None:
    for kind in ("pillar", "section", "stat", "person", "recommendations"):
        offered = choices(any_engine.complete(kind, ""))
        assert 0 < len(offered) <= limits.CHOICES
        assert all(0 < len(each.name) <= limits.CHOICE_NAME for each in offered)
        assert all(0 < len(each.value) <= limits.CHOICE_VALUE for each in offered)
    assert draw(Scorecard.of(any_engine.overview()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_replies_fit_a_message(plain: Engine, language: str) -> None:
    messages = messages_in(language)
    for _, answer, _ in every_card(plain, language):
        assert 0 < len(plain_reply(answer, messages)) <= limits.CONTENT


def test_a_plain_reply_quotes_what_answers(plain: Engine) -> None:
    for entry in plain.factsheet.by_slug["at-a-glance"].entries:
        reply = plain_reply(plain.entry(entry.id), ENGLISH)
        assert escape(entry.text) in reply
