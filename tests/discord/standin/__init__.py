"""A small Discord on 127.0.0.1: enough REST and gateway (v10) for the unmodified library to connect, and to fail.

`server` ties the parts together, `rest` answers requests, `gateway` holds connections and sessions, `faults` says what
goes wrong and how often, `payloads` are the events that it sends.
"""

from tests.discord.standin.faults import HANGS, Fault
from tests.discord.standin.server import TOKEN, StandIn, pointed_at

__all__ = ["HANGS", "TOKEN", "Fault", "StandIn", "pointed_at"]
