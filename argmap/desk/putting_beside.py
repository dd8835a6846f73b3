"""What a map is told of a paper that is put beside it, so that its notes and works can be named at once."""

from typing import Any

from argmap.desk.entry_keys import entries, fields
from argmap.notation.bibliography import Paper

Data = dict[str, Any]
SOURCES = ("references", "works", "footnotes")
"""What a paper cites; the three belong together, since notes cite works by their ids."""


def putting_beside(data: Data, file: str, read: Paper) -> Data:
    """Return the operation that makes the paper in ``file``, of which ``read`` was read, the paper of a map.

    What the map has of its paper stays, what it lacks is brought. Where no statement names a source yet, a paper in the
    place of another brings everything: notes of the other would be named by mistake.
    """
    brought = read.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    present = data.get("paper")
    if not isinstance(present, dict):
        return {"op": "set", "where": [], "field": "paper", "value": {"file": file, **brought}}
    if present.get("file", file) != file and not _names_sources(data):
        replaced = [name for name in ("record", "sections", *SOURCES) if name in present or name in brought]
    else:
        replaced = [name for name in ("record", "sections") if name not in present]
        replaced += SOURCES if present.keys().isdisjoint(SOURCES) else ()
    steps = [_set("file", file), *(_set(name, brought.get(name)) for name in replaced)]
    return {"op": "together", "operations": steps}


def _set(field: str, value: Any) -> Data:
    return {"op": "set", "where": ["paper"], "field": field, "value": value}


def _names_sources(data: Data) -> bool:
    return any(not {"footnotes", "cites"}.isdisjoint(fields(entry)) for _, entry in entries(data))
