"""From an `Answer` to the page that shows it: a pure function, the same for colour and for plain text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Final

from bot import __version__
from bot.answers.answer import Answer, Outcome, Shape, how_to_cite
from bot.answers.directory import Choice
from bot.faces.commands import COMMANDS, Option
from bot.faces.terminal.blocks import (
    Block,
    Heading,
    Links,
    Note,
    Page,
    Quote,
    Row,
    Source,
    Table,
    Title,
    Usage,
)
from bot.faces.terminal.frame import Frame
from bot.faces.terminal.pieces import (
    closing,
    factsheet_name,
    heading,
    joined,
    link,
    paragraph,
    rating_words,
    score,
    score_table,
    split_scores,
    statement,
    where,
)
from bot.faces.terminal.silence import no_answer
from bot.knowledge.model import Section

PROMPT_COMMANDS: Final = ("full", "context", "quit")
"""What only the prompt knows, since it goes on from the answer before."""


def page(
    answer: Answer, frame: Frame, *, full: bool = False, names: Sequence[Choice] = (), command: str = ""
) -> Page:
    """Lay out `answer`.

    Args:
        answer: what the engine answered.
        frame: the words around it.
        full: `answer` comes from `in_full`: its excerpts are all of the section's sentences.
        names: what `command` could have been given, offered when nothing was found.
        command: the command that was used.
    """
    if answer.outcome is not Outcome.ANSWER:
        return tuple(no_answer(answer, frame, names, command))
    if full and answer.section is not None and answer.section.paragraphs:
        return tuple(_in_full(answer, frame))
    return tuple(_LAYOUTS[answer.shape](answer, frame))


def _excerpt(answer: Answer, frame: Frame) -> Iterator[Block]:
    first, *others = answer.excerpts
    differing = [excerpt for excerpt in others if excerpt.id in answer.differing]
    more = [excerpt for excerpt in others if excerpt.id not in answer.differing]
    yield heading(answer, first.section)
    yield statement(answer, first, frame)
    yield Source(first.citation, first.url)
    if differing:
        yield Note(frame.say("differs"))
    for excerpt in differing:
        yield statement(answer, excerpt, frame)
        yield Source(excerpt.citation, excerpt.url)
    if more:
        yield Title(frame.say("more"))
        yield Links(tuple(link(answer, excerpt, frame) for excerpt in more))


def _section(answer: Answer, frame: Frame) -> Iterator[Block]:
    scores, quotes = split_scores(answer.excerpts)
    yield heading(answer)
    if answer.shape is Shape.PILLAR:
        yield from (score(answer, excerpt, frame) for excerpt in scores)
    elif scores:
        yield score_table(answer, scores, frame)
    if answer.shape is Shape.PILLAR and quotes:
        yield Title(frame.say("key-points"))
    yield from (Quote(excerpt.quote, paragraph(excerpt, frame)) for excerpt in quotes)
    yield closing(answer)
    if answer.section is not None and len(quotes) < sum(map(len, answer.section.paragraphs)):
        yield Note(frame.say("full-hint", command=_full_command(answer.section, frame)))


def _in_full(answer: Answer, frame: Frame) -> Iterator[Block]:
    scores, quotes = split_scores(answer.excerpts)
    yield heading(answer)
    yield from (score(answer, excerpt, frame) for excerpt in scores)
    yield Title(frame.say("full-text"))
    for _, sentences in groupby(quotes, key=lambda excerpt: excerpt.paragraph):
        together = list(sentences)
        yield Quote(joined(together), paragraph(together[0], frame))
    yield closing(answer)


def _figures(answer: Answer, _: Frame) -> Iterator[Block]:
    yield heading(answer)
    yield Table(
        tuple(Row(excerpt.label or "", excerpt.value or excerpt.quote) for excerpt in answer.excerpts)
    )
    yield closing(answer)


def _overview(answer: Answer, frame: Frame) -> Iterator[Block]:
    scores, quotes = split_scores(answer.excerpts)
    yield heading(answer, scores[0].section)
    yield score(answer, scores[0], frame)
    yield Title(frame.say("scores"))
    yield score_table(answer, scores[1:], frame)
    rating = answer.factsheet.transparency
    for excerpt in (excerpt for excerpt in quotes if excerpt.id == rating.id):
        yield Title(frame.say("transparency"))
        yield statement(answer, excerpt, frame)
        yield from map(Note, rating_words(answer, frame))
    yield Title(frame.say("key-points"))
    yield from (Quote(excerpt.quote, where(excerpt, frame)) for excerpt in quotes if excerpt.id != rating.id)
    yield closing(answer)


def _recommendations(answer: Answer, frame: Frame) -> Iterator[Block]:
    yield heading(answer)
    for number, sentences in groupby(answer.excerpts, key=lambda excerpt: excerpt.paragraph):
        if number:
            yield Title(frame.say("recommendation", number=number))
        yield Quote(joined(sentences))
    yield closing(answer)


def _person(answer: Answer, frame: Frame) -> Iterator[Block]:
    name = answer.person.name if answer.person else ""
    yield Heading(name, factsheet_name(answer))
    yield Note(frame.say("named-in", count=len(answer.excerpts)))
    yield from (Quote(excerpt.quote, where(excerpt, frame)) for excerpt in answer.excerpts)
    yield closing(answer)


def _context(answer: Answer, frame: Frame) -> Iterator[Block]:
    yield heading(answer)
    yield Title(frame.say("context-of"))
    if all(excerpt.value is not None for excerpt in answer.excerpts):
        yield Table(tuple(Row(excerpt.label or "", excerpt.value or "") for excerpt in answer.excerpts))
    else:
        yield from (Quote(excerpt.quote, marked=excerpt.id == answer.marked) for excerpt in answer.excerpts)
    yield Source(answer.excerpts[0].citation, answer.excerpts[0].url)


def _about(answer: Answer, frame: Frame) -> Iterator[Block]:
    say, factsheet = frame.say, answer.factsheet
    makers = {
        entry.id for section in factsheet.sections if section.kind == "list" for entry in section.entries
    }
    scores, quotes = split_scores(answer.excerpts)
    title = next(excerpt.section for excerpt in (*scores, *quotes))
    yield Heading(title, factsheet_name(answer))
    yield from (Quote(excerpt.quote) for excerpt in quotes if excerpt.id not in makers)
    yield Title(say("about-source"))
    yield Source(factsheet.edition.publisher, factsheet.url)
    yield Note(say("about-data", years="–".join(map(str, factsheet.data_years))))
    yield Title(say("about-organisations"))
    yield from (Quote(excerpt.quote) for excerpt in quotes if excerpt.id in makers)
    yield Title(say("about-cite"))
    yield Note(how_to_cite(answer))
    yield Title(say("about-privacy"))
    yield from (Note(say(f"about-privacy-{number}")) for number in (1, 2, 3))
    yield Title(say("about-problem"))
    yield Note(say("about-problem-how"))
    yield Note(say("about-version", version=__version__))


def _help(answer: Answer, frame: Frame) -> Iterator[Block]:
    say = frame.say
    yield Heading(say("help-title"), factsheet_name(answer))
    yield Note(say("help-intro"))
    for command in COMMANDS:
        usage = frame.command(command.name, _placeholder(command.option))
        examples = tuple(frame.command(command.name, example) for example in command.examples if example)
        yield Usage(usage, say(f"command-{command.name}"), examples)
    if frame.prefix == "/":
        yield from (Usage(frame.command(name), say(f"prompt-{name}"), ()) for name in PROMPT_COMMANDS)


def _placeholder(option: Option | None) -> str:
    if option is None:
        return ""
    return f"<{option.name}>" if option.required else f"[{option.name}]"


def _full_command(section: Section, frame: Frame) -> str:
    if frame.prefix == "/":
        return frame.command("full")
    return frame.command("pillar" if section.kind == "pillar" else "section", section.slug) + " --full"


_LAYOUTS: Final[Mapping[Shape, Callable[[Answer, Frame], Iterator[Block]]]] = MappingProxyType(
    {
        Shape.EXCERPT: _excerpt,
        Shape.FIGURE: _excerpt,
        Shape.SECTION: _section,
        Shape.PILLAR: _section,
        Shape.FIGURES: _figures,
        Shape.OVERVIEW: _overview,
        Shape.RECOMMENDATIONS: _recommendations,
        Shape.PERSON: _person,
        Shape.CONTEXT: _context,
        Shape.ABOUT: _about,
        Shape.HELP: _help,
    }
)
