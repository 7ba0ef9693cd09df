"""Every number that Discord sets, in one place: cards, registration and tests share it.

Sources are pages of https://discord.com/developers/docs unless another is named; read in August 2026.
"""

import re
from typing import Final

# ---------------------------------------------------------------- commands:
# /interactions/application-commands

COMMAND_NAME: Final = re.compile(r"[-_\w]{1,32}")
"""Names of slash commands and options; letters must be lowercase too ("Application Command Naming")."""

DESCRIPTION: Final = 100
"""Characters in the description of a command or an option, in each language."""

GLOBAL_COMMANDS: Final = 100
"""Slash commands of one application."""

OPTIONS: Final = 25
"""Options of one command; required ones come first."""

CHOICES: Final = 25
"""Choices of an option, and completions offered while one types. discord.py sends more unchecked."""

CHOICE_NAME: Final = 100
CHOICE_VALUE: Final = 100
"""Characters in a choice's name and in its value if that is text."""

STRING_OPTION: Final = 6000
"""The longest `max_length` of a text option, and what a user may send if none is set."""

COMMAND_CHARACTERS: Final = 8000
"""All names, descriptions and values of one command together, each counted in its longest language."""

# --------------------------------------------------------------------------- answers:
# /interactions/receiving-and-responding

FIRST_RESPONSE_SECONDS: Final = 3
"""After that, Discord has forgotten the interaction and answers `UNKNOWN_INTERACTION`."""

UNKNOWN_INTERACTION: Final = 10062
ALREADY_ACKNOWLEDGED: Final = 40060
"""Error codes, from /topics/opcodes-and-status-codes#json."""

IDENTIFY_SECONDS: Final = 5.0
"""Between two IDENTIFYs, where `max_concurrency` is 1. /events/gateway#rate-limiting."""

AUTHENTICATION_FAILED: Final = 4004
"""Gateway close code: the token is wrong, or was reset since. /topics/opcodes-and-status-codes#gateway."""

# --------------------------------------------------------------------------------------- messages:
# /resources/message, /components/reference

CONTENT: Final = 2000
"""Characters in a message of plain text."""

COMPONENTS: Final = 40
"""Components of one message, nested ones counted. discord.py checks it."""

TEXT: Final = 4000
"""Characters over all text displays of one message. discord.py does not check it."""

ROW_BUTTONS: Final = 5
"""Buttons in one action row."""

BUTTON_LABEL: Final = 80
"""Characters on a button; about 38 fit on a phone."""

CUSTOM_ID: Final = 100
"""Characters in a custom_id, which is unique in its message."""

SELECT_OPTIONS: Final = 25
SELECT_TEXT: Final = 100
"""Options of a select, and characters in the label, description and value of each."""

PLACEHOLDER: Final = 150
"""Characters of what a select shows before anything is chosen."""

ALT_TEXT: Final = 1024
"""Characters in the description of a picture."""
