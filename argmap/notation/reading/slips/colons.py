"""Keys whose colon YAML does not see: none at all, no space behind it, or another sign in its place."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from argmap.notation.reading.hidden_characters import named
from argmap.notation.reading.slips.known_words import is_key, is_list, own_keys
from argmap.notation.reading.slips.slip import Slip, TypedLine

ITEMS = r"((?:- +)*)"
GLUED = re.compile(ITEMS + r"([^\W\d_][\w-]*(?: [\w-]+)?):(?=[^\s:/])")
ODD = re.compile(ITEMS + r"([^\W\d_][\w-]*(?: [\w-]+)?)\s*([：﹕∶︓ː;；=→⇒]|->|=>|:=|::)\s*(?=\S|$)")
BARE = re.compile(ITEMS + r"([^\W\d_][\w-]*)$")
SPACED = re.compile(ITEMS + r"([^\W\d_][\w-]*)\s+(?:[-–—]\s+)?(?=\S)")


def find(lines: Sequence[TypedLine], text: str) -> Iterator[Slip]:
    """Yield each key without a colon that counts."""
    del text
    for line, after in zip_longest(lines, lines[1:]):
        if slip := _glued(line) or _odd(line) or _bare(line, after):
            yield slip


def without_colon(line: TypedLine) -> Slip | None:
    """Return the slip of a line such as ``text A man acts.``, which may be a part of a text: YAML's error decides."""
    found = SPACED.match(line.body)
    if not found or found[2] not in own_keys() or re.search(r"[:：]", line.body):
        return None
    return _missing(line, found)


def _glued(line: TypedLine) -> Slip | None:
    found = GLUED.match(line.body)
    if not found or not is_key(found[2]):
        return None
    end = line.at + found.end()
    return Slip(
        "glued", end - 1, end, "there is no space after the colon",
        f"write `{found[1]}{found[2]}: {_short(line.body[found.end() :])}`",
    )  # fmt: skip


def _odd(line: TypedLine) -> Slip | None:
    found = ODD.match(line.body)
    if not found or not is_key(found[2]) or (found[3].isascii() and found[2] not in own_keys()):
        return None
    start, sign, rest = line.at + found.start(3), found[3], _short(line.body[found.end() :])
    what = sign if sign.isascii() else f"{named(sign)} ({sign})"
    written = f"`{found[1]}{found[2]}: {rest}`" if rest else f"`{found[1]}{found[2]}:`"
    cure = f"write {written}, with the colon of the keyboard" + (" and a space after it" if rest else "")
    return Slip("odd colon", start, start + len(sign), f"there is {what} after this key, not a colon", cure)


def _bare(line: TypedLine, after: TypedLine | None) -> Slip | None:
    """Return the slip of a key alone, ``premises``, with its list or its keys below it."""
    found = BARE.match(line.body)
    if not found or not after or not (found[2].lower() in own_keys() or is_list(found[2])):
        return None
    deeper = after.indent > line.indent or after.body.startswith("- ")
    return _missing(line, found) if deeper and (is_list(found[2]) or found[2].lower() in ("claim", "paper")) else None


def _missing(line: TypedLine, found: re.Match[str]) -> Slip:
    start = line.at + found.start(2)
    rest = _short(line.body[found.end() :])
    cure = f"write `{found[1]}{found[2]}: {rest}`" if rest else f"write `{found[1]}{found[2]}:`"
    return Slip("no colon", start, start + len(found[2]), f"there is no colon after the key {found[2]!r}", cure)


def _short(text: str) -> str:
    return text.strip() if len(text.strip()) <= 60 else "..."
