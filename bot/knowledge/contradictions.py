"""Names, questions and terms that are claimed twice.

Compared without case, diacritics, white space and punctuation (`terms.comparable`):

- A name, alias or spelling belongs to one pillar, section, statistic, country or person. Pillars and
  sections count as one kind, because `/section` finds both. The name that is shown may be the same in several
  languages.
- A question belongs to one entry: two would tie, and neither be given for sure. It may stand on a second
  entry that `see_also` ties to the first, as then both are shown; and on a section along with an entry of it,
  as the section holds the answer too.
- A question that an entry answers does not stand in `scope/`, nor among the factsheet's near misses: these say that
  nothing answers it.
- A term stands once in each language of a concept; two concepts may share one. A given name stands once in each
  language, too.
"""

from collections.abc import Collection, Iterable, Iterator

from bot.knowledge.claims import (
    Claim,
    alias_claims,
    by_key,
    given_name_claims,
    question_claims,
    spelling_claims,
    term_claims,
)
from bot.knowledge.faults import Fault
from bot.knowledge.files import FactsheetFile
from bot.knowledge.loader import Loaded
from bot.knowledge.shapes import ShapedFile


def find_contradictions(loaded: Loaded) -> Iterator[Fault]:
    """Tell each name, question and term that is claimed twice, at the line of the later claim."""
    for file in loaded.of_kind("edition"):
        yield from _names(file)
    for file in loaded.of_kind("factsheet"):
        yield from _spellings(file)
    for file in loaded.of_kind("countries"):
        yield from _claimed_by_two(list(term_claims(file)), "country")
    for file in loaded.of_kind("vocabulary", "scope", "countries", "factsheet"):
        yield from _repeated(term_claims(file))
    for file in loaded.of_kind("questions", "near-misses", "person-questions", "scope"):
        yield from _repeated(question_claims(file))
    for file in loaded.of_kind("person-questions"):
        yield from _repeated(given_name_claims(file))
    yield from _questions(loaded)


# ------------------------------------------------------------------------------------------------------ names


def _names(file: ShapedFile) -> Iterator[Fault]:
    shown = {kind: list(_shown_names(file, kind)) for kind in ("pillars", "sections", "statistics")}
    aliases = {kind: list(alias_claims(file, kind)) for kind in shown}
    for kind, names in shown.items():
        english = [claim for claim in names if claim.path[-1] == "en"]
        yield from _twice_of_one_owner([*english, *aliases[kind]])
    sections = [
        claim for by_kind in (shown, aliases) for claim in (*by_kind["pillars"], *by_kind["sections"])
    ]
    yield from _claimed_by_two(sections, "section")
    yield from _claimed_by_two([*_labels(file), *shown["statistics"], *aliases["statistics"]], "statistic")


def _shown_names(file: ShapedFile, kind: str) -> Iterator[Claim]:
    for slug, named in getattr(file.content, kind).items():
        for language, name in named.names.items():
            yield Claim(slug, name, file, (kind, slug, "names", language))


def _labels(file: ShapedFile) -> Iterator[Claim]:
    for slug, statistic in file.content.statistics.items():
        yield Claim(slug, statistic.label, file, ("statistics", slug, "label"))


def _spellings(file: ShapedFile) -> Iterator[Fault]:
    yield from _repeated(spelling_claims(file, "written", "given", "spellings", "others"))
    yield from _claimed_by_two(spelling_claims(file, "written", "spellings"), "person")


def _claimed_by_two(claims: Iterable[Claim], kind: str) -> Iterator[Fault]:
    for group in by_key(claims).values():
        first = group[0]
        for claim in group[1:]:
            if claim.owner != first.owner:
                problem = f"“{claim.text}” names the {kind} “{first.owner}” too ({first.place(claim)})"
                yield claim.fault(problem, "leave it to one of the two")


def _repeated(claims: Iterable[Claim]) -> Iterator[Fault]:
    """Tell what stands twice in one line list."""
    return _twice((claim.path, claim) for claim in claims)


def _twice_of_one_owner(claims: Iterable[Claim]) -> Iterator[Fault]:
    """Tell what one owner claims twice, wherever it stands."""
    return _twice((claim.owner, claim) for claim in claims)


def _twice(claims: Iterable[tuple[object, Claim]]) -> Iterator[Fault]:
    """Tell what stands twice among the claims of one group; each claim comes with its group."""
    first: dict[tuple[object, str], Claim] = {}
    for group, claim in claims:
        earlier = first.setdefault((group, claim.key), claim)
        if earlier is not claim and claim.key:
            yield claim.fault(f"“{claim.text}” stands here twice ({earlier.place(claim)})", "remove one")


# -------------------------------------------------------------------------------------------------- questions


def _questions(loaded: Loaded) -> Iterator[Fault]:
    everywhere = [claim for file in loaded.of_kind("scope") for claim in question_claims(file)]
    near_misses = {_name(file): list(question_claims(file)) for file in loaded.of_kind("near-misses")}
    ties = {_name(file): _tied(file.content) for file in loaded.of_kind("factsheet")}
    for file in loaded.of_kind("questions"):
        tied = ties.get(_name(file), frozenset())
        unanswered = by_key((*everywhere, *near_misses.get(_name(file), ())))
        for key, group in by_key(question_claims(file)).items():
            yield from _on_two_entries(group, tied)
            for claim in unanswered.get(key, ()):
                problem = f"“{claim.text}” is answered by {group[0].owner} ({group[0].place(claim)})"
                yield claim.fault(problem, "remove it here or there")


def _name(file: ShapedFile) -> str:
    """Give the name of a file in its folder: the files of one factsheet have one name."""
    return file.document.file.rpartition("/")[2]


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
