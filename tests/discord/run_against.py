"""The bot in a process of its own: `python -m tests.discord.run_against URL run|sync [norland]`.

With `norland` it knows a country of a few sentences, and starts within a second.
"""

import sys

from bot.answers.engine import Engine
from bot.faces.discord import running
from bot.knowledge.folder import shipped_folder
from bot.knowledge.loader import load
from bot.settings import Settings
from tests.answers.small import norland
from tests.discord.standin import pointed_at

if __name__ == "__main__":
    url, task, *country = sys.argv[1:]
    engine = norland() if country else Engine(load(shipped_folder()))
    with pointed_at(url):
        sys.exit(getattr(running, task)(Settings(_env_file=None), engine))
