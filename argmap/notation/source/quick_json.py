"""JSON as data alone, by the scanner of the standard library: a twentieth of the time that data with places take."""

import json
import re
from typing import Any, NoReturn

from argmap.notation.source import builder
from argmap.notation.source.marks import QuickData

TRUTH = re.compile(r"[\s:,\[](?:true|false)\b")
"""A value that JSON has a word for; as the notation takes it, that is a text."""


def quick_json(text: str) -> QuickData | None:
    """Return the data of a text, ``None`` for one in which anything is wrong or unusual: who reads places, tells it."""
    if TRUTH.search(text):
        return None
    try:
        data = json.loads(
            text, object_pairs_hook=_mapping, parse_int=str, parse_float=str, parse_constant=_refuse_constant
        )
    except (ValueError, RecursionError):
        return None
    return QuickData(data, doubtful=False) if isinstance(data, dict | list) and _within_bounds(data) else None


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key is repeated")
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _within_bounds(data: Any) -> bool:
    """Tell whether data are no deeper, and hold no more values, than a document may."""
    level, values = [data], 1
    for _ in range(builder.DEEPEST):
        inside = [one for here in level for one in (here.values() if isinstance(here, dict) else here)]
        values += len(inside)
        level = [one for one in inside if isinstance(one, dict | list)]
        if not level or values > builder.MOST:
            break
    return not level and values <= builder.MOST
