"""A sparse matrix of rows by words (or concepts), kept as postings and multiplied with numpy."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.answers.incidence import Incidence, Numbers, Shares

LEAST_VALUE: Final = 0.02
LEAST_WEIGHT: Final = 0.15
"""What weighs less in a row, or in a query, is left out: half of the work. What is right on the open sets stays within
.002; from a weight of .2 on it falls."""


@dataclass(frozen=True, slots=True)
class Vector:
    """A sparse vector: its columns, none of them twice, and their values."""

    columns: Numbers
    values: Shares

    def followed_by(self, other: "Vector") -> "Vector":
        """Give both as one; they have no column in common."""
        return Vector(
            np.concatenate((self.columns, other.columns)), np.concatenate((self.values, other.values))
        )


@dataclass(frozen=True, slots=True)
class Postings:
    """For each column (a word or a concept): the rows that hold it, and with what weight.

    Attributes:
        starts: where the rows of each column begin, and at the end, where the last column's end.
        rows: numbers of rows, column after column.
        values: weight, 0 to 1, of the column in each of these rows.
        idf: inverse document frequency of each column.
        height: how many rows there are.
    """

    starts: Numbers
    rows: Numbers
    values: Shares
    idf: Shares
    height: int

    @classmethod
    def of(cls, incidence: Incidence, values: Shares | None = None) -> "Postings":
        """Build from an incidence, with a value (by default 1) for each of its pairs.

        Values are multiplied by the column's inverse document frequency, `ln((1 + N) / (1 + df)) + 1` (Spärck Jones
        1972, smoothed as scikit-learn does), then each row is scaled to length 1, so that products are cosines.
        """
        rows, columns, height = incidence.rows, incidence.columns, incidence.height
        frequency = np.bincount(columns, minlength=incidence.width)
        idf = np.log((1 + height) / (1 + frequency)) + 1
        weights = idf[columns] * (1.0 if values is None else values)
        norms = np.sqrt(np.bincount(rows, weights**2, height))
        order = np.argsort(columns, kind="stable")
        starts = np.concatenate(([0], np.cumsum(frequency))).astype(np.int32)
        return cls(starts, rows[order], (weights / norms[rows])[order].astype(np.float32), idf, height)

    def beside(self, other: "Postings", share: float) -> "Postings":
        """Put the columns of `other`, of the same rows, behind these: one product is cheaper than two.

        These count for `share` (0 to 1), those for the rest.
        """
        starts = np.concatenate((self.starts, self.starts[-1] + other.starts[1:]))
        values = np.concatenate((self.values * np.float32(share), other.values * np.float32(1 - share)))
        kept = values >= LEAST_VALUE
        before = np.concatenate(([0], np.cumsum(kept)))
        return Postings(
            starts=before[starts].astype(np.int32),
            rows=np.concatenate((self.rows, other.rows))[kept],
            values=values[kept].astype(np.float16),  # three digits are enough, and take half of the memory
            idf=np.concatenate((self.idf, other.idf)),
            height=self.height,
        )

    def times(self, vector: Vector) -> Shares:
        """Multiply by a column vector, weights under LEAST_WEIGHT left out; gives the score of each row."""
        telling = vector.values >= LEAST_WEIGHT
        if not telling.any():
            return np.zeros(self.height)
        columns = vector.columns[telling]
        starts, ends = self.starts[columns], self.starts[columns + 1]
        slices = list(map(slice, starts.tolist(), ends.tolist()))  # half as dear as to gather by places
        values = np.concatenate([self.values[each] for each in slices]).astype(np.float32)
        values *= np.repeat(vector.values[telling].astype(np.float32), ends - starts)
        rows = np.concatenate([self.rows[each] for each in slices])
        return np.bincount(rows, values, self.height).astype(np.float64, copy=False)
