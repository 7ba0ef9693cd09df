"""Examines the knowledge base, as `check` does."""

from collections.abc import Iterator

from bot.faces.terminal.desk import Desk
from bot.faces.terminal.doctor.finding import Finding, fault, fine
from bot.faces.terminal.exits import Exit, WrongSettings
from bot.knowledge.check import check
from bot.knowledge.faults import KnowledgeError


def examine_knowledge(desk: Desk) -> Iterator[Finding]:
    """Find whether the knowledge base is sound, and how many faults it has if not."""
    frame = desk.frame()
    try:
        count = len(check(desk.knowledge))
    except WrongSettings as error:
        yield fault(error.message, Exit.SETTINGS)
        return
    except KnowledgeError as error:
        count = len(error.faults)
    if count:
        problem = frame.say("fault-checked", count=count)
        words = frame.say("doctor-knowledge-faults", problem=problem, command=frame.command("check"))
        yield fault(words, Exit.KNOWLEDGE)
    else:
        yield fine(frame.say("checked", folder=str(desk.knowledge)))
