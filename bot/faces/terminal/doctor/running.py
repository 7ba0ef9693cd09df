"""Asks the bot that runs on this machine how it is, over the port that it opens for that (BOT_MONITOR_PORT)."""

import http.client
from collections.abc import Iterator
from typing import Final

from bot.faces.terminal.doctor.finding import Finding, fine, note
from bot.faces.terminal.frame import Frame

_SECONDS: Final = 5.0
_LONGEST: Final = 200


def ask_running(port: int) -> tuple[bool, str] | None:
    """Ask what runs behind `port` of this machine.

    Returns:
        Whether it is well, and what it says, at most 200 bytes of it; None if nothing answers.
    """
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_SECONDS)
    try:
        connection.request("GET", "/healthz")
        response = connection.getresponse()
        return response.status == http.client.OK, response.read(_LONGEST).decode(errors="replace").strip()
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def examine_running(port: int | None, frame: Frame) -> Iterator[Finding]:
    """Find how the bot that runs here is; nothing if it was not given a port."""
    if port is None:
        return
    told = ask_running(port)
    if told is None:
        yield note(frame.say("doctor-not-running", port=str(port)))
    else:
        well, word = told
        words = frame.say("doctor-running", word=word)
        yield fine(words) if well else note(words)
