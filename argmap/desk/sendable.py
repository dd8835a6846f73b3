"""Files in messages: their bytes as base64 (RFC 4648), with a name and a media type."""

import base64
import binascii
import mimetypes
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from argmap.desk.refusals import InvalidError

TYPES = {".yaml": "application/yaml", ".dot": "text/vnd.graphviz", ".md": "text/markdown", ".mmd": "text/plain"}
"""Media types that not every computer knows."""


def bytes_of(text: str) -> bytes:
    """Return the bytes that a message has as base64. Raises ``InvalidError``."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidError("the file is not in base64") from error


def media_type(name: str) -> str:
    """Return the media type of a file, by its name."""
    return TYPES.get(PurePosixPath(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def sendable(name: str, content: bytes, lost: Sequence[str] = ()) -> dict[str, Any]:
    """Return a file as a message has it; ``lost`` says what is not in it."""
    data = base64.b64encode(content).decode()
    return {"name": name, "type": media_type(name), "data": data, **({"lost": list(lost)} if lost else {})}
