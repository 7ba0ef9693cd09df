"""Examines the settings: whether each is right, has a name that exists, and the token is the operator's own."""

import os
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from bot.faces.terminal.configuration import try_settings
from bot.faces.terminal.doctor.finding import Finding, fault, fine, note
from bot.faces.terminal.exits import Exit
from bot.faces.terminal.frame import Frame
from bot.settings import Settings

_FILE: Final = Path(".env")
_LINE: Final = re.compile(r"^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=", re.MULTILINE)
_ALIKE: Final = 0.75
"""How alike two names must be, from 0 to 1, to be taken for one mistyped: the `BOT_` that all share makes up .5."""
_OURS: Final = ("BOT_", "DISCORD_")
_NAMES: Final = tuple(map(str.upper, Settings.model_fields))


def examine_settings(frame: Frame) -> Iterator[Finding]:
    """Find each setting that is wrong or unknown; which are set, if none is wrong."""
    settings = try_settings(frame)
    if isinstance(settings, Settings):
        names = ", ".join(name for name in _NAMES if name.lower() in settings.model_fields_set)
        yield fine(frame.say("doctor-settings", names=names) if names else frame.say("doctor-settings-none"))
    else:
        yield from (fault(words, Exit.SETTINGS) for words in settings)
    yield from _unknown(frame)
    if "DISCORD_TOKEN" in _in_file() and _others_may_read(_FILE):
        yield note(frame.say("doctor-env-readable", command=f"chmod 600 {_FILE}"))


def _unknown(frame: Frame) -> Iterator[Finding]:
    for name in sorted({*map(str.upper, os.environ), *_in_file()}.difference(_NAMES)):
        if name.startswith(_OURS):
            nearest = next(iter(get_close_matches(name, _NAMES, n=1, cutoff=_ALIKE)), None)
            yield note(
                frame.say("doctor-setting-unknown", name=name, nearest=nearest)
                if nearest
                else frame.say("doctor-setting-unknown-far", name=name)
            )


def _in_file() -> set[str]:
    """Give the names that `.env` sets; none if it cannot be read, which is another finding."""
    try:
        text = _FILE.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return set()
    return set(map(str.upper, _LINE.findall(text)))


def _others_may_read(file: Path) -> bool:
    """Tell whether other accounts may read `file`; where there are no such rights (Windows), this does not tell."""
    return os.name == "posix" and bool(file.stat().st_mode & 0o044)
