"""The operator's settings: a value made once in `__main__` and handed down."""

import re
from pathlib import Path
from typing import Final, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_TOKEN: Final = re.compile(r"[!#-&(-~]+")
"""What a token and the header that carries it can be made of: printable ASCII, no space, no quotation mark."""


class Settings(BaseSettings):
    """Environment variables, or lines of `.env` in the working folder; `.env.example` lists them all."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,  # a token in the wrong line must not be repeated
    )

    discord_token: SecretStr | None = Field(
        None, description="The bot's token. Without it the terminal prompt starts."
    )
    bot_knowledge: Path | None = Field(
        None, description="Folder of the knowledge base. Default: the one that is shipped."
    )
    bot_cache: str = Field(
        "", description="Folder in which the compiled index is kept. Default: the account's; `off`: none."
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
    bot_log_format: Literal["text", "json"] = Field(
        "text", description="Log lines for people, or a JSON object a line."
    )
    bot_monitor_port: int | None = Field(
        None,
        ge=1,
        le=65535,
        description="Port on 127.0.0.1 that tells how the bot is. Default: none is opened.",
    )

    @field_validator("discord_token")
    @classmethod
    def _token_can_be_sent(cls, token: SecretStr | None) -> SecretStr | None:
        bare = token.get_secret_value().strip() if token else ""
        if bare and not _TOKEN.fullmatch(bare):
            raise ValueError("it holds a space, a quotation mark or a letter that no token has")
        return SecretStr(bare) if bare else None
