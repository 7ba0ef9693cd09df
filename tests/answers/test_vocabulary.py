"""Which concepts words and phrases stand for: words, stems, phrases, neighbours."""

from collections.abc import Mapping

import pytest

from bot.answers.meanings import of_phrases_in, of_words
from bot.answers.text import terms_of_lines
from bot.answers.texts import read_blocks
from bot.answers.vocabulary import ASIDE, Vocabulary

TERMS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "prison": {"en": ("prison*", "jail"), "pl": ("więzien*",), "be": ("турм*",)},
    "prisoner": {"en": ("prisoner*", "people in prison*")},
    "court": {"en": ("court of law", "judge*"), "ru": ("суд",)},
    "count": {"en": ("how many", "number of")},
    "doctor": {"en": ("medical care", "doctor")},
    "empty": {"en": ("?!", "")},
    ASIDE: {"en": ("for my thes*", "my thesis on", "do you know")},
}
NEAR = {"prison": {"prisoner": 0.8}, "prisoner": {"court": 0.4}}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary.of_terms(TERMS, NEAR)


@pytest.mark.parametrize(
    ("word", "concepts"),
    [
        ("jail", {"prison"}),
        ("jails", set()),
        ("prison", {"prison"}),
        ("prisons", {"prison"}),
        ("prisoners", {"prison", "prisoner"}),
        ("priso", set()),
        ("wiezienie", {"prison"}),
        ("турмах", {"prison"}),
        ("суд", {"court"}),
        ("суды", set()),
        ("court", set()),
        ("", set()),
    ],
)
def test_a_word_stands_for_its_concepts(vocabulary: Vocabulary, word: str, concepts: set[str]) -> None:
    assert vocabulary.of_word(word) == concepts


@pytest.mark.parametrize("few", [0, 1000])
def test_many_words_stand_for_what_each_stands_for(
    vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("bot.answers.meanings.FEW", few)
    words = (
        "jail",
        "jails",
        "prisons",
        "prisoners",
        "priso",
        "турмах",
        "суд",
        "court",
        "judges",
        "",
        "prison",
    )
    meant = of_words(vocabulary, words)
    for place, word in enumerate(words):
        found = {vocabulary.concepts[concept] for concept in meant.row(place).tolist()}
        assert found == vocabulary.of_word(word), word


@pytest.mark.parametrize(
    ("question", "concepts"),
    [
        ("how many", {"count"}),
        ("and how many of them", {"count"}),
        ("how very many", set()),
        ("many how", set()),
        ("how", set()),
        ("court of law", {"court"}),
        ("the court of", set()),
        ("people in prisons", {"prisoner"}),
        ("number of people in prison", {"count", "prisoner"}),
        ("medical care how many medical care", {"doctor", "count"}),
        ("jail doctor", set()),
        ("", set()),
    ],
)
def test_phrases_are_found_wherever_they_stand(
    vocabulary: Vocabulary, question: str, concepts: set[str]
) -> None:
    assert vocabulary.of_phrases(question.split()) == concepts


def test_neighbours_weigh_less_than_what_was_said_and_only_one_step_far(vocabulary: Vocabulary) -> None:
    weights = vocabulary.with_near(["prison"])
    assert weights["prison"] == 1
    assert 0 < weights["prisoner"] < 0.8
    assert "court" not in weights


def test_what_was_said_is_not_weakened_by_being_near(vocabulary: Vocabulary) -> None:
    assert vocabulary.with_near(["prison", "prisoner"])["prisoner"] == 1


def test_of_two_neighbours_the_nearer_counts() -> None:
    vocabulary = Vocabulary.of_terms({}, {"a": {"c": 0.2}, "b": {"c": 0.9}}, "abc")
    both = vocabulary.with_near(["a", "b"])["c"]
    assert both == vocabulary.with_near(["b"])["c"] > vocabulary.with_near(["a"])["c"]


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("prison*", ["prison*"]),
        ("Więzień", ["wiezien"]),
        ("people in prison*", ["people", "in", "prison*"]),
        ("pre-trial*", ["pre", "trial*"]),
        ("политзаключ* беларус*", ["политзаключ*", "беларус*"]),
        ("сям'я", ["сямя"]),
        ("?!", []),
        ("* torture *", ["torture"]),
    ],
)
def test_terms_are_cut_into_words_that_keep_their_star(term: str, expected: list[str]) -> None:
    assert list(terms_of_lines([term, term])) == [expected, expected]


def test_no_vocabulary_knows_nothing() -> None:
    vocabulary = Vocabulary.of_terms({}, {})
    assert vocabulary.of_word("prison") == set()
    assert vocabulary.of_phrases(["how", "many"]) == set()
    assert vocabulary.with_near([]) == {}


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("judges for my thesis on prisons", "judges prisons"),
        ("do you know how many judges", "how many judges"),
        ("how many do you not know", "how many do you not know"),
        ("for my theses", ""),
        ("", ""),
    ],
)
def test_asides_are_passed_over(vocabulary: Vocabulary, question: str, left: str) -> None:
    assert vocabulary.without_asides(question.split()) == left.split()


def test_an_aside_is_no_concept(vocabulary: Vocabulary) -> None:
    assert not vocabulary.of_phrases(["do", "you", "know"])


@pytest.mark.parametrize("few", [0, 1000])
def test_many_questions_hold_the_phrases_that_each_holds(
    vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("bot.answers.meanings.FEW", few)
    asked = ("how many", "do you know the court of law", "", "number of", "people in prisons")
    blocks, words, _ = read_blocks([asked])
    held = of_phrases_in(vocabulary, blocks.texts(words))
    for place, question in enumerate(asked):
        found = {vocabulary.concepts[concept] for concept in held.row(place).tolist()}
        assert found == vocabulary.of_phrases(question.split())


def test_a_vocabulary_of_the_same_terms_is_not_compiled_again() -> None:
    terms, near = {"prison": {"en": ("jail",)}, "court": {}}, {"court": {"prison": 0.5}}
    earlier = Vocabulary.of_terms(terms, near)
    assert Vocabulary.of_terms(terms, near, earlier=earlier) is earlier
    judged = {**terms, "court": {"en": ("judge",)}}
    assert Vocabulary.of_terms(judged, near, earlier=earlier).of_word("judge") == {"court"}
    nearer = Vocabulary.of_terms(terms, {"court": {"prison": 0.9}}, earlier=earlier)
    assert nearer.with_near(["court"]) != earlier.with_near(["court"])
    other_way = Vocabulary.of_terms(terms, {"prison": near["court"]}, earlier=earlier)
    assert other_way is not earlier
    assert Vocabulary.of_terms(terms, near, ["@someone"], earlier).concepts == (*terms, "@someone")
