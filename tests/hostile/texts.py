"""Texts that people, and those who mean harm, may send: words of the knowledge base among tricks of every kind.

Strategies that are drawn piece by piece are slow; what is tried by the thousand is written from one drawn number.
"""

from collections.abc import Callable
from random import Random

from hypothesis import strategies as st

MARK = "zqxjmark"
"""Put into texts, to be found in no answer."""

_WORDS = [
    "how", "many", "political", "prisoners", "torture", "police", "Kalesnikava", "Бабарико", "турма",
    "więzienie", "OPCAT", "Польшча", "2019", "IV", "4", "who", "хто", "сколько", "impunity", "безнаказанность",
    "1,208", "83.4%", "prison-population", "skolko", "gjkbnpfrk.x`yyst", "belarus-2025/impunity/1.1",
]  # fmt: skip
_TRICKS = [
    "@everyone", "<@1>", "<#1>", "[x](https://example.org)", "**", "||", "```", "{0}", "{question}", "%s%n",
    "%(x)s", "${HOME}", "\\N{BULLET}", "\\u0000", "\0", "\ud800", "\udfff\ud800", "\u202e", "\u2066",
    "\u200b\u200d\ufeff", "z\u0351\u0343\u0338\u0312", "(a+)+$", "' OR 1=1 --", "../..", "<script>", "ﷺ", "İ",
    "ß", "ǅ", "٣", "²", "½", "Ⅳ", "1e999", "-0", "NaN", "9" * 400, "0" * 400, "🏳️‍🌈", "\U000e0041", "\n",
    "\r\n", "\x85", "\u2028", "'", "ʼ", "?*", "[a](https://b.c)[d](https://e.f)", "[a\n](https://b.c)",
    "</x:1>", "<t:1:R>", "<@&1>", "<a:b:1>", "<id:customize>", "\u0301\u0316" * 40, "\ufdfa", "\u3316",
    "\u202a\u202b\u2067\u2069", "\U0001f468\u200d" * 30, "٣" * 50, "(.*)*x", "((a|a)+)+",
    "{0.__class__.__mro__}", "{:>99999999}", "%999999999d", "$(id)", "`id`", "__import__('os')", "1" * 5000,
    "1_000", "0x" + "f" * 300, "-" * 300, "# ", "> ", "- ", "-# ", "~~", "||", "https://e.org/@everyone",
]  # fmt: skip
WORDS, TRICKS = st.sampled_from(_WORDS), st.sampled_from(_TRICKS)
PIECES = st.one_of(WORDS, TRICKS, st.text(st.characters(), max_size=20))
TEXTS = st.one_of(
    st.text(st.characters(), max_size=400),
    st.lists(PIECES, max_size=30).map(" ".join),
    st.lists(PIECES, max_size=30).map("".join),
    st.tuples(PIECES, st.integers(1, 600)).map(lambda pair: (pair[0] * pair[1])[:6000]),
)
SHORT = st.one_of(
    st.text(st.characters(), max_size=30),
    st.lists(PIECES, max_size=5).map(" ".join),
    st.lists(PIECES, min_size=1, max_size=3).map("".join),
)
"""What fits into an option, and what does not."""


def seeded(write: Callable[[Random], str]) -> st.SearchStrategy[str]:
    """Give what `write` writes with a source of chance that the one drawn number sets."""
    return st.integers(0, 2**64).map(lambda number: write(Random(number)))  # noqa: S311 - repeatable


def piece(rng: Random) -> str:
    """Write a word, a trick, or letters of any script."""
    kind = rng.random()
    if kind < 0.35:
        return rng.choice(_WORDS)
    if kind < 0.8:
        return rng.choice(_TRICKS)
    highest = rng.choice((0x80, 0x250, 0x530, 0x3100, 0xE000, 0x110000))
    return "".join(chr(rng.randrange(highest)) for _ in range(rng.randrange(1, 12)))


def text(rng: Random) -> str:
    """Write a text; one in twenty is as long as a message can be."""
    if rng.random() < 0.05:
        return (piece(rng) * rng.randrange(1, 600))[:6000]
    return rng.choice(("", " ", "\n")).join(piece(rng) for _ in range(rng.randrange(6)))


def marked(rng: Random) -> str:
    """Write a text with MARK in it."""
    return f"{text(rng)} {MARK} {piece(rng)}"


MARKED = seeded(marked)
