"""Matches a free question to the factsheet's entries, sections and persons, or tells why none answers.

    text ─ readings ─ query ─ scored targets ─ evidence ─ confidence ─ verdict
           (readings)  (reading) (scoring)     (evidence) (confidence)  (here, with scope)

1. Unknown words that are known ones, typed otherwise, are read as these (respelling). What people say around a question
   is left out (vocabulary); a text that says nothing else is no question. The text is read as typed. If its words are
   hardly known and no language is plain, or nothing scores, it is read as Cyrillic in Latin letters and in another
   keyboard layout, too: the reading that scores best counts.
2. One word stands in the place of every person's name (people, masking): what is asked about one is found for all.
3. Its words, with the known words that they resemble or are slips for (resemblance, slips), and its concepts
   (vocabulary, phrases) are scored against the ways of asking that the knowledge base holds, in languages of the same
   letters and in English (rows): example questions, the sentences themselves, names, and near misses, which the
   factsheet does not answer.
4. What speaks for the best target is weighed into a confidence: whether the nearest ways of asking are answered
   (votes), how far the target accounts for each word, and how many of them stand for something (askable), what words
   tell by not being covered (telling). A target that scores nearly as well and is surer takes the best one's place.
5. Above ANSWER it is the answer; what comes near is suggested. Another country or another year refuses whatever the
   score. Words that say nothing ("who"), or a name that is somebody else's, answer nothing; what would be
   answered or suggested for a given name of several, suggests them.
6. Where nothing answers the whole, a question in it is matched by itself, and so is what is left of it without words
   that people say beside questions (asides): it counts if what answers it came near for the whole, too.

All that a question is held against is one value of arrays (index), compiled once, and packed for the next start
(archive).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.answers.answer import Outcome, Reason
from bot.answers.askable import KINDS
from bot.answers.confidence import ANSWER, SUGGEST, confidence
from bot.answers.evidence import weigh
from bot.answers.index import Index
from bot.answers.language import language_of
from bot.answers.masking import STRANGER
from bot.answers.query import Query
from bot.answers.reading import MAX_WORDS, read_words, said_in
from bot.answers.readings import best_reading
from bot.answers.rows import PERSON, UNANSWERED
from bot.answers.scope import Scope
from bot.answers.scoring import Ranking, Scored, rank
from bot.answers.text import sentences, words
from bot.answers.votes import SAME
from bot.knowledge.model import Factsheet

NEARLY_AS_GOOD: Final = 0.8
"""Share of the best target's score from which on another may take its place, if it speaks of the year asked for."""

RIVALS: Final = 3
RIVAL: Final = 0.75
LEAD: Final = 2.2
"""How many of the best targets may take the first place, from what share of the best score on, and how many times as
good as the best one's their odds must be. The first hit is right for .965 of the open questions without rivals, for
.983 with these; with two rivals or a share of .85 it is less, with a share of .65, or 1.3 or 3 times the odds, no
more."""

UNTOLD: Final = ANSWER - 0.05
"""Most confidence in what no word tells ("who", "7"), and in what is asked about somebody of whom nothing is known:
less than an answer needs."""

LEAST_DOUBT: Final = 1e-12
"""What is left of 1 at least: odds have an end."""

MAX_WORDS_ALONE: Final = 40
"""Words of a text up to which its questions are asked by themselves, too: bounds the work. The longest of the open sets
that has a question among other sentences has 28."""

MOST_ALONE: Final = 3
"""How many questions of a text are asked by themselves: bounds the work."""

SHOWN: Final = 6
"""How many targets a verdict names; some may turn out to show the same entry."""

_OUT_OF_SCOPE: Final = frozenset({Reason.OTHER_COUNTRY, Reason.OTHER_YEAR})

_UNCLEAR: Final = frozenset({Reason.UNSURE, Reason.NO_MATCH})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the matcher makes of a question.

    Attributes:
        outcome: answer, suggestions or not found.
        targets: ids of entries or sections, or `@` and the slug of a person, best first.
        confidence: probability, 0 to 1, that the first target answers.
        reason: why there is no answer.
        language: language of the question, if it tells.
    """

    outcome: Outcome
    targets: tuple[str, ...] = ()
    confidence: float = 0.0
    reason: Reason | None = None
    language: str | None = None


class Matcher:
    """Matches questions to one factsheet; built once."""

    def __init__(self, index: Index, factsheet: Factsheet) -> None:
        """Match against `index`, which is that of `factsheet`."""
        self.index = index
        self._scope = Scope(index, factsheet.country, factsheet.edition.year)

    def match(self, question: str) -> Verdict:
        """Match any text to targets; if nothing answers the whole of it, what answers a question in it may."""
        verdict = self._match(question)
        if verdict.outcome is Outcome.ANSWER or verdict.reason in _OUT_OF_SCOPE:
            return verdict
        alone = map(self._match, self._asked_in(question, verdict))
        found = [
            each for each in alone if each.outcome is Outcome.ANSWER and each.targets[0] in verdict.targets
        ]
        best = max(found, key=lambda each: each.confidence, default=verdict)
        return replace(best, language=verdict.language or best.language)

    def _asked_in(self, question: str, verdict: Verdict) -> Iterator[str]:
        """Give what may be asked by itself in a question that has this verdict as a whole."""
        yield from _questions_in(question)
        if verdict.reason in _UNCLEAR:
            spoken = said_in(self.index, words(question))
            of_word = self.index.vocabulary.of_word
            asking = {word for word in spoken if not of_word(word).isdisjoint(KINDS)}
            asked = self.index.asides.asked(spoken, asking)
            if 0 < len(asked) < len(spoken):
                yield " ".join(asked)

    def _match(self, question: str) -> Verdict:
        typed = words(question)
        said = said_in(self.index, typed) or self._asked_in_asides(typed)
        language = language_of(question, self.index.languages_of, typed)
        if not said:
            return Verdict(Outcome.NOT_FOUND, reason=Reason.NOT_A_QUESTION, language=language)
        text, query, ranking = best_reading(self.index, question, said, language)
        if text != question:
            language = language_of(text, self.index.languages_of)
        found = [each for each in ranking.targets if not each.target.startswith(UNANSWERED)][:SHOWN]
        if not found:
            return Verdict(
                Outcome.NOT_FOUND, reason=self._reason_for_nothing(query, ranking), language=language
            )
        held, left = self._within_scope(query, found)
        if left:
            return Verdict(Outcome.NOT_FOUND, tuple(held), reason=left, language=language)
        targets, sure = self._surest_first(query, ranking, held)
        if STRANGER in query.words or not any(map(self.index.askable.tells, query.terms)):
            sure = min(sure, UNTOLD)
        outcome, reason = self._decide(ranking, sure)
        if query.is_ambiguous and outcome is not Outcome.NOT_FOUND:
            several = tuple(f"{PERSON}{slug}" for slug in query.people)
            return Verdict(Outcome.SUGGESTIONS, several, 1 / len(several), Reason.UNSURE, language)
        return Verdict(outcome, tuple(targets), sure, reason, language)

    def _asked_in_asides(self, typed: Sequence[str]) -> Sequence[str]:
        """Give the words of what is nothing but asides if that is an example question ("tldr"), else none."""
        spoken = typed[:MAX_WORDS]
        best = rank(self.index, read_words(self.index, spoken)).targets[:1]
        is_asked = any(each.score >= SAME and not each.target.startswith(UNANSWERED) for each in best)
        return spoken if is_asked else ()

    def _within_scope(self, query: Query, found: Sequence[Scored]) -> tuple[list[str], Reason | None]:
        """Tell whether the best target leaves the scope; one nearly as good that speaks of the year takes its place."""
        targets = [each.target for each in found]
        left = self._scope.left_by(query, targets[0])
        if left is Reason.OTHER_YEAR:
            good = (each.target for each in found if each.score >= NEARLY_AS_GOOD * found[0].score)
            for target in good:
                if not self._scope.left_by(query, target):
                    return [target, *(other for other in targets if other != target)], None
        return targets, left

    def _surest_first(
        self, query: Query, ranking: Ranking, targets: Sequence[str]
    ) -> tuple[Sequence[str], float]:
        """Put a rival whose odds are LEAD times as good in the best target's place; give the first one's confidence."""
        scores = {each.target: each.score for each in ranking.targets}
        best, *others = targets[:RIVALS]
        rivals = [other for other in others if scores[other] >= RIVAL * scores[best]]
        weighed = weigh(self.index, query, ranking, (best, *rivals))
        sure = {target: confidence(evidence) for target, evidence in weighed.items()}
        surest = max(sure, key=lambda each: sure[each])
        if _odds(sure[surest]) < LEAD * _odds(sure[best]) or self._scope.left_by(query, surest):
            return targets, sure[best]
        return (surest, *(target for target in targets if target != surest)), sure[surest]

    def _decide(self, ranking: Ranking, sure: float) -> tuple[Outcome, Reason | None]:
        if sure >= ANSWER:
            return Outcome.ANSWER, None
        if ranking.held < 0.5:
            return Outcome.NOT_FOUND, self._reason(ranking)
        return (
            (Outcome.SUGGESTIONS, Reason.UNSURE) if sure >= SUGGEST else (Outcome.NOT_FOUND, Reason.NO_MATCH)
        )

    def _reason_for_nothing(self, query: Query, ranking: Ranking) -> Reason:
        """Tell why a question is refused that has nothing in common with any answer."""
        if STRANGER in query.words:
            return Reason.NOT_IN_FACTSHEET
        reason = self._reason(ranking)
        if ranking.targets and reason is Reason.NOT_A_QUESTION:
            return reason
        return self._scope.left_by(query, "") or reason

    def _reason(self, ranking: Ranking) -> Reason:
        """Tell why a question is refused: by what it resembles most that factsheets do not hold."""
        if not ranking.targets:
            return Reason.NOT_A_QUESTION
        numbers = (self.index.askable.numbers.get(each.target) for each in ranking.targets)
        reasons = (self.index.reasons[number] for number in numbers if number is not None)
        return Reason(next(filter(None, reasons), Reason.NO_MATCH))


def _odds(probability: float) -> float:
    return probability / max(1 - probability, LEAST_DOUBT)


def _questions_in(text: str) -> list[str]:
    """Give the sentences that end with a question mark, of a text that has others, too, and is short enough."""
    parts = sentences(text)
    if len(parts) < 2 or len(words(text)) > MAX_WORDS_ALONE:
        return []
    return [part for part in parts if part.endswith("?")][:MOST_ALONE]
