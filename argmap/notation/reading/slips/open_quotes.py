"""Quotation marks that are opened and not closed on their line, though the next line is a key or an item again."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from argmap.notation.reading.slips.slip import Slip, TypedLine
from argmap.notation.reading.slips.typed_lines import QUOTED, ends_quoted

CLOSING = "”“„»«’‘›"
NEXT = re.compile(r"- |[^\W\d_][\w-]*:(?:\s|$)")


def find(lines: Sequence[TypedLine], text: str) -> Iterator[Slip]:
    """Yield each such mark."""
    del text
    for line, after in zip_longest(lines, lines[1:]):
        found = QUOTED.match(line.body)
        if not found or ends_quoted(line.body, found[1]) or (after and not NEXT.match(after.body)):
            continue
        where = line.at + found.start(1)
        if line.body[-1] in CLOSING:
            message = f"this quotation mark is closed with a curly one ({line.body[-1]}), which does not count"
            yield Slip("curly", where, where + 1, message, f"use the straight mark {found[1]} at both ends")
            continue
        cure = f"write {found[1]} at the end of the text too"
        if found[1] == "'":
            cure += "; put a text that begins with an apostrophe in double quotation marks"
        yield Slip("open quote", where, where + 1, "this quotation mark is never closed", cure)
