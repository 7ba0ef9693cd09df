"""Names, questions and terms that are claimed twice.

Compared without case, diacritics, white space and punctuation (`terms.comparable`):

- A name, alias or spelling belongs to one pillar, section, statistic, country or person. Pillars and
  sections count as one kind, because `/section` finds both. The name that is shown may be the same in several
  languages.
- A question belongs to one entry: two would tie, and neither be given for sure. It may stand on a second
  entry that `see_also` ties to the first, as then both are shown; and on a section along with an entry of it,
  as the section holds the answer too.
- A question that an entry answers does not stand in `scope/`, which says that nothing answers it.
- A term stands once in each language of a concept; two concepts may share one.
"""

from collections.abc import Collection, Iterable, Iterator

from bot.knowledge.claims import Claim, by_key, line_list, question_claims, term_claims
from bot.knowledge.faults import Fault
from bot.knowledge.files import EditionFile, FactsheetFile
from bot.knowledge.loader import Loaded
from bot.knowledge.reader import Path
from bot.knowledge.shapes import ShapedFile


def find_contradictions(loaded: Loaded) -> Iterator[Fault]:
    """Tell each name, question and term that is claimed twice, at the line of the later claim."""
    for file in loaded.of_kind("edition"):
        yield from _names(file)
    for file in loaded.of_kind("factsheet"):
        yield from _spellings(file)
    for file in loaded.of_kind("countries"):
        yield from _claimed_by_two(list(term_claims(file)), "country")
    for file in loaded.of_kind("vocabulary", "scope", "countries", "stopwords"):
        yield from _repeated(term_claims(file))
    yield from _questions(loaded)


# ------------------------------------------------------------------------------------------------------ names


def _names(file: ShapedFile) -> Iterator[Fault]:
    content: EditionFile = file.content
    claims = {kind: list(_name_claims(file, kind)) for kind in ("pillars", "sections", "statistics")}
    for kind in claims:
        for slug, named in getattr(content, kind).items():
            english = Claim(slug, named.names["en"], file, (kind, slug, "names", "en"))
            yield from _twice([english, *_aliases(file, kind, slug)])
    yield from _claimed_by_two([*claims["pillars"], *claims["sections"]], "section")
    labels = [
        Claim(slug, it.label, file, ("statistics", slug, "label")) for slug, it in content.statistics.items()
    ]
    yield from _claimed_by_two([*labels, *claims["statistics"]], "statistic")


def _name_claims(file: ShapedFile, kind: str) -> Iterator[Claim]:
    for slug, named in getattr(file.content, kind).items():
        for language, name in named.names.items():
            yield Claim(slug, name, file, (kind, slug, "names", language))
        yield from _aliases(file, kind, slug)


def _aliases(file: ShapedFile, kind: str, slug: str) -> Iterator[Claim]:
    return line_list(slug, getattr(file.content, kind)[slug].aliases, file, (kind, slug, "aliases"))


def _spellings(file: ShapedFile) -> Iterator[Fault]:
    content: FactsheetFile = file.content
    spellings: list[Claim] = []
    for slug, person in content.people.items():
        path = ("people", slug)
        written = list(line_list(slug, person.written, file, (*path, "written")))
        given = line_list(slug, person.given, file, (*path, "given"))
        surnames = list(line_list(slug, person.spellings, file, (*path, "spellings")))
        yield from _repeated([*written, *given, *surnames])
        spellings += written + surnames
    yield from _claimed_by_two(spellings, "person")


def _claimed_by_two(claims: Iterable[Claim], kind: str) -> Iterator[Fault]:
    for group in by_key(claims).values():
        first = group[0]
        for claim in group[1:]:
            if claim.owner != first.owner:
                problem = f"“{claim.text}” names the {kind} “{first.owner}” too ({first.place(claim)})"
                yield claim.fault(problem, "leave it to one of the two")


def _repeated(claims: Iterable[Claim]) -> Iterator[Fault]:
    """Tell what stands twice in one line list."""
    lists: dict[Path, list[Claim]] = {}
    for claim in claims:
        lists.setdefault(claim.path, []).append(claim)
    for members in lists.values():
        yield from _twice(members)


def _twice(members: Iterable[Claim]) -> Iterator[Fault]:
    for group in by_key(members).values():
        for claim in group[1:]:
            yield claim.fault(f"“{claim.text}” stands here twice ({group[0].place(claim)})", "remove one")


# -------------------------------------------------------------------------------------------------- questions


def _questions(loaded: Loaded) -> Iterator[Fault]:
    unanswered = [claim for file in loaded.of_kind("scope") for claim in question_claims(file)]
    yield from _repeated(unanswered)
    unanswered_by_key = by_key(unanswered)
    ties = {
        file.document.file.removeprefix("factsheets/"): _tied(file.content)
        for file in loaded.of_kind("factsheet")
    }
    for file in loaded.of_kind("questions"):
        tied = ties.get(file.document.file.removeprefix("questions/"), frozenset())
        asked = list(question_claims(file))
        yield from _repeated(asked)
        for key, group in by_key(asked).items():
            yield from _on_two_entries(group, tied)
            for claim in unanswered_by_key.get(key, ()):
                problem = f"“{claim.text}” is answered by {group[0].owner} ({group[0].place(claim)})"
                yield claim.fault(problem, "remove it here or there")


def _on_two_entries(group: list[Claim], tied: Collection[frozenset[str]]) -> Iterator[Fault]:
    for number, claim in enumerate(group):
        rival = next((it for it in group[:number] if not _may_share(it.owner, claim.owner, tied)), None)
        if rival is not None:
            problem = f"“{claim.text}” is asked of {rival.owner} too ({rival.place(claim)})"
            yield claim.fault(problem, "leave it where it fits best, or tie the two under “see_also”")


def _may_share(one: str, other: str, tied: Collection[frozenset[str]]) -> bool:
    is_section_of = other.startswith(f"{one}/") or one.startswith(f"{other}/")
    return one == other or is_section_of or frozenset((one, other)) in tied


def _tied(content: FactsheetFile) -> frozenset[frozenset[str]]:
    """Give each pair of entries that `see_also` shows together."""
    return frozenset(
        frozenset((one, other))
        for group in content.see_also
        for one in group.entries
        for other in group.entries
    )
