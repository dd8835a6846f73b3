"""Reads a theme by its name, or from a user's file: TOML that says what differs from a theme that argmap brings."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from math import ceil
from pathlib import Path
from typing import Any

from argmap.drawing.themes.choices import DEFAULT_THEME, theme_names
from argmap.drawing.themes.theme import Theme, built_in, merged
from argmap.files import read_text, refuse
from argmap.files.toml import Written, as_text, parse_toml, validate, wrong
from argmap.problems import ArgmapError, Place, shown
from argmap.text.nearest import did_you_mean, nearest

BASED_ON = "based_on"
NARROWEST = {"width": 12.0, "title": 1.8}
"""How many times the size of the small text these must be at least, to hold it."""


def theme(name: str) -> Theme:
    """Return the theme of that name, or the one in that file (a name that ends in ``.toml``).

    Raises ``ArgmapError`` for an unknown name, ``ReadError`` (``wrong-theme``) for a file that is no theme.
    """
    if name.endswith(".toml"):
        return _from_file(name)
    if name not in theme_names():
        there = f"choose one of: {', '.join(theme_names())}, and files NAME.toml"
        raise ArgmapError(f"no theme is called {name!r}; {did_you_mean(name, theme_names(), there)}")
    return built_in(name)


def _from_file(file: str) -> Theme:
    source = Written(file, read_text(file), "wrong-theme", "a theme")
    data = parse_toml(source)
    _require_theme(data, source)
    base = data.pop(BASED_ON, DEFAULT_THEME)
    if base not in theme_names():
        message = f"{shown(as_text(base))} is not the name of a theme"
        raise wrong(message, did_you_mean(as_text(base), theme_names()), [BASED_ON], source)
    whole = merged(asdict(built_in(base)), {"description": Path(file).stem, **data})
    made = validate(Theme, whole, source)
    _check_room(made, data, source)
    return made


def _require_theme(data: Mapping[str, Any], source: Written) -> None:
    """Raise ``ReadError`` for a file of something else, without a word of what it holds: that may be a secret."""
    known = (BASED_ON, *(one.name for one in fields(Theme)))
    if len(data) > 1 and not any(key in known or nearest(key, known) for key in data):
        message = "this is not a theme: it has none of a theme's keys"
        raise refuse(source.rule, message, "`argmap themes cards` prints one to start from", Place(source.file))


def _check_room(made: Theme, data: Mapping[str, Any], source: Written) -> None:
    """Raise ``ReadError`` where a measure leaves no room for text."""
    for key, times in NARROWEST.items():
        least = ceil(times * made.small) + (made.bar + made.pad if key == "width" else 0)
        if getattr(made, key) < least and {key, "small", "bar", "pad"} & {*data}:
            cause = key if key in data else next(one for one in ("small", "bar", "pad") if one in data)
            message = f"{key} = {getattr(made, key)} leaves no room for text of {made.small} points"
            raise wrong(message, f"make {key} at least {least}", [cause], source)
