"""What `evaluate` does: ask, show, keep, and hold the figures against floors."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import click

from bot.answers.confidence import ANSWER
from bot.evaluation.ablation import ablate, all_parts
from bot.evaluation.coverage import coverage
from bot.evaluation.fit import fit
from bot.evaluation.flips import Outcomes, outcomes_of, write_outcomes
from bot.evaluation.floors import Floor, broken, reached
from bot.evaluation.questions import Question
from bot.evaluation.report import report
from bot.evaluation.results import Result, run
from bot.evaluation.timing import Stopwatch
from bot.faces.terminal.desk import Desk
from bot.faces.terminal.evaluation.details import calibrated, changes, misses, time_taken
from bot.faces.terminal.evaluation.files import UnusableFile, questions_in, saved_run, unwritable, write_file
from bot.faces.terminal.evaluation.output import Shown, show, with_progress
from bot.faces.terminal.evaluation.tables import ablation_table, results_table
from bot.faces.terminal.exits import Exit
from bot.faces.terminal.frame import Frame
from bot.faces.terminal.machine import json_line
from bot.knowledge.loader import load


class UnderFloor(click.ClickException):
    """A floor is not held; the message is one plain sentence."""

    exit_code = Exit.KNOWLEDGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the command line asks for; its options by name."""

    files: tuple[Path, ...] = ()
    misses: bool = False
    calibration: bool = False
    timed: bool = False
    plot: Path | None = None
    since: Path | None = None
    save: Path | None = None
    floors: tuple[Floor, ...] = ()
    as_json: bool = False
    fit: bool = False
    ablate: bool = False


def evaluate(desk: Desk, wanted: Wanted) -> None:
    """Measure, and show what is wanted.

    Raises:
        UnusableFile: a file cannot be used.
        UnderFloor: a floor is not held.
        UnusableKnowledge: the knowledge base has a fault.
    """
    questions = questions_in(wanted.files, desk.frame())
    if wanted.fit:
        _fit(desk, questions)
    elif wanted.ablate:
        _ablate(desk, questions)
    else:
        _measure(desk, questions, wanted)


def _fit(desk: Desk, questions: Sequence[Question]) -> None:
    frame = desk.frame()
    try:
        fitted = fit(desk.engine, questions)
    except ValueError:
        raise UnusableFile(frame.say("evaluate-alike")) from None
    heading = frame.say("evaluate-fit", count=fitted.questions, loss=f"{fitted.loss:.3f}")
    show([heading, str(fitted)])


def _ablate(desk: Desk, questions: Sequence[Question]) -> None:
    parts = all_parts()
    rows = ablate(load(desk.knowledge), questions, parts)
    doing = desk.frame().say("evaluate-progress")
    show([ablation_table(tuple(with_progress(rows, len(parts), doing)))])


def _measure(desk: Desk, questions: Sequence[Question], wanted: Wanted) -> None:
    frame = desk.frame()
    before = saved_run(wanted.since, frame) if wanted.since else None
    if wanted.timed:
        desk.engine.read_ahead()  # as the service does
    watch = Stopwatch(desk.engine.ask, perf_counter)
    doing = frame.say("evaluate-progress")
    results = tuple(with_progress(run(watch.ask, questions), len(questions), doing))
    if wanted.as_json:
        click.echo(json_line(report(results)), nl=False)
    else:
        show(_shown(results, wanted, frame, before))
        if wanted.timed:
            show([time_taken(watch.seconds, frame)])
    _keep(results, wanted, frame)
    _hold(results, wanted.floors, frame)


def _shown(
    results: Sequence[Result], wanted: Wanted, frame: Frame, before: Outcomes | None
) -> Iterator[Shown]:
    yield results_table(results)
    if wanted.calibration:
        yield from calibrated(results, frame)
    if wanted.misses:
        yield from misses(results, frame)
    if before is not None:
        yield from changes(results, before, frame)


def _keep(results: Sequence[Result], wanted: Wanted, frame: Frame) -> None:
    """Write the files that are asked for."""
    if wanted.save:
        write_file(wanted.save, write_outcomes(outcomes_of(results)), frame)
    if wanted.plot:
        _plot(results, wanted.plot, frame)


def _plot(results: Sequence[Result], file: Path, frame: Frame) -> None:
    try:
        from bot.evaluation.plot import draw_coverage  # noqa: PLC0415 - Pillow may be missing
    except ImportError:
        raise UnusableFile(frame.say("evaluate-no-pillow")) from None
    try:
        draw_coverage(coverage(results), coverage(results, [ANSWER])[0], file)
    except OSError as error:
        raise unwritable(file, error, frame) from None


def _hold(results: Sequence[Result], floors: Iterable[Floor], frame: Frame) -> None:
    not_held = broken(floors, reached(results))
    if not_held:
        told = "; ".join(f"{floor}, but it is {share:.3f}" for floor, share in not_held)
        raise UnderFloor(frame.say("evaluate-under", floors=told))
