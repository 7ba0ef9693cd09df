"""Who claims which name, term or question, and where in the files: what contradictions are found in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.knowledge.faults import Fault
from bot.knowledge.files import LANGUAGES
from bot.knowledge.reader import Path
from bot.knowledge.shapes import ShapedFile
from bot.knowledge.terms import comparable, numbered_lines


@dataclass(frozen=True, slots=True)
class Claim:
    """A name, term or question of an entry.

    Attributes:
        owner: what claims it: a slug, or the id of an entry.
        text: as the editor wrote it.
        file: where it stands …
        path: … in the file …
        term: … and in the line list there, counted from 0; None if it is no line list.
    """

    owner: str
    text: str
    file: ShapedFile
    path: Path
    term: int | None = None

    @property
    def key(self) -> str:
        """What makes it the same as another claim."""
        return comparable(self.text)

    def fault(self, problem: str, mend: str) -> Fault:
        """Word a fault at the claim's own line."""
        return self.file.fault(self.path, problem, mend, term=self.term)

    def place(self, other: "Claim") -> str:
        """Say where this claim stands, for a fault of `other`: what both have in common is left out."""
        line = self.fault("", "").line
        place = f"line {line}" if self.file is other.file else f"{self.file.document.file}:{line}"
        return place if self.text == other.text else f"{place}, as “{self.text}”"


def line_list(owner: str, text: str, file: ShapedFile, path: Path) -> Iterator[Claim]:
    """Give the claims of the line list `text` that stands at `path`."""
    return (Claim(owner, term, file, path, number) for number, term in numbered_lines(text))


def line_lists(owner: str, by_language: Mapping[str, str], file: ShapedFile, path: Path) -> Iterator[Claim]:
    """Give the claims of the line lists that stand at `path`, one for each language."""
    for language, text in by_language.items():
        yield from line_list(owner, text, file, (*path, language))


def alias_claims(file: ShapedFile, kind: str) -> Iterator[Claim]:
    """Give the aliases in an edition of each of its `kind`: "pillars", "sections" or "statistics"."""
    for slug, named in getattr(file.content, kind).items():
        yield from line_list(slug, named.aliases, file, (kind, slug, "aliases"))


def spelling_claims(file: ShapedFile, *keys: str) -> Iterator[Claim]:
    """Give the spellings of people that stand in a factsheet under `keys`, such as "written", "given"."""
    for slug, person in file.content.people.items():
        for key in keys:
            yield from line_list(slug, getattr(person, key), file, ("people", slug, key))


def term_claims(file: ShapedFile) -> Iterator[Claim]:
    """Give the terms of a file of the kind vocabulary, scope, countries or factsheet."""
    if file.kind == "factsheet":
        yield from line_lists("asides", file.content.asides, file, ("asides",))
        return
    for slug, content in file.content.items():
        if file.kind == "vocabulary":
            by_language = {language: getattr(content, language) for language in LANGUAGES}
            yield from line_lists(slug, by_language, file, (slug,))
        elif file.kind == "scope":
            yield from line_lists(slug, content.terms, file, (slug, "terms"))
        else:
            yield from line_lists(slug, content, file, (slug,))


def question_claims(file: ShapedFile) -> Iterator[Claim]:
    """Give the questions of a file of the kind questions, near-misses, person-questions or scope."""
    if file.kind == "person-questions":
        for key in ("questions", "near_misses"):
            yield from line_lists(key, getattr(file.content, key), file, (key,))
        return
    for owner, content in file.content.items():
        if file.kind in {"questions", "near-misses"}:
            yield from line_lists(owner, content, file, (owner,))
        else:
            yield from line_lists(owner, content.questions, file, (owner, "questions"))


def given_name_claims(file: ShapedFile) -> Iterator[Claim]:
    """Give the given names in a file of the kind person-questions."""
    return line_lists("given_names", file.content.given_names, file, ("given_names",))


def all_claims(file: ShapedFile) -> Iterator[Claim]:
    """Give everything that stands in the line lists of a file of any kind."""
    match file.kind:
        case "edition":
            for kind in ("pillars", "sections", "statistics"):
                yield from alias_claims(file, kind)
        case "factsheet":
            yield from spelling_claims(file, "written", "given", "spellings", "others")
            yield from term_claims(file)
        case "questions" | "near-misses":
            yield from question_claims(file)
        case "person-questions":
            yield from question_claims(file)
            yield from given_name_claims(file)
        case "scope":
            yield from term_claims(file)
            yield from question_claims(file)
        case _:
            yield from term_claims(file)


def by_key(claims: Iterable[Claim]) -> Mapping[str, list[Claim]]:
    """Group claims that say the same; what says nothing when compared is left out."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.key, []).append(claim)
    groups.pop("", None)
    return groups
