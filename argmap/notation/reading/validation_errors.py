"""Turns the errors that validation finds into problems, each at its place, in the order of the text."""

from dataclasses import dataclass
from typing import Any, cast

from pydantic import BaseModel

from argmap.notation import model
from argmap.notation.reading.flow_slips import flow_slip
from argmap.notation.reading.grouping import Told, grouped
from argmap.notation.reading.messages import Fault, alike, message
from argmap.notation.reading.unknown_keys import Kinds, home, is_sentence, meant, names, values
from argmap.notation.source import Marks, Parsed
from argmap.problems import Path, Place, Problem

Error = Any  # pydantic_core.ErrorDetails, whose keys differ by type of error

MOST = 1000
"""How many errors of one map are reported: beyond that, fixing the first is what helps."""
LOOKED_AT = 3000
"""Of how many errors it is found out what they come to; the rest is counted."""


@dataclass(frozen=True, slots=True)
class _FaultPlace:
    """What an error is about: a value of the data, the model of the mapping that holds it, and the key that is meant.

    ``inside`` are the models that may stand there, ``holder`` is the mapping, ``above`` what holds it, as in
    ``UnknownKey``.
    """

    path: Path
    owner: type[BaseModel]
    key: str
    inside: Kinds
    holder: Any
    above: tuple[tuple[type[BaseModel], str], ...]

    @property
    def mapping(self) -> Path:
        """The path of the mapping that holds the key."""
        return self.path[:-1] if self.path and self.path[-1] == self.key else self.path


def problems_of(errors: list[Error], kind: type[BaseModel], parsed: Parsed) -> tuple[Problem, ...]:
    """Return what the errors come to, in the order of the text, without what only follows from others."""
    more, errors = max(0, len(errors) - LOOKED_AT), errors[:LOOKED_AT]
    found = [(error, _locate(error["loc"], kind, parsed.data)) for error in errors]
    faults = [(spot, Fault(error, spot.key, spot.owner, spot.inside, spot.holder, spot.above)) for error, spot in found]
    slips = {spot.path: slip for spot, fault in faults if (slip := flow_slip(fault, spot.path, parsed.marks))}
    broken = {path[:-1] for path in slips}
    offered = _offered(faults)
    own = [one for one in faults if one[0].path in slips or not _accounted(*one, broken, offered)]
    told = [
        slips.get(spot.path) or Told(*message(fault), _place(fault.error, spot, parsed.marks), alike(fault))
        for spot, fault in own or faults
    ]
    return grouped(told, parsed.marks.source.file, MOST, more)


def _offered(faults: list[tuple[_FaultPlace, Fault]]) -> set[tuple[Path, str]]:
    """Return the mappings and the keys in them that errors about other keys account for."""
    lacking = {spot.mapping for spot, fault in faults if fault.error["type"] == "missing"}
    found: set[tuple[Path, str]] = set()
    for spot, fault in faults:
        kind = fault.error["type"]
        if kind == "extra_forbidden" and spot.mapping in lacking:
            found |= {(spot.mapping, key) for key in meant(fault.unknown)}
            if is_sentence(fault.unknown):
                found |= {(spot.mapping, "text")}
        if kind == "extra_forbidden" and (inner := home(fault.unknown)):
            found |= {(spot.mapping, inner)}
        if kind == "tuple_type" and spot.key == "linked":
            found |= {(spot.mapping, "linked")}
    return found


def _accounted(spot: _FaultPlace, fault: Fault, broken: set[Path], offered: set[tuple[Path, str]]) -> bool:
    """Tell whether an error needs no telling: its mapping is broken by a slip, or it only follows from another."""
    return spot.mapping in broken or _follows(fault.error, spot, offered)


def _follows(error: Error, spot: _FaultPlace, offered: set[tuple[Path, str]]) -> bool:
    """Tell whether an error only follows from another: a key lacks where it is misspelt, a group has a bad member."""
    if error["type"] == "missing":
        return (spot.mapping, spot.key) in offered
    if error["type"] == "extra_forbidden":
        return (spot.mapping, "linked") in offered
    if error["type"] == "model_type" and error["input"] in ("", None) and spot.owner is model.Map:
        return (spot.mapping, spot.key) in offered
    return error["type"] == "too_short" and bool(len(error["input"]) >= error["ctx"]["min_length"])


def _place(error: Error, spot: _FaultPlace, marks: Marks) -> Place:
    if key := (error.get("ctx") or {}).get("key"):
        return marks.key_place((*spot.path, key))
    of_key = error["type"] == "extra_forbidden" or error["loc"][-1:] == ("[key]",)
    return marks.key_place(spot.path) if of_key else marks.value_place(spot.path)


def _locate(loc: Path, kind: type[BaseModel], data: Any) -> _FaultPlace:
    """Follow an error's location through the models and the data.

    Where one of several models can stand, validation puts a tag of its own (``model.tag``) into the location; it also
    names keys that are missing.
    """
    path: list[str | int] = []
    above: list[tuple[type[BaseModel], str]] = []
    owner, key, holder = kind, "", data
    inside: Kinds = (kind,)
    named = False  # whether the keys of the mapping are names that its author chose
    for step in loc:
        if step == "[key]":  # pydantic's own, of a key that is no name
            continue
        if named:
            named = False
            if isinstance(data, dict) and step in data:
                path.append(step)
                data = data[step]
            continue
        if isinstance(step, str) and len(inside) > 1:
            tag = "(statement)" if step == "(text)" else step
            inside = tuple(one for one in inside if model.tag(one.model_fields) == tag)
            continue
        if isinstance(step, str):
            above += [(owner, key)] if key else []
            owner, key, holder = inside[0], step, data
            inside, named = values(owner).get(step, ()), step in names(owner)
        if (isinstance(data, dict) and step in data) or (isinstance(data, list) and isinstance(step, int)):
            path.append(step)
            data = cast("Any", data)[step]
    return _FaultPlace(tuple(path), owner, key, inside, holder, tuple(above))
