"""What somebody probably meant who wrote a word that is not known: a key, one of a few words, an id, a number.

The map need not be one yet; that its text is YAML or JSON is enough.
"""

from collections.abc import Callable
from typing import Any

from argmap.checking.running import names as rule_names
from argmap.editing.steps import find
from argmap.lsp import known_names
from argmap.lsp.key_models import choices, field_of, fields, models_at
from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.read_map import ReadMap
from argmap.lsp.spots import Spot
from argmap.lsp.text_kinds import TextKind
from argmap.notation.reading.likely_values import meant_at, meant_note
from argmap.notation.reading.unknown_keys import UnknownKey, meant
from argmap.notation.reading.words import closest
from argmap.problems import Problem
from argmap.schemes import scheme_names


def meant_word(problem: Problem, spot: Spot, maps: OpenMaps, now: ReadMap) -> str | None:
    """Return the word that is probably meant at the place of a problem; ``None`` where none is near."""
    if now.parsed is None or problem.rule not in OF_RULES:
        return None
    if problem.rule == "unknown-key":
        return _key(spot, now.parsed.data, now) if spot.on_key else None
    value = find(now.parsed.data, spot.path)
    if spot.on_key or not isinstance(value, str):
        return None
    if spot.key == "at":
        return meant_at(value)
    if spot.key in ("footnotes", "note", "ibid"):
        return str(meant_note(value) or "") or None
    return closest(value, tuple(_known(spot, maps, now)))


def _key(spot: Spot, data: Any, now: ReadMap) -> str | None:
    holder = find(data, spot.path[:-1])
    every = models_at(spot.path[:-1], record=now.kind is TextKind.RECORD)
    known = frozenset(key for key in holder if field_of(every, key))
    for owner in models_at(spot.path[:-1], record=now.kind is TextKind.RECORD, present=known):
        unknown = UnknownKey(spot.key, find(data, spot.path), owner, holder, ())
        found = next((key for key in meant(unknown) if key not in holder and key in fields(owner)), None)
        if found:
            return found
    return None


def _known(spot: Spot, maps: OpenMaps, now: ReadMap) -> list[str]:
    if spot.key in KNOWN:
        return KNOWN[spot.key](maps, now)
    record = now.kind is TextKind.RECORD
    above = spot.path[:-1] if isinstance(spot.path[-1], str) else spot.path[:-2]
    found = field_of(models_at(above, record=record), spot.key)
    return list(choices(found)) if found else []


KNOWN: dict[str, Callable[[OpenMaps, ReadMap], list[str]]] = {
    "scheme": lambda _, __: list(scheme_names()),
    "rule": lambda _, __: list(rule_names()),
    "ref": lambda maps, now: [one.name for one in known_names.statements(maps, now)],
    **dict.fromkeys(
        ("cites", "work", "references"), lambda maps, now: [one.name for one in known_names.works(maps, now)]
    ),
}
OF_RULES = frozenset({"unknown-key", "wrong-value", "undefined-reference", "unknown-scheme", "useless-ignore"})
"""The rules that find words which are not known."""
