"""Which language the frame around a quote is in."""

import discord

from bot.faces.messages import LANGUAGES


def language_of(locale: discord.Locale | str, default: str) -> str:
    """Give the language of Discord's `locale` if the bot speaks it, else `default`.

    Belarusian is not among Discord's locales; a question in Belarusian tells by itself (`Answer.language`). A
    locale that discord.py does not know arrives as `Locale.unknown_…`, so the text is looked at, not the
    member.
    """
    language = str(locale).split("-", 1)[0]
    return language if language in LANGUAGES else default
