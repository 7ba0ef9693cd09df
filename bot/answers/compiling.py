"""Compiles the index of one factsheet from the knowledge base.

    ways of asking ─ rows ─ words of each ─┬─ what they stand for ─ what each target can be asked for, what words tell
    (gathering, texts)                     └─ postings: rows by word and by concept

Of an earlier index it takes what has not changed since: the texts that were read, the vocabulary, what words and
phrases stand for, and which words may name a person.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from bot.answers.apart import Apart
from bot.answers.asides import Asides
from bot.answers.askable import Askable
from bot.answers.gathering import rows_of
from bot.answers.incidence import Incidence, Numbers, Truths, changes, in_order, paired
from bot.answers.index import Index
from bot.answers.meanings import of_phrases_in, of_words
from bot.answers.people import PeopleIndex
from bot.answers.postings import Part, Postings
from bot.answers.resemblance import Resemblance
from bot.answers.rows import COUNTRY, LANGUAGES, NOT_IN_FACTSHEET, PERSON, UNANSWERED, WORD_SHARE, Rows
from bot.answers.telling import Telling, covered_elsewhere
from bot.answers.vocabulary import ASIDE, Vocabulary
from bot.knowledge.model import NOTHING, Factsheet, Knowledge
from bot.knowledge.terms import merge


def compile_index(
    knowledge: Knowledge, factsheet: Factsheet, people: PeopleIndex, earlier: Index | None = None
) -> Index:
    """Compile the index of `factsheet` and of what `knowledge` says factsheets do not hold.

    Args:
        knowledge: the knowledge base.
        factsheet: one of its factsheets.
        people: the persons whom that names.
        earlier: the index of an earlier state of both: what has not changed since is taken from it.
    """
    rows = rows_of(knowledge, factsheet, people, earlier.read if earlier else None)
    vocabulary = _vocabulary(knowledge, factsheet, earlier.vocabulary if earlier else None)
    known, names, order = _ordered(rows)
    numbers = np.zeros(len(rows.spoken.words), np.int32)
    numbers[order] = np.arange(len(order))
    words = rows.asked.incidence(numbers, len(known))
    spoken = rows.spoken.chosen(rows.text_of_row).incidence(numbers, len(order))
    meant = _meant((*known, *names), rows.origins[order], vocabulary, earlier)
    phrases = _phrases(rows, vocabulary, earlier)
    concepts = _concepts_of(rows, spoken.followed_by_all(meant), phrases, vocabulary)
    is_question = rows.language_of_row >= 0
    askable = Askable.of_rows(
        (rows.targets, vocabulary.concepts), rows.target_of_row, (words, concepts), is_question
    )
    telling, apart = _learn(askable, words, meant, rows.target_of_row, is_question)
    return Index(
        target_of_row=rows.target_of_row,
        reasons=tuple(_reason(target, knowledge) for target in rows.targets),
        names=names,
        languages=_languages(rows.language_of_row, spoken, names),
        vocabulary=vocabulary,
        resemblance=_resemblance(known, earlier),
        meant=meant,
        postings=Postings.of(
            [Part(words, WORD_SHARE), _with_near(concepts, vocabulary, 1 - WORD_SHARE)], rows.divisions
        ),
        asides=Asides.learnt(vocabulary.asides(), known),
        askable=askable,
        telling=telling,
        apart=apart,
        blocks=rows.blocks.renumbered(numbers),
        phrases=phrases,
        may_name=rows.may_name[order],
        people=people,
    )


def _reason(target: str, knowledge: Knowledge) -> str:
    if not target.startswith(UNANSWERED):
        return ""
    unanswered = knowledge.unanswered.get(target.removeprefix(UNANSWERED))
    return unanswered.reason if unanswered else NOT_IN_FACTSHEET


def _vocabulary(knowledge: Knowledge, factsheet: Factsheet, earlier: Vocabulary | None) -> Vocabulary:
    concepts = knowledge.concepts.values()
    terms = {concept.slug: concept.terms for concept in concepts}
    terms[ASIDE] = merge((terms.get(ASIDE, NOTHING), factsheet.asides))
    asked = {
        f"{UNANSWERED}{unanswered.slug}": unanswered.terms for unanswered in knowledge.unanswered.values()
    }
    countries = {f"{COUNTRY}{slug}": names for slug, names in knowledge.countries.items()}
    near = {concept.slug: concept.near for concept in concepts}
    people = (f"{PERSON}{person.slug}" for person in factsheet.people)
    return Vocabulary.of_terms({**terms, **asked, **countries}, near, people, earlier)


def _ordered(rows: Rows) -> tuple[dict[str, int], tuple[str, ...], Numbers]:
    """Put the words in a new order: first the known ones, then those in whose place NAME stands.

    Returns:
        The known words, with how often each occurs; the others; and of all, the number that each has in `rows`.
    """
    every, use = rows.spoken.words, np.bincount(rows.asked.numbers, minlength=len(rows.spoken.words))
    is_known = use > 0
    is_name = np.bincount(rows.blocks.numbers, minlength=len(every)).astype(np.bool_) & ~is_known
    known, names = np.flatnonzero(is_known), np.flatnonzero(is_name)
    frequency = use.tolist()
    return (
        {every[word]: frequency[word] for word in known.tolist()},
        tuple(every[word] for word in names.tolist()),
        np.concatenate((known, names)),
    )


def _meant(
    words: Sequence[str], origins: Numbers, vocabulary: Vocabulary, earlier: Index | None
) -> Incidence:
    """Give what each word stands for by itself; `earlier` knows that of its own words, at their `origins`."""
    if earlier is None:
        return of_words(vocabulary, words)
    unchanged = vocabulary.origins(earlier.vocabulary)
    known = earlier.meant.with_columns(unchanged).completed(
        origins, lambda new: of_words(vocabulary, [words[place] for place in new.tolist()])
    )
    return _with_changed(known, unchanged < 0, lambda changed: of_words(vocabulary, words, changed))


def _phrases(rows: Rows, vocabulary: Vocabulary, earlier: Index | None) -> Incidence:
    """Give the concepts of the phrases in each text; `earlier` knows those of its own texts."""
    if earlier is None:
        return of_phrases_in(vocabulary, rows.spoken)
    unchanged = vocabulary.origins(earlier.vocabulary)
    known = earlier.phrases.with_columns(unchanged).completed(
        rows.blocks.origins(earlier.blocks), lambda new: of_phrases_in(vocabulary, rows.spoken.chosen(new))
    )
    return _with_changed(
        known, unchanged < 0, lambda changed: of_phrases_in(vocabulary, rows.spoken, changed)
    )


def _with_changed(known: Incidence, changed: Truths, find: Callable[[Truths], Incidence]) -> Incidence:
    """Add what `find` gives of the concepts that have changed."""
    if not changed.any():
        return known
    keys = np.concatenate((known.keys, find(changed).keys))
    return Incidence.of_keys(keys, known.height, known.width)


def _resemblance(frequency: Mapping[str, int], earlier: Index | None) -> Resemblance:
    """Give the known words; if they are those of `earlier`, and as frequent, what was made of them is there."""
    if earlier:
        same = earlier.resemblance
        if [*frequency] == [*same.known] and [*frequency.values()] == same.frequency.tolist():
            return same
    return Resemblance.of_words(frequency)


def _concepts_of(rows: Rows, meant: Incidence, phrases: Incidence, vocabulary: Vocabulary) -> Incidence:
    """Gather the concepts of each row: those that its words stand for by themselves, of its phrases, of its persons."""
    ids = {concept: number for number, concept in enumerate(vocabulary.concepts)}
    of_phrases = phrases.chosen(rows.text_of_row)
    named = [(row, ids[f"{PERSON}{slug}"]) for row, slugs in rows.named.items() for slug in slugs]
    of_names = np.array(named, np.int64).reshape(-1, 2)
    keys = (meant.keys, of_phrases.keys, paired(of_names[:, 0], of_names[:, 1]))
    return Incidence.of_keys(np.concatenate(keys), len(rows.text_of_row), len(ids))


def _with_near(concepts: Incidence, vocabulary: Vocabulary, share: float) -> Part:
    """Add to the concepts of each row their neighbours, which it holds less than its own; all count for `share`."""
    width = len(vocabulary.concepts)
    own_rows = concepts.rows
    here, there = concepts.followed_by(vocabulary.near)
    rows = np.concatenate((own_rows, own_rows[here]))
    columns = np.concatenate((concepts.columns, vocabulary.near.columns[there]))
    values = np.concatenate((np.ones(len(own_rows)), vocabulary.near_shares[there]))
    # These are smaller than what `paired` gives: there is room for their places beside them.
    keys = rows.astype(np.int64) * width + columns
    order = in_order(keys)
    first = np.flatnonzero(changes(keys[order]))
    pairs = Incidence.of_rising(rows[order[first]], columns[order[first]], concepts.height, width)
    return Part(pairs, share, np.maximum.reduceat(values[order], first) if len(first) else values)


def _learn(
    askable: Askable, words: Incidence, meant: Incidence, target_of_row: Numbers, is_question: Truths
) -> tuple[Telling, Apart]:
    """Learn from the questions that entries answer and from their near misses: what words tell, and what sets apart."""
    entries = np.array(
        [askable.numbers.get(target.removeprefix(UNANSWERED), -1) for target in askable.targets]
    )
    itself = entries == np.arange(len(entries))
    answered = is_question & itself[target_of_row]
    near_miss = is_question & (~itself & (entries >= 0))[target_of_row]
    covered = covered_elsewhere(askable, words, _held_by(meant, askable), entries[target_of_row], answered)
    return Telling.learnt(words, covered, answered, near_miss), Apart.learnt(words, covered, near_miss)


def _held_by(meant: Incidence, askable: Askable) -> Incidence:
    """Leave out the concepts of what factsheets do not hold."""
    foreign = np.array([concept.startswith(UNANSWERED) for concept in askable.concept_names])
    return meant.kept(~foreign[meant.columns])


def _languages(language_of_row: Numbers, spoken: Incidence, names: Sequence[str]) -> Numbers:
    languages = np.zeros(spoken.width, np.uint8)
    for bit in range(len(LANGUAGES)):
        languages[spoken.columns[(language_of_row == bit)[spoken.rows]]] |= 1 << bit
    first = spoken.width - len(names)
    anyones = [first + place for place, name in enumerate(names) if name.isascii()]
    languages[anyones] = (1 << len(LANGUAGES)) - 1  # a name in Latin letters is the same in all
    return languages
