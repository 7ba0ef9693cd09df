"""Judges an answer to a question whose answer is known.

right      it was answered, and the first excerpt holds a gold stretch and `must`
           (question for a section: the answer is about the section of that heading)
found      a gold stretch (section: that heading) stands in the first three of excerpts and suggestions
wrong      it was answered, and not rightly, or though the factsheet does not answer
refused    the factsheet does not answer, and it was not answered
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.answers.answer import Answer, Excerpt, Outcome
from bot.evaluation.questions import SECTION, Question

SHOWN: Final = 3
"""How many excerpts and suggestions are looked at for `found`."""

_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_STRAIGHT: Final = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})
_TITLE: Final = "advocating for change in belarus"
_LABELS_THAT_ARE_HEADINGS: Final = (
    "OVERALL GLOBAL TORTURE INDEX SCORE:",
    "COLLABORATING ORGANISATIONS IN BELARUS:",
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an answer was; see the head of the module.

    Attributes:
        right: answered rightly.
        found: the right thing was among the first three that were shown.
        wrong: answered, and not rightly.
        refused: rightly not answered.
        first: the first thing shown, answer or suggestion, is the right one.
    """

    right: bool = False
    found: bool = False
    wrong: bool = False
    refused: bool = False
    first: bool = False

    @property
    def good(self) -> bool:
        """Whether nothing could be better: right, or rightly refused."""
        return self.right or self.refused


def judge(question: Question, answer: Answer) -> Judgement:
    """Judge `answer` as the answer to `question`."""
    said = answer.outcome is Outcome.ANSWER
    if not question.answerable:
        return Judgement(refused=not said, wrong=said)
    fitting = [fits(excerpt, question) for excerpt in shown(answer)]
    first = fitting[:1] == [True]
    if question.kind == SECTION:
        right = said and heading(answer.heading or "") == heading(question.section)
    else:
        right = said and first and bool(answer.excerpts)
    return Judgement(
        right=right,
        found=any(fitting) or right,
        wrong=said and not right,
        first=right if said else first,
    )


def shown(answer: Answer) -> tuple[Excerpt, ...]:
    """Give what the asker sees first."""
    return (*answer.excerpts, *answer.suggestions)[:SHOWN]


def fits(excerpt: Excerpt, question: Question) -> bool:
    """Tell whether `excerpt` is what answers `question`."""
    if question.kind == SECTION:
        return heading(excerpt.section) == heading(question.section)
    text = text_of(excerpt).lower()
    if question.must.lower() not in text:
        return False
    return any(clean(gold).lower() in text or _is_heading(clean(gold), excerpt) for gold in question.gold)


def _is_heading(gold: str, excerpt: Excerpt) -> bool:
    """Tell whether `gold` is one of the labels that the source sets as headings, and `excerpt` stands under it."""
    headings = (heading(excerpt.section), heading(excerpt.label or ""))
    return gold in _LABELS_THAT_ARE_HEADINGS and heading(gold) in headings


def text_of(excerpt: Excerpt) -> str:
    """Give what an excerpt says: label and value, and its quote."""
    figure = f"{excerpt.label.rstrip(':')}: {excerpt.value or ''}" if excerpt.label else ""
    return clean(f"{figure} {excerpt.quote}")


def clean(text: str) -> str:
    """Drop marks of Markdown, straighten quotation marks, and fold white space."""
    return " ".join(_LINK.sub(r"\1", text).replace("**", "").translate(_STRAIGHT).split())


def heading(text: str) -> str:
    """Reduce a heading to its words in lowercase; the factsheet's title before the first one does not count."""
    return re.sub(r"[^a-z0-9]+", " ", clean(text).lower().removeprefix(_TITLE)).strip()
