"""Writes data as people and programs may lay it out, and notes where it puts each key and value.

The notes are made while writing, so they are an oracle of their own for the places that a reader reports.
"""

import json
import re
from random import Random
from typing import Any

from hypothesis import strategies as st

Path = tuple[str | int, ...]
Found = dict[Path, tuple[int, str]]  # path -> (index in the text, what stands there)

scalars = st.one_of(
    st.sampled_from(
        ("", "no", "012", "two words", "a: b", "# a", "- a", "it's", 'a "b"', "*a", "😀 astral", "Ж", "a\\b")
    ),
    st.lists(st.sampled_from(("one", "two", "zwölf", "界", "😀", "it's", ":", "#", "\\")), max_size=12).map(" ".join),
    st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"]), max_size=12),
)
data = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(scalars.filter(lambda key: len(key) < 30), inner, max_size=4)
    ),
    max_leaves=12,
)


class Layout:
    """One text in the making."""

    def __init__(self, random: Random, newline: str) -> None:
        self.random, self.newline = random, newline
        self.text = ""
        self.keys: Found = {}
        self.values: Found = {}

    def choose(self, *choices: str) -> str:
        return self.random.choice(choices)

    def write(self, text: str) -> None:
        self.text += text

    def token(self, found: Found, path: Path, text: str) -> None:
        found[path] = len(self.text), text
        self.write(text)

    def line(self, indent: int) -> None:
        """Begin a line, perhaps after an empty one or a comment."""
        for _ in range(self.random.randrange(3)):
            self.write(self.newline + self.choose("", " " * indent, "# a: 'comment 😀", "#"))
        self.write(self.newline + " " * indent)


class Json(Layout):
    """JSON with any white space."""

    def space(self) -> str:
        return "".join(self.random.choices((" ", "\t", self.newline), k=self.random.randrange(3)))

    def string(self, text: str) -> str:
        return json.dumps(text, ensure_ascii=self.random.random() < 0.5)

    def value(self, here: Any, path: Path) -> None:
        if isinstance(here, str):
            self.token(self.values, path, self.string(here))
            return
        self.token(self.values, path, "{" if isinstance(here, dict) else "[")
        for number, key in enumerate(here if isinstance(here, dict) else range(len(here))):
            self.write(("," if number else "") + self.space())
            if isinstance(here, dict):
                self.token(self.keys, (*path, key), self.string(key))
                self.write(self.space() + ":" + self.space())
            self.value(here[key], (*path, key))
            self.write(self.space())
        self.write("}" if isinstance(here, dict) else "]")


class Yaml(Layout):
    """YAML with blocks inside blocks and flows, all styles of scalars, comments and empty lines."""

    def plain(self, text: str) -> bool:
        return re.fullmatch(r"[A-Za-zäöЖ界😀0-9](?:[A-Za-zäö界😀0-9 '\\]*[A-Za-z0-9])?", text) is not None

    def quoted(self, text: str, indent: int | None) -> str:
        """Return a text in quotation marks; over several lines, if there is an indent for them."""
        if self.choose("single", "double") == "single":
            written = "'" + text.replace("'", "''") + "'"
        else:
            written = json.dumps(text, ensure_ascii=self.random.random() < 0.3 and text.isascii())
            written = written.replace("\x7f", "\\x7f")
        return self.folded(written, indent)

    def folded(self, text: str, indent: int | None) -> str:
        """Break a text at one of the single spaces between its words."""
        gaps = [found.start() + 1 for found in re.finditer(r"[a-z界] [a-z界]", text)]
        if indent is None or not gaps or self.random.random() < 0.5:
            return text
        gap = self.random.choice(gaps)
        return text[:gap] + self.choose(" ", "") + self.newline + " " * indent + text[gap + 1 :]

    def scalar(self, found: Found, path: Path, text: str, indent: int | None) -> None:
        if self.plain(text) and self.random.random() < 0.6:
            self.token(found, path, self.folded(text, indent))
        elif indent is not None and re.fullmatch(r"[a-zäö界😀Ж: #'\"\\-]*[a-z]", text) and not text.startswith(" "):
            mark = self.choose("|-", ">-")
            self.token(found, path, mark + self.newline + " " * indent + text)
        else:
            self.token(found, path, self.quoted(text, indent))

    def value(self, here: Any, path: Path, indent: int) -> None:
        """Write a value behind a key or a hyphen, whose line is indented by less than ``indent``."""
        if isinstance(here, str):
            self.write(self.choose("", " "))
            self.scalar(self.values, path, here, indent)
        elif not here or self.random.random() < 0.3:
            self.flow(here, path, indent)
        else:
            self.line(indent)
            self.block(here, path, indent)

    def block(self, here: Any, path: Path, indent: int) -> None:
        """Write a mapping or list whose first line has begun."""
        for number, key in enumerate(here if isinstance(here, dict) else range(len(here))):
            if number:
                self.line(indent)
            else:
                self.values[path] = len(self.text), "- " if isinstance(here, list) else ""
            inner = indent + self.random.randint(1, 4)
            if isinstance(here, list):
                self.item(here[key], (*path, key), indent, inner)
                continue
            self.scalar(self.keys, (*path, key), key, None)
            self.write(self.choose("", " ") + ": ")
            self.value(here[key], (*path, key), inner)

    def item(self, here: Any, path: Path, indent: int, inner: int) -> None:
        if not here or isinstance(here, str) or self.random.random() < 0.5:
            self.write("- ")
            self.value(here, path, inner)
        else:
            self.write("-" + " " * (inner - indent - 1) if inner > indent + 1 else "- ")
            self.block(here, path, max(inner, indent + 2))

    def flow(self, here: Any, path: Path, indent: int) -> None:
        if isinstance(here, str):
            self.scalar_in_flow(self.values, path, here, indent)
            return
        self.token(self.values, path, "{" if isinstance(here, dict) else "[")
        for number, key in enumerate(here if isinstance(here, dict) else range(len(here))):
            self.write((", " if number else "") + self.choose("", " ", self.newline + " " * indent))
            if isinstance(here, dict):
                self.scalar_in_flow(self.keys, (*path, key), key, None)
                self.write(": ")
            self.flow(here[key], (*path, key), indent)
            self.write(self.choose("", " ", self.newline + " " * indent))
        self.write("}" if isinstance(here, dict) else "]")

    def scalar_in_flow(self, found: Found, path: Path, text: str, indent: int | None) -> None:
        plain = self.plain(text) and self.random.random() < 0.6
        self.token(found, path, self.folded(text, indent) if plain else self.quoted(text, indent))


def as_json(here: Any, random: Random) -> Json:
    """Return data laid out as JSON."""
    layout = Json(random, random.choice(("\n", "\r\n")))
    layout.write(layout.space())
    layout.value(here, ())
    layout.write(layout.space())
    return layout


def as_yaml(here: Any, random: Random) -> Yaml:
    """Return data laid out as YAML."""
    layout = Yaml(random, random.choice(("\n", "\r\n")))
    layout.write(layout.choose("", "# a comment" + layout.newline, "---" + layout.newline))
    if here and not isinstance(here, str):
        layout.block(here, (), 0)
    else:
        layout.flow(here, (), 1)
    layout.write(layout.newline)
    return layout
