"""The parts of the matcher: what a question becomes, what a target can be asked for, how targets are ranked."""

import numpy as np
import pytest

from bot.answers import reading
from bot.answers.answer import Outcome, Reason
from bot.answers.confidence import confidence
from bot.answers.engine import Engine
from bot.answers.evidence import weigh
from bot.answers.index import Index
from bot.answers.matcher import LEAD, MAX_WORDS_ALONE, RIVAL, RIVALS, _odds, _questions_in
from bot.answers.query import SURE, Query
from bot.answers.reading import MAX_WORDS, MOST_UNKNOWN, READ_AHEAD, read_ahead, read_query, said_in
from bot.answers.readings import best_reading
from bot.answers.resemblance import MOST_NEIGHBOURS
from bot.answers.rows import ASKED_IN, COUNTRY, DIVISIONS, PERSON, UNANSWERED
from bot.answers.scope import Scope
from bot.answers.scoring import LEAST_POOL, POOL, rank
from bot.answers.text import words
from bot.answers.votes import SAME
from bot.knowledge.files import LANGUAGES


@pytest.fixture(scope="module")
def index(engine: Engine) -> Index:
    return engine._matcher.index


@pytest.fixture(scope="module")
def small_index(norland: Engine) -> Index:
    return norland._matcher.index


def best(index: Index, question: str) -> str:
    ranking = rank(index, read_query(index, question))
    return ranking.targets[0].target if ranking.targets else ""


# --------------------------------------------------------------------------------------------- reading


def test_a_word_counts_once_however_often_it_stands(index: Index) -> None:
    once, often = read_query(index, "prison doctors"), read_query(index, "prison doctors prison prison")
    assert [term.word for term in once.terms] == [term.word for term in often.terms] == ["prison", "doctors"]
    assert np.array_equal(once.weights.columns, often.weights.columns)
    assert np.array_equal(once.weights.values, often.weights.values)


def test_words_of_the_knowledge_base_are_remembered_and_those_of_the_asker_are_not(index: Index) -> None:
    read_query(index, "tortrue prisons")
    assert "prisons" in index.terms_read
    assert "tortrue" not in index.terms_read
    assert set(index.terms_read) <= set(index.resemblance.known)


def test_so_many_words_are_remembered_and_no_more(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "REMEMBERED", 5)
    index.terms_read.clear()
    for question in ("how many political prisoners are there", "who visits the prisons of the country"):
        read_query(index, question)
        assert len(index.terms_read) <= 5


def test_the_likeliest_words_are_read_ahead(index: Index) -> None:
    index.terms_read.clear()
    read_ahead(index)
    assert len(index.terms_read) == READ_AHEAD
    frequency = dict(zip(index.resemblance.known, index.resemblance.frequency.tolist(), strict=True))
    others = frequency.keys() - index.terms_read.keys()
    assert min(map(frequency.__getitem__, index.terms_read)) >= max(map(frequency.__getitem__, others))
    ahead = index.terms_read["prison"]
    index.terms_read.clear()
    (term,) = read_query(index, "prison").terms
    assert (term.word, term.weight, term.concepts) == (ahead.word, ahead.weight, ahead.concepts)


def test_of_many_unknown_words_few_are_looked_at_and_known_ones_all_are(index: Index) -> None:
    made_up = [f"zqx{first}{second}w" for first in "bdfgh" for second in "klmnprst"]
    read = {term.word for term in read_query(index, " ".join([*made_up, "prison", "women"])).terms}
    assert read == {*made_up[:MOST_UNKNOWN], "prison", "women"}


def test_vectors_are_of_length_one_or_less(index: Index) -> None:
    for question in ("how many political prisoners are there", "zzzz", "police police", "", "турмы і права"):
        weights = read_query(index, question).weights
        is_concept = weights.columns >= len(index.resemblance.known)
        assert (weights.values[is_concept] ** 2).sum() <= 1.0001


@pytest.mark.parametrize(("question", "known"), [("prison population", 1.0), ("zzzz qqqq", 0.0), ("", 0.0)])
def test_how_well_words_are_known(index: Index, question: str, known: float) -> None:
    assert read_query(index, question).known == pytest.approx(known, abs=0.01)


def test_a_typo_is_known_less_well_and_more_than_nonsense(index: Index) -> None:
    right, typo, nonsense = (read_query(index, each).known for each in ("population", "populaton", "zzqqxx"))
    assert right > typo > nonsense


def test_a_typo_stands_for_what_the_right_word_stands_for(index: Index) -> None:
    (right,), (typo,) = read_query(index, "prisoners").terms, read_query(index, "prisonners").terms
    assert right.concepts
    assert typo.sure >= SURE
    assert typo.concepts == right.concepts


def test_a_rare_word_weighs_more_than_a_common_one_and_an_unknown_one_most(index: Index) -> None:
    common, rare, unknown = read_query(index, "torture hashtag zzqqxx").terms
    assert common.weight < rare.weight <= unknown.weight
    assert not unknown.neighbours


def test_persons_are_read_in_any_spelling(index: Index) -> None:
    for question in ("who is Kalesnikava", "что с Колесниковой", "Maria Kolesnikova?"):
        assert read_query(index, question).people == ("maria-kalesnikava",)
    assert not read_query(index, "Светлана Тихановская").people
    assert not read_query(index, "political prisoners").people


@pytest.mark.parametrize(
    "text",
    ["word " * 1999, "".join(f"w{n} " for n in range(1500)), "x" * 6000, "prison " * 900, "a b " * 1500, "9" * 6000,
     " ".join(map(str, range(2000))), "ж1" * 3000, "torture" * 800],
)  # fmt: skip
def test_the_work_for_any_text_is_bounded(index: Index, text: str) -> None:
    query: Query = read_query(index, text)
    assert len(query.terms) <= MAX_WORDS
    assert all(len(term.neighbours) <= MOST_NEIGHBOURS for term in query.terms)
    assert len(query.near) <= MAX_WORDS * MOST_NEIGHBOURS


def test_words_beyond_the_bound_are_not_read(index: Index) -> None:
    filler = " ".join(f"zz{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(MAX_WORDS))
    assert "prison" in {term.word for term in read_query(index, f"prison {filler}").terms}
    assert "prison" not in {term.word for term in read_query(index, f"{filler} prison").terms}


# --------------------------------------------------------------------------------------------- ranking


def own_questions(engine: Engine, language: str, apart: int) -> list[tuple[str, str]]:
    """Give every so manyth example question of a language, with what it asks for."""
    asked = [
        (question, target)
        for target, by_language in engine.factsheet.questions.items()
        for question in by_language.get(language, ())
    ]
    return asked[::apart]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_question_finds_what_it_asks_for(engine: Engine, index: Index, language: str) -> None:
    asked = own_questions(engine, language, apart=29)
    assert len(asked) >= 20
    found = [(best(index, question), target) for question, target in asked]
    assert sum(first == target for first, target in found) >= 0.8 * len(asked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_near_miss_as_an_editor_wrote_it_is_refused_and_a_question_is_answered(
    engine: Engine, language: str
) -> None:
    for kind, ways, outcome in (
        ("near misses", engine.factsheet.near_misses, False),
        ("questions", engine.factsheet.questions, True),
    ):
        every = [text for by_language in ways.values() for text in by_language.get(language, ())]
        asked = every[:: max(1, len(every) // 300)]
        assert len(asked) >= 300
        answered = [engine.ask(text).outcome is Outcome.ANSWER for text in asked]
        assert answered.count(outcome) >= 0.98 * len(asked), kind


def test_every_sentence_finds_itself(engine: Engine, index: Index) -> None:
    sentences = [entry for entry in engine.factsheet.entries.values() if entry.label is None]
    right = sum(best(index, entry.text) == entry.id for entry in sentences)
    assert right >= 0.9 * len(sentences)


def test_scores_are_between_nothing_and_one_best_first(index: Index) -> None:
    for question in ("how many political prisoners are there", "турмы", "torture", "police violence doctor"):
        ranking = rank(index, read_query(index, question))
        scores = [scored.score for scored in ranking.targets]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 1.0001 for score in scores)
        assert 0 <= ranking.held <= 1.0001
        assert len({scored.target for scored in ranking.targets}) == len(scores)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_held_against_its_own_language_and_english_and_not_against_other_letters(
    engine: Engine, index: Index, language: str
) -> None:
    by_language = next(each for each in engine.factsheet.questions.values() if {*each} == {*LANGUAGES})
    for asked, questions in by_language.items():
        question = next(
            each for each in questions if said_in(index, words(each)) == words(each)
        )  # no asides in it
        same_letters = any({asked, language} <= {*division} for division in DIVISIONS)
        scores = rank(index, read_query(index, question), language).targets
        found = bool(scores) and scores[0].score >= 0.98
        assert found == (same_letters or asked == "en"), (asked, question)
        assert rank(index, read_query(index, question)).targets[0].score >= 0.98
    assert {*ASKED_IN} == {*LANGUAGES, None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_question_that_stands_for_nothing_is_known_when_it_is_asked_to_the_letter(
    engine: Engine, index: Index, language: str
) -> None:
    asked = own_questions(engine, language, apart=3)
    plain = [each for each in asked if said_in(index, words(each[0])) == words(each[0])]
    read = [(read_query(index, text), target) for text, target in plain]
    of_nothing = [(rank(index, query).targets[0], target) for query, target in read if not query.concepts]
    assert len(of_nothing) >= 10
    same = [(best.target, best.score) == (target, 1) for best, target in of_nothing]
    assert same.count(True) >= 0.8 * len(same)  # of long ones, what weighs little is left out


def test_a_question_in_other_words_that_stand_for_nothing_is_no_example_question(index: Index) -> None:
    for question in ("of that and so on then", "так що там далі", "nic nie leci w radiu"):
        query = read_query(index, question)
        assert not query.concepts
        assert rank(index, query).targets[0].score < SAME


def test_where_targets_have_few_rows_few_speak_for_one(small_index: Index, index: Index) -> None:
    assert small_index.usual_rows < LEAST_POOL < POOL < index.usual_rows
    like_one_row = rank(small_index, read_query(small_index, "hear complaints from miners judges")).targets[0]
    assert like_one_row.score > 2 / POOL


def test_idle_talk_is_not_answered_from_a_factsheet_of_a_few_sentences(norland: Engine) -> None:
    for talk in ("off to bed", "ta ta for now", "lol what", "ban this guy"):
        assert norland.ask(talk).outcome is not Outcome.ANSWER


@pytest.mark.parametrize("question", ["", "zzqqxx", "?!", "漢字"])
def test_what_nothing_resembles_ranks_nothing(index: Index, question: str) -> None:
    ranking = rank(index, read_query(index, question))
    assert ranking.targets == ()
    assert ranking.held == 0


def test_what_factsheets_hold_is_told_from_what_they_do_not(small_index: Index) -> None:
    held = rank(small_index, read_query(small_index, "do judges hear complaints from miners"))
    left_out = rank(small_index, read_query(small_index, "does it rain a lot"))
    assert held.held > 0.9
    assert left_out.held < 0.1
    assert best(small_index, "does it rain a lot") == f"{UNANSWERED}weather"


def test_what_is_asked_of_whoever_is_named_is_ranked_only_where_someone_is(small_index: Index) -> None:
    who, how_old = (
        read_query(small_index, question) for question in ("who is Odo Brenn", "how old is Odo Brenn")
    )
    every = np.ones(len(small_index.target_of_row), bool)
    assert rank(small_index, who, among=every).targets[0].target == PERSON
    assert rank(small_index, how_old, among=every).targets[0].target == f"{UNANSWERED}{PERSON}"
    assert all(each.target != PERSON for each in rank(small_index, who).targets)


# --------------------------------------------------------------------------------------------- askable


def test_a_target_covers_the_words_of_its_own_rows_and_no_others(small_index: Index) -> None:
    miners, population = "norland-2025/impunity/1.1", "norland-2025/figures/population"
    query = read_query(small_index, "judges inhabitants")
    assert small_index.askable.coverage((miners,), query).shares == pytest.approx([1, 0])
    assert small_index.askable.coverage((population,), query).shares == pytest.approx([0, 1])
    assert small_index.askable.coverage((population, miners), query).shares == pytest.approx([1, 1])


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("political prisoners", 2),
        ("how many political prisoners are there", 2),  # what kind of thing is asked for is no thing
        ("who and when", 0),
        ("political qqzzxx", 1),
        ("thanky", 0),
    ],
)
def test_how_many_words_stand_for_things_of_which_a_target_speaks(
    index: Index, question: str, meant: int
) -> None:
    target = "belarus-2025/at-a-glance/3.5"
    assert index.askable.coverage((target,), read_query(index, question)).meant == meant


def test_a_typo_is_covered_as_well_as_the_right_word(small_index: Index) -> None:
    typo = read_query(small_index, "inhabitents")
    assert small_index.askable.coverage(("norland-2025/figures/population",), typo).shares == pytest.approx(
        [1]
    )


def test_a_person_is_covered_only_where_they_are_named(index: Index) -> None:
    losik = read_query(index, "Losik")
    assert index.askable.coverage(("belarus-2025/deprivation-of-liberty/2.2",), losik).shares == [1]
    assert index.askable.coverage(("belarus-2025/civic-space/4.4",), losik).shares == [0]


def test_words_that_only_ask_do_not_tell_what_is_asked_about(index: Index) -> None:
    for question in ("who", "how many", "when", "кто", "колькі", "gdzie"):
        assert not any(map(index.askable.tells, read_query(index, question).terms)), question
    for question in ("prison", "homicide", "турма", "więzienie"):
        assert any(map(index.askable.tells, read_query(index, question).terms)), question


def test_a_target_holds_words_and_speaks_of_concepts_of_its_rows(index: Index) -> None:
    target = "belarus-2025/at-a-glance/6.1"
    assert index.has_word((target,), "228")
    assert not index.has_word((target,), "1,208")
    assert not index.has_word((target,), "zzqqxx")
    assert index.askable.spoken_of((target,), {"no-such-concept", "ngo", "@ales-bialiatski"}) == {
        target,
        "ngo",
    }
    assert index.askable.spoken_of((target,), ()) == {target}


def test_no_figure_is_asked_for_with_another_country(engine: Engine, index: Index) -> None:
    """One line in the knowledge base that compares a figure with Poland's would let Poland's be asked for."""
    others = {f"{COUNTRY}{slug}" for slug in engine.knowledge.countries} - {
        f"{COUNTRY}{engine.factsheet.country}"
    }
    for entry in engine.factsheet.by_slug["general-information"].entries:
        assert index.askable.spoken_of((entry.id,), others) == {entry.id}


def test_the_kind_of_thing_that_is_asked_for_must_be_usual(index: Index) -> None:
    count = "belarus-2025/at-a-glance/3.5"
    how_many = read_query(index, "how many political prisoners")
    where = read_query(index, "where do political prisoners come from")
    assert index.askable.kind_fits((count,), how_many) > index.askable.kind_fits((count,), where)
    assert index.askable.kind_fits((count,), read_query(index, "political prisoners")) == 1


def test_a_word_that_only_begins_a_clause_asks_for_no_kind(index: Index) -> None:
    count = "belarus-2025/at-a-glance/3.5"
    asking = read_query(index, "who are the political prisoners")
    beginning = read_query(index, "number of political prisoners who remain in detention")
    assert index.askable.kind_fits((count,), asking) < index.askable.kind_fits((count,), beginning) == 1


@pytest.mark.parametrize(
    "told",
    [
        "It is for the speaking notes of an ambassador.",
        "Deadline in ten minutes:",
        "He wants to buy a cow tomorrow.",
    ],
)
def test_a_question_among_other_sentences_is_answered_as_it_is_alone(engine: Engine, told: str) -> None:
    question = "How many political prisoners remain in detention?"
    alone = engine.ask(question)
    assert alone.outcome is Outcome.ANSWER
    assert engine.ask(f"{told} {question}").excerpts[0] == alone.excerpts[0]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Kalesnikava is in prison. When is her birthday?",
        "So many political prisoners in Poland! How many remain in detention?",
        "How many political prisoners were there in 1999? How many remain in detention?",
    ],
)
def test_what_is_said_beside_a_question_is_not_forgotten(engine: Engine, text: str) -> None:
    assert engine.ask(text).outcome is not Outcome.ANSWER


def test_in_a_long_text_no_question_is_asked_alone(engine: Engine) -> None:
    asked = "How many political prisoners remain in detention?"
    assert _questions_in(f"Listen. {asked}") == [asked]
    assert not _questions_in(f"{'Listen. ' * MAX_WORDS_ALONE} {asked}")
    assert not _questions_in(asked)


def test_a_rival_takes_the_first_place_if_its_odds_are_so_much_better(engine: Engine) -> None:
    found, taken = engine._matcher, 0
    for whole, _ in own_questions(engine, "en", apart=31):
        question = whole.rpartition(" ")[0]  # or it would be found to the letter
        _, query, ranking = best_reading(found.index, question, said_in(found.index, words(question)), "en")
        scores = {each.target: each.score for each in ranking.targets if each.target[0] != UNANSWERED}
        targets = [*scores]
        if not targets:
            continue
        near = [target for target in targets[:RIVALS] if scores[target] >= RIVAL * scores[targets[0]]]
        weighed = weigh(found.index, query, ranking, near)
        odds = {target: _odds(confidence(evidence)) for target, evidence in weighed.items()}
        surest = max(near, key=lambda target: odds[target])
        takes = odds[surest] >= LEAD * odds[targets[0]] and not found._scope.left_by(query, surest)
        chosen, sure = found._surest_first(query, ranking, targets)
        assert chosen[0] == (surest if takes else targets[0]), question
        assert set(chosen) == set(targets)
        assert _odds(sure) == odds[chosen[0]]
        taken += takes
    assert taken


# --------------------------------------------------------------------------------------------- scope


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("miners in norland", None),
        ("norlandish miners", None),
        ("miners in sudmark", Reason.OTHER_COUNTRY),
        ("miners in norland and in belarus", Reason.OTHER_COUNTRY),
        ("miners in sudmark 2019", Reason.OTHER_COUNTRY),
        ("miners in 2025", None),
        ("miners in 2019", Reason.OTHER_YEAR),
        ("miners from 2019 to 2025", Reason.OTHER_YEAR),
        ("1999 miners", Reason.OTHER_YEAR),
        ("2500 miners, 12 judges, 120, 1,999", None),
        ("miners", None),
    ],
)
def test_another_country_or_year_leaves_the_factsheet(
    small_index: Index, question: str, reason: Reason | None
) -> None:
    scope = Scope(small_index, "norland", 2025)
    assert scope.left_by(read_query(small_index, question), "norland-2025/impunity/1.1") is reason


def test_years_that_a_sentence_names_may_be_asked_for(engine: Engine, index: Index) -> None:
    scope = Scope(index, "belarus", 2025)
    query = read_query(index, "organisations dissolved in 2024")
    assert scope.left_by(query, "belarus-2025/at-a-glance/6.1") is None
    assert scope.left_by(query, "belarus-2025/police-brutality/1.1") is Reason.OTHER_YEAR
