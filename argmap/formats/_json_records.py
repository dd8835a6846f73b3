"""JSON that another program wrote, as records with the place of each: in linear time, whatever its size.

The places of all values together take ten times as long as the data; here only those of records that are asked for are
found, by the standard library's scanner.
"""

import json
import re
from collections.abc import Collection, Iterator
from typing import Any, NoReturn

from argmap.files import refuse
from argmap.graph.graph_builder import GraphBuilder
from argmap.notation.source import Source, SourceSpan, parse
from argmap.text.xml import printable

SPACE = re.compile(r"[ \t\n\r]*")
COMMA = re.compile(r"[ \t\n\r]*,?[ \t\n\r]*")
COLON = re.compile(r"[ \t\n\r]*:[ \t\n\r]*")
VALUES = json.JSONDecoder(parse_int=str, parse_float=str)
DEEPEST_JSON = 100
MOST_KEYS = 30
"""How many sorts of keys that mean nothing to a map are told by name; the others are told together."""


class JsonRecord:
    """A mapping in a JSON text: ``key`` is its own key or number in what contains it, ``where`` its place."""

    __slots__ = ("_spans", "_text", "data", "key", "where")

    def __init__(self, text: str, key: str, data: dict[str, Any], where: SourceSpan) -> None:
        self._text, self.key, self.data, self.where = text, key, data, where
        self._spans: dict[str, SourceSpan] | None = None

    def text(self, *names: str) -> str:
        """Return the first of the values that is there, as text; empty if none is, or if it is no plain value."""
        for name in names:
            if (value := self.data.get(name)) is not None:
                return text_of(value)
        return ""

    def place(self, *names: str) -> SourceSpan:
        """Return the place of the first of the values that is there; else of the record itself."""
        if self._spans is None:
            self._spans = {str(key): span for key, span in members(self._text, self.where.start)}
        return next((self._spans[name] for name in names if name in self._spans), self.where)

    def inner(self, name: str) -> "JsonRecord":
        """Return the mapping under a key; an empty one where there is none."""
        data = self.data.get(name)
        if not isinstance(data, dict):
            return JsonRecord(self._text, name, {}, self.where)
        return JsonRecord(self._text, name, data, self.place(name))

    def items(self, name: str) -> Iterator[tuple[str, Any, SourceSpan]]:
        """Yield key (of a list: number), value and place of all that the list or mapping under a key holds."""
        data = self.data.get(name)
        if isinstance(data, dict | list):
            for key, span in members(self._text, self.place(name).start):
                yield str(key), data[key], span  # type: ignore[index]  # a key of a mapping, a number of a list


def read_json(source: Source) -> JsonRecord:
    """Return the record that a JSON text holds. Raises ``ReadError``: as ``parse`` does, and for what is no mapping."""
    data = _quick(source.text)
    if data is None:
        data = parse(source.text, source.file, "json").data
    start = _skip(SPACE, source.text, 0)
    if not isinstance(data, dict):
        message, cure = "a mapping in braces is expected here", "save the file again in the program that made it"
        raise refuse("wrong-type", message, cure, source.place(start))
    return JsonRecord(source.text, "", data, SourceSpan(start, start + 1))


def records(builder: GraphBuilder, parent: JsonRecord, name: str) -> Iterator[JsonRecord]:
    """Yield the records in the list or mapping under a key of ``parent``; what is no record is told."""
    given = parent.data.get(name)
    if given is not None and not isinstance(given, dict | list):
        builder.remark("unread-part", f"`{name}` is no list", "write a list of records in it", parent.place(name))
    for key, data, span in parent.items(name):
        if isinstance(data, dict):
            yield JsonRecord(parent._text, key, data, span)
        else:
            builder.remark("unread-part", f"this in `{name}` is no record", "write a record in braces", span)


class LeftOutKeys:
    """Notes the keys of records that mean nothing to a map; ``told`` says what people call some of them."""

    def __init__(self, builder: GraphBuilder, told: dict[str, str]) -> None:
        self.builder, self.told = builder, told
        self.sorts: set[str] = set()

    def note(self, record: JsonRecord, known: Collection[str]) -> None:
        """Note the keys of a record that are not among the ``known`` ones and have a value."""
        for key, value in record.data.items():
            if key not in known and value not in (None, "", [], {}):
                what = self.told.get(key) or f"values of {printable(key)[:40]!r}"
                if what not in self.sorts and len(self.sorts) >= MOST_KEYS:
                    what = "further values"
                self.sorts.add(what)
                self.builder.leave_out(what, record.where)


def text_of(value: Any) -> str:
    """Return a plain value as text, without characters that no text can hold; empty for all else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return ""
    return value if value.isprintable() else printable(value)


def members(text: str, start: int) -> Iterator[tuple[str | int, SourceSpan]]:
    """Yield key or number, and place, of each value in the mapping or list that begins at ``start`` of valid JSON."""
    is_mapping = text[start] == "{"
    at, number = _skip(SPACE, text, start + 1), 0
    while text[at] not in "]}":
        key: str | int = number
        if is_mapping:
            key, at = VALUES.raw_decode(text, at)
            at = _skip(COLON, text, at)
        _, end = VALUES.raw_decode(text, at)
        yield key, SourceSpan(at, end)
        at, number = _skip(COMMA, text, end), number + 1


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _quick(text: str) -> Any:
    """Return the data of a text, ``None`` for one in which anything is wrong: the thorough reader tells what."""
    try:
        data = json.loads(text, object_pairs_hook=_mapping, parse_int=str, parse_float=str, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    level = [data]
    for _ in range(DEEPEST_JSON):
        level = [
            one
            for here in level
            for one in (here.values() if isinstance(here, dict) else here if isinstance(here, list) else ())
            if isinstance(one, dict | list)
        ]
        if not level:
            return data
    return None


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key is repeated")
    return found


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
