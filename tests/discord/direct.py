"""Interactions built from payloads, run through the real client, tree and buttons; only the last step, HTTP, is ours.

Much faster than `simcord`, and it checks nothing: for many examples, hostile payloads, and load.
"""

import asyncio
from typing import Any, Self

import discord
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

from bot.faces.discord.buttons import CardButton, CardMenu, StaleButton
from bot.faces.discord.client import FactsheetClient

Payload = dict[str, Any]
USER: Payload = {"id": "7", "username": "a", "discriminator": "0", "global_name": None, "avatar": None}
CHANNEL: Payload = {"id": "3", "type": 1, "recipients": [USER]}
BUTTON, SELECT = 2, 3


class _Sent(AsyncWebhookAdapter):
    """Takes what the bot sends, as Discord would."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.responses: list[Payload] = []

    async def create_interaction_response(self, *_: Any, params: Any, **__: Any) -> Any:
        payload = params.payload or discord.utils._from_json(params.multipart[0]["value"])
        self.responses.append(payload)
        flags = (payload.get("data") or {}).get("flags", 0)
        return {"interaction": {"id": "5", "type": 2, "response_message_ephemeral": bool(flags & 64)}}


class Direct:
    """A client that is connected to nothing."""

    def __init__(self, client: FactsheetClient) -> None:
        self.client = client

    @classmethod
    async def of(cls, client: FactsheetClient) -> Self:
        await client._async_setup_hook()
        client.add_dynamic_items(CardButton, CardMenu, StaleButton)
        return cls(client)

    async def command(self, name: str, /, *, locale: str = "en-US", **options: str) -> Payload:
        """Use a slash command, and give the one response's data."""
        given = [{"name": option, "type": 3, "value": value} for option, value in options.items()]
        return await self._through_tree(2, {"name": name, "options": given}, locale)

    async def complete(self, name: str, option: str, typed: str, *, locale: str = "en-US") -> list[Payload]:
        """Type into an option, and give what is offered."""
        typing = {"name": option, "type": 3, "value": typed, "focused": True}
        data = await self._through_tree(4, {"name": name, "options": [typing]}, locale)
        choices: list[Payload] = data["choices"]
        return choices

    async def look_up(self, content: str) -> Payload:
        """Choose "Look it up" on a message that says `content`."""
        message = {**_message([], flags=0), "content": content}
        data = {"name": "Look it up", "type": 3, "target_id": "6", "resolved": {"messages": {"6": message}}}
        return await self._through_tree(2, data, "en-US")

    async def press(self, custom_id: str, *, private: bool = True) -> Payload:
        """Press a button with any custom_id, and give the one response's data."""
        button = {"type": BUTTON, "style": 2, "label": "x", "custom_id": custom_id}
        return await self._component(button, {"custom_id": custom_id, "component_type": BUTTON}, private)

    async def choose(self, custom_id: str, value: str, *, private: bool = True) -> Payload:
        """Choose any value from a menu with any custom_id."""
        menu = {"type": SELECT, "custom_id": custom_id, "options": [{"label": "x", "value": value}]}
        data = {"custom_id": custom_id, "component_type": SELECT, "values": [value]}
        return await self._component(menu, data, private)

    async def _through_tree(self, kind: int, data: Payload, locale: str) -> Payload:
        sent = _Sent()
        async_context.set(sent)
        interaction = self._interaction(kind, {"id": "8", "type": 1, **data}, locale)
        try:
            await self.client.tree._call(interaction)
        except discord.app_commands.AppCommandError as error:
            await self.client.tree.on_error(interaction, error)
        return _only(sent)

    async def _component(self, component: Payload, data: Payload, private: bool) -> Payload:
        sent = _Sent()
        async_context.set(sent)
        message = _message([{"type": 1, "components": [component]}], flags=32768 | (64 if private else 0))
        interaction = self._interaction(3, data, "en-US", message)
        before = asyncio.all_tasks()
        self.client._connection._view_store.dispatch_view(
            data["component_type"], data["custom_id"], interaction
        )
        await asyncio.gather(*(asyncio.all_tasks() - before))
        return _only(sent)

    def _interaction(
        self, kind: int, data: Payload, locale: str, message: Payload | None = None
    ) -> discord.Interaction[Any]:
        payload: Any = {
            "id": "4", "application_id": "1", "type": kind, "token": "t", "version": 1, "data": data,
            "channel_id": "3", "channel": CHANNEL, "user": USER, "locale": locale, "entitlements": [],
            "authorizing_integration_owners": {}, "context": 1, "attachment_size_limit": 1,
            **({"message": message} if message else {}),
        }  # fmt: skip
        return discord.Interaction(data=payload, state=self.client._connection)


def _message(components: list[Payload], flags: int) -> Payload:
    return {
        "id": "6", "channel_id": "3", "author": USER, "content": "", "timestamp": "2026-01-01T00:00:00+00:00",
        "edited_timestamp": None, "tts": False, "mention_everyone": False, "mentions": [], "mention_roles": [],
        "attachments": [], "embeds": [], "pinned": False, "type": 0, "flags": flags, "components": components,
    }  # fmt: skip


def _only(sent: _Sent) -> Payload:
    [response] = sent.responses
    data: Payload = response["data"]
    return data
