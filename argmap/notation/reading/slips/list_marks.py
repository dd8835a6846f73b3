"""What is typed, or put by a word processor, in the place of the hyphen and the space that begin an item of a list."""

import re
from collections.abc import Iterator, Sequence

from argmap.notation.reading.hidden_characters import named
from argmap.notation.reading.slips.known_words import is_key, is_list
from argmap.notation.reading.slips.slip import Slip, TypedLine

MARK = re.compile(
    r"(?P<dash>[–—‒―−‐‑⁃－﹣ー])(?!>)\s*(?=\S)|(?P<bullet>[•·●○◦▪■□‣∙➢➤►▶→⇒✓✔*+>~・･])\s*(?=\S)"
    r"|(?P<circled>[\u2460-\u2473\u2776-\u277f])\s*(?=\S)|(?P<symbol>[\u2190-\u2bff\U0001f300-\U0001faff]\ufe0f?)\s+(?=\S)"
    r"|(?P<number>\(?(?:\d{1,3}|[a-zA-Z])[.)]\s+|[（(]?\d{1,3}[．）、]\s*)|(?P<glued>-)(?=[^\s\-\d.>])|(?P<double>--+>?|[-=–—]+>)\s*(?=\S)"
)
KEY = re.compile(r"([^\W\d_][\w -]{0,40}?)\s*[:：]")
ALONE = re.compile(r"([^\W\d_][\w -]{0,40}?)\s*[:：]\s*(?:#.*)?$")
"""A key with nothing behind it: its list is below."""


def find(lines: Sequence[TypedLine], text: str) -> Iterator[Slip]:
    """Yield each line that begins with such a mark, if a key behind it or a list's key above says so."""
    del text
    below = False  # is this the place of an item?
    columns: tuple[int, ...] = ()  # where a line below the last item cannot go on with its text
    for line in lines:
        found = MARK.match(line.body)
        if not found:
            columns = _columns(line, columns)
            alone = ALONE.search(line.body.removeprefix("- ").lstrip())
            below = bool(alone and is_list(alone[1]))
            continue
        rest = line.body[found.end() :]
        key = KEY.match(rest)
        if below or line.indent in columns or (key and is_key(key[1])):
            below = True
            yield _slip(line, found, rest if not (key and is_key(key[1])) else f"{key[1]}: ...")


def _columns(line: TypedLine, before: tuple[int, ...]) -> tuple[int, ...]:
    """Return the columns below a line in which YAML expects an item, or a key of the last one."""
    if not line.body.startswith("- "):
        return before if line.indent > min(before, default=line.indent) else ()
    item = line.body[2:].lstrip()
    keyed = re.match(r"[^\W\d_][\w-]*:\s", item)
    return (line.indent, line.indent + len(line.body) - len(item)) if keyed else (line.indent,)


def _slip(line: TypedLine, found: re.Match[str], rest: str) -> Slip:
    mark, kind = found[0].strip(), str(found.lastgroup)
    if re.search(r":\s", rest) and not rest.endswith(": ...") and rest[0] not in "\"'{[":
        rest = f'"{rest}"' if '"' not in rest else f"'{rest}'"
    cure = f"write `- {rest}`" if len(rest) <= 60 else "write a hyphen and a space before the sentence"
    if kind == "glued":
        return Slip(kind, line.at, line.at + 1, "there is no space after the hyphen that begins this item", cure)
    what = f"{named(mark)} ({mark})" if kind == "dash" else mark
    return Slip(
        kind, line.at, line.at + len(mark), f"an item of a list begins with a hyphen and a space, not with {what}", cure
    )
