"""What the bot says around quotes, in the reader's language, from Fluent catalogues that translators edit.

A catalogue is a folder of `.ftl` files named after its language. A message that a language lacks is said in English.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES: Final = ("en", "ru", "be", "pl", "uk")
FALLBACK: Final = "en"
_FOLDER: Final = Path(__file__).resolve().parent


class Messages:
    """The messages of one language; get one from `messages_in`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundles = [_bundle(each) for each in dict.fromkeys((language, FALLBACK))]

    def __call__(self, name: str, /, **values: str | float) -> str:
        """Give the message `name` with `values` filled in.

        Raises:
            KeyError: no catalogue has the message, or a value is missing: a fault in the code, found by a test.
        """
        for bundle in self._bundles:
            if bundle.has_message(name):
                return _format(bundle, name, values)
        raise KeyError(name)


def _format(bundle: FluentBundle, name: str, values: Mapping[str, Any]) -> str:
    pattern = bundle.get_message(name).value
    if pattern is None:
        raise KeyError(name)
    text, faults = bundle.format_pattern(pattern, dict(values))
    if faults:
        raise KeyError(f"{name}: {faults[0]}")
    return str(text)


@cache
def messages_in(language: str | None) -> Messages:
    """Give the messages in `language`; English if there is no such catalogue."""
    return Messages(language if language in LANGUAGES else FALLBACK)


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((_FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle
