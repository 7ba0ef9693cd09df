"""Ports that a test may open by their number, as an operator chooses one."""

import os
import socket
from collections.abc import Iterator
from typing import Final

_FIRST: Final = 20_000
"""Below what systems give to connections that name no port: Linux from 32,768, macOS and Windows from 49,152."""

_EACH: Final = 1_000


def _own() -> Iterator[int]:
    """Give the ports of this process, over and over: those that share the tests (`pytest -n`) have a range each."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    first = _FIRST + int(worker) % 12 * _EACH
    while True:
        yield from range(first, first + _EACH)


_ports: Final = _own()


def free_port() -> int:
    """Give a port on which nothing listens, and which no other test is given."""
    for port in _ports:
        with socket.socket() as taken:
            if taken.connect_ex(("127.0.0.1", port)):
                return port
    raise AssertionError("there is always a next one")
