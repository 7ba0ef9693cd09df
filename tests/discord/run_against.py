"""The bot in a process of its own: `python -m tests.discord.run_against URL run|sync [norland]`.

With `norland` it knows a country of a few sentences, and starts within a second; else it knows what is shipped, from
the index that is kept in BOT_CACHE if that is set.
"""

import sys

from bot.faces.discord import running
from bot.settings import Settings
from tests.answers.small import norland
from tests.discord.standin import pointed_at
from tests.kept import shipped_engine

if __name__ == "__main__":
    url, task, *country = sys.argv[1:]
    engine = norland() if country else shipped_engine()
    with pointed_at(url):
        sys.exit(getattr(running, task)(Settings(_env_file=None), engine))
