"""Cards are made once, show just what they would show if made anew, and hold nothing of whoever asked."""

import gc
from collections.abc import Iterator
from dataclasses import fields, replace
from types import FunctionType, ModuleType

import pytest

from bot.answers.answer import Answer
from bot.answers.engine import Engine
from bot.faces.discord.cards import lay_out
from bot.faces.discord.copies import copy_card
from bot.faces.discord.kept import Kept
from bot.faces.discord.layout import Card, Piece
from bot.faces.discord.ready import ReadyCard, ReadyCards
from bot.faces.discord.references import Reference, Subject
from bot.faces.discord.view import to_view
from bot.faces.messages import LANGUAGES, Messages, messages_in
from bot.knowledge.model import Factsheet
from tests.discord.cards_of import payload_of, text_of
from tests.discord.conftest import NewClient
from tests.discord.direct import Direct

ENGLISH = messages_in("en")
LONG = Reference(Subject.FULL, "belarus-2025/civic-space")
QUESTION = "how many political prisoners are there?"


def answers_of(engine: Engine) -> list[Answer]:
    """Of every shape, of each that there are several of two, and none at all."""
    return [
        engine.ask(QUESTION), engine.ask("is torture a crime?"), engine.ask("prisoners in Russia?"),
        engine.ask("prisoners in 2019?"), engine.pillar("4"), engine.pillar("1"), engine.pillar("xyzzy"),
        engine.stat("prison population"), engine.stat(), engine.overview(), engine.about(), engine.help(),
        engine.recommendations(), engine.recommendations("3"), engine.person("Bialiatski"),
        engine.context("belarus-2025/impunity/1.1"), engine.section("transparency"),
    ]  # fmt: skip


NOT_SHOWN = {"question", "confidence", "language", "factsheet"}
"""Of an answer; the words around it are in the language of `messages`, and a factsheet is served alone."""


def of(
    cards: ReadyCards, answer: Answer, reference: Reference | None = None, *, private: bool = True
) -> ReadyCard:
    return cards.of(answer, ENGLISH, reference, lay_out, private=private)


def test_a_card_shows_the_same_whether_it_was_kept_or_not(engine: Engine) -> None:
    cards = ReadyCards()
    for _ in range(2):
        for answer in answers_of(engine):
            for messages in map(messages_in, LANGUAGES):
                for private in (True, False):
                    anew = to_view(lay_out(answer, messages), messages, private=private)
                    ready = cards.of(answer, messages, None, lay_out, private=private)
                    assert payload_of(ready.view()) == payload_of(anew)


def test_pages_and_copies_are_cards_of_their_own(engine: Engine) -> None:
    cards, answer = ReadyCards(), engine.full_text("belarus-2025/civic-space")
    for _ in range(2):
        for page in (0, 1):
            anew = to_view(lay_out(answer, ENGLISH, LONG), ENGLISH, page)
            assert payload_of(of(cards, answer, LONG.at(page)).view()) == payload_of(anew)
        copied = to_view(copy_card(answer, ENGLISH, LONG), ENGLISH)
        assert payload_of(cards.of(answer, ENGLISH, LONG, copy_card, private=True).view()) == payload_of(
            copied
        )


def test_questions_with_one_answer_share_one_card(engine: Engine) -> None:
    cards, answer = ReadyCards(), engine.ask(QUESTION)
    other = replace(answer, question="other words", confidence=0.5)
    assert of(cards, answer) is of(cards, other)


def blank(answer: Answer, messages: Messages, reference: Reference | None) -> Card:
    del answer, messages
    return Card("", (Piece("text"),), reference=reference)


@pytest.mark.parametrize("name", sorted({field.name for field in fields(Answer)} - NOT_SHOWN))
def test_whatever_answers_differ_in_makes_another_card(engine: Engine, name: str) -> None:
    cards, answer = ReadyCards(), engine.ask(QUESTION)
    first = cards.of(answer, ENGLISH, None, blank, private=True)
    others = [*(getattr(other, name) for other in answers_of(engine)), ("other",)]
    different = replace(answer, **{name: next(other for other in others if other != getattr(answer, name))})
    assert cards.of(different, ENGLISH, None, blank, private=True) is not first


def test_another_factsheet_has_cards_of_its_own(engine: Engine) -> None:
    cards, answer = ReadyCards(), engine.overview()
    first = of(cards, answer)
    edited: Factsheet = replace(answer.factsheet, url="https://example.org/edited")
    again = of(cards, replace(answer, factsheet=edited))
    assert again is not first
    assert of(cards, replace(answer, factsheet=edited)) is again


async def test_no_question_is_kept(new_client: NewClient) -> None:
    direct = await Direct.of(new_client())
    asked = f"{QUESTION} xyzzy"
    assert "1,208 political prisoners" in text_of((await direct.command("ask", question=asked))["components"])
    await direct.command("person", name="xyzzy")
    kept = list(texts_in(direct.client.answering._cards))
    assert any("1,208 political prisoners" in text for text in kept)
    assert not [text for text in kept if "xyzzy" in text]


def texts_in(thing: object) -> Iterator[str]:
    """Every text that is held by `thing`, however far inside."""
    seen: set[int] = set()
    ahead = [thing]
    while ahead:
        each = ahead.pop()
        if id(each) in seen or isinstance(each, type | ModuleType | FunctionType):
            continue
        seen.add(id(each))
        if isinstance(each, str):
            yield each
        ahead += gc.get_referents(each)


def test_no_more_is_kept_than_was_said() -> None:
    kept: Kept[int, str] = Kept(3)
    for number in range(10):
        kept.keep(number, str(number))
        assert kept.get(0) == "0"
    assert len(kept) == 3
    assert kept.get(1) is None
