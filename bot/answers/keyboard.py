"""Other readings of what was typed: Russian in Latin letters, and the wrong keyboard layout.

Nothing decides beforehand which one is meant: the reading whose words the knowledge base knows best is taken.
"""

from collections.abc import Iterator
from typing import Final

_ENGLISH_KEYS: Final = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN_KEYS: Final = "йцукенгшщзхъфывапролджэячсмитьбюё"
_BELARUSIAN_KEYS: Final = "йцукенгшўзх'фывапролджэячсмітьбюё"
_UKRAINIAN_KEYS: Final = "йцукенгшщзхїфівапролджєячсмитьбю'"

_TO_RUSSIAN: Final = str.maketrans(_ENGLISH_KEYS, _RUSSIAN_KEYS)
_TO_BELARUSIAN: Final = str.maketrans(_ENGLISH_KEYS, _BELARUSIAN_KEYS)
_TO_UKRAINIAN: Final = str.maketrans(_ENGLISH_KEYS, _UKRAINIAN_KEYS)
_TO_ENGLISH: Final = str.maketrans(_RUSSIAN_KEYS, _ENGLISH_KEYS)

# Longest first. Habits differ (tyurma, tjurma, turma), so what is written is only near; resemblance does the rest.
_TRANSLITERATION: Final = (
    ("shch", "щ"),
    ("nye", "ные"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"),
    ("ju", "ю"),
    ("iu", "ю"), ("ya", "я"), ("ja", "я"), ("yo", "е"), ("jo", "е"), ("ye", "е"), ("yj", "ый"), ("iy", "ий"),
    ("yy", "ый"), ("ey", "ей"), ("oy", "ой"), ("ay", "ай"),
    ("a", "а"), ("b", "б"), ("v", "в"), ("w", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"),
    ("j", "й"),
    ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"),
    ("u", "у"),
    ("f", "ф"), ("h", "х"), ("c", "ц"), ("x", "х"), ("y", "ы"), ("q", "к"), ("4", "ч"), ("6", "ш"), ("'", "ь"),
)  # fmt: skip


def readings(text: str) -> Iterator[str]:
    """Give each reading that the letters of `text` allow, beside the one as typed."""
    lowered = text.lower()
    latin = sum("a" <= letter <= "z" for letter in lowered)
    cyrillic = sum("а" <= letter <= "я" for letter in lowered)
    if latin > cyrillic:
        yield from_latin(lowered)
        yield lowered.translate(_TO_RUSSIAN)
        yield lowered.translate(_TO_BELARUSIAN)
        yield lowered.translate(_TO_UKRAINIAN)
    elif cyrillic > latin:
        yield lowered.translate(_TO_ENGLISH)


def from_latin(text: str) -> str:
    """Read Latin letters as Russian typed without a Russian keyboard."""
    for letters, cyrillic in _TRANSLITERATION:
        text = text.replace(letters, cyrillic)
    return text
