"""What an edition asks of itself and of its factsheets: pillars, statistics, scores, order, summaries."""

import re
from collections.abc import Iterator

from bot.knowledge.faults import Fault
from bot.knowledge.files import EditionFile, FactsheetFile, SectionTextFile
from bot.knowledge.loader import Loaded
from bot.knowledge.reader import Path
from bot.knowledge.shapes import ShapedFile
from bot.knowledge.source import fold


def find_incomplete(loaded: Loaded) -> Iterator[Fault]:
    """Tell what is missing or off its scale in each edition and factsheet."""
    editions: dict[int, EditionFile] = {}
    for file in loaded.of_kind("edition"):
        editions[file.content.edition] = file.content
        yield from _pillar_numbers(file)
    for file in loaded.of_kind("factsheet"):
        yield from _unsummarised(file)
        edition = editions.get(file.content.edition)
        if edition is not None:
            yield from _positions(file, edition)
            yield from _absent(file, edition)
            yield from _off_scale(file, edition)
            yield from _transparency(file, edition)


def _pillar_numbers(file: ShapedFile) -> Iterator[Fault]:
    content: EditionFile = file.content
    taken: dict[int, str] = {}
    for slug, pillar in content.pillars.items():
        path = ("pillars", slug, "number")
        if pillar.number in taken:
            problem = f"“{taken[pillar.number]}” is pillar {pillar.number} already"
            yield file.fault(path, problem, "number the pillars 1, 2, 3 …")
        elif pillar.number > len(content.pillars):
            problem = f"there are only {len(content.pillars)} pillars, but this is number {pillar.number}"
            yield file.fault(path, problem, "number the pillars 1, 2, 3 …")
        taken.setdefault(pillar.number, slug)


def _absent(file: ShapedFile, edition: EditionFile) -> Iterator[Fault]:
    content: FactsheetFile = file.content
    sections = {text.section for text in content.text}
    for slug in (*edition.pillars, *edition.sections):
        if slug not in sections:
            what = "pillar" if slug in edition.pillars else "section"
            problem = f"the {what} “{slug}” of the edition {edition.edition} is missing"
            yield file.fault(("text",), problem, "add its section where the source has it")
    figures = {slug for text in content.text for slug in text.statistics}
    line = _place_of_statistics(content)
    for slug in edition.statistics:
        if slug not in figures:
            problem = f"the statistic “{slug}” of the edition {edition.edition} is missing"
            yield file.fault(line, problem, "add its value where the source has it")


def _place_of_statistics(content: FactsheetFile) -> Path:
    numbers = (number for number, text in enumerate(content.text) if text.statistics)
    return ("text", next(numbers, 0), "statistics")


def _off_scale(file: ShapedFile, edition: EditionFile) -> Iterator[Fault]:
    scale = {fold(level) for level in edition.risk_scale}
    for number, text in enumerate(file.content.text):
        value = _score(text)
        if value is None and text.section in edition.pillars:
            problem = f"the pillar “{text.section}” has no score"
            yield file.fault(("text", number, "section"), problem, "add its score")
        elif value is not None and value not in scale:
            problem = f"the score “{value}” is not on the edition's risk scale"
            yield file.fault(
                ("text", number, "score"), problem, f"use one of: {', '.join(edition.risk_scale)}"
            )


def _score(text: SectionTextFile) -> str | None:
    if text.score is None or isinstance(text.score, str):
        return text.score and fold(text.score)
    return fold(text.score.value)


def _transparency(file: ShapedFile, edition: EditionFile) -> Iterator[Fault]:
    content: FactsheetFile = file.content
    section, _, position = content.transparency.partition("/")
    sentence = next((text.sentences.get(position) for text in content.text if text.section == section), None)
    if sentence is None:
        return  # the loader tells that there is no such entry
    levels = [level for level in edition.transparency_scale if _names(sentence, level)]
    if len(levels) != 1:
        found = f"names {len(levels)} levels" if levels else "names no level"
        problem = f"{content.transparency} {found} of the edition's transparency scale"
        yield file.fault(("transparency",), problem, "name the entry that holds the rating")


def _names(sentence: str, level: str) -> bool:
    return re.search(rf"\b{re.escape(level)}\b", sentence, re.IGNORECASE) is not None


def _positions(file: ShapedFile, edition: EditionFile) -> Iterator[Fault]:
    """Sentences count 1.1, 1.2, 2.1 and so on; what introduces numbered recommendations is 0.1, 0.2."""
    for number, text in enumerate(file.content.text):
        section = edition.sections.get(text.section)
        is_numbered = section is not None and section.kind == "recommendations"
        expected: tuple[str, ...] = ("1.1", "0.1") if is_numbered else ("1.1",)
        for position in text.sentences:
            if position not in expected:
                problem = f"the position {position} is out of order or leaves a gap"
                mend = f"number it {' or '.join(expected[:2])}"
                yield file.fault(("text", number, "sentences", position), problem, mend)
                # One slip must not put all that follow out of order, whether a misprint or an addition.
                expected = (*_following(position), *_following(expected[0]), *expected)
            else:
                expected = _following(position)


def _following(position: str) -> tuple[str, ...]:
    paragraph, sentence = map(int, position.split("."))
    return f"{paragraph}.{sentence + 1}", f"{paragraph + 1}.1"


def _unsummarised(file: ShapedFile) -> Iterator[Fault]:
    content: FactsheetFile = file.content
    for number, text in enumerate(content.text):
        if (text.sentences or text.statistics) and text.section not in content.summaries:
            problem = f"the section “{text.section}” has no summary"
            yield file.fault(("text", number, "section"), problem, "name its key entries under “summaries”")
