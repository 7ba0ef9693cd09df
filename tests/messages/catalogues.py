"""Catalogues as translators write them, read from their text and compared."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

import bot.faces.messages

FOLDER = Path(bot.faces.messages.__file__).parent
ENGLISH_ONLY = {"evaluate.ftl"}
"""The editors' measuring tool: they read English."""

NUMBERS = (0, 1, 2, 5, 21, 22, 25)


@dataclass(frozen=True)
class Catalogue:
    """The messages of one language by name, and what Fluent could not read."""

    messages: Mapping[str, ast.Message]
    faults: tuple[str, ...] = ()


def catalogue(language: str, folder: Path = FOLDER) -> Catalogue:
    return read({file.name: file.read_text(encoding="utf-8") for file in (folder / language).glob("*.ftl")})


def read(files: Mapping[str, str]) -> Catalogue:
    """Read the texts of files. Junk, and a message that stands twice, is a fault."""
    messages: dict[str, ast.Message] = {}
    faults: list[str] = []
    for name, text in sorted(files.items()):
        for entry in parse(text).body:
            if isinstance(entry, ast.Junk):
                faults.append(f"{name}: not Fluent: {entry.content}")
            elif isinstance(entry, ast.Message):
                if entry.id.name in messages:
                    faults.append(f"{name}: twice: {entry.id.name}")
                messages[entry.id.name] = entry
    return Catalogue(messages, tuple(faults))


def common(language: str) -> set[str]:
    """The names of the messages that all languages share."""
    files = (file for file in (FOLDER / language).glob("*.ftl") if file.name not in ENGLISH_ONLY)
    return {
        name
        for file in files
        for name in read({file.name: file.read_text(encoding="utf-8")}).messages
    }  # fmt: skip


def differences(english: Catalogue, other: Catalogue) -> Iterator[str]:
    """Tell what `other` lacks, has too much, or fills in differently."""
    yield from (f"missing: {name}" for name in english.messages.keys() - other.messages.keys())
    yield from (f"surplus: {name}" for name in other.messages.keys() - english.messages.keys())
    for name in english.messages.keys() & other.messages.keys():
        wanted, found = placeholders(english.messages[name]), placeholders(other.messages[name])
        if wanted != found:
            yield f"placeholders of {name}: {sorted(found)}, English has {sorted(wanted)}"


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


class _Texts(Visitor):
    def __init__(self) -> None:
        self.texts: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.texts.append(node.value)


class _Selectors(Visitor):
    def __init__(self) -> None:
        self.found: list[ast.SelectExpression] = []

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        self.found.append(node)
        self.generic_visit(node)


def placeholders(node: ast.BaseNode) -> set[str]:
    variables = _Variables()
    variables.visit(node)
    return variables.names


def text_of(node: ast.BaseNode) -> str:
    """The translator's own words, without what is filled in."""
    texts = _Texts()
    texts.visit(node)
    return "".join(texts.texts)


def selectors(node: ast.BaseNode) -> list[ast.SelectExpression]:
    found = _Selectors()
    found.visit(node)
    return found.found


def plural_faults(messages: Mapping[str, ast.Message], categories: Iterable[str]) -> Iterator[str]:
    """Tell which selectors lack a variant for one of `categories`, or say no number in one."""
    for name, message in messages.items():
        for selector in selectors(message):
            variants = {
                str(getattr(variant.key, "name", "") or getattr(variant.key, "value", "")): variant
                for variant in selector.variants
            }
            yield from (f"{name}: no variant [{each}]" for each in categories if each not in variants)
            yield from (
                f"{name}: the number is missing in [{key}]"
                for key, variant in variants.items()
                if not placeholders(selector.selector) <= placeholders(variant.value)
            )


_WORD = re.compile(r"[^\W\d_]+")


def foreign_letters(text: str, alphabet: str) -> Iterator[str]:
    """Tell words that mix Latin and Cyrillic, and words with letters that are neither Latin nor in `alphabet`."""
    for word in _WORD.findall(text):
        latin = any(letter.isascii() for letter in word)
        if any(not letter.isascii() and letter.lower() not in alphabet for letter in word):
            yield f"{word}: a letter of another language"
        elif latin and any("Ѐ" <= letter <= "ӿ" for letter in word):
            yield f"{word}: Latin and Cyrillic letters in one word"
