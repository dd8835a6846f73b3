"""The lines of a text that are structure: keys, items and plain texts, without comments and what is quoted."""

import re
from collections.abc import Iterator

from argmap.notation.reading.slips.slip import TypedLine
from argmap.text.cells import INVISIBLE

BREAK = re.compile(r"\r\n|\r|\n")
BLOCK = re.compile(r"(?:^|[:\-] )\s*[|>][+-]?[1-9]?[+-]?\s*(?:#.*)?$")
"""What ends a line whose text is on the lines below."""
QUOTED = re.compile(r"^(?:- +)*(?:[^\s:'\"{\[]+: +)?(['\"])")
"""A line whose value begins with a quotation mark."""


def typed_lines(text: str) -> list[TypedLine]:
    """Return the lines that are structure, in order."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[TypedLine]:
    block: int | None = None  # the indentation of the key whose text is in block style
    for number, (start, line) in enumerate(_split(text), 1):
        body = line.lstrip(_space_of(line))
        indent = len(line) - len(body)
        if not body.strip() or (block is not None and indent > block):
            continue
        block = None
        if body.startswith(("#", "---", "...")):
            continue
        if BLOCK.search(body):
            block = indent
        yield TypedLine(number, start, indent, body.rstrip())


def _split(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for found in BREAK.finditer(text):
        yield start, text[start : found.start()]
        start = found.end()
    yield start, text[start:]


def _space_of(line: str) -> str:
    """Return the characters that begin a line unseen, as ``str.lstrip`` takes them."""
    import unicodedata

    found = {" ", "\t"}
    for letter in line:
        if letter not in found and unicodedata.category(letter) not in INVISIBLE:
            break
        found.add(letter)
    return "".join(found)


def ends_quoted(body: str, mark: str) -> bool:
    """Tell whether a value that begins with a quotation mark ends with it on its line, a comment aside."""
    value = body[body.index(mark) + 1 :]
    bare = value.replace("\\\\", "").replace('\\"', "") if mark == '"' else value.replace("''", "")
    return mark in bare
