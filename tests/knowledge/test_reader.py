"""The YAML reader: strict, bounded, and never raising, whatever the text."""

import json
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge.reader import MAX_BYTES, MAX_DEPTH, MAX_EVENTS, Document, read
from tests.knowledge.altered import EDITION, FACTSHEET, QUESTIONS, SCOPE, SOURCE, VOCABULARY, Base

ANY_TEXT = st.text(st.characters(exclude_categories=()))  # lone surrogates, too
YAML_LIKE = st.text(st.sampled_from("ab:-|>&*!{}[],'\"#%@?~.\n\n  \t0é\u2028\x00\x85\ufeff"), max_size=60)
JSON_LIKE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=15,
)


def _fault(text: str) -> str:
    document = read(text, "a.yaml")
    assert document.data is None
    (fault,) = document.faults
    return str(fault)


class TestRefusals:
    def test_a_repeated_key(self) -> None:
        assert _fault("a: 1\nb: 2\na: 3\n") == "a.yaml:3: the key “a” stands here twice; merge or rename one"

    def test_every_repeated_key(self) -> None:
        document = read("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n  d:\n    - {e: 1, e: 2}\n", "a.yaml")
        assert [fault.line for fault in document.faults] == [2, 5, 7]

    def test_keys_below_a_repeated_key(self) -> None:
        document = read("a:\n  x: 1\na:\n  x: 1\n  x: 2\n", "a.yaml")
        assert [fault.line for fault in document.faults] == [3, 5]

    def test_the_same_key_in_two_places_is_none(self) -> None:
        assert not read("a:\n  x: 1\nb:\n  x: 1\n", "a.yaml").faults

    @pytest.mark.parametrize("text", ["a: &b 1", "a: 1\nb: *a", "a: &b {c: 1}", "a: &b [1]", "&b a: 1"])
    def test_anchors_and_aliases(self, text: str) -> None:
        assert "YAML anchors and aliases (& and *) are not used here" in _fault(text)

    def test_an_alias_bomb(self) -> None:
        lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
        assert _fault("\n".join(lines)).startswith("a.yaml:1: YAML anchors")

    @pytest.mark.parametrize(
        "text",
        ["!!python/object/apply:os.system ['true']", "a: !!int 1", "a: !mine x", "!!set {a: }", "- ! x"],
    )
    def test_tags(self, text: str) -> None:
        assert "YAML tags (!) are not used here" in _fault(text)

    @pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 50_000, "a: " + "[" * 100_000])
    def test_depth(self, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
        parse, events = yaml.parse, 0

        def counted(*given: Any, **named: Any) -> Iterator[yaml.Event]:
            nonlocal events
            for event in parse(*given, **named):
                events += 1
                yield event

        monkeypatch.setattr(yaml, "parse", counted)
        assert f"nested deeper than {MAX_DEPTH} levels" in _fault(text)
        # The rest of the file is not read.
        assert 0 < events < 4 * MAX_DEPTH

    def test_depth_that_is_allowed(self) -> None:
        assert not read("[" * MAX_DEPTH + "]" * MAX_DEPTH, "a.yaml").faults

    def test_size(self) -> None:
        assert _fault("a" * (MAX_BYTES + 1)) == "a.yaml:1: the file is larger than 8 MiB; split it"

    @pytest.mark.parametrize(
        "text",
        [
            "".join(f"k{number}:\n" for number in range(400_000)),
            "{" + "".join(f"k{number}: 1," for number in range(300_000)) + "}",
            "- x\n" * 1_000_000,
            "[" + "[]," * 1_000_000 + "]",
        ],
        ids=["keys", "flow", "items", "lists"],
    )
    def test_many_keys_and_values_take_little_memory(self, text: str) -> None:
        tracemalloc.start()
        try:
            assert f"the file holds more than {MAX_EVENTS} keys and values; split it" in _fault(text)
            assert tracemalloc.get_traced_memory()[1] < 5 * MAX_BYTES
        finally:
            tracemalloc.stop()

    @pytest.mark.parametrize("text", ["a:\n" * 1_000_000, "a: 1\n" * 800_000])
    def test_many_faults_take_little_memory(self, text: str) -> None:
        tracemalloc.start()
        try:
            document = read(text, "a.yaml")
            assert len(document.faults) <= MAX_EVENTS
            assert tracemalloc.get_traced_memory()[1] < 5 * MAX_BYTES
        finally:
            tracemalloc.stop()

    def test_a_key_as_long_as_the_file_is_told_shortened(self) -> None:
        key = "x" * 1_000_000
        fault = _fault(f"? {key}\n: 1\n? {key}\n: 2\n")
        assert fault == f"a.yaml:3: the key “{'x' * 80}…” stands here twice; merge or rename one"

    def test_a_fault_stays_on_one_line_and_steers_no_terminal(self) -> None:
        fault = _fault('"a\\n\\e[2J": 1\n"a\\n\\e[2J": 2\n')
        assert fault == "a.yaml:2: the key “a  [2J” stands here twice; merge or rename one"

    def test_a_key_that_is_no_text(self) -> None:
        assert "a.yaml:1: a key must be plain text" in _fault("{a: 1}: 2")
        assert "a.yaml:1: a key must be plain text" in _fault("? [a]\n: 2")

    def test_a_second_document(self) -> None:
        assert _fault("a: 1\n---\nb: 2\n").startswith("a.yaml:2: a second YAML document begins here (---)")

    @pytest.mark.parametrize(
        ("text", "line"),
        [("a: [1\nb: 2", 2), ("a: 1\n\tb: 2", 2), ("a: b: c", 1), ('a: "b', 1), ("a: [", 1), ("a: [\n", 1)],
    )
    def test_broken_yaml(self, text: str, line: int) -> None:
        assert _fault(text).startswith(f"a.yaml:{line}: not valid YAML: ")

    @pytest.mark.parametrize("letter", ["\x00", "\x07", "\ud800", "\ufffe", "\x9f"])
    def test_letters_that_yaml_does_not_allow(self, letter: str) -> None:
        expected = f"a.yaml:3: a character that YAML does not allow (U+{ord(letter):04X}); remove it"
        assert _fault(f"а: б\nб: в\nв: {letter}\n") == expected

    @pytest.mark.parametrize("letter", ["\x85", "\u2028", "\u2029"])
    def test_line_breaks_that_editors_do_not_show(self, letter: str) -> None:
        """YAML counts lines by them, too: what stands below would be told on other lines than the editor's."""
        expected = f"a.yaml:2: a line break that editors do not show (U+{ord(letter):04X}); remove it"
        assert _fault(f"а: б\nб: в{letter}\nв: [1\n") == expected

    def test_the_first_of_them_is_told(self) -> None:
        assert _fault("а: \u2029\nб: \x85\nв: \u2028\n").startswith(
            "a.yaml:1: a line break that editors do not show"
        )


class TestScalars:
    @pytest.mark.parametrize(
        "scalar",
        ["no", "on", "1.10", "1", "2024-01-01", "~", "null", "0x1f", "1e3", "TRUE", "12:30", "<<", "="],
    )
    def test_each_is_the_text_that_was_typed(self, scalar: str) -> None:
        assert read(f"a: {scalar}\n{scalar}: b\n", "a.yaml").data == {"a": scalar, scalar: "b"}

    def test_an_empty_one(self) -> None:
        assert read("a:\nb: ''\n", "a.yaml").data == {"a": "", "b": ""}

    def test_an_empty_file(self) -> None:
        assert read("", "a.yaml") == Document("a.yaml")
        assert read("# only a note\n", "a.yaml").data is None


class TestLines:
    TEXT = "a:\n  b: x\n  c:\n    - y\n    - d: z\n  e: |\n    one\n\n    two\n"

    @pytest.mark.parametrize(
        ("path", "line"),
        [
            ((), 1),
            (("a",), 1),
            (("a", "b"), 2),
            (("a", "c", 0), 4),
            (("a", "c", 1, "d"), 5),
            (("a", "c", 9), 3),
            (("a", "nothing", "there"), 1),
        ],
    )
    def test_of_a_key_or_item(self, path: tuple[str | int, ...], line: int) -> None:
        assert read(self.TEXT, "a.yaml").line(path) == line

    def test_of_a_term(self) -> None:
        document = read(self.TEXT, "a.yaml")
        assert [document.term_line(("a", "e"), number) for number in (0, 2)] == [7, 9]
        assert document.term_line(("a", "b"), 0) == 2


def _scalars(data: Any) -> list[Any]:
    if isinstance(data, dict):
        return [scalar for key, value in data.items() for scalar in (key, *_scalars(value))]
    if isinstance(data, list):
        return [scalar for value in data for scalar in _scalars(value)]
    return [data]


def _assert_sound(document: Document, text: str) -> None:
    if document.faults:
        assert document.data is None
        assert all(1 <= fault.line <= (len(text.splitlines()) or 1) for fault in document.faults)
    elif document.data is not None:
        assert all(isinstance(scalar, str) for scalar in _scalars(document.data))


@settings(max_examples=600, deadline=None)
@given(text=ANY_TEXT | YAML_LIKE)
def test_any_text_gives_a_document(text: str) -> None:
    _assert_sound(read(text, "a.yaml"), text)


@settings(max_examples=200, deadline=None)
@given(data=JSON_LIKE)
def test_any_data_gives_a_document(data: Any) -> None:
    text = json.dumps(data)
    _assert_sound(read(text, "a.yaml"), text)


LONG = "x" * 1_000_000


@pytest.mark.parametrize(
    ("file", "old", "new", "gist"),
    [
        (
            FACTSHEET,
            "1.1: >-\n",
            f"1.1: >-\n        {LONG}\n",
            "“1.1” is longer than 1000 characters; shorten it, or divide",
        ),
        (EDITION, "publisher: ", f"publisher: {LONG} ", "“publisher” is longer than 90 characters"),
        (VOCABULARY, "rounded up", LONG, "“en”: its line 2 is longer than 300 characters"),
        (QUESTIONS, "how is impunity", LONG, "“en”: its line 1 is longer than 300 characters"),
        (QUESTIONS, "impunity/1.2:", f"? {LONG}\n:", f"the factsheet has no “{LONG[:300]}"),
        (FACTSHEET, "country: belarus", f"country: {LONG}", "“country” is longer than 60 characters"),
        (FACTSHEET, "transparency: ", f"transparency: {LONG}/", "“transparency”: “"),
    ],
)
def test_a_text_that_is_enormous_is_refused_in_a_short_sentence(
    base: Base, file: str, old: str, new: str, gist: str
) -> None:
    text = base.texts[file]
    assert old in text
    faults = list(map(str, base.with_text(file, text.replace(old, new, 1)).faults()))
    assert any(gist in fault for fault in faults), [fault[:300] for fault in faults]
    assert all(len(fault) < 700 for fault in faults)


@settings(max_examples=200, deadline=None)
@given(file=st.sampled_from([EDITION, FACTSHEET, QUESTIONS, VOCABULARY, SCOPE]), data=JSON_LIKE)
def test_any_data_in_any_file_gives_faults_not_exceptions(base: Base, file: str, data: Any) -> None:
    for fault in base.with_text(file, json.dumps(data)).faults():
        assert fault.problem
        assert fault.mend


@settings(max_examples=150, deadline=None)
@given(file=st.sampled_from([EDITION, FACTSHEET, QUESTIONS, SOURCE]), data=st.data())
def test_any_cut_or_pasted_text_gives_faults_not_exceptions(
    base: Base, file: str, data: st.DataObject
) -> None:
    text = base.texts[file]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 400)))
    base.with_text(file, text[:start] + data.draw(ANY_TEXT | YAML_LIKE) + text[end:]).faults()
