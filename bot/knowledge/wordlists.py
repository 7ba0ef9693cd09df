"""Single terms and entries that can match nothing, or everything."""

import re
from collections.abc import Iterator
from typing import Final

from bot.knowledge.claims import Claim, all_claims, given_name_claims, question_claims, term_claims
from bot.knowledge.faults import Fault
from bot.knowledge.loader import Loaded
from bot.knowledge.shapes import ShapedFile

MIN_LETTERS: Final = 2
"""Letters or digits of the shortest term: one letter alone is in every text."""

_MISPLACED_STAR: Final = re.compile(r"\*\S|(?:^|\s)\*")
"""A star that is not at the end of a word, or is a word of its own."""


def find_poor_terms(loaded: Loaded) -> Iterator[Fault]:
    """Tell lines that are read as one, misplaced `*` or `{name}`, terms too short, and empty entries."""
    for file in loaded.shaped:
        yield from _joined(file)
    for file in loaded.of_kind("vocabulary", "scope", "countries", "factsheet"):
        for claim in term_claims(file):
            yield from _poor(claim)
    for file in loaded.of_kind("person-questions"):
        for claim in question_claims(file):
            yield from _nameless(claim)
        for claim in given_name_claims(file):
            yield from _no_given_name(claim)
    for file in loaded.of_kind("vocabulary", "scope", "countries", "questions", "near-misses"):
        yield from _empty(file)


def _joined(file: ShapedFile) -> Iterator[Fault]:
    for path in {claim.path for claim in all_claims(file)} & file.document.folded_texts:
        yield file.fault(path, f"the lines below “{path[-1]}” are read as one", "put a | after the colon")


def _poor(claim: Claim) -> Iterator[Fault]:
    if _MISPLACED_STAR.search(claim.text):
        yield claim.fault(
            f"the * in “{claim.text}” is not at the end of a word", "move it there or remove it"
        )
    letters = sum(map(str.isalnum, claim.text))
    if letters < MIN_LETTERS:
        yield claim.fault(f"“{claim.text}” has fewer than {MIN_LETTERS} letters", "write it out or remove it")


def _nameless(claim: Claim) -> Iterator[Fault]:
    if claim.text.count("{name}") != 1 or set(claim.text.replace("{name}", "")) & {"{", "}"}:
        yield claim.fault(f"“{claim.text}” does not hold {{name}} once", "write {name} where the name stands")


def _no_given_name(claim: Claim) -> Iterator[Fault]:
    if len(claim.text) < MIN_LETTERS or not all(map(str.isalpha, re.split("['’ʼ]", claim.text))):
        yield claim.fault(f"“{claim.text}” is no single name", "write one name a line")


def _empty(file: ShapedFile) -> Iterator[Fault]:
    filled = {claim.owner for claim in all_claims(file)}
    for slug in file.content:
        if slug not in filled:
            yield file.fault((slug,), f"“{slug}” is empty", "add a line below it or remove it")
