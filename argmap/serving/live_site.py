"""The live page of a map: read-only, and followed by events with its whole content."""

import json
from collections.abc import Sequence
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from argmap.page import as_json, page, policy
from argmap.serving.attendant import Attendant
from argmap.serving.event_stream import event_stream
from argmap.serving.guard import UNFRAMED
from argmap.serving.live_map import LiveMap

KEPT = "private, max-age=31536000, immutable"
"""What a browser may keep: a picture, whose address changes with it."""


class LiveSite:
    """The page of a map that is followed, its events, and the pictures that it names."""

    def __init__(self, following: LiveMap) -> None:
        self.watched = following

    def routes(self, attendant: Attendant) -> Sequence[Route]:
        """Return what is answered below the secret."""

        async def events(_: Request) -> Response:
            return event_stream(attendant.changes, self._event)

        return [Route("/", self._page), Route("/events", events), Route("/pages/{name}", self._picture)]

    def _page(self, _: Request) -> Response:
        headers = {"Content-Security-Policy": f"{policy(live=True)}; {UNFRAMED}"}
        return HTMLResponse(page(self.watched.state.content, live=True), headers=headers)

    def _picture(self, request: Request) -> Response:
        picture = self.watched.state.pictures.get(f"pages/{request.path_params['name']}")
        if picture is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return Response(picture, headers={"Cache-Control": KEPT}, media_type="image/png")

    def _event(self) -> tuple[str, str]:
        """Return the present state, which may be newer than the page."""
        state = self.watched.state
        return ("unread", json.dumps(state.unread)) if state.unread else ("content", as_json(state.content))
