"""How an answer to an interaction reaches Discord: without having it sent back."""

from typing import Any, Final

import discord
from discord.http import MultipartParameters
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

_PATH: Final = "/interactions/{webhook_id}/{webhook_token}/callback"
_MESSAGE, _PRIVATE = 4, 64


def answer_without_echo() -> None:
    """Let discord.py, in this task and those that it starts, have only those answers sent back that are looked at."""
    async_context.set(_Adapter())  # type: ignore[no-untyped-call]


class _Adapter(AsyncWebhookAdapter):
    """Sends answers. discord.py's own has each sent back whole, and reads it: an eighth of the work of an answer."""

    async def create_interaction_response(
        self, interaction_id: int, token: str, *, params: MultipartParameters, **connection: Any
    ) -> Any:
        """Answer an interaction, once."""
        if params.payload is None or _is_for_all(params.payload):
            return await super().create_interaction_response(
                interaction_id, token, params=params, **connection
            )
        route = discord.http.Route("POST", _PATH, webhook_id=interaction_id, webhook_token=token)
        await self.request(route, payload=params.payload, **connection)
        return {"interaction": {"id": interaction_id, "response_message_ephemeral": True}}


def _is_for_all(payload: Any) -> bool:
    """Tell whether it matters what Discord makes of an answer: it may keep one for all from all but the asker."""
    return payload["type"] == _MESSAGE and not payload["data"].get("flags", 0) & _PRIVATE
