"""Plain data of files that other programs wrote, taken as what it should be: what is something else is nothing."""

from typing import Any


def items_of(data: Any, key: str | None = None) -> list[Any]:
    """Return a list, or the one under a key; an empty one where there is none."""
    found = mapping_of(data).get(key) if key is not None else data
    return found if isinstance(found, list) else []


def mapping_of(data: Any, key: str | None = None) -> dict[str, Any]:
    """Return a mapping, or the one under a key; an empty one where there is none."""
    found = mapping_of(data).get(key) if key is not None else data
    return found if isinstance(found, dict) else {}


def text_of(data: Any, *keys: str) -> str:
    """Return the text under the first of several keys that has one; an empty one where none has."""
    mapping = mapping_of(data)
    return next((value for key in keys if isinstance(value := mapping.get(key), str)), "")
