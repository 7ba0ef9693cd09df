"""How a name roughly sounds, so that its transliterations meet."""

import re
from typing import Final

_CYRILLIC: Final = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "h", "д": "d", "е": "e", "є": "e", "ж": "z", "з": "z",
        "и": "i",
        "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "a", "п": "p", "р": "r",
        "с": "s",
        "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "s", "ъ": "", "ы": "i",
        "ь": "", "э": "e", "ю": "u", "я": "a",
    }
)  # fmt: skip
_LATIN: Final = (
    ("shch", "s"), ("szcz", "s"), ("kh", "h"), ("ch", "c"), ("cz", "c"), ("sh", "s"), ("sz", "s"), ("zh", "z"),
    ("rz", "z"),
    ("ts", "c"), ("tz", "c"), ("ck", "k"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("yo", "a"), ("ye", "e"),
    ("ie", "e"), ("je", "e"),
    ("yu", "u"), ("iu", "u"), ("ju", "u"), ("w", "v"), ("g", "h"), ("y", "i"), ("j", "i"), ("o", "a"),
    ("x", "ks"), ("q", "k"),
)  # fmt: skip

_REPEATED: Final = re.compile(r"([^\n])\1+")


def skeleton(word: str) -> str:
    """Reduce a folded word in either script to how it roughly sounds, so that transliterations meet.

    `колесникова`, `kalesnikava` and `kolesnikova` give the same skeleton; о and а, г and h, и and y are one.
    """
    sound = word.translate(_CYRILLIC)
    for letters, one in _LATIN:
        sound = sound.replace(letters, one)
    return _REPEATED.sub(r"\1", sound)
