"""Turns what validation finds into problems: a name, a place, a message that says what to write instead."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar, cast, get_args

from pydantic import BaseModel, ValidationError

from argmap import bibliography, model
from argmap.problems import Level, Path, Problem, ReadError
from argmap.source import Parsed

M = TypeVar("M", bound=BaseModel)
Error = Any  # pydantic_core.ErrorDetails, whose keys differ by type of error

PATTERNS = {
    "at": ("is not a place in a paper", "write section.paragraph sSENTENCE, such as 1.6 s7 or C.5 s1-2"),
    "id": ("is not a name", "begin with a letter; use letters, digits, - and _"),
    "ref": ("is not the id of a statement", "write the id of a statement of this map"),
    "issued": ("is not a date", "write 2012, 2012-06, 2012-06-01, or a season: 2012-22 for summer"),
    "file": ("is not the name of a file beside the map", "write the name alone, without a folder"),
    "work": ("is not the id of a work", "use letters, digits, - and _"),
}
PARSING = {"int_parsing": "a whole number", "model_type": "a mapping", "tuple_type": "a list", "string_type": "text"}


def validate(kind: type[M], parsed: Parsed) -> M:
    """Return the data as a model. Raises ``ReadError`` with all faults, in the order of the text."""
    try:
        return kind.model_validate(parsed.data)
    except ValidationError as error:
        faults = error.errors(include_url=False)
    problems = [_problem(fault, parsed) for fault in faults if not _follows(fault)]
    raise ReadError(
        tuple(sorted(dict.fromkeys(problems), key=lambda one: (one.place.line or 0, one.place.column or 0)))
    )


def _follows(fault: Error) -> bool:
    """Tell whether a list is too short only because the faults of its items, reported as well, leave them out."""
    return fault["type"] == "too_short" and bool(len(fault["input"]) >= fault["ctx"]["min_length"])


def _problem(fault: Error, parsed: Parsed) -> Problem:
    path, missing = _locate(fault["loc"], parsed.data)
    if fault["type"] == "extra_forbidden":
        message, cure = _unknown_key(str(path[-1]), path, parsed.data)
        return Problem("unknown-key", Level.ERROR, message, cure, parsed.marks.key_place(path))
    if fault["type"] == "missing":
        message, cure = f"the key {missing!r} is missing here", f"add `{missing}: ...`"
        return Problem("missing-key", Level.ERROR, message, cure, parsed.marks.value_place(path))
    rule, message, cure = _wrong(fault, str(path[-1]) if path else "")
    return Problem(rule, Level.ERROR, message, cure, parsed.marks.value_place(path))


def _locate(loc: Path, data: Any) -> tuple[Path, str | None]:
    """Return the path of the data that an error is about, and the key that it names and the data lack.

    Validation puts tags of its own into the path (``model.KINDS``) and names keys that are not there.
    """
    path: list[str | int] = []
    here: Any = data
    absent = None
    for step in loc:
        if (isinstance(here, dict) and step in here) or (isinstance(here, list) and isinstance(step, int)):
            here = cast("Any", here)[step]
            path.append(step)
        elif isinstance(step, str) and step not in model.KINDS:
            absent = step
    return tuple(path), absent


def _wrong(fault: Error, key: str) -> tuple[str, str, str]:
    value, kind = fault["input"], fault["type"]
    shown = repr(value) if isinstance(value, str) and len(value) <= 60 else ""
    if kind in ("enum", "literal_error"):
        expected = fault["ctx"]["expected"].replace("'", "")
        return "wrong-value", f"{shown} is not a value of {key}", _did_you_mean(str(value), _choices(expected))
    if kind == "string_pattern_mismatch" and key in PATTERNS:
        message, cure = PATTERNS[key]
        return "wrong-value", f"{shown or key} {message}", cure
    if kind == "too_short":
        least = fault["ctx"]["min_length"]
        return "wrong-value", f"{key} needs at least {least} items, not {len(value)}", f"write {least}, or take it away"
    if kind in PARSING or kind.endswith("_type"):
        wanted = PARSING.get(kind, "another kind of value")
        got = "nothing" if value in ("", None) else shown or _kind_of(value)
        return "wrong-type", f"{wanted} is expected here, not {got}", f"write {wanted}, or take the key away"
    return "wrong-value", fault["msg"].removeprefix("Value error, "), "mend the value, or take the key away"


def _kind_of(value: Any) -> str:
    return "a mapping" if isinstance(value, dict) else "a list" if isinstance(value, list) else "this text"


def _choices(expected: str) -> list[str]:
    return expected.replace(" or ", ", ").split(", ")


def _did_you_mean(word: str, choices: list[str]) -> str:
    close = get_close_matches(word, choices, n=1)
    if close:
        return f"did you mean {close[0]!r}?"
    return "one of: " + ", ".join(choices)


def _unknown_key(key: str, path: Path, data: Any) -> tuple[str, str]:
    kind = _model_at(path[:-1], data)
    known = [field.alias or name for name, field in kind.model_fields.items()]
    if "linked" in known and key in model.Statement.model_fields:
        return f"a linked group has no {key!r}", "put it into one of the group's statements"
    if " " in key:
        return f"the key {key!r} is not known here", "inside { } a text with a comma must stand in quotation marks"
    return f"the key {key!r} is not known here", _did_you_mean(key, known)


def _model_at(path: Path, data: Any) -> type[BaseModel]:
    """Return the model that the mapping at ``path`` is meant to be."""
    kind: type[BaseModel] = model.Map
    for step in path:
        data = data[step]
        if isinstance(step, str):
            name = next(name for name, field in kind.model_fields.items() if step in (name, field.alias))
            inside = tuple(_models_in(kind.model_fields[name].annotation))
        if isinstance(data, dict) and inside:
            keys = set(data)
            kind = max(inside, key=lambda one: (_marked(one, keys), -inside.index(one)))
    return kind


def _marked(kind: type[BaseModel], keys: set[str]) -> bool:
    """Tell whether the mapping has the key that makes it a group or a reference."""
    return any(mark in kind.model_fields and mark in keys for mark in ("linked", "ref"))


@cache
def _named(name: str) -> Any:
    return getattr(model, name, None) or getattr(bibliography, name)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that a field's type mentions, from the outside in."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif isinstance(annotation, str) or hasattr(annotation, "__forward_arg__"):  # as the model was written
        yield from _models_in(_named(getattr(annotation, "__forward_arg__", annotation)))
    else:
        for part in get_args(annotation):
            yield from _models_in(part)
