"""Other readings of what was typed: Russian in Latin letters, and the wrong keyboard layout.

Nothing decides beforehand which one is meant: the reading whose words the knowledge base knows best is taken.
"""

import re
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
    ("f", "ф"), ("h", "х"), ("c", "ц"), ("x", "х"), ("y", "ы"), ("q", "к"), ("'", "ь"),
)  # fmt: skip

# Of a number every digit is one; beside a letter it stands for a letter.
_DIGITS: Final = {"4": "ч", "6": "ш"}
_DIGIT_AS_LETTER: Final = re.compile(r"(?<!\d)[46](?=[^\W\d_])|(?<=[^\W\d_])[46](?!\d)")


def other_layouts(text: str) -> tuple[str, ...]:
    """Give what `text` says if it was typed in another keyboard layout than was meant."""
    lowered = text.lower()
    if is_latin(lowered):
        return tuple(lowered.translate(keys) for keys in (_TO_RUSSIAN, _TO_BELARUSIAN, _TO_UKRAINIAN))
    return (lowered.translate(_TO_ENGLISH),)


def is_latin(text: str) -> bool:
    """Tell whether more of the letters of `text` are Latin than Cyrillic."""
    lowered = text.lower()
    latin = sum("a" <= letter <= "z" for letter in lowered)
    return latin > sum("а" <= letter <= "я" for letter in lowered)


def from_latin(text: str) -> str:
    """Read Latin letters as Russian typed without a Russian keyboard."""
    text = text.lower()
    for letters, cyrillic in _TRANSLITERATION:
        text = text.replace(letters, cyrillic)
    return _DIGIT_AS_LETTER.sub(lambda digit: _DIGITS[digit[0]], text)
