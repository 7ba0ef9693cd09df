"""Sparse matrices and counts agree with what plain Python counts."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.incidence import Incidence, Numbers, TargetCounts, in_order
from bot.answers.postings import LEAST_VALUE, LEAST_WEIGHT, Part, Postings, Vector

WIDTH = 7
matrices = st.lists(st.sets(st.integers(0, WIDTH - 1)), max_size=12)


@given(matrices)
def test_rows_hold_what_was_put_in(held: list[set[int]]) -> None:
    incidence = Incidence.of(held, WIDTH)
    assert incidence.height == len(held)
    assert [set(incidence.row(number).tolist()) for number in range(len(held))] == held
    assert len(incidence.rows) == len(incidence.columns) == sum(map(len, held))


@given(matrices, st.lists(st.sets(st.integers(0, 4)), min_size=WIDTH, max_size=WIDTH))
def test_following_reaches_every_pair_of_both(held: list[set[int]], others: list[set[int]]) -> None:
    first, second = Incidence.of(held, WIDTH), Incidence.of(others, 5)
    here, there = first.followed_by(second)
    reached = Counter(zip(first.rows[here].tolist(), second.columns[there].tolist(), strict=True))
    assert reached == Counter(
        (row, other) for row, columns in enumerate(held) for column in columns for other in others[column]
    )


@given(matrices, st.data())
def test_what_is_known_of_rows_is_taken_and_the_others_are_asked_for(
    held: list[set[int]], data: st.DataObject
) -> None:
    known = Incidence.of(held, WIDTH)
    origins = data.draw(st.lists(st.integers(-1, len(held) - 1), max_size=8))
    new = data.draw(st.lists(st.sets(st.integers(0, WIDTH - 1)), min_size=8, max_size=8))
    asked: list[int] = []

    def find(places: Numbers) -> Incidence:
        asked.extend(places.tolist())
        return Incidence.of((sorted(new[place]) for place in places.tolist()), WIDTH)

    completed = known.completed(np.array(origins, np.int64), find)
    assert [set(completed.row(place).tolist()) for place in range(len(origins))] == [
        new[place] if origin < 0 else held[origin] for place, origin in enumerate(origins)
    ]
    assert asked == [place for place, origin in enumerate(origins) if origin < 0]


@given(matrices, st.data())
def test_counts_are_those_of_the_rows_of_a_target(held: list[set[int]], data: st.DataObject) -> None:
    targets = data.draw(st.lists(st.integers(0, 2), min_size=len(held), max_size=len(held)))
    counts = TargetCounts.of_rows(Incidence.of(held, WIDTH), np.array(targets, np.int32), 3)
    expected = Counter((target, each) for target, row in zip(targets, held, strict=True) for each in row)
    for target in range(3):
        found = counts.of(target, np.arange(WIDTH))
        assert found.tolist() == [expected[target, column] for column in range(WIDTH)]
        of_each = counts.of_each(np.full(WIDTH, target), np.arange(WIDTH))
        assert of_each.tolist() == found.tolist()
    assert not counts.of_each(np.full(WIDTH, -1), np.arange(WIDTH)).any()
    assert counts.targets_with([1, 2]).tolist() == [
        bool(expected[target, 1] + expected[target, 2]) for target in range(3)
    ]
    spread = [sum(bool(expected[target, column]) for target in range(3)) / 3 for column in range(WIDTH)]
    assert np.allclose(counts.spread, spread)


def vector(weights: dict[int, float]) -> Vector:
    return Vector(np.array([*weights], np.int32), np.array([*weights.values()], float))


@given(matrices, st.dictionaries(st.integers(0, WIDTH - 1), st.floats(0, 1)))
def test_a_product_is_the_cosine_of_each_row(held: list[set[int]], weights: dict[int, float]) -> None:
    postings = Postings.of([Part(Incidence.of(held, WIDTH))])
    idf, (_, scores) = postings.idf, postings.times(vector(weights))
    for row, score in zip(held, scores.tolist(), strict=True):
        norm = sum(idf[column] ** 2 for column in row) ** 0.5 or 1.0
        told = {column: weight for column, weight in weights.items() if weight >= LEAST_WEIGHT}
        assert abs(score - sum(told.get(column, 0.0) * idf[column] / norm for column in row)) < 1e-4


@given(matrices, matrices, st.dictionaries(st.integers(0, 2 * WIDTH - 1), st.floats(0, 1)))
def test_two_side_by_side_score_as_their_shares_do(
    held: list[set[int]], others: list[set[int]], weights: dict[int, float]
) -> None:
    height = min(len(held), len(others))
    parts = [Part(Incidence.of(held[:height], WIDTH), 0.75), Part(Incidence.of(others[:height], WIDTH), 0.25)]
    before = {each: weight for each, weight in weights.items() if each < WIDTH}
    behind = {each - WIDTH: weight for each, weight in weights.items() if each >= WIDTH}
    both = vector(before).followed_by(vector({each + WIDTH: weight for each, weight in behind.items()}))
    first, second = (
        Postings.of([part]).times(vector(each))[1] for part, each in zip(parts, (before, behind), strict=True)
    )
    # What is left out for being small is all that may differ.
    assert np.allclose(Postings.of(parts).times(both)[1], first + second, atol=LEAST_VALUE * 2 * WIDTH)


@given(matrices, st.data())
def test_the_rows_of_a_column_are_those_that_hold_it(held: list[set[int]], data: st.DataObject) -> None:
    inner = data.draw(st.lists(st.integers(0, len(held)), max_size=2).map(sorted))
    postings = Postings.of([Part(Incidence.of(held, WIDTH))], np.array([0, *inner, len(held)]))
    for column in range(WIDTH):
        assert postings.rows_of(column).tolist() == [row for row, has in enumerate(held) if column in has]


@given(matrices, st.dictionaries(st.integers(0, WIDTH - 1), st.floats(0, 1)), st.data())
def test_a_product_of_some_divisions_is_that_part_of_the_whole(
    held: list[set[int]], weights: dict[int, float], data: st.DataObject
) -> None:
    inner = data.draw(st.lists(st.integers(0, len(held)), min_size=2, max_size=2).map(sorted))
    divisions = np.array([0, *inner, len(held)])
    postings = Postings.of([Part(Incidence.of(held, WIDTH))], divisions)
    _, every = postings.times(vector(weights))
    for wanted in (range(1), range(2), range(1, 2), range(1, 3), range(2, 3)):
        first, scores = postings.times(vector(weights), wanted)
        assert first == divisions[wanted.start]
        assert scores.tolist() == every[divisions[wanted.start] : divisions[wanted.stop]].tolist()


@given(st.lists(st.integers(0, 2**50) | st.integers(0, 3), max_size=40))
def test_numbers_are_put_in_order_and_equal_ones_stay_as_they_stand(numbers: list[int]) -> None:
    order = in_order(np.array(numbers, np.int64)).tolist()
    assert order == sorted(range(len(numbers)), key=numbers.__getitem__)
