"""A sparse matrix of rows by words (or concepts), kept as postings and multiplied with numpy."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.answers.incidence import Incidence, Numbers, Shares, spans


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
        """Put the columns of `other` behind these, of the same rows; these count for `share` (0 to 1), those for the rest.

        One product with both is cheaper than two.
        """
        return Postings(
            starts=np.concatenate((self.starts, self.starts[-1] + other.starts[1:])),
            rows=np.concatenate((self.rows, other.rows)),
            values=np.concatenate((self.values * np.float32(share), other.values * np.float32(1 - share))),
            idf=np.concatenate((self.idf, other.idf)),
            height=self.height,
        )

    def times(self, weights: Mapping[int, float]) -> Shares:
        """Multiply by a sparse column vector; gives the score of each row."""
        columns = np.fromiter(weights, np.int64, len(weights))
        here, there = spans(self.starts, columns)
        shares = np.fromiter(weights.values(), np.float32, len(weights))
        found = np.bincount(self.rows[there], self.values[there] * shares[here], self.height)
        return found.astype(np.float64)  # of no columns, numpy counts integers
