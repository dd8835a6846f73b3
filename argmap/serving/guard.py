"""Decides who is answered: programs of this computer that know the secret, and pages that came from this very server.

The page of another site cannot reach the server by a name that it points here (DNS rebinding), since requests must name
this computer. It cannot send anything either: it does not know the secret, browsers say where a request comes from
(Fetch, "Origin"; Fetch Metadata Request Headers, "Sec-Fetch-Site"), and no answer allows another origin to ask (CORS).
"""

from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from argmap.serving.local_address import LocalAddress

UNFRAMED = "frame-ancestors 'none'"
HEADERS = {
    "Content-Security-Policy": f"default-src 'none'; {UNFRAMED}",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""What every answer says, unless it says something else itself: a page has a policy for its script and style."""

Refusal = tuple[HTTPStatus, str]


class Guard:
    """Hands on to an application what may be answered, with the path below the secret, and refuses everything else."""

    def __init__(self, application: ASGIApp, address: LocalAddress) -> None:
        self._application, self._address = application, address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI has it."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if refused := self._refusal(scope):
            status, reason = refused
            answer = PlainTextResponse(f"{reason}\n", status, {"Connection": "close"})  # strangers get no second try
            await answer(scope, receive, send_with_headers)
        else:
            inside = {**scope, "path": self._address.below(scope["path"])}
            await self._application(inside, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> Refusal | None:
        headers = Headers(scope=scope)
        if headers.get("host") not in self._address.hosts:
            return HTTPStatus.MISDIRECTED_REQUEST, "This server answers only this computer."
        if self._address.below(scope["path"]) is None:
            return HTTPStatus.NOT_FOUND, "Not found."
        if scope["method"] == "POST":
            return _unfit(headers)
        return None if scope["method"] == "GET" else (HTTPStatus.METHOD_NOT_ALLOWED, "Only GET and POST are answered.")


def _unfit(headers: Headers) -> Refusal | None:
    """Return why a message is not taken, by what is known of it before it is read."""
    own = f"http://{headers['host']}"
    elsewhere = any(origin != own for origin in headers.getlist("origin"))
    if elsewhere or any(site not in ("same-origin", "none") for site in headers.getlist("sec-fetch-site")):
        return HTTPStatus.FORBIDDEN, "Only the page of this server may send messages."
    if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        return HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "A message must be application/json."
    return None
