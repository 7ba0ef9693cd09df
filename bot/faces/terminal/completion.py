"""Completion in the prompt: command names, and then the names that the command knows."""

from collections.abc import Iterator

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from bot.faces.commands import BY_NAME
from bot.faces.terminal.conversation import Conversation
from bot.faces.terminal.page import PROMPT_COMMANDS


class CommandCompleter(Completer):
    """Completes slash commands; a plain question is not completed."""

    def __init__(self, conversation: Conversation) -> None:
        """Complete with the names that the conversation's engine knows, in the words of its last answer."""
        self._conversation = conversation

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """Complete what stands before the cursor."""
        del complete_event
        typed = document.text_before_cursor
        if not typed.startswith("/"):
            return iter(())
        name, space, argument = typed[1:].partition(" ")
        return self._names(name.lower(), argument.lstrip()) if space else self._commands(name.lower())

    def _commands(self, typed: str) -> Iterator[Completion]:
        say = self._conversation.frame.say
        for name in (*BY_NAME, *PROMPT_COMMANDS):
            if name.startswith(typed):
                described = say(f"command-{name}" if name in BY_NAME else f"prompt-{name}")
                # A space after a command that takes a word: the next key completes that word.
                space = " " if name in BY_NAME and BY_NAME[name].option else ""
                yield Completion(
                    f"{name}{space}", start_position=-len(typed), display=f"/{name}", display_meta=described
                )

    def _names(self, command: str, typed: str) -> Iterator[Completion]:
        option = BY_NAME[command].option if command in BY_NAME else None
        if option is None or option.completes is None:
            return
        language = self._conversation.frame.say.language
        for choice in self._conversation.engine.complete(option.completes, typed, language):
            yield Completion(choice.value, start_position=-len(typed), display=choice.name)
