"""Tables of what was measured."""

from collections.abc import Iterable, Sequence

from rich.table import Table

from bot.evaluation.ablation import REFUSED, Ablated
from bot.evaluation.calibration import ENOUGH, Tenth
from bot.evaluation.results import FIGURES, Count, Result, by_answerable, by_kind_and_language, totals


def table_of(*headings: str) -> Table:
    """Make a table whose first column is text, and whose other columns are numbers."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="right" if place else "left", no_wrap=True)
    return table


def results_table(results: Sequence[Result]) -> Table:
    """Count by kind and language; then what the factsheet answers, what it does not, and the shares."""
    table = table_of("kind", "language", "questions", *FIGURES)
    table.columns[1].justify = "left"
    for (kind, language), found in by_kind_and_language(results).items():
        table.add_row(kind, language, *_counted(found))
    table.add_section()
    for name, found in zip(("answerable", "unanswerable"), by_answerable(results), strict=True):
        table.add_row(name, "", *_counted(found), style="bold")
    shares = totals(results)
    table.add_row("share", "", "", *(f"{shares[name]:.3f}" for name in FIGURES), style="bold")
    return table


def _counted(found: Count) -> list[str]:
    return [str(found.questions), *(str(getattr(found, name) or "") for name in FIGURES)]


def calibration_table(tenths: Iterable[Tenth]) -> Table:
    """Hold confidence against the share right, a line for each tenth."""
    table = table_of("confidence", "questions", "mean", "right", "error")
    for tenth in tenths:
        few = "" if tenth.questions >= ENOUGH else "*"
        span = f"{tenth.lowest:.1f}-{tenth.lowest + 0.1:.1f}"
        shares = (f"{share:.3f}" for share in (tenth.confidence, tenth.right, tenth.error))
        table.add_row(span, f"{few}{tenth.questions}", *shares)
    return table


def ablation_table(ablated: Sequence[Ablated]) -> Table:
    """Show what is reached without each part."""
    table = table_of("without", *FIGURES, f"right at {REFUSED:.0%} refused")
    for each in ablated:
        shares = (*(each.figures[name] for name in FIGURES), each.right_when_refused)
        table.add_row(each.part, *(f"{share:.3f}" for share in shares))
    return table
