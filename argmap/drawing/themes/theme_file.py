"""Reads a theme by its name, or from a user's file: TOML that says what differs from a theme that argmap brings."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from difflib import get_close_matches
from math import ceil
from pathlib import Path
from typing import Any

from argmap.drawing.themes.theme import DEFAULT, Theme, built_in, derive, theme_names
from argmap.files import read_text, refuse
from argmap.problems import ArgmapError, Place, ReadError, shown

KEYS = (*(one.name for one in fields(Theme)), "based_on")
CHOICES = {
    "direction": ("right", "down"), "title_style": ("tinted", "solid", "plain"), "ground": ("white", "tinted"),
    "corners": ("square", "round"), "lines": ("solid", "dashed", "dotted"),
}  # fmt: skip
LARGEST = {"widest": 1_000_000, "size": 72, "claim_size": 72, "small": 72, "border": 20, "line": 20, "heavy": 20}
"""The largest values, in points, of what is not a length; lengths reach to ``LONGEST``."""
LONGEST = 2000
SMALLEST = {
    "size": 4,
    "claim_size": 4,
    "small": 4,
    "width": 100,
    "widest": 100,
    "title": 8,
    "gap": 32,
    "row": 4,
    "apart": 4,
}
NARROWEST = {"width": 12.0, "title": 1.8}
"""How many times the size of the small text these must be at least, to hold it."""
COLOR = re.compile("#[0-9a-fA-F]{6}")
FONT = re.compile(r"[\w ,.-]+")


def theme(name: str) -> Theme:
    """Return the theme of that name, or the one in that file (a name that ends in ``.toml``).

    Raises ``ArgmapError`` for an unknown name, ``ReadError`` (``wrong-theme``) for a file that is no theme.
    """
    if name.endswith(".toml"):
        return _Reading(name).theme()
    if name not in theme_names():
        close = get_close_matches(name, theme_names(), n=1)
        cure = f"did you mean {close[0]}?" if close else f"there are: {', '.join(theme_names())}, and files NAME.toml"
        raise ArgmapError(f"no theme is called {name!r}; {cure}")
    return built_in(name)


class _Reading:
    """The reading of one file."""

    def __init__(self, file: str) -> None:
        self.file, self.text = file, read_text(file)

    def theme(self) -> Theme:
        data = self.parsed()
        for key, value in data.items():
            self.check_key(key, KEYS, None, "key of a theme")
            self.check(key, value)
        base = data.pop("based_on", "cards")
        made = derive(built_in(base), {"description": Path(self.file).stem, **data})
        self.check_room(made, data)
        return made

    def parsed(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            at = re.search(r"at line (\d+), column (\d+)", str(error))
            place = Place(self.file, int(at[1]), int(at[2])) if at else Place(self.file)
            raise refuse("wrong-theme", f"this is not TOML: {error}", "mend the theme", place) from error

    def check_key(self, key: str, known: tuple[str, ...], table: str | None, what: str) -> None:
        if key in known:
            return
        close = get_close_matches(key, known, n=1)
        cure = f"did you mean {close[0]}?" if close else f"there are: {', '.join(known)}"
        raise self.wrong(f"{shown(key)} is no {what}", cure, key, table)

    def check(self, key: str, value: Any) -> None:
        """Raise ``ReadError`` unless ``value`` may stand under ``key``, at the top of the file."""
        if key == "based_on":
            self.check_choice(key, value, theme_names())
            return
        expected = getattr(DEFAULT, key)
        if not isinstance(expected, Mapping):
            self.check_value(key, value, expected)
        elif not isinstance(value, Mapping):
            raise self.wrong(f"{key} is no table", f"write [{key}] and below it claim = ..., premise = ...", key)
        else:
            for kind, one in value.items():
                self.check_key(kind, tuple(expected), key, "kind of statement")
                self.check_value(kind, one, next(iter(expected.values())), key)

    def check_value(self, key: str, value: Any, expected: Any, table: str | None = None) -> None:
        choices = CHOICES.get(table or key)
        if choices:
            self.check_choice(key, value, choices, table)
        elif isinstance(expected, str):
            self.check_text(key, value, expected, table)
        else:
            self.check_number(key, value, expected)

    def check_choice(self, key: str, value: Any, choices: tuple[str, ...], table: str | None = None) -> None:
        if value in choices:
            return
        close = get_close_matches(value, choices, n=1) if isinstance(value, str) else []
        cure = f"did you mean {close[0]}?" if close else f"one of: {', '.join(choices)}"
        raise self.wrong(f"{shown(str(value))} is no value of {key}", cure, key, table)

    def check_text(self, key: str, value: Any, expected: str, table: str | None) -> None:
        color = expected.startswith("#")
        pattern = COLOR if color else FONT
        free = key == "description" or (key, value) == ("flagged", "none")
        if isinstance(value, str) and (free or pattern.fullmatch(value)):
            return
        cure = 'write # and six digits of 0-9 and a-f: "#1a5296"' if color else "write names of fonts with commas"
        raise self.wrong(f"{shown(str(value))} is no {'colour' if color else 'font'}", cure, key, table)

    def check_number(self, key: str, value: Any, expected: float) -> None:
        whole = isinstance(expected, int)
        least, most = SMALLEST.get(key, 0), LARGEST.get(key, LONGEST)
        right = isinstance(value, int) or (isinstance(value, float) and not whole)
        if not right or isinstance(value, bool) or not least <= value <= most:
            cure = f"write a {'whole number' if whole else 'number'} from {least} to {most}, in points"
            raise self.wrong(f"{shown(str(value))} is no value of {key}", cure, key)

    def check_room(self, made: Theme, data: Mapping[str, Any]) -> None:
        """Raise ``ReadError`` where a measure leaves no room for text."""
        for key, times in NARROWEST.items():
            least = ceil(times * made.small) + (made.bar + made.pad if key == "width" else 0)
            if getattr(made, key) < least and {key, "small", "bar", "pad"} & {*data}:
                cause = key if key in data else next(one for one in ("small", "bar", "pad") if one in data)
                message = f"{key} = {getattr(made, key)} leaves no room for text of {made.small} points"
                raise self.wrong(message, f"make {key} at least {least}", cause)

    def wrong(self, message: str, cure: str, key: str, table: str | None = None) -> ReadError:
        line = next(self.lines_of(key, table), None)
        return refuse("wrong-theme", message, cure, Place(self.file, line, 1 if line else None))

    def lines_of(self, key: str, table: str | None) -> Iterator[int]:
        """Yield the lines on which a key of a table, or of the file's top, is written."""
        inside: str | None = None
        for number, line in enumerate(self.text.split("\n"), 1):
            if heading := re.match(r"\s*\[\s*([^\]\s]+)\s*\]", line):
                inside = heading[1].strip("\"'")
                if inside == key and table is None:
                    yield number
            elif inside == table and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line):
                yield number
