"""Takes pictures of the bot's cards, from the very payloads that it sends: `python -m tests.pictures FOLDER`.

It needs the extra `pictures` and the distribution's Chromium. The pictures are for looking at; the best stand in
`.github/pictures`.
"""

import argparse
import asyncio
import contextlib
import shutil
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import simcord
from playwright.async_api import Browser, BrowserType

from bot.answers.engine import Engine
from bot.faces.commands import BY_NAME
from bot.faces.discord.client import FactsheetClient
from bot.faces.discord.message_menu import MENU_NAME
from bot.faces.messages import LANGUAGES, messages_in
from bot.knowledge.folder import shipped_folder
from bot.knowledge.loader import load
from bot.settings import Settings
from tests.discord.speaking import speaking

WIDTHS: Final = {"phone": 390, "desktop": 900}
THEMES: Final = ("dark", "light")
HEIGHT: Final = 3600

# The preview is dark; these are Discord's light colours for its variables.
LIGHT: Final = {
    "discord-bg": "#ffffff", "discord-surface": "#f2f3f5", "discord-elevated": "#e3e5e8", "discord-text": "#2e3035",
    "discord-muted": "#5c5e66", "discord-subtle": "#4e5058", "discord-border": "#d9dadd",
    "component-surface": "#f8f8f9",
    "component-border": "#d9dadd", "code-surface": "#f2f3f5", "code-border": "#d9dadd", "code-text": "#2e3035",
    "subtle-surface": "#e1e2e5", "subtle-surface-text": "#2e3035", "link-text": "#0063c7", "link-accent": "#0063c7",
    "input-surface": "#ffffff", "control-border": "#c4c6ca", "entity-text": "#4e5058", "input-placeholder": "#5c5e66",
    "discord-control": "#e3e5e8", "button-alt": "#e1e2e5",
}  # fmt: skip

Take = Callable[["Scene"], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Scene:
    """A server with one channel and one person in it, and the bot."""

    env: Any
    channel: Any
    alice: Any
    language: str

    async def ask(self, name: str, text: str = "") -> Any:
        """Use a command; what the bot sent."""
        option = BY_NAME[name].option
        text = self.translated(text)
        given = {option.name: text} if option and text else {}
        return (await self.alice.slash(self.channel, name, **given)).response.message

    async def press(self, name: str, text: str, place: int) -> Any:
        """Use a command, then press the button at `place` among the card's."""
        card = await self.ask(name, text)
        buttons = [each for each in _walk(card.components) if each.type.value == 2]
        return (await self.alice.click(card, custom_id=buttons[place].custom_id)).response.message

    async def look_up(self, text: str) -> Any:
        """Use the message menu on a message."""
        message = await self.alice.send(self.channel, self.translated(text))
        return (await self.alice.context_menu(self.channel, MENU_NAME, message)).response.message

    async def mention(self, text: str) -> Any:
        """Mention the bot."""
        await self.alice.send(self.channel, f"{self.env.bot.user.mention} {self.translated(text)}")
        return self.channel.last_message

    def translated(self, text: str) -> str:
        """A question as those ask it who read the scene's language, if it is one of `QUESTIONS`."""
        asked = {**QUESTIONS, PRISONERS: {self.language: messages_in(self.language)("example-ask")}}
        return asked.get(text, {}).get(self.language, text)

    async def share_twice(self) -> Any:
        """Share two answers one after the other; the answer to the second."""
        await self.press("pillar", "4", -1)
        return await self.press("pillar", "4", -1)


def _ask(name: str, text: str = "") -> Take:
    return lambda scene: scene.ask(name, text)


def _press(name: str, text: str, place: int) -> Take:
    return lambda scene: scene.press(name, text, place)


PRISONERS: Final = "how many political prisoners are there?"
POLAND: Final = "how many political prisoners are there in Poland?"
EARLIER: Final = "how many political prisoners were there in 2015?"
PIZZA: Final = "what is the best pizza in Minsk?"
QUESTIONS: Final[Mapping[str, Mapping[str, str]]] = {
    POLAND: {
        "ru": "сколько политзаключённых в Польше?",
        "be": "колькі палітвязняў у Польшчы?",
        "pl": "ilu więźniów politycznych jest w Rosji?",
        "uk": "скільки політвʼязнів у Польщі?",
    },
    EARLIER: {
        "ru": "сколько политзаключённых было в 2015 году?",
        "be": "колькі палітвязняў было ў 2015 годзе?",
        "pl": "ilu więźniów politycznych było w 2015 roku?",
        "uk": "скільки політвʼязнів було у 2015 році?",
    },
    PIZZA: {
        "ru": "где в Минске лучшая пицца?",
        "be": "дзе ў Мінску самая смачная піца?",
        "pl": "gdzie w Mińsku jest najlepsza pizza?",
        "uk": "де в Мінську найсмачніша піца?",
    },
}
"""Questions in other languages than English."""
CARDS: Final[Mapping[str, Take]] = {
    "ask": _ask("ask", PRISONERS),
    "ask-differing": _ask("stat", "prison-occupancy"),
    "ask-belarusian": _ask("ask", "колькі палітвязняў у Беларусі?"),
    "context": _press("ask", PRISONERS, 0),
    "more": _press("ask", PRISONERS, 1),
    "copy": _press("ask", PRISONERS, 2),
    "pillar": _ask("pillar", "impunity"),
    "pillar-full": _press("pillar", "impunity", 0),
    "stat": _ask("stat", "prison-population"),
    "stat-all": _ask("stat"),
    "stat-context": _press("stat", "opcat", 0),
    "overview": _ask("overview"),
    "recommendations": _ask("recommendations"),
    "recommendation": _ask("recommendations", "3"),
    "person": _ask("person", "Kalesnikava"),
    "section": _ask("section", "at a glance"),
    "section-full": _press("section", "at a glance", 0),
    "transparency": _ask("section", "transparency"),
    "about": _ask("about"),
    "help": _ask("help"),
    "suggestions": _ask("pillar", "libert defenc"),
    "suggested-people": _ask("person", "Lukas"),
    "other-country": _ask("ask", POLAND),
    "other-year": _ask("ask", EARLIER),
    "no-match": _ask("ask", PIZZA),
    "nothing": _ask("person", "zzzz"),
    "menu-empty": lambda scene: scene.look_up("<:smile:123456789012345678>"),
    "menu": lambda scene: scene.look_up(PRISONERS),
    "share-wait": lambda scene: scene.share_twice(),
    "mention": lambda scene: scene.mention(PRISONERS),
    "mention-pillar": lambda scene: scene.mention("impunity"),
    "mention-empty": lambda scene: scene.mention(""),
    "mention-nothing": lambda scene: scene.mention(PIZZA),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How pictures are taken: in which languages, themes and widths, and with how many pixels for each of a page's."""

    languages: list[str]
    themes: list[str]
    widths: list[str]
    scale: int


async def take_all(folder: Path, cards: list[str], look: Look) -> None:
    """Take the pictures of `cards`, in each language, theme and width.

    Args:
        folder: where they go, as `<language>-<card>-<width>-<theme>.png`.
        cards: names among `CARDS`.
        look: how they are taken.
    """
    engine = Engine(load(shipped_folder()))
    for language in look.languages:
        for theme in look.themes:
            with speaking(language), _browser(theme, look.scale):
                async with _scene(engine, language) as scene:
                    await _take(scene, cards, folder, f"{language}-{{}}-{{}}-{theme}.png", look.widths)


async def _take(scene: Scene, cards: list[str], folder: Path, name: str, widths: list[str]) -> None:
    async with scene.env.preview(scene.channel, viewers=[scene.alice]) as preview:
        for card in cards:
            message = await CARDS[card](scene)
            for width in widths:
                path = folder / name.format(card, width)
                await preview.screenshot(
                    path, target=message, viewport=(WIDTHS[width], HEIGHT), allow_incomplete=True
                )
                print(path)  # noqa: T201 - a development command


@contextlib.asynccontextmanager
async def _scene(engine: Engine, language: str) -> AsyncIterator[Scene]:
    settings = Settings(_env_file=None, bot_language=language, bot_cooldown="off")
    async with simcord.run(FactsheetClient(settings, engine, shard_count=1)) as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        yield Scene(env, channel, guild.add_member(env.create_user("alice")), language)


@contextlib.contextmanager
def _browser(theme: str, scale: int) -> Iterator[None]:
    """Let `simcord` use the distribution's Chromium, in `theme`."""
    new_context, launch = Browser.new_context, BrowserType.launch

    async def themed(self: Browser, **options: Any) -> Any:
        context = await new_context(self, **{**options, "device_scale_factor": scale})
        if theme == "light":
            await context.add_init_script(_light_script())
        return context

    async def launched(self: BrowserType) -> Any:
        return await launch(self, executable_path=shutil.which("chromium"), args=["--no-sandbox"])

    with patch.object(Browser, "new_context", themed), patch.object(BrowserType, "launch", launched):
        yield


def _light_script() -> str:
    values = [
        *((f"--{name}", value) for name, value in LIGHT.items()),
        ("background", "#ffffff"),
        ("color", "#2e3035"),
    ]
    sets = "".join(f"style.setProperty({name!r}, {value!r});" for name, value in values)
    rules = ".button-style-2, .message-content { color: #2e3035 } .mention { color: #505cdc }"
    return f"""addEventListener('DOMContentLoaded', () => {{
        const style = document.documentElement.style; {sets}
        const sheet = new CSSStyleSheet(); sheet.replaceSync({rules!r});
        document.adoptedStyleSheets.push(sheet);
    }});"""


def _walk(components: list[Any]) -> Iterator[Any]:
    for component in components:
        yield component
        yield from _walk(getattr(component, "children", []))
        if accessory := getattr(component, "accessory", None):
            yield accessory


def main(arguments: list[str]) -> None:
    """Take the pictures that the command line asks for; all of them, 660, if it asks for none."""
    parser = argparse.ArgumentParser(description="Takes pictures of the bot's cards.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--card", action="append", choices=CARDS, help="only this one; may be repeated")
    parser.add_argument(
        "--language", action="append", choices=LANGUAGES, help="only this one; may be repeated"
    )
    parser.add_argument("--theme", action="append", choices=THEMES, help="only this one; may be repeated")
    parser.add_argument("--width", action="append", choices=WIDTHS, help="only this one; may be repeated")
    parser.add_argument("--scale", type=int, default=1, help="2 makes them sharp on fine screens")
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    look = Look(
        given.language or list(LANGUAGES),
        given.theme or list(THEMES),
        given.width or list(WIDTHS),
        given.scale,
    )
    asyncio.run(take_all(given.folder, given.card or list(CARDS), look))


if __name__ == "__main__":
    main(sys.argv[1:])
