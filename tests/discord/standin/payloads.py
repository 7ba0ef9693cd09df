"""What Discord sends: interactions and messages, in the shape of its documentation."""

import itertools
from typing import Any, Final

Payload = dict[str, Any]

GUILD: Final = "200000000000000001"
CHANNEL: Final = "300000000000000001"
ME: Final = "100000000000000001"
"""User id of the bot, and id of its application."""

_numbers = itertools.count(400_000_000_000_000_000)


def new_id() -> str:
    """An id that nothing else has."""
    return str(next(_numbers))


def person(number: int = 1) -> Payload:
    """A user: the same for the same number."""
    user_id = str(500_000_000_000_000_000 + number)
    return {
        "id": user_id,
        "username": f"u{number}",
        "discriminator": "0",
        "avatar": None,
        "global_name": None,
    }


def command(name: str, /, *, user: int = 1, kind: int = 2, **options: str) -> Payload:
    """A slash command that `user` sends; with `kind` 4, the completion of its first option."""
    given: list[Payload] = [{"type": 3, "name": key, "value": value} for key, value in options.items()]
    if kind == 4:
        given[0]["focused"] = True
    return _interaction(kind, {"id": "9", "name": name, "type": 1, "options": given}, user)


def completion(name: str, /, *, user: int = 1, **options: str) -> Payload:
    """A completion of the option that `user` types."""
    return command(name, user=user, kind=4, **options)


def press(message: Payload, custom_id: str, *, user: int = 1) -> Payload:
    """A press on a button of `message`."""
    data = {"component_type": 2, "custom_id": custom_id}
    return {**_interaction(3, data, user), "message": message}


def message(text: str = "", *, user: int = 1, components: list[Payload] | None = None) -> Payload:
    """A message that mentions the bot; with `components`, a card that the bot sent to one person."""
    card = components is not None
    me = {"id": ME, "username": "x", "discriminator": "0", "avatar": None, "bot": True}
    return {
        "id": new_id(), "type": 0, "channel_id": CHANNEL, "guild_id": GUILD, "author": me if card else person(user),
        "content": text, "timestamp": "2026-01-01T00:00:00+00:00", "edited_timestamp": None, "tts": False,
        "mention_everyone": False, "mentions": [] if card else [me], "mention_roles": [], "attachments": [],
        "embeds": [], "pinned": False, "flags": 32832 if card else 0, "components": components or [],
    }  # fmt: skip


def _interaction(kind: int, data: Payload, user: int) -> Payload:
    member = {
        "user": person(user), "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "permissions": "0",
        "deaf": False, "mute": False, "flags": 0, "avatar": None, "nick": None, "premium_since": None,
    }  # fmt: skip
    channel = {"id": CHANNEL, "type": 0, "name": "c", "position": 0, "permission_overwrites": []}
    interaction_id = new_id()
    return {
        "id": interaction_id, "application_id": ME, "type": kind, "data": data, "guild_id": GUILD,
        "guild": {"id": GUILD, "locale": "en-US", "features": []}, "channel": channel, "channel_id": CHANNEL,
        "member": member, "token": f"token{interaction_id}", "version": 1, "app_permissions": "0", "locale": "en-GB",
        "guild_locale": "en-US", "entitlements": [], "authorizing_integration_owners": {"0": GUILD}, "context": 0,
        "attachment_size_limit": 10485760,
    }  # fmt: skip
