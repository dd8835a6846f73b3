"""Writes maps: the same map always gives the same bytes, and reading them gives the same map."""

import json
import os
from typing import Any

from argmap.files import write
from argmap.notation.model import Map
from argmap.notation.source import syntax_of
from argmap.notation.source.builder import DEEPEST
from argmap.problems import ArgmapError


def dumps(map: Map, syntax: str = "yaml") -> str:  # noqa: A002 - the word of the field
    """Return a map as text, YAML or JSON; the paper is written in the map, so that the text stands alone.

    Raises ``ArgmapError`` for a map that is nested too deep to be read again.
    """
    data = to_data(map)
    if syntax == "json":
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return to_yaml(data)


def save(map: Map, path: str | os.PathLike[str]) -> None:  # noqa: A002
    """Write a map to a file: JSON if its name ends in ``.json``, else YAML. Raises ``ArgmapError``."""
    write(path, dumps(map, syntax_of(path)).encode())


def to_data(map: Map) -> dict[str, Any]:  # noqa: A002
    """Return a map as mappings, lists and texts, without what has its default value. Raises ``ArgmapError``."""
    if _too_deep(map):
        raise ArgmapError(
            f"the map is nested more than {DEEPEST} levels deep: write a branch once and point to it with ref"
        )
    data: dict[str, Any] = map.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return data


def _too_deep(map: Map) -> bool:  # noqa: A002
    """Tell whether the claim's tree needs more nesting than a reader takes, without recursion."""
    pending: list[tuple[Any, int]] = [(map.claim, 2)]
    while pending:
        node, level = pending.pop()
        if level + _depth_of_parts(node) > DEEPEST:
            return True
        for key in ("premises", "objections", "undercutters", "linked"):
            pending.extend((child, level + 2) for child in getattr(node, key, ()))
    return False


def _depth_of_parts(node: Any) -> int:
    """Return how many mappings and lists stand inside one another below an entry, other entries left out."""
    parts = (*getattr(node, "footnotes", ()), *getattr(node, "cites", ()))
    if any(not isinstance(part.model_dump(), int | str) for part in parts):
        return 2
    return 1 if parts or getattr(node, "quotes", ()) else 0


def to_yaml(data: dict[str, Any]) -> str:
    """Return mappings, lists and texts as YAML in block style, texts as they are read again."""
    import yaml

    from argmap.notation.source.yaml_parser import UNUSUAL_BREAKS

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        """Writes numbers of notes in one line, all else in blocks."""

        def ignore_aliases(self, _: Any) -> bool:
            return True

    def represent_list(dumper: Any, items: list[Any]) -> Any:
        flat = not any(isinstance(item, dict | list) for item in items)
        return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=flat)

    def represent_text(dumper: Any, text: str) -> Any:
        unusual = any(one in text for one in UNUSUAL_BREAKS)  # only in quotation marks they are written as escapes
        style = '"' if unusual else "|" if "\n" in text else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    Dumper.add_representer(list, represent_list)
    Dumper.add_representer(str, represent_text)
    text: str = yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=110)
    return text
