"""Serves a site on this computer until it is stopped."""

import asyncio
import logging
import socket
import threading
from collections.abc import Sequence
from concurrent.futures import Future, wait
from http import HTTPStatus
from typing import Any, Protocol

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from argmap.problems import ArgmapError
from argmap.serving.attendant import Attendant, Watched, settle
from argmap.serving.connection import PATIENCE, Connection
from argmap.serving.event_stream import Changes
from argmap.serving.guard import Guard
from argmap.serving.local_address import LOOPBACK, LocalAddress
from argmap.serving.own_faults import fault, report

LAST_CALL = 5
"""Seconds that a call which is being made may take after Ctrl-C, so that what was typed last is saved."""


class Site(Protocol):
    """What is served below the secret, and what is looked at for changes."""

    @property
    def watched(self) -> Watched:
        """What one thread looks at, in every pause."""

    def routes(self, attendant: Attendant) -> Sequence[Route]:
        """Return the paths that are answered."""


class Server:
    """Serves a site on a port of this computer. Raises ``ArgmapError`` if the port is not available; 0 means any."""

    def __init__(self, site: Site, port: int) -> None:
        self._socket = _listen(port)
        self._address = LocalAddress(self._socket.getsockname()[1])
        self._attendant = Attendant(site.watched)
        application = Starlette(routes=site.routes(self._attendant), exception_handlers={Exception: _failed})
        application.router.redirect_slashes = False
        self._uvicorn = _Uvicorn(Guard(application, self._address), self._attendant.changes)

    @property
    def address(self) -> str:
        """The address to open in a browser; it contains the secret."""
        return self._address.page

    def run(self) -> None:
        """Serve until stopped; Ctrl-C raises ``KeyboardInterrupt`` when the server has ended, a second one at once.

        The server has a thread of its own: an event loop that Ctrl-C interrupts at a bad moment prints a traceback.
        """
        ended: Future[None] = Future()
        worker = threading.Thread(target=settle, args=(self._work, ended), name="argmap server", daemon=True)
        try:
            worker.start()
            while not wait([ended], 1.0).done:
                pass  # where a wait cannot be interrupted, as on Windows, Ctrl-C is seen between two
        finally:
            self.stop()
            if worker.is_alive():  # Ctrl-C may come before it has begun
                wait([ended], 2 * LAST_CALL)
        ended.result()

    def stop(self) -> None:
        """Stop serving; any thread may ask for it."""
        self._uvicorn.should_exit = True

    def _work(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        asyncio.get_running_loop().set_exception_handler(_unforeseen)
        self._attendant.start()
        try:
            await self._uvicorn.serve(sockets=[self._socket])
        finally:
            self._attendant.stop()


class _Uvicorn(uvicorn.Server):
    """uvicorn, which logs nothing: the terminal keeps showing where the page is. It ends the events when it ends."""

    def __init__(self, application: Guard, changes: Changes) -> None:
        config = uvicorn.Config(
            application, http=Connection, ws="none", lifespan="off", loop="asyncio", timeout_keep_alive=int(PATIENCE),
            timeout_graceful_shutdown=LAST_CALL, server_header=False, date_header=False, proxy_headers=False,
            log_config=None, log_level=logging.CRITICAL + 1, access_log=False,
        )  # fmt: skip
        super().__init__(config)
        self._changes = changes

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End what would go on as long as a page is open, then all the rest."""
        self._changes.end()
        await super().shutdown(sockets)


def _listen(port: int) -> socket.socket:
    try:
        return socket.create_server((LOOPBACK, port))
    except (OSError, OverflowError) as error:
        raise ArgmapError(f"port {port} is not available ({error}); use another --port, or 0 for any") from error


async def _failed(_: Request, error: Exception) -> Response:
    """Answer that argmap itself failed."""
    report("could not answer the page", error)
    return JSONResponse({"error": {"kind": "fault", "message": fault(error)}}, HTTPStatus.INTERNAL_SERVER_ERROR)


def _unforeseen(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Print one line of what went wrong outside of any request, nothing of a connection that a browser ended."""
    error = context.get("exception")
    if isinstance(error, Exception) and not isinstance(error, OSError):
        report("the page's server failed", error)
