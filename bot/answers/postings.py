"""A sparse matrix of rows by words (or concepts), kept as postings and multiplied with numpy."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.floating[Any]]


class Postings:
    """For each column (a word or a concept): the rows that hold it, and with what weight."""

    def __init__(
        self, columns: Sequence[Sequence[int]], values: Sequence[Sequence[float]], width: int
    ) -> None:
        """Build from each row's columns and values.

        Values are multiplied by the column's inverse document frequency, `ln((1 + N) / (1 + df)) + 1` (Spärck Jones
        1972, smoothed as scikit-learn does), then each row is scaled to length 1, so that products are cosines.
        """
        lengths = [len(row) for row in columns]
        column = np.fromiter((number for row in columns for number in row), np.int32, sum(lengths))
        value = np.fromiter((number for row in values for number in row), np.float32, sum(lengths))
        owner = np.repeat(np.arange(len(columns), dtype=np.int32), lengths)
        frequency = np.bincount(column, minlength=width)
        idf = np.log((1 + len(columns)) / (1 + frequency)) + 1
        value *= idf[column].astype(np.float32)
        norms = np.sqrt(np.bincount(owner, value**2, len(columns))).astype(np.float32)
        order = np.argsort(column, kind="stable")
        self.idf: list[float] = idf.tolist()
        self._rows = owner[order]
        self._values = (value / norms[owner])[order]
        self._ends: list[int] = np.concatenate(([0], np.cumsum(frequency))).tolist()
        self._height = len(columns)

    def times(self, weights: Mapping[int, float]) -> Vector:
        """Multiply by a sparse column vector; gives the score of each row."""
        if not weights:
            return np.zeros(self._height)
        spans = [slice(self._ends[column], self._ends[column + 1]) for column in weights]
        rows = np.concatenate([self._rows[span] for span in spans])
        values = np.concatenate(
            [self._values[span] * weight for span, weight in zip(spans, weights.values(), strict=True)]
        )
        return np.bincount(rows, values, self._height).astype(np.float64)
