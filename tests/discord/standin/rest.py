"""The REST side: what a bot asks and answers over HTTP."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from aiohttp import web

from tests.discord.standin.faults import Faults, answer
from tests.discord.standin.payloads import ME, message

Payload = dict[str, Any]

USER = {"id": ME, "username": "x", "discriminator": "0", "avatar": None, "bot": True}
APPLICATION: Payload = {
    "id": ME, "name": "x", "description": "", "icon": None, "flags": 0, "verify_key": "", "rpc_origins": [],
    "bot_public": True, "bot_require_code_grant": False, "team": None,
    "owner": {"id": "2", "username": "o", "discriminator": "0", "avatar": None},
}  # fmt: skip


class Rest:
    """Answers requests.

    Attributes:
        faults: what goes wrong next; kinds are `login`, `gateway`, `commands`, `callback`, `follow-up`, `message`.
        commands: what is registered.
        answers: what was shown for an interaction, by its token, or for a message, by its id, in order.
        requests: how many came, by kind.
        receipts_lost: kinds of requests of which the next is done, but the response does not come.
    """

    def __init__(self, token: str, gateway: Callable[[], Payload]) -> None:
        self.faults = Faults()
        self.commands: list[Payload] = []
        self.answers: defaultdict[str, list[Payload]] = defaultdict(list)
        self.requests: defaultdict[str, int] = defaultdict(int)
        self.receipts_lost: list[str] = []
        self.changed = asyncio.Event()
        self._token = token
        self._gateway = gateway

    def routes(self) -> list[web.RouteDef]:
        """What it answers; anything else is 404."""
        api = "/api/v10"
        return [
            web.get(f"{api}/users/@me", self._of("login", self._login)),
            web.get(f"{api}/oauth2/applications/@me", self._of("login", self._application)),
            web.get(f"{api}/gateway/bot", self._of("gateway", self._where)),
            web.route("*", f"{api}/applications/{{app}}/commands", self._of("commands", self._commands)),
            web.post(f"{api}/interactions/{{id}}/{{token}}/callback", self._of("callback", self._callback)),
            web.post(f"{api}/webhooks/{{app}}/{{token}}", self._of("follow-up", self._follow_up)),
            web.post(f"{api}/channels/{{id}}/messages", self._of("message", self._message)),
        ]

    def _of(self, kind: str, handle: Any) -> Any:
        async def handler(request: web.Request) -> web.Response:
            self.requests[kind] += 1
            # Interactions are answered by their token; all else needs the bot's.
            known = request.headers.get("Authorization") == f"Bot {self._token}"
            if not known and kind not in ("callback", "follow-up"):
                return answer({"message": "401: Unauthorized", "code": 0}, 401)
            fault = self.faults.next(kind)
            response: web.Response = await (fault.happen(request) if fault else handle(request))
            if kind in self.receipts_lost:
                self.receipts_lost.remove(kind)
                await asyncio.Event().wait()
            return response

        return handler

    async def _login(self, _: web.Request) -> web.Response:
        return answer(USER)

    async def _application(self, _: web.Request) -> web.Response:
        return answer(APPLICATION)

    async def _where(self, _: web.Request) -> web.Response:
        return answer(self._gateway())

    async def _commands(self, request: web.Request) -> web.Response:
        if request.method == "PUT":
            added = {"id": "9", "application_id": ME}
            # Menus come back with an empty description.
            self.commands = [{"description": "", **each, **added} for each in await request.json()]
        return answer(self.commands)

    async def _callback(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        if self.is_answered(token):
            return answer({"message": "Interaction has already been acknowledged.", "code": 40060}, 400)
        sent = await _payload(request)
        self.keep(token, sent)
        if "with_response" not in request.query:
            return web.Response(status=204)
        data = sent.get("data") or {}
        private = bool(data.get("flags", 0) & 64)
        shown = {**message(components=data.get("components", [])), "flags": data.get("flags", 0)}
        told: Payload = {"id": request.match_info["id"], "type": 2, "response_message_id": shown["id"]}
        resource = {"type": sent["type"], "message": shown}
        body: Payload = {"interaction": {**told, "response_message_ephemeral": private}}
        return answer({**body, "resource": resource} if sent["type"] in (4, 7) else body)

    async def _follow_up(self, request: web.Request) -> web.Response:
        sent = await _payload(request)
        self.keep(request.match_info["token"], {"type": 4, "data": sent})
        shown = message(components=sent.get("components", []))
        return answer({**shown, "flags": sent.get("flags", 0), "webhook_id": ME})

    async def _message(self, request: web.Request) -> web.Response:
        sent = await _payload(request)
        self.keep(sent["message_reference"]["message_id"], {"type": 4, "data": sent})
        return answer(message(sent["content"]))

    def is_answered(self, token: str) -> bool:
        """Tell whether the interaction of this token has its first answer."""
        return bool(self.answers[token])

    def keep(self, key: str, sent: Payload) -> None:
        """Note what is shown to the asker."""
        self.answers[str(key)].append(sent)
        self.changed.set()


async def _payload(request: web.Request) -> Payload:
    """Read the body; with files it has several parts."""
    if request.content_type == "multipart/form-data":
        return dict(json.loads(str((await request.post())["payload_json"])))
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    return dict(await request.json())
