"""Numbers that look random, one for each number: sums of few of them agree by chance once in 2**64 times."""

import numpy as np

from bot.answers.incidence import Numbers


def splitmix(numbers: Numbers) -> Numbers:
    """Give for each of `numbers` (0 or more) one of 64 bits: SplitMix64 (Steele, Lea and Flood 2014); for 0, 0."""
    mixed = numbers.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
