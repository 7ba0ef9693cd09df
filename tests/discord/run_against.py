"""The bot in a process of its own: `python -m tests.discord.run_against URL run|sync`."""

import sys

from bot.answers.engine import Engine
from bot.faces.discord import running
from bot.knowledge.folder import shipped_folder
from bot.knowledge.loader import load
from bot.settings import Settings
from tests.discord.standin import pointed_at

if __name__ == "__main__":
    url, task = sys.argv[1:]
    with pointed_at(url):
        sys.exit(getattr(running, task)(Settings(_env_file=None), Engine(load(shipped_folder()))))
