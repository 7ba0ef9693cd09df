"""The locale of everyone's app; `simcord` knows but one."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from simcord import interactions


@contextmanager
def speaking(locale: str) -> Iterator[None]:
    """Send every interaction with `locale`."""
    original = interactions.base_payload

    def base_payload(*args: Any, **options: Any) -> Any:
        record, payload = original(*args, **options)
        return record, {**payload, "locale": locale}

    with patch.object(interactions, "base_payload", base_payload):
        yield
