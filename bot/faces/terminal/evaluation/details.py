"""What is shown beside the table: misses, flips, calibration, time."""

from collections.abc import Iterator, Sequence
from statistics import median

from bot.evaluation.calibration import ENOUGH, calibration, expected_error, largest_error
from bot.evaluation.flips import Flip, Outcomes, flips, outcomes_of
from bot.evaluation.judging import clean, shown
from bot.evaluation.results import Result
from bot.evaluation.timing import percentile
from bot.faces.terminal.evaluation.output import Shown
from bot.faces.terminal.evaluation.tables import calibration_table
from bot.faces.terminal.frame import Frame


def misses(results: Sequence[Result], frame: Frame) -> Iterator[Shown]:
    """Tell each question that went wrong, and what was shown."""
    missed = [result for result in results if not result.judgement.good]
    outcomes = outcomes_of(missed)
    yield frame.say("evaluate-misses", count=len(missed))
    for result in missed:
        yield _miss(result, outcomes[result.question.id])
        yield from (f"     -> {clean(excerpt.quote)}" for excerpt in shown(result.answer)[:1])


def _miss(result: Result, outcome: str) -> str:
    question, answer = result.question, result.answer
    why = f" ({answer.reason.value})" if answer.reason else ""
    kind = f"{question.id} {question.kind} {question.language}"
    return f"{kind}: {outcome}{why}, confidence {answer.confidence:.2f}: {question.text}"


def changes(results: Sequence[Result], before: Outcomes, frame: Frame) -> Iterator[Shown]:
    """Tell what changed since the run `before`."""
    found = flips(before, outcomes_of(results))
    texts = {result.question.id: result.question.text for result in results}
    yield frame.say("evaluate-became-right", count=len(found.became_right))
    yield from (_flip(flip, texts[flip.id]) for flip in found.became_right)
    yield frame.say("evaluate-became-wrong", count=len(found.became_wrong))
    yield from (_flip(flip, texts[flip.id]) for flip in found.became_wrong)


def _flip(flip: Flip, text: str) -> str:
    return f"{flip.id} {flip.before} -> {flip.after}: {text}"


def calibrated(results: Sequence[Result], frame: Frame) -> Iterator[Shown]:
    """Hold confidence against what was right."""
    tenths = calibration(results)
    errors = {"expected": f"{expected_error(tenths):.3f}", "largest": f"{largest_error(tenths):.3f}"}
    yield frame.say("evaluate-calibration", enough=ENOUGH, **errors)
    yield calibration_table(tenths)


def time_taken(seconds: Sequence[float], frame: Frame) -> str:
    """Tell how long a question takes."""
    figures = {"median": median(seconds), "most": percentile(seconds, 0.99)}
    return frame.say("evaluate-time", **{name: f"{1000 * each:.2f}" for name, each in figures.items()})
