"""The page of a desk: what it shows and changes goes over one address, as messages and answers."""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any, Protocol

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from argmap.desk.reading_messages import read_message
from argmap.desk.refusals import InvalidError
from argmap.page import as_json
from argmap.serving.attendant import Attendant, Watched
from argmap.serving.event_stream import event_stream
from argmap.serving.guard import UNFRAMED
from argmap.serving.incoming import read_body

FEEDBACK_POLICY = f"default-src 'none'; style-src 'unsafe-inline'; sandbox; {UNFRAMED}"
"""What a page of feedback may do: nothing but look as it does, whatever a student wrote into it."""
STATUS = {
    "invalid": HTTPStatus.BAD_REQUEST,
    "refused": HTTPStatus.UNPROCESSABLE_ENTITY,
    "conflict": HTTPStatus.CONFLICT,
    "unreadable": HTTPStatus.UNPROCESSABLE_ENTITY,
    "unsaved": HTTPStatus.INSUFFICIENT_STORAGE,
}
"""The status of an answer by the kind of its error."""


class AnswersMessages(Watched, Protocol):
    """What the server needs of a desk."""

    def answer(self, message: dict[str, Any], /) -> dict[str, Any]:
        """Do what a message asks for and return the new state or an error."""


class DeskSite:
    """The page of a desk, its messages, and events that tell when the number of its state is another.

    ``page`` returns the HTML; like the desk, it is called by one thread, one call at a time. ``policy`` is the content
    security policy of that HTML.
    """

    def __init__(self, desk: AnswersMessages, page: Callable[[], str], policy: str) -> None:
        self.watched, self._make_page, self._policy = desk, page, policy

    def routes(self, attendant: Attendant) -> Sequence[Route]:
        """Return what is answered below the secret."""

        async def page(_: Request) -> Response:
            headers = {"Content-Security-Policy": f"{self._policy}; {UNFRAMED}"}
            return HTMLResponse(await attendant.call(self._make_page), headers=headers)

        async def desk(request: Request) -> Response:
            try:
                body = await read_body(request)
                return await attendant.call(lambda: self._answer(body))
            except HTTPException as error:
                return _answer({"error": {"kind": "invalid", "message": error.detail}}, error.status_code)
            except ClientDisconnect:  # nobody reads the answer
                return Response()

        async def events(_: Request) -> Response:
            return event_stream(attendant.changes, lambda: ("number", str(attendant.changes.number)))

        async def feedback(request: Request) -> Response:
            return await attendant.call(lambda: self._shown({"do": "feedback", "row": request.path_params["row"]}))

        async def report(_: Request) -> Response:
            return await attendant.call(lambda: self._shown({"do": "report"}))

        return [
            Route("/", page), Route("/desk", desk, methods=["POST"]), Route("/events", events),
            Route("/feedback/{row:int}", feedback), Route("/class-report", report),
        ]  # fmt: skip

    def _shown(self, message: dict[str, Any]) -> Response:
        """Return a page that the desk makes for a class."""
        answer = self.watched.answer({"do": "class", "message": message})
        if "error" in answer:
            return PlainTextResponse(answer["error"]["message"], STATUS[answer["error"]["kind"]])
        return HTMLResponse(answer["html"], headers={"Content-Security-Policy": FEEDBACK_POLICY})

    def _answer(self, body: bytes) -> Response:
        try:
            answer = self.watched.answer(read_message(body))
        except InvalidError as error:
            answer = {"error": {"kind": "invalid", "message": str(error)}}
        return _answer(answer, STATUS[answer["error"]["kind"]] if "error" in answer else HTTPStatus.OK)


def _answer(answer: dict[str, Any], status: int) -> Response:
    return Response(as_json(answer), status, media_type="application/json")
