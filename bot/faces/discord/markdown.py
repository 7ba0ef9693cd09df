"""Text in Discord's markdown, so that a quote displays letter for letter.

Discord takes a backslash before any ASCII mark for that mark itself, except inside a bare link, which it
reads first.
"""

import re
from typing import Final

_LINK: Final = re.compile(r"https?://[^\s<>]*[^\s<>.,:;!?\"'”’)\]]")
_MARKS: Final = re.compile(r"[\\*_~`|<>\[\]#@]")
# At the start of a line these open a list, and a digit with a dot a numbered one.
_OPENING: Final = re.compile(r"^(\s*)([-+]|\d+(?=[.)]))", re.MULTILINE)


def escape(text: str) -> str:
    """Escape `text` so that Discord displays it letter for letter; bare links stay links."""
    parts: list[str] = []
    end = 0
    for link in _LINK.finditer(text):
        parts += (_escape_marks(text[end : link.start()]), link.group())
        end = link.end()
    escaped = "".join([*parts, _escape_marks(text[end:])])
    return _OPENING.sub(_open_escaped, escaped)


def quote(text: str) -> str:
    """Set `text`, already markdown, as a block quote."""
    return "\n".join(f"> {line}" for line in text.split("\n"))


def chip(text: str) -> str:
    """Set a score or rating apart as a chip; text with a backtick, which would end it, is set in bold."""
    return f"**{escape(text)}**" if "`" in text else f"`{text}`"


def small(text: str) -> str:
    """Set `text`, already markdown and one line, small and grey."""
    return f"-# {text}"


def link(text: str, url: str) -> str:
    """Link plain `text` to `url`; anything but https is shown without a link."""
    return f"[{escape(text)}]({url})" if re.fullmatch(r"https://[^\s()<>]+", url) else escape(text)


def code_block(text: str) -> str:
    """Set plain `text` so that one tap copies it; text that would end the block is quoted instead."""
    return quote(escape(text)) if "```" in text else f"```\n{text}\n```"


def _escape_marks(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", text)


def _open_escaped(match: re.Match[str]) -> str:
    indent, opening = match.groups()
    return f"{indent}\\{opening}" if not opening.isdigit() else f"{indent}{opening}\\"
