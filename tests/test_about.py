"""What the bot says of privacy and of reporting a problem, on every face and in every language."""

import pytest

from bot.answers.engine import Engine
from bot.faces.discord.cards import lay_out
from bot.faces.discord.view import to_view
from bot.faces.messages import LANGUAGES, messages_in
from bot.faces.terminal.frame import frame_in
from bot.faces.terminal.page import page
from bot.faces.terminal.plain import plain_text
from tests.discord.cards_of import text_of

SAID = (
    "about-privacy",
    "about-privacy-1",
    "about-privacy-2",
    "about-privacy-3",
    "about-problem",
    "about-problem-how",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_about_says_it_on_every_face(engine: Engine, language: str) -> None:
    say, answer = messages_in(language), engine.about()
    card = text_of(to_view(lay_out(answer, say), say))
    terminal = plain_text(page(answer, frame_in(language), command="about"))
    for name in SAID:
        assert say(name) in card
        assert say(name) in terminal
