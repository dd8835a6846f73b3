"""JSON from strangers (RFC 8259): read within bounds, and its values taken as what they should be, or as nothing.

A format asks for texts, lists and objects; what is of another kind counts as not there, so that one odd value in an
annotation does not hide the others.
"""

import json
from typing import Any, NoReturn

from argmap.files import decode, refuse
from argmap.problems import Place, ReadError

DEEPEST = 100
"""How many lists and objects may be inside one another."""
_LONGEST_NUMBER = 18


def json_of(content: bytes, file: str) -> Any:
    """Return the data of a file. Raises ``ReadError``: ``not-utf-8``, ``syntax-error`` or ``too-deep``."""
    text = decode(content, file)
    try:
        data = json.loads(text, parse_int=_number, parse_float=_number, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        cure = "export the annotations again, and change nothing in the file"
        place = Place(file, error.lineno, error.colno)
        raise refuse("syntax-error", f"this is not valid JSON: {error.msg}", cure, place) from error
    except RecursionError as error:
        raise _too_deep(file) from error
    if _is_deep(data):
        raise _too_deep(file)
    return data


def sniffed(content: bytes) -> Any:
    """Return the data of a file, ``None`` if it is no JSON that can be read."""
    if content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] not in (b"{", b"["):
        return None
    try:
        return json_of(content, "")
    except ReadError:
        return None


def text_of(value: Any) -> str:
    """Return a text, in an object with ``@value`` too (JSON-LD 1.0, section 6.4); what is no text is empty."""
    if isinstance(value, dict):
        value = value.get("@value")
    return value if isinstance(value, str) else ""


def all_of(value: Any) -> list[Any]:
    """Return one thing or a list of things as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def texts_of(value: Any) -> list[str]:
    """Return one text or a list of texts as a list, without those that are empty."""
    return [text for text in map(text_of, all_of(value)) if text]


def objects_of(value: Any) -> list[dict[str, Any]]:
    """Return one object or a list of objects as a list."""
    return [one for one in all_of(value) if isinstance(one, dict)]


def count_of(value: Any) -> int | None:
    """Return a whole number from 0; ``None`` if it is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def written(data: object) -> bytes:
    """Return data as a file; half of a surrogate pair, which is no character, as its escape (RFC 8259, section 8.2)."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "backslashreplace")


def _number(digits: str) -> int | float | None:
    if len(digits) > _LONGEST_NUMBER:
        return None
    return int(digits) if digits.lstrip("-").isdigit() else float(digits)


def _no_number(name: str) -> NoReturn:
    raise json.JSONDecodeError(f"{name} is no number in JSON", "", 0)


def _is_deep(data: Any) -> bool:
    level = [data] if isinstance(data, dict | list) else []
    for _ in range(DEEPEST):
        inside = (one for here in level for one in (here.values() if isinstance(here, dict) else here))
        level = [one for one in inside if isinstance(one, dict | list)]
    return bool(level)


def _too_deep(file: str) -> ReadError:
    message = f"more than {DEEPEST} lists and objects are inside one another"
    return refuse("too-deep", message, "export the annotations again", Place(file))
