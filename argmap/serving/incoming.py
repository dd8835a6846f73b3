"""Takes the message that a page sends, bounded in size and time."""

import asyncio
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request

LARGEST = 48 * 2**20
"""Bytes of a message. Papers come as base64, which makes a file of 32 MiB 43 MiB large."""
PATIENCE = 60.0
"""Seconds until a message has come: it comes from this computer."""


async def read_body(request: Request) -> bytes:
    """Return what was sent. Raises ``HTTPException`` as soon as it is too much, or when it takes too long."""
    if int(request.headers.get("content-length", 0)) > LARGEST:
        raise _too_large()
    body = bytearray()
    try:
        async with asyncio.timeout(PATIENCE):
            async for part in request.stream():
                body += part
                if len(body) > LARGEST:
                    raise _too_large()
    except TimeoutError:
        raise HTTPException(HTTPStatus.REQUEST_TIMEOUT, f"the message took longer than {PATIENCE:.0f} s") from None
    return bytes(body)


def _too_large() -> HTTPException:
    return HTTPException(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the message is too large: more than {LARGEST // 2**20} MiB"
    )
