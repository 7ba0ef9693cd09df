"""Other readings of what was typed: Cyrillic in Latin letters, and the wrong keyboard layout.

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

# What Belarusian and Ukrainian read otherwise; and before it, what else holds such a letter.
_DIGRAPHS: Final = (
    ("kh", "х"), ("ch", "ч"), ("sh", "ш"), ("zh", "ж"), ("yu", "ю"), ("iu", "ю"), ("ya", "я"), ("ia", "я"),
    ("ay", "ай"), ("ey", "ей"), ("oy", "ой"), ("uy", "уй"), ("iy", "ій"),
)  # fmt: skip
_AS_BELARUSIAN: Final = (
    ("shch", "шч"), ("iau", "яў"), ("yau", "яў"), *_DIGRAPHS,
    ("yo", "ё"), ("io", "ё"), ("jo", "ё"), ("ye", "е"), ("ie", "е"), ("je", "е"),
    ("yy", "ый"), ("au", "аў"), ("ou", "оў"), ("eu", "еў"), ("i", "і"), ("h", "г"), ("y", "ы"),
)  # fmt: skip
_AS_LACINKA: Final = (
    ("ch", "х"), ("č", "ч"), ("š", "ш"), ("ž", "ж"), ("ŭ", "ў"), ("ł", "л"),
    ("ć", "ць"), ("ś", "сь"), ("ź", "зь"), ("ń", "нь"), *_AS_BELARUSIAN,
)  # fmt: skip
_AS_UKRAINIAN: Final = (
    ("shch", "щ"), ("sch", "щ"), ("yi", "ї"), ("ji", "ї"), *_DIGRAPHS, ("ye", "є"), ("ie", "є"), ("je", "є"),
    ("yo", "йо"), ("yy", "ий"), ("i", "і"), ("h", "г"), ("y", "и"),
)  # fmt: skip
_READ_FIRST: Final = {"ru": (), "be": _AS_BELARUSIAN, "be-Latn": _AS_LACINKA, "uk": _AS_UKRAINIAN}
CYRILLIC: Final = (*_READ_FIRST,)
"""As what Latin letters are read: Russian, Belarusian and Ukrainian as people type them who have no such keyboard, and
Belarusian as its Latin alphabet has it (BCP 47 tags)."""

# "Palitychnyh" ends in х, though Belarusian and Ukrainian h is г elsewhere.
_LAST_H: Final = re.compile(r"(?<=[aeiouy])h\b")

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


def from_latin(text: str, language: str = "ru") -> str:
    """Read Latin letters as Cyrillic ones of one of the languages of CYRILLIC."""
    text = text.lower() if language == "be-Latn" else _LAST_H.sub("х", text.lower())
    for letters, cyrillic in (*_READ_FIRST[language], *_TRANSLITERATION):
        text = text.replace(letters, cyrillic)
    return _DIGIT_AS_LETTER.sub(lambda digit: _DIGITS[digit[0]], text)
