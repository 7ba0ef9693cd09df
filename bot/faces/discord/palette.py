"""Colours of the risk scale, the same on cards and in pictures.

From the set of Okabe and Ito (2008), which readers with any kind of colour vision tell apart. The level's word always
stands beside its colour.
"""

from typing import Final

RISK: Final = (0x56B4E9, 0x009E73, 0xF0E442, 0xE69F00, 0xD55E00)
"""From the lowest risk to the highest: sky blue, green, yellow, orange, vermilion."""

NEUTRAL: Final = 0xC9CDD3
"""For scales that are not about risk."""


def risk_colour(place: int, steps: int) -> int:
    """Give the colour of the level at `place`, from 0, on a scale of `steps` levels."""
    return RISK[round(place / max(steps - 1, 1) * (len(RISK) - 1))]
