"""A knowledge base in which all is as long, and as many, as the schema allows; nothing in it is real."""

from collections.abc import Mapping
from itertools import count
from typing import Any, Final

import yaml

from bot.answers.engine import Engine
from bot.knowledge import files
from tests.answers.small import engine_of

PLAIN: Final = "wo"
MARKED: Final = "*_"
"""Letters of which words are made: plain ones, and such as Discord wants escaped, which makes them twice as long."""

PILLARS: Final = 20
FIGURES: Final = 27
MANY: Final = 26
"""The schema sets no number for figures, recommendations and lists; these are more than a card shows at once."""

_LANGUAGES: Final = files.LANGUAGES
COUNTRY: Final = "c" * 60


class _Writer:
    """Writes texts of a given length, each another one."""

    def __init__(self, letters: str) -> None:
        self._letters = letters
        self._numbers = count(1)

    def text(self, length: int) -> str:
        words = f"{next(self._numbers)}{self._letters} " + f"{self._letters * 4} " * (length // 9 + 1)
        return f"{words[: length - 1].strip()}".ljust(length - 1, "w") + "."

    def named(self, **more: Any) -> dict[str, Any]:
        names = {language: self.text(files.LONGEST_NAME) for language in _LANGUAGES}
        return {"names": names, **more}

    def sentences(self, paragraphs: int, each: int, first: int = 1) -> dict[str, str]:
        return {
            f"{paragraph}.{sentence}": self.text(files.LONGEST_SENTENCE)
            for paragraph in range(first, first + paragraphs)
            for sentence in range(1, each + 1)
        }

    def heading(self) -> str:
        return self.text(files.LONGEST_LINE)


def slug(kind: str, number: int = 0) -> str:
    return f"{kind}-{number:02}-".ljust(59, "x") + "x"


def longest(letters: str = PLAIN) -> Engine:
    """Ask this engine: everything that it holds is as long as can be."""
    write = _Writer(letters)
    levels = [f"{number}{letters * 20}"[: files.LONGEST_LEVEL] for number in range(files.LONGEST_SCALE)]
    return engine_of(_edition(write, levels), _factsheet(write, levels))


def _edition(write: _Writer, levels: list[str]) -> Mapping[str, str]:
    kinds = {
        "title": "prose",
        "transparency": "prose",
        "figures": "statistics",
        "recommendations": "recommendations",
    }
    kinds |= {"at-a-glance": "prose", "partners": "list"}
    content = {
        "edition": 2025,
        "index": write.text(files.LONGEST_NAME),
        "publisher": write.text(files.LONGEST_NAME),
        "url": _link(),
        "score_label": write.text(files.LONGEST_LINE),
        "risk_scale": levels,
        "transparency_scale": list(levels),
        "sections": {name: write.named(kind=kind) for name, kind in kinds.items()},
        "pillars": {slug("p", number): write.named(number=number) for number in range(1, PILLARS + 1)},
        "statistics": {
            slug("s", number): write.named(label=write.text(files.LONGEST_LINE), unit="text")
            for number in range(FIGURES)
        },
    }
    return {"editions/2025.yaml": yaml.safe_dump(content, allow_unicode=True, sort_keys=False)}


def _factsheet(write: _Writer, levels: list[str]) -> Mapping[str, str]:
    name = write.text(files.LONGEST_NAME)
    glance = write.sentences(1, 6) | {
        "999.999": f"{name} {write.text(files.LONGEST_SENTENCE - len(name) - 1)}"
    }
    sections = [
        _section(
            "title", write, write.sentences(1, 2), score={"label": write.heading(), "value": levels[-1]}
        ),
        _section(
            "partners",
            write,
            {f"{number}.1": write.text(files.LONGEST_SENTENCE) for number in range(1, MANY)},
        ),
        _section("at-a-glance", write, glance),
        {
            "section": "figures",
            "heading": write.heading(),
            "statistics": {slug("s", number): write.text(files.LONGEST_LINE) for number in range(FIGURES)},
        },
        *(
            _section(slug("p", number), write, write.sentences(1, 3), score=levels[-1])
            for number in range(1, PILLARS + 1)
        ),
        _section("transparency", write, write.sentences(2, 2)),
        _section("recommendations", write, {"0.1": write.text(1000), **write.sentences(MANY, 1)}),
    ]
    content = {
        "country": COUNTRY,
        "country_name": write.text(files.LONGEST_NAME),
        "edition": 2025,
        "source": "sources/none.md",
        "url": _link(),
        "data_years": [2023, 2024],
        "text": sections,
        "transparency": "transparency/1.1",
        "summaries": {
            "at-a-glance": list(map("at-a-glance/{}".format, list(glance)[:5])),
            **{
                slug("p", number): [f"{slug('p', number)}/1.{sentence}" for sentence in (1, 2, 3)]
                for number in range(1, 21)
            },
        },
        "see_also": [{"entries": [f"at-a-glance/1.{number}" for number in range(1, 7)]}],
        "people": {slug("someone"): {"name": name, "written": f"{name}\n", "spellings": "someone\n"}},
    }
    return {f"factsheets/{COUNTRY}-2025.yaml": yaml.safe_dump(content, allow_unicode=True, sort_keys=False)}


def _section(name: str, write: _Writer, sentences: Mapping[str, str], **more: Any) -> dict[str, Any]:
    return {"section": name, "heading": write.heading(), **more, "sentences": dict(sentences)}


def _link() -> str:
    return "https://example.org/".ljust(files.LONGEST_LINK, "x")
