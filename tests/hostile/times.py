"""How long the worst texts take: `python -m tests.hostile.times [SECONDS]`.

Every family of texts below goes into every way in, at doubling lengths; then texts are changed at random for SECONDS
(20 by default), and the slowest are kept and changed further. Printed are the slowest of each way in, and how the time
grows when the length doubles: about 2 is linear. Longer texts than a way in accepts are part of it: they are to be
refused fast. Times are the best of three of this process alone, so that other work on the machine counts little.
"""

import random
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from time import perf_counter, process_time
from typing import Final

from bot.answers.engine import Engine
from bot.faces.discord.message_menu import without_markup
from bot.faces.discord.references import Reference
from bot.faces.terminal.conversation import Conversation
from bot.faces.terminal.machine import answer_batch
from bot.knowledge.folder import shipped_folder
from bot.knowledge.loader import load

LENGTHS: Final = (250, 500, 1000, 2000, 4000, 6000)
GOAL_MILLISECONDS: Final = 50.0


def _made_up(count: int) -> str:
    """Make up so many different words."""
    rng = random.Random(1)  # noqa: S311 - the same words each time
    return "".join(f"{''.join(rng.choices('abdefgiklmnoprstuvz', k=7))} " for _ in range(count))


FAMILIES: Final[Mapping[str, str]] = {
    "one letter": "a",
    "one Cyrillic letter": "а",
    "a long word": "nedemokratičeskij",
    "words": "how many political prisoners are there in prison ",
    "other words each": "torture police judge lawyer prison children women health law vote media ",
    "Russian words": "сколько политических заключённых сидит в тюрьме и колонии ",
    "Russian in Latin": "skolko politicheskih zaklyuchennyh sidit v tyurme ",
    "wrong keyboard": "crjkmrj gjkbnpfrk.xtyys[ cblbn d n.hmvt ",
    "short words": "a b c d e f g h ",
    "unknown words": "zqxj vkwq jxqz wvkx ",
    "names": "Kalesnikava Babaryka Tsikhanouski Statkevich Bialiatski ",
    "misspelled names": "Kalesnikowa Babarikka Tsihanovski Statkewitsch Bialacki ",
    "one digit": "9",
    "numbers": "123,456.789 ",
    "a number with points": "1.",
    "years": "2019 2020 2021 2022 ",
    "zalgo": "Z\u0351\u0343\u0338\u0312a\u0489\u035b",
    "what NFKC makes long": "\ufdfa",
    "what NFKC makes long, apart": "\ufdfa ",
    "squared words": "\u3316",
    "squared words, apart": "\u3316 ",
    "ligatures": "ﬃ",
    "combining marks": "\u0301",
    "marks out of order": "\u0301\u0316",
    "zero width": "\u200b",
    "bidi": "\u202e\u2066",
    "apostrophes": "a'",
    "hyphens": "a-",
    "underscores": "_",
    "spaces": " ",
    "lines": "a\n",
    "surrogates": "\ud800",
    "emoji": "🏳️‍🌈",
    "custom emoji": "<a:a:1",
    "mentions": "<@!1",
    "commands": "</a:1:1",
    "angle brackets": "<",
    "masked links": "[x](https://e.org) ",
    "open brackets": "[",
    "asterisks": "*",
    "backticks": "`",
    "regular expression": "(a+)+$",
    "transliteration": "shch",
    "phrases": "in the end of the day of the law of the police of ",
    "other unknown words each": _made_up(600),
    "other questions of one unknown word each": _made_up(600).replace(" ", "? "),
    "words run together": "prisonconditionslawyerstorturepolice ",
    "other words run together each": " ".join(f"prison{each}police" for each in _made_up(300).split()),
    "given names beside them": " igor ".join(_made_up(300).split()),
    "countries": "Poland Russia Ukraine Germany France Lithuania ",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """One text in one way in.

    Attributes:
        milliseconds: best of three.
        name: of the family, or how it was found.
    """

    milliseconds: float
    length: int
    name: str
    text: str


def ways_in(engine: Engine) -> Mapping[str, Callable[[str], object]]:
    """Give each way in by which text comes from people."""
    conversation = Conversation(engine, "en")
    return {
        "ask": engine.ask,
        "pillar": engine.pillar,
        "stat": engine.stat,
        "person": engine.person,
        "section": engine.section,
        "recommendations": engine.recommendations,
        "completion of pillars": lambda text: engine.complete("pillar", text),
        "completion of figures": lambda text: engine.complete("stat", text),
        "completion of persons": lambda text: engine.complete("person", text),
        "completion of sections": lambda text: engine.complete("section", text),
        "completion of recommendations": lambda text: engine.complete("recommendations", text),
        "value of a menu": Reference.of_value,
        "key of a button": lambda text: _press(engine, text),
        "markup of a message": without_markup,
        "line of a batch": lambda text: list(
            answer_batch(engine, [f'{{"question": "{text}"}}'.encode(errors="replace")], lambda *_: "")
        ),
        "prompt": lambda text: conversation.reply(f"/{text}"),
    }


def _press(engine: Engine, text: str) -> object:
    key = "".join(letter for letter in text if letter in "abcdefghijklmnopqrstuvwxyz0123456789./-")[:70]
    references = (Reference.of_value(f"{subject}:{key}:999") for subject in ("excerpts", "person", "entry"))
    return [reference and reference.look_up(engine) for reference in references]


def measure(way: Callable[[str], object], text: str, name: str) -> Measured:
    """Time `way` on `text`, best of three, garbage of earlier calls aside."""
    times = []
    for _ in range(3):
        started = process_time()
        way(text)
        times.append(process_time() - started)
    return Measured(min(times) * 1000, len(text), name, text)


def of_family(piece: str, length: int) -> str:
    """Repeat `piece` to `length` characters."""
    return (piece * (length // len(piece) + 1))[:length]


def changed(text: str, rng: random.Random) -> str:
    """Cut, repeat or replace a part of `text`."""
    start = rng.randrange(len(text) + 1)
    end = rng.randrange(start, min(len(text), start + 200) + 1)
    other = of_family(rng.choice(list(FAMILIES.values())), rng.choice((1, 7, 40, 300)))
    return (text[:start] + rng.choice((other, text[start:end] * 2, other[::-1])) + text[end:])[: max(LENGTHS)]


def search(way: Callable[[str], object], worst: Measured, seconds: float, rng: random.Random) -> Measured:
    """Change the worst text at random for so many seconds, and give the worst that was found."""
    ends = perf_counter() + seconds
    while perf_counter() < ends:
        found = measure(way, changed(worst.text, rng), f"{worst.name.removesuffix(', changed')}, changed")
        worst = max(worst, found, key=lambda each: each.milliseconds)
    return worst


def table(engine: Engine, seconds: float) -> Iterator[str]:
    """Give the lines that are printed."""
    rng = random.Random(5)  # noqa: S311 - the same texts at every run
    ways = ways_in(engine)
    yield f"{'way in':30} {'worst, ms':>9} {'length':>6}  {'at doubling lengths, ms':44} text"
    for name, way in ways.items():
        grown = {
            family: [measure(way, of_family(piece, length), family) for length in LENGTHS]
            for family, piece in FAMILIES.items()
        }
        ranked = sorted(grown.values(), key=lambda row: -max(each.milliseconds for each in row))
        for row in ranked[:3]:
            worst = max(row, key=lambda each: each.milliseconds)
            yield _line(name, worst, " ".join(f"{each.milliseconds:7.2f}" for each in row))
        worst = max((each for row in ranked for each in row), key=lambda each: each.milliseconds)
        found = search(way, worst, seconds / len(ways), rng)
        yield _line(name, found, " ".join(f"{_at(way, found.text, length):7.2f}" for length in LENGTHS))


def _at(way: Callable[[str], object], text: str, length: int) -> float:
    return measure(way, of_family(text, length) if text else "", "").milliseconds


def _line(name: str, worst: Measured, grown: str) -> str:
    mark = " OVER THE GOAL" if worst.milliseconds > GOAL_MILLISECONDS else ""
    return f"{name:30} {worst.milliseconds:9.2f} {worst.length:6}  {grown:44} {worst.name}{mark}"


if __name__ == "__main__":
    for line in table(Engine(load(shipped_folder())), float(sys.argv[1]) if sys.argv[1:] else 20.0):
        print(line, flush=True)  # noqa: T201
