"""The forms that a Slavic name takes in a sentence: Колесникова, Колесникову; Lojka, Lojkę; Losik, Losikiem.

Names decline by their endings, alike in Russian, Belarusian, Ukrainian and Polish, so a table of endings does. It
knows no stress and no gender: it gives some forms that a name does not have, and those are nobody's.
"""

from typing import Final

_PARADIGMS: Final = tuple(
    tuple(line.split())
    for line in """
    ова овой ову овою овы ове ової овій овай оваю
    ева евой еву евою евы еве евої евій евай еваю
    ава авай аву аваю авы аве
    owa owej owe owy
    ewa ewej ewe ewy
    awa awej awe awy
    ova ovoj ovoy ovoi ovu ovy ovej
    eva evoj evoy evoi evu evy evej
    ava avaj avay avai avu avy avej
    ская ской скую скою скай скаю
    цкая цкой цкую цкою цкай
    цька цької цькій цьку цькою
    cka ckiej ckoj ckoy cka
    ська ської ській ську ською
    ska skiej skoj skoy skuju
    ский ского скому ским ском
    цкий цкого цкому цким цком
    скі скага скаму скім
    цкі цкага цкаму цкім
    ський ського ському ським
    цький цького цькому цьким
    ski skiego skiemu skim skoho skogo skomu
    cki ckiego ckiemu ckim
    sky skogo skomu skim
    ка ки ке ку кой кою кі кай каю цы ці
    ko ka ku kom
    ko ki ku
    ко ка ку ком кові
    ka ki ke ce ku koj koy kaj kay
    ия ии ию ией ією ії
    ыя ыі ыю ыяй
    ія ії ію ією іі іяй
    ia ii ie ij iu iej
    ya yi yu
    ей ея ею еем ее
    ій ія ію ієм
    я и е ю ей ею і яй
    ья ьи ье ью ьей ьею ьі ьяй
    й я ю ем ям єм ї
    ец ца цу цем цом це
    ець ця цю цем цеві
    ets tsa tsu tsem
    iec ca cowi cem cu
    ь я ю ем ём і ем
    а ы и е у ой ою і ай аю ей ею шы
    a y i e u oj oy ej
    """.strip().splitlines()
)
_ON_CONSONANTS: Final = {
    False: ("а", "у", "ом", "ем", "е", "ам", "ым", "им", "і", "ові", "еві", "єві"),
    True: ("a", "u", "owi", "em", "iem", "ie", "om", "am", "e", "ovi", "evi"),
}
_FLEETING: Final = ("ец", "ets", "iec")
"""Endings that lose their vowel: Зубец, Зубца."""

_VOWELS: Final = frozenset("аеёиіоуыэюяйьaeiouy")


def declined(name: str) -> tuple[str, ...]:
    """Give the forms of a folded name, itself first."""
    if name[-1] not in _VOWELS and not name.endswith(_FLEETING):
        return (name, *(f"{name}{ending}" for ending in _ON_CONSONANTS[name[-1].isascii()]))
    fitting = [paradigm for paradigm in _PARADIGMS if name.endswith(paradigm[0])]
    longest = max((len(paradigm[0]) for paradigm in fitting), default=0)
    forms = (
        f"{name[: -len(first)]}{ending}"
        for first, *endings in fitting
        if len(first) == longest
        for ending in endings
    )
    return tuple(dict.fromkeys((name, *forms)))
