"""The operator's settings: a value made once in `__main__` and handed down."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Environment variables, or lines of `.env` in the working folder; `.env.example` lists them all."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    discord_token: SecretStr | None = Field(
        None, description="The bot's token. Without it the terminal prompt starts."
    )
    bot_knowledge: Path | None = Field(
        None, description="Folder of the knowledge base. Default: the one that is shipped."
    )
    bot_language: Literal["en", "ru", "be", "pl", "uk"] = Field(
        "en", description="Language when the reader's is unknown."
    )
    bot_visibility: Literal["private", "public"] = Field(
        "private", description="Who sees answers unless the asker chooses."
    )
    bot_mentions: Literal["on", "off"] = Field(
        "on", description="Whether the bot answers mentions and direct messages."
    )
    bot_cooldown: Literal["on", "off"] = Field(
        "on", description="Whether who asks very fast has to wait a little."
    )
    bot_log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="How much the log tells."
    )
