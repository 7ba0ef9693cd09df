"""A conversation in the prompt: a line goes in, a page comes out. It knows nothing of keys or screens."""

from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

from bot.answers.answer import Answer
from bot.answers.engine import Engine
from bot.faces.commands import BY_NAME, Command
from bot.faces.terminal.blocks import Link, Note, Page, links_of
from bot.faces.terminal.frame import Frame, frame_in
from bot.faces.terminal.lookup import in_full, names_for
from bot.faces.terminal.page import PROMPT_COMMANDS, page

LEAVING: Final = frozenset({"quit", "exit"})

_LIKENESS: Final = 0.5
"""How alike, from 0 to 1, a mistyped command and a real one must be for the one to stand for the other."""


class Conversation:
    """Remembers the last answer and nothing else: the next line can open what it lists, or read around it.

    Attributes:
        engine: what is asked; another may take its place between two lines.
    """

    def __init__(self, engine: Engine, language: str) -> None:
        self.engine = engine
        self._language = language
        self._answer: Answer | None = None
        self._links: tuple[Link, ...] = ()
        self._going_on: dict[str, Callable[[], Page]] = {"full": self._full, "context": self._context}

    @property
    def frame(self) -> Frame:
        """The words around the last answer."""
        spoken = self._answer.language if self._answer else None
        return frame_in(spoken or self._language)

    @property
    def links(self) -> int:
        """How many numbered things can be opened."""
        return len(self._links)

    def reply(self, line: str) -> Page | None:
        """Answer one line: a slash command, a number from the list above, or a question.

        Returns:
            The page, empty for an empty line; None if the reader wants to leave.
        """
        text = line.strip()
        if text.startswith("/"):
            return self._command(text)
        if not text:
            return ()
        if self._links and len(text) < 4 and text.isascii() and text.isdigit():
            return self._open(int(text))
        return self._run(BY_NAME["ask"], text)

    def _command(self, text: str) -> Page | None:
        name, _, argument = text.removeprefix("/").partition(" ")
        name = name.lower()
        if name in LEAVING:
            return None
        if name in self._going_on:
            return self._going_on[name]()
        command = BY_NAME.get(name or "help")
        return self._run(command, argument.strip()) if command else self._unknown(name)

    def _run(self, command: Command, argument: str) -> Page:
        answer = command.run(self.engine, argument)
        # What is in no clear language is asked in the language of what was asked before.
        self._answer = answer if answer.language else self._in_last_language(answer)
        names = names_for(self.engine, command, answer, self.frame.say.language)
        shown = page(self._answer, self.frame, names=names, command=command.name)
        self._links = links_of(shown)
        return shown

    def _open(self, number: int) -> Page:
        if not 1 <= number <= len(self._links):
            return (Note(self.frame.say("prompt-no-link", number=number, last=len(self._links))),)
        links, link = self._links, self._links[number - 1]
        if link.command in BY_NAME:
            shown = self._run(BY_NAME[link.command], link.argument)
        else:
            shown = self._go_on(self.engine.entry(link.argument))
        # The list is still to be read above, so it stays good until another takes its place.
        self._links = self._links or links
        return shown

    def _full(self) -> Page:
        section = self._section_shown()
        if section is None:
            return self._nothing_yet()
        return self._go_on(in_full(self.engine.section(section)), full=True)

    def _context(self) -> Page:
        entries = self.engine.factsheet.entries
        quoted = (
            [excerpt.id for excerpt in self._answer.excerpts if excerpt.id in entries] if self._answer else []
        )
        return self._go_on(self.engine.context(quoted[0])) if quoted else self._nothing_yet()

    def _section_shown(self) -> str | None:
        if self._answer is None or not self._answer.excerpts:
            return None
        if self._answer.section is not None:
            return self._answer.section.slug
        entry = self.engine.factsheet.entries.get(self._answer.excerpts[0].id)
        return entry.section if entry else None

    def _go_on(self, answer: Answer, *, full: bool = False) -> Page:
        """Show an answer that goes on from the last one, in the language of the last one."""
        self._answer = self._in_last_language(answer)
        shown = page(self._answer, self.frame, full=full)
        self._links = links_of(shown) or self._links
        return shown

    def _in_last_language(self, answer: Answer) -> Answer:
        return replace(answer, language=self._answer.language if self._answer else None)

    def _nothing_yet(self) -> Page:
        example = self.frame.command("pillar", BY_NAME["pillar"].examples[0])
        return (Note(self.frame.say("prompt-nothing-yet", example=example)),)

    def _unknown(self, name: str) -> Page:
        names = [*BY_NAME, *PROMPT_COMMANDS]
        nearest = get_close_matches(name, names, n=1, cutoff=_LIKENESS)
        message = "prompt-unknown" if nearest else "prompt-unknown-far"
        named = MappingProxyType({"nearest": self.frame.command(nearest[0])} if nearest else {})
        return (Note(self.frame.say(message, help=self.frame.command("help"), **named)),)
