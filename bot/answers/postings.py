"""A sparse matrix of rows by words and concepts, kept as postings and multiplied with numpy.

Rows stand in divisions, one behind the other, and a product may be had of some that are neighbours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from bot.answers.incidence import Incidence, Numbers, Shares, in_order

LEAST_VALUE: Final = 0.02
LEAST_WEIGHT: Final = 0.15
"""What weighs less in a row, or in a query, is left out: half of the work. What is right on the open sets stays within
.002; from a weight of .18 on it falls."""

BITS: Final = 32
"""Bits of a posting: the number of a row, and in those that are left, its weight. Rows and weights of their own took
half as much memory again, and a third more time."""


@dataclass(frozen=True, slots=True)
class Vector:
    """A sparse vector: its columns, and their values; those of a column that stands twice add up."""

    columns: Numbers
    values: Shares

    def followed_by(self, other: "Vector") -> "Vector":
        """Give both as one."""
        return Vector(
            np.concatenate((self.columns, other.columns)), np.concatenate((self.values, other.values))
        )


class Part(NamedTuple):
    """Some of the columns.

    Attributes:
        incidence: which of them each row holds.
        share: how much they count for in all, 0 to 1.
        values: how far each row holds each of them; by default 1.
    """

    incidence: Incidence
    share: float = 1.0
    values: Shares | None = None


@dataclass(frozen=True, slots=True)
class Postings:
    """For each column (a word or a concept): the rows that hold it, and with what weight.

    Attributes:
        starts: where the rows of each column begin in each division, and at the end, where the last column's end.
        weighted: the rows, rising, column after column: number of the row, and in the last bits, the weight of the
            column in it.
        one: the last bits of a weight of 1.
        idf: inverse document frequency of each column.
        divisions: the first row of each division, and at the end, how many rows there are.
    """

    starts: Numbers
    weighted: Numbers
    one: int
    idf: Shares
    divisions: Numbers

    @classmethod
    def of(cls, parts: Sequence[Part], divisions: Numbers | None = None) -> "Postings":
        """Build from parts of the same rows, whose columns stand side by side, and `divisions` (by default one).

        Values are multiplied by the column's inverse document frequency, `ln((1 + N) / (1 + df)) + 1` (Spärck Jones
        1972, smoothed as scikit-learn does), then each row of a part is scaled to length 1, so that products are
        cosines, each counting for the part's share.
        """
        height = parts[0].incidence.height
        divisions = np.array([0, height]) if divisions is None else divisions
        idfs, weights = zip(*map(_weigh, parts), strict=True)
        before = np.cumsum([0, *(part.incidence.width for part in parts)])
        rows = np.concatenate([part.incidence.rows for part in parts])
        columns = np.concatenate(
            [part.incidence.columns + first for part, first in zip(parts, before, strict=False)]
        )
        every = np.concatenate(weights)
        kept = every >= LEAST_VALUE
        rows, columns, every = rows[kept], columns[kept], every[kept]
        order = in_order(columns)
        bits = BITS - height.bit_length()
        lengths = np.diff(divisions)
        places = columns * len(lengths) + np.repeat(np.arange(len(lengths)), lengths)[rows]
        counts = np.bincount(places, minlength=int(before[-1]) * len(lengths))
        weighted = (rows.astype(np.uint32) << bits) | np.rint(every * ((1 << bits) - 1)).astype(np.uint32)
        return cls(
            starts=np.concatenate(([0], np.cumsum(counts))).astype(np.int32),
            weighted=weighted[order],
            one=(1 << bits) - 1,
            idf=np.concatenate(idfs),
            divisions=divisions.astype(np.int32),
        )

    def rows_of(self, column: int) -> Numbers:
        """Give the rows that hold a column with LEAST_VALUE or more, rising."""
        divisions = len(self.divisions) - 1
        held = slice(self.starts[column * divisions], self.starts[(column + 1) * divisions])
        return (self.weighted[held] >> np.uint32(self.one.bit_length())).astype(np.intp)

    def times(self, vector: Vector, division: range | None = None) -> tuple[int, Shares]:
        """Multiply by a column vector, values under LEAST_WEIGHT left out.

        Args:
            vector: what to multiply by.
            division: numbers of the divisions whose rows are wanted, one behind the other; by default all.

        Returns:
            The first row of these divisions, and the score of it and of each that follows in them.
        """
        wanted = range(len(self.divisions) - 1) if division is None else division
        first, end = self.divisions[[wanted.start, wanted.stop]].tolist()
        telling = vector.values >= LEAST_WEIGHT
        if not telling.any():
            return first, np.zeros(end - first)
        before = vector.columns[telling] * (len(self.divisions) - 1)
        starts, ends = self.starts[before + wanted.start], self.starts[before + wanted.stop]
        # Slices are half as dear as to gather by places.
        weighted = np.concatenate(
            [self.weighted[each] for each in map(slice, starts.tolist(), ends.tolist())]
        )
        values = np.repeat(vector.values[telling] / self.one, ends - starts)
        values *= weighted & np.uint32(self.one)
        rows = (weighted >> np.uint32(self.one.bit_length())).astype(np.intp)
        rows -= first
        return first, np.bincount(rows, values, end - first).astype(np.float64, copy=False)


def _weigh(part: Part) -> tuple[Shares, Shares]:
    """Give the inverse document frequency of each column of a part, and the weight of each pair."""
    rows, columns, height = part.incidence.rows, part.incidence.columns, part.incidence.height
    frequency = np.bincount(columns, minlength=part.incidence.width)
    idf = np.log((1 + height) / (1 + frequency)) + 1
    weights = idf[columns] * (1.0 if part.values is None else part.values)
    norms = np.sqrt(np.bincount(rows, weights**2, height))
    return idf, weights * (part.share / norms[rows])
