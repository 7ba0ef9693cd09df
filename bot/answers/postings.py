"""A sparse matrix of rows by words (or concepts), kept as postings and multiplied with numpy."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.answers.incidence import Incidence

Vector = NDArray[np.floating[Any]]


class Postings:
    """For each column (a word or a concept): the rows that hold it, and with what weight."""

    def __init__(self, incidence: Incidence, values: Vector | None = None) -> None:
        """Build from the pairs of `incidence`, with a value (by default 1) for each.

        Values are multiplied by the column's inverse document frequency, `ln((1 + N) / (1 + df)) + 1` (Spärck Jones
        1972, smoothed as scikit-learn does), then each row is scaled to length 1, so that products are cosines.
        """
        frequency = np.bincount(incidence.columns, minlength=incidence.width)
        idf = np.log((1 + incidence.height) / (1 + frequency)) + 1
        weights = idf[incidence.columns] * (1.0 if values is None else values)
        norms = np.sqrt(np.bincount(incidence.rows, weights**2, incidence.height))
        order = np.argsort(incidence.columns, kind="stable")
        self.idf: list[float] = idf.tolist()
        self._rows = incidence.rows[order]
        self._values = (weights / norms[incidence.rows])[order].astype(np.float32)
        self._ends: list[int] = np.concatenate(([0], np.cumsum(frequency))).tolist()
        self._height = incidence.height

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
