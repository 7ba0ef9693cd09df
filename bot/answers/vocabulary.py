"""Which concepts a word or a phrase stands for, in any of the languages.

A term is a word, a word with `*` for any ending, or a phrase of these. Concepts that are `near` one another match in
part: a word that stands for one stands, more weakly, for its neighbours.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from bot.answers.text import words_of_lines
from bot.knowledge.model import Terms

NEAR_SHARE: Final = 0.5
"""How much of a neighbour's own weight counts. None, half and all ranked the open sets equally well."""

_NONE: Final[frozenset[str]] = frozenset()

Part = tuple[str, bool]
"""A word of a term, and whether any ending fits."""


class Vocabulary:
    """Finds the concepts of words and phrases; built once from terms by concept.

    Attributes:
        concepts: the names of all.
        near: weight, 0 to 1, of the neighbours of each that has any.
    """

    def __init__(self, terms: Mapping[str, Terms], near: Mapping[str, Mapping[str, float]]) -> None:
        """Compile `terms` (by concept, then by language) and `near` (weights of neighbours by concept)."""
        self.near: Mapping[str, Mapping[str, float]] = {
            concept: {other: NEAR_SHARE * weight for other, weight in others.items()}
            for concept, others in near.items()
        }
        self.concepts = tuple(terms)
        whole: dict[str, set[str]] = {}
        stems: dict[str, set[str]] = {}
        self._phrases: dict[Part, list[tuple[int, tuple[Part, ...], str]]] = {}
        listed = [
            (concept, term)
            for concept, by_language in terms.items()
            for found in by_language.values()
            for term in found
        ]
        parted = parts_of_terms(term for _, term in listed)
        compiled = [(concept, term) for (concept, _), term in zip(listed, parted, strict=True)]
        use = Counter(part for _, term in compiled for part in term)
        for concept, term in compiled:
            if len(term) == 1:
                word, any_ending = term[0]
                (stems if any_ending else whole).setdefault(word, set()).add(concept)
            elif term:
                # A phrase is looked up under the word that fewest phrases have: "of" and "how" would lead to too many.
                place = _rarest(term, use)
                self._phrases.setdefault(term[place], []).append((place, term, concept))
        self._shared: dict[
            frozenset[str], frozenset[str]
        ] = {}  # thousands of words have few sets of concepts
        self._whole = {word: self._share(frozenset(found)) for word, found in whole.items()}
        self._stems = {stem: self._share(frozenset(found)) for stem, found in stems.items()}
        self._stem_lengths = sorted({len(stem) for stem in stems})
        self._anchor_lengths = sorted({len(word) for word, any_ending in self._phrases if any_ending})

    def of_word(self, word: str) -> frozenset[str]:
        """Give the concepts that the folded `word` stands for by itself."""
        found = self._whole.get(word, _NONE)
        for length in self._stem_lengths:
            if length > len(word):
                break
            found |= self._stems.get(word[:length], _NONE)
        return self._shared.get(found, found)

    def _share(self, concepts: frozenset[str]) -> frozenset[str]:
        return self._shared.setdefault(concepts, concepts)

    def anchors(self, word: str) -> tuple[Part, ...]:
        """Give the parts under which phrases are looked up that `word` is, or begins with; most words have none."""
        stems = [(word[:length], True) for length in self._anchor_lengths if length <= len(word)]
        return tuple(part for part in ((word, False), *stems) if part in self._phrases)

    def of_phrases(
        self, question: Sequence[str], anchors: Mapping[str, tuple[Part, ...]] | None = None
    ) -> set[str]:
        """Give the concepts of the phrases of two words and more in a question's folded words.

        Args:
            question: the words, in order.
            anchors: `self.anchors` of each word that has any, if that has been worked out before.
        """
        if anchors is None:
            anchors = {word: self.anchors(word) for word in question}
        found: set[str] = set()
        for place, word in enumerate(question):
            for part in anchors.get(word, ()):
                for before, phrase, concept in self._phrases[part]:
                    if before <= place and fits(phrase, question[place - before :]):
                        found.add(concept)
        return found

    def with_near(self, concepts: Iterable[str]) -> dict[str, float]:
        """Weigh concepts (1 each) together with their neighbours (less than 1)."""
        weights: dict[str, float] = dict.fromkeys(concepts, 1.0)
        for concept in tuple(weights):
            for near, weight in self.near.get(concept, {}).items():
                weights[near] = max(weights.get(near, 0.0), weight)
        return weights


def _rarest(term: tuple[Part, ...], use: Mapping[Part, int]) -> int:
    return min(range(len(term)), key=lambda place: (use[term[place]], -len(term[place][0])))


def parts(term: str) -> tuple[Part, ...]:
    """Split a term into its folded words; only the last word before a `*` may have any ending."""
    return next(parts_of_terms((term,)))


def parts_of_terms(terms: Iterable[str]) -> Iterator[tuple[Part, ...]]:
    """Split many terms as `parts` splits one."""
    split = [term.split() for term in terms]
    folded = words_of_lines(raw for found in split for raw in found)
    for found in split:
        yield tuple(
            (word, raw.endswith("*") and place == len(whole) - 1)
            for raw, whole in zip(found, folded, strict=False)
            for place, word in enumerate(whole)
        )


def fits(phrase: Sequence[Part], question: Sequence[str]) -> bool:
    """Tell whether the words of a question begin with a phrase."""
    if len(question) < len(phrase):
        return False
    for (part, any_ending), word in zip(phrase, question, strict=False):
        if not (word.startswith(part) if any_ending else word == part):
            return False
    return True
