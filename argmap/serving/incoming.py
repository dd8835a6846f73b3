"""Reads the message that a page sends: one JSON object, bounded in size, depth and time."""

import asyncio
import json
from http import HTTPStatus
from typing import Any, NoReturn

from starlette.exceptions import HTTPException
from starlette.requests import Request

LARGEST = 48 * 2**20
"""Bytes of a message. Papers come as base64, which makes a file of 32 MiB 43 MiB large."""
DEEPEST = 250
"""How deep a message may be nested; a map has at most 100 levels, each a list in an object."""
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


def message_in(body: bytes) -> dict[str, Any]:
    """Return the object that JSON text is. Raises ``HTTPException`` for anything else."""
    try:
        found = json.loads(body.decode(), parse_constant=_refuse_constant)
        deep = _is_deep(found)
    except RecursionError:
        deep = True
    except ValueError as error:
        raise _malformed(f"the message is not JSON: {error}") from None
    if deep:
        raise _malformed(f"the message is nested too deeply: more than {DEEPEST} levels")
    if not isinstance(found, dict):
        raise _malformed("the message must be a JSON object")
    return found


def _is_deep(found: Any) -> bool:
    """Tell whether data are nested too deeply. Raises ``ValueError`` for text that UTF-8 cannot hold."""
    level = [found]
    for _ in range(DEEPEST + 1):
        level = [one for one in level if isinstance(one, dict | list)]
        if not level:
            return False
        level = [inside for one in level for inside in ([*one, *one.values()] if isinstance(one, dict) else one)]
        for text in level:
            if isinstance(text, str):
                text.encode()
    return True


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number of JSON")


def _malformed(reason: str) -> HTTPException:
    return HTTPException(HTTPStatus.BAD_REQUEST, reason)


def _too_large() -> HTTPException:
    return HTTPException(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the message is too large: more than {LARGEST // 2**20} MiB"
    )
