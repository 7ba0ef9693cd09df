"""What Discord would make of text from the knowledge base."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.engine import Engine
from bot.faces.discord.markdown import chip, code_block, escape, link, quote


def displayed(markdown: str) -> str:
    """Discord's escape rule: a backslash before a mark displays the mark."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", markdown)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\\"), max_size=60))
def test_escaped_text_displays_as_it_is(text: str) -> None:
    assert displayed(escape(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "**bold** __u__ ~~s~~ ||spoiler||",
        "[label](https://evil.example)",
        "<@1> <#2> </cmd:3> <t:4:R> <:emoji:5>",
        "# heading",
        "> quote",
        "`code`",
        "@everyone",
    ],
)
def test_no_mark_is_left_bare(text: str) -> None:
    assert not re.search(r"(?<!\\)[*_~`|<>\[\]#@]", escape(text))


@pytest.mark.parametrize(
    ("text", "escaped"), [("- item", r"\- item"), ("1. item", r"1\. item"), ("a-b 1.5", "a-b 1.5")]
)
def test_lists_do_not_open(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_links_stay_links() -> None:
    text = "see https://www.omct.org/en/a_b_c, or *this*."
    assert escape(text) == r"see https://www.omct.org/en/a_b_c, or \*this\*."


def test_each_line_of_a_quote_is_quoted() -> None:
    assert quote("a\nb") == "> a\n> b"


def test_only_https_is_linked() -> None:
    assert link("a]b", "https://e.org") == r"[a\]b](https://e.org)"
    assert link("a", "javascript:alert(1)") == "a"
    assert link("a", "https://e.org/)x(") == "a"


def test_code_and_chips_cannot_be_ended_by_their_text() -> None:
    assert not code_block("a ``` b").startswith("```")
    assert chip("a`b") == r"**a\`b**"


def test_every_sentence_survives(engine: Engine) -> None:
    assert all(displayed(escape(entry.text)) == entry.text for entry in engine.factsheet.entries.values())
