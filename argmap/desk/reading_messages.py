"""Reads a message to a desk from text: one JSON object, bounded in depth."""

import json
from typing import Any, NoReturn

from argmap.desk.refusals import InvalidError

DEEPEST = 250
"""How deep a message may be nested; a map has at most 100 levels, each a list in an object."""


def read_message(text: bytes) -> dict[str, Any]:
    """Return the object that JSON in UTF-8 is. Raises ``InvalidError`` for anything else."""
    try:
        found = json.loads(text.decode(), parse_constant=_refuse_constant)
        deep = _is_deep(found)
    except RecursionError:
        deep = True
    except ValueError as error:
        raise InvalidError(f"the message is not JSON: {error}") from None
    if deep:
        raise InvalidError(f"the message is nested too deeply: more than {DEEPEST} levels")
    if not isinstance(found, dict):
        raise InvalidError("the message must be a JSON object")
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
