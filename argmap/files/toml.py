"""Files of TOML that hold what a pydantic model says: settings and themes; the first fault is told with its line.

A model checks its values with functions that raise ``wrong_value``, so that every message has a cure.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from argmap.files.disk import refuse
from argmap.files.toml_keys import keys_of, line_of
from argmap.problems import Place, ReadError, shown
from argmap.text.nearest import did_you_mean

T = TypeVar("T")
DEEPEST = 20
"""How deep tables may be nested; no file that is read here needs more than two."""
UNKNOWN = ("unexpected_keyword_argument", "extra_forbidden")
"""What pydantic calls the error of a key that a model does not have."""
LARGEST, DOTS = 64 * 1024, 100
"""The most characters of a file, and dots in one of its lines: a dotted key costs the square of its dots in memory."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it was written: its name and text, the ``rule`` that its faults break, and what it holds ("a theme").

    ``section`` is the table that holds all keys, if they are not at the top.
    """

    file: str
    text: str
    rule: str
    what: str
    section: str | None = None


def wrong_value(what: str, value: object, cure: str) -> PydanticCustomError:
    """Return the error of a value that is not ``what``, such as "a colour"."""
    said = {"cure": cure, "what": what, "value": shown(as_text(value))}  # the value last: what it holds stays as it is
    return PydanticCustomError("wrong_value", "{value} is not {what}", said)


def as_text(value: object) -> str:
    """Return a value in words. Python writes no number of more digits than ``sys.get_int_max_str_digits()``."""
    try:
        return str(value)
    except ValueError:
        return "a number of thousands of digits"


def parse_toml(source: Written) -> dict[str, Any]:
    """Return the data of a text of TOML. Raises ``ReadError`` with one problem where it is none."""
    _require_small(source)
    try:
        found = tomllib.loads(source.text)
        if _too_deep(found):
            raise RecursionError
        return found
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+), column (\d+)", str(error))
        place = Place(source.file, int(at[1]), int(at[2])) if at else _last_line(source)
        raise refuse(source.rule, f"this is not TOML: {error}", "correct the line", place) from error
    except ValueError as error:  # from int(), which reads no number of more than 4300 digits
        digits = re.search(r"\d[\d_]{4299}", source.text)
        before = source.text[: digits.start()] if digits else ""
        place = Place(source.file, before.count("\n") + 1, digits.start() - before.rfind("\n") if digits else 1)
        raise refuse(source.rule, "this number has too many digits", "write a smaller number", place) from error
    except RecursionError as error:
        cure, place = "take tables out of tables", Place(source.file)
        raise refuse(source.rule, "this TOML is nested too deeply", cure, place) from error


def _require_small(source: Written) -> None:
    """Raise ``ReadError`` for a text that would take much memory to read."""
    if len(source.text) > LARGEST:
        message = f"this file is larger than {LARGEST // 1024} KiB"
        raise refuse("too-large", message, "make it smaller, or name another file", Place(source.file))
    for number, line in enumerate(source.text.split("\n"), 1):
        if line.count(".") > DOTS:
            message = f"this TOML is nested too deeply: more than {DOTS} dots in one line"
            raise refuse(
                source.rule, message, "take tables out of tables, or break the line", Place(source.file, number, 1)
            )


def _too_deep(data: object) -> bool:
    """Tell whether tables are nested more than ``DEEPEST`` times, as dotted keys may; without recursion."""
    pending = [(data, 0)]
    while pending:
        here, depth = pending.pop()
        if depth > DEEPEST:
            return True
        inside = here.values() if isinstance(here, dict) else here if isinstance(here, list) else ()
        pending.extend((one, depth + 1) for one in inside)
    return False


def validate(model: type[T], data: Mapping[str, Any], source: Written) -> T:
    """Return data as a model (a pydantic dataclass). Raises ``ReadError`` with the first fault and its line."""
    try:
        return TypeAdapter(model).validate_python(dict(data))
    except ValidationError as error:
        found = error.errors(include_url=False)
        first = next((one for one in found if one["type"] in UNKNOWN), found[0])  # a misspelt key is missing as well
        message, cure = _said(first, source.what, model)
        raise wrong(message, cure, _path(first), source) from error


def wrong(message: str, cure: str, path: list[str], source: Written) -> ReadError:
    """Return the error of a value at ``path``, a key or a table and a key, at the line where it is written."""
    line = line_of(source.text, [source.section, *path] if source.section else path)
    return refuse(source.rule, message, cure, Place(source.file, line, 1 if line else None))


def _path(error: Any) -> list[str]:
    location = error["loc"]
    return [str(one) for one in (location[:-1] if _about_a_key(error) else location)]


def _about_a_key(error: Any) -> bool:
    """Tell whether an error is about a key of a table: pydantic then ends its path with "[key]"."""
    return len(error["loc"]) > 2 and error["loc"][-1] == "[key]"


def _said(error: Any, what: str, model: object) -> tuple[str, str]:
    """Return a message and a cure for an error of pydantic's."""
    *table, key = _path(error)
    cure = (error.get("ctx") or {}).get("cure", "correct the value")
    match error["type"]:
        case unknown if unknown in UNKNOWN:
            return f"{shown(key)} is not a key of {what}", did_you_mean(
                key, keys_of(model, table) or keys_of(model, [])
            )
        case "missing":
            several = keys_of(model, [*table, key, "0"])
            return f"{shown(key)} is missing", f"add [[{key}]]" if several else f"add a line {key} = ..."
        case "tuple_type" | "list_type":
            return f"{key} must be a list", f"write [[{key}]] above each of them, or put them in square brackets"
        case "mapping_type" | "dict_type" | "dataclass_type" if key.isdigit():
            return f"{table[-1]} must be tables", f"write [[{table[-1]}]], and below it the keys of one"
        case "mapping_type" | "dict_type" | "dataclass_type":
            return f"{key} must be a table", f"write [{key}], and below it lines such as claim = ..."
    if _about_a_key(error):
        return f"{shown(key)} is not a key of [{table[-1]}]", cure
    return f"{key}: {error['msg']}", cure


def _last_line(source: Written) -> Place:
    return Place(source.file, source.text.rstrip("\n").count("\n") + 1, 1)
