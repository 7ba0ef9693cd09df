"""Which columns (words, concepts) the rows of the index hold, and how many rows of each target hold them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.integer[Any]]
Truths = NDArray[np.bool_]
Shares = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Incidence:
    """A sparse matrix of rows by columns that is one where a row holds a column.

    Attributes:
        starts: where the columns of each row begin in `columns`, and at the end, where the last row's end.
        columns: numbers of columns, row after row; no column stands twice in a row.
        width: how many columns there are.
    """

    starts: Numbers
    columns: Numbers
    width: int

    @classmethod
    def of(cls, held: Iterable[Iterable[int]], width: int) -> "Incidence":
        """Gather the columns of each row; those of one row must differ."""
        every: list[int] = []
        starts = [0]
        for columns in held:
            every.extend(columns)
            starts.append(len(every))
        return cls(np.array(starts, np.int32), np.array(every, np.int32), width)

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.starts) - 1

    @property
    def rows(self) -> Numbers:
        """The number of the row of each of `columns`."""
        return np.repeat(np.arange(self.height, dtype=np.int32), np.diff(self.starts))

    def row(self, number: int) -> Numbers:
        """Give the columns of one row."""
        return self.columns[self.starts[number] : self.starts[number + 1]]

    def kept(self, chosen: Truths) -> "Incidence":
        """Keep only those pairs for which it is true."""
        before = np.concatenate(([0], np.cumsum(chosen)))
        return Incidence(before[self.starts].astype(np.int32), self.columns[chosen], self.width)

    def followed_by(self, others: "Incidence") -> tuple[Numbers, Numbers]:
        """Follow each of `columns` to the row of that number in `others`.

        Returns:
            Places in `columns`, and in the columns of `others`, side by side: one for each way to go.
        """
        return spans(others.starts, self.columns)


def spans(starts: Numbers, chosen: Numbers) -> tuple[Numbers, Numbers]:
    """Give the places of the `chosen` rows: each begins where `starts` says, and ends where the next begins.

    Returns:
        Places in `chosen`, and in what `starts` points into, side by side.
    """
    first = starts[chosen]
    lengths = starts[chosen + 1] - first
    here = np.repeat(np.arange(len(chosen)), lengths)
    before = np.cumsum(lengths) - lengths
    return here, np.arange(len(here)) + np.repeat(first - before, lengths)


@dataclass(frozen=True, slots=True)
class TargetCounts:
    """How many rows of each target hold each column; what no row holds takes no memory.

    Attributes:
        keys: number of target x width + number of column, of each pair that occurs; rising.
        counts: how many rows, of each pair.
        width: how many columns there are.
    """

    keys: Numbers
    counts: Numbers
    width: int

    @classmethod
    def of_rows(cls, rows: Incidence, target_of_row: Numbers) -> "TargetCounts":
        """Count; `target_of_row` gives the number of each row's target."""
        every = target_of_row[rows.rows].astype(np.int64) * rows.width + rows.columns
        keys, counts = np.unique(every, return_counts=True)
        return cls(keys, counts.astype(np.int32), rows.width)

    def of(self, target: int | Numbers, columns: Numbers) -> Numbers:
        """Count the rows of `target` (one for all columns, or one for each) that hold each of `columns`."""
        if not len(self.keys):
            return np.zeros(len(columns), np.int32)
        wanted = np.asarray(target, np.int64) * self.width + columns
        places = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        return np.where(self.keys[places] == wanted, self.counts[places], 0)

    def targets_with(self, columns: Sequence[int], targets: int) -> Truths:
        """Tell for each of so many `targets` whether any of its rows holds any of `columns`."""
        found = np.zeros(targets, np.bool_)
        found[self.keys[np.isin(self.keys % self.width, columns)] // self.width] = True
        return found

    def spread(self, targets: int) -> Shares:
        """Give the share, 0 to 1, of so many `targets` that have a row which holds each column."""
        return np.bincount(self.keys % self.width, minlength=self.width) / targets
