"""What each part of the matcher is worth: the questions are asked again with one part switched off at a time.

Constants are not fitted anew: the table shows what is lost by taking a part away from the bot as it is. As that also
moves confidence up or down, the last figure is free of the threshold: what is right while 95 % of what the factsheet
does not answer is refused. Without concepts no kind of question is known, and no word stands for anything, so that this
evidence falls away with them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from math import inf
from types import MappingProxyType, ModuleType
from typing import Final

from bot.answers import (
    asides,
    confidence,
    evidence,
    matcher,
    readings,
    resemblance,
    respelling,
    scoring,
    vocabulary,
    votes,
)
from bot.answers.engine import Engine
from bot.evaluation.alteration import altered
from bot.evaluation.coverage import coverage, right_when_refused
from bot.evaluation.questions import Question
from bot.evaluation.results import run, totals
from bot.knowledge.model import Factsheet, Knowledge, Terms

REFUSED: Final = 0.95
"""Share of the unanswerable that is refused for the figure that is free of the threshold."""

NEVER: Final = 10**6


@dataclass(frozen=True, slots=True)
class Part:
    """A part that can be switched off.

    Attributes:
        name: what it is.
        without: from the knowledge base to one that lacks it.
        constants: by module, the constants that switch it off.
        compiled: whether those have a say in what is compiled, and not only in what is done when one asks.
    """

    name: str
    without: Callable[[Knowledge], Knowledge] = lambda knowledge: knowledge
    constants: Mapping[ModuleType, Mapping[str, object]] = field(default_factory=lambda: MappingProxyType({}))
    compiled: bool = False


@dataclass(frozen=True, slots=True)
class Ablated:
    """Figures without a part: those of `results.totals`, and what is right while REFUSED are refused."""

    part: str
    figures: Mapping[str, float]
    right_when_refused: float


def ablate(knowledge: Knowledge, questions: Sequence[Question], parts: Sequence[Part]) -> Iterator[Ablated]:
    """Ask the questions without each of `parts`."""
    packed = Engine(knowledge).pack_index()
    for part in parts:
        with engine_without(part, knowledge, packed) as engine:
            results = tuple(run(engine.ask, questions))
        yield Ablated(part.name, totals(results), right_when_refused(coverage(results), REFUSED))


@contextmanager
def engine_without(part: Part, knowledge: Knowledge, packed: bytes) -> Iterator[Engine]:
    """Give an engine without `part`, to be used inside the context only.

    Args:
        part: what is switched off.
        knowledge: all of it.
        packed: its index, which serves wherever the part has no say in what is compiled.
    """
    with ExitStack() as stack:
        for module, constants in part.constants.items():
            stack.enter_context(altered(module, **constants))
        left = part.without(knowledge)
        yield Engine(left, packed if left is knowledge and not part.compiled else None)


def all_parts() -> tuple[Part, ...]:
    """Give every part that can be switched off, after one that switches nothing off."""
    return (
        Part("nothing"),
        Part("concepts", lambda knowledge: replace(knowledge, concepts={})),
        Part("example questions", lambda knowledge: _keep_questions(knowledge, languages=())),
        Part("... in other languages than English", lambda knowledge: _keep_questions(knowledge, ("en",))),
        Part(
            "what factsheets do not hold",
            lambda knowledge: _without_near_misses(replace(knowledge, unanswered={})),
        ),
        Part("near misses of one entry", _without_near_misses),
        Part("what sets near misses apart", constants={votes: {"_set_apart": lambda *_: {}}}),
        Part("asides", constants={vocabulary: {"ASIDE": ""}}, compiled=True),
        Part("what asides teach", constants={asides: {"ENOUGH": inf}}),
        Part("words typed otherwise", constants={respelling: {"MOST_RESPELLED": 0}}),
        Part("other countries", lambda knowledge: replace(knowledge, countries={})),
        Part("spellings of names", _without_spellings),
        Part("resemblance of words", constants={resemblance: {"FLOOR": 0.999}}),
        Part("misspelled words", constants={resemblance: {"SHORTEST_MISSPELLED": NEVER}}),
        Part("more than one row for a target", constants={scoring: {"POOL": 1}}),
        Part("rivals", constants={matcher: {"RIVALS": 1}}),
        Part(
            "other readings",
            constants={readings: {"KNOWN_WELL": 0.0, "FOUND_WELL": 0.0, "KNOWN_AS_ITS_LANGUAGE": 0.0}},
        ),
        *map(_evidence, confidence.WEIGHTS),
    )


def _evidence(name: str) -> Part:
    """Switch off a feature of confidence: it is taken to speak against no target."""
    others = {other: weight for other, weight in confidence.WEIGHTS.items() if other != name}
    bias = confidence.BIAS + confidence.WEIGHTS[name] * getattr(evidence.NEUTRAL, name)
    return Part(f"evidence: {name}", constants={confidence: {"WEIGHTS": others, "BIAS": bias}})


def _keep_questions(knowledge: Knowledge, languages: Sequence[str]) -> Knowledge:
    """Keep the example questions in `languages`, whatever they ask for."""

    def kept(terms: Terms) -> Terms:
        return {language: found for language, found in terms.items() if language in languages}

    def of_each(questions: Mapping[str, Terms]) -> Mapping[str, Terms]:
        return {target: kept(by_language) for target, by_language in questions.items()}

    def of_factsheet(factsheet: Factsheet) -> Factsheet:
        return replace(
            factsheet, questions=of_each(factsheet.questions), near_misses=of_each(factsheet.near_misses)
        )

    return replace(
        knowledge,
        factsheets=tuple(map(of_factsheet, knowledge.factsheets)),
        person_questions=kept(knowledge.person_questions),
        person_near_misses=kept(knowledge.person_near_misses),
        unanswered={
            slug: replace(each, questions=kept(each.questions)) for slug, each in knowledge.unanswered.items()
        },
    )


def _without_spellings(knowledge: Knowledge) -> Knowledge:
    """Leave persons only the names that the factsheet writes."""

    def of_factsheet(factsheet: Factsheet) -> Factsheet:
        people = tuple(replace(person, given=(), spellings=()) for person in factsheet.people)
        return replace(factsheet, people=people)

    return replace(knowledge, factsheets=tuple(map(of_factsheet, knowledge.factsheets)))


def _without_near_misses(knowledge: Knowledge) -> Knowledge:
    """Leave out what people ask beside single entries, and of whoever is named."""
    factsheets = tuple(replace(factsheet, near_misses={}) for factsheet in knowledge.factsheets)
    return replace(knowledge, factsheets=factsheets, person_near_misses={})
