"""Which columns (words, concepts) the rows of the index hold, and how many rows of each target hold them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.integer[Any]]
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Incidence:
    """A sparse matrix of rows by columns that is one where a row holds a column.

    Attributes:
        rows: number of the row, of each pair; rising.
        columns: number of the column, of each pair; no pair stands twice.
        height: how many rows there are.
        width: how many columns there are.
    """

    rows: Numbers
    columns: Numbers
    height: int
    width: int

    @classmethod
    def of(cls, held: Sequence[Iterable[int]], width: int) -> "Incidence":
        """Gather the columns of each row; those of one row must differ."""
        lists = [list(columns) for columns in held]
        lengths = [len(columns) for columns in lists]
        rows = np.repeat(np.arange(len(lists), dtype=np.int32), lengths)
        columns = np.fromiter((column for found in lists for column in found), np.int32, sum(lengths))
        return cls(rows, columns, len(lists), width)

    @property
    def starts(self) -> Numbers:
        """Where the pairs of each row begin; one more, at the end, tells where the last row's end."""
        return np.searchsorted(self.rows, np.arange(self.height + 1))

    def followed_by(self, others: "Incidence") -> tuple[Numbers, Numbers]:
        """Follow each pair's column to the row of that number in `others`.

        Returns:
            Places of pairs in this matrix, and of pairs in `others`, side by side: one for each way to go.
        """
        starts = others.starts
        lengths = (starts[1:] - starts[:-1])[self.columns]
        here = np.repeat(np.arange(len(self.columns)), lengths)
        steps = np.arange(len(here)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        return here, np.repeat(starts[self.columns], lengths) + steps


class TargetCounts:
    """How many rows of each target hold each column; what no row holds takes no memory."""

    def __init__(self, incidence: Incidence, target_of_row: Numbers, targets: int) -> None:
        """Count; `target_of_row` gives the number (below `targets`) of each row's target."""
        self._width = incidence.width
        keys = target_of_row[incidence.rows].astype(np.int64) * incidence.width + incidence.columns
        self._keys, counts = np.unique(keys, return_counts=True)
        self._counts = counts.astype(np.int32)
        self.spread: NDArray[np.floating[Any]] = (
            np.bincount(self._keys % incidence.width, minlength=incidence.width) / targets
        )
        """Share of the targets, 0 to 1, that have a row which holds a column."""

    def of(self, target: int | Numbers, columns: Numbers) -> Numbers:
        """Count the rows of `target` (one for all columns, or one for each) that hold each of `columns`."""
        wanted = np.asarray(target, np.int64) * self._width + columns
        places = np.minimum(np.searchsorted(self._keys, wanted), len(self._keys) - 1)
        return np.where(self._keys[places] == wanted, self._counts[places], 0)

    def targets_with(self, columns: Sequence[int], targets: int) -> Truths:
        """Tell for each of so many `targets` whether any of its rows holds any of `columns`."""
        found = np.zeros(targets, np.bool_)
        held = self._keys[np.isin(self._keys % self._width, columns)]
        found[held // self._width] = True
        return found
