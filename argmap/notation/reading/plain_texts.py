"""Texts that are written without quotation marks, and what YAML made of them behind the author's back."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.notation.reading.slips.known_words import is_key
from argmap.notation.reading.slips.list_marks import MARK
from argmap.notation.source import Marks, SourceSpan
from argmap.problems import Path

FIXED = frozenset({
    "id", "at", "voice", "basis", "credence", "scheme", "question", "ref", "language", "paper", "file", "rule", "type",
    "work", "number", "ibid", "label", "locator", "issued", "accessed", "URL", "DOI", "ISBN", "ISSN", "page", "volume",
    "issue", "footnotes", "references", "cites", "draft",
})  # fmt: skip
"""Keys whose values have a form of their own: a comment behind one takes nothing away."""
COMMENT = re.compile(r"([ \t]+)#(\s?)")
SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
KEYED = re.compile(r"([^\W\d_][\w-]*)\s*(?:[:：]|$)")
SHORT = 60
"""A line of fewer characters than this is not broken for its length."""


class PlainText(NamedTuple):
    """A text without quotation marks: where its value is in the map, and where in which source."""

    path: Path
    marks: Marks


def plain_texts(marks: Marks) -> Iterator[PlainText]:
    """Yield the plain texts of a map in the order of the text, those of a form of their own left out."""
    pending: list[tuple[Path, Marks]] = [((), marks)]
    while pending:
        path, here = pending.pop()
        if here.children:
            pending += [((*path, step), child) for step, child in reversed(here.children.items())]
            continue
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        if key not in FIXED and here.source.text[here.value.start : here.value.start + 1] not in (
            '"',
            "'",
            "|",
            ">",
            "{",
            "[",
        ):
            yield PlainText(path, here)


def cut_off(one: PlainText) -> SourceSpan | None:
    """Return the comment that looks like the end of a plain text; ``None`` for none, or one that is plainly a comment.

    Two spaces set a comment off, if the text before it is a whole sentence or a space follows the sign.
    """
    text, (start, end) = one.marks.source.text, one.marks.value
    found = COMMENT.match(text, end)
    if not found:
        return None
    wide, apart = len(found[1]) > 1 or "\t" in found[1], bool(found[2])
    if start == end and apart:
        return None  # nothing was written yet
    if wide and (apart or SENTENCE_END.search(text, start, end)):
        return None
    line_end = re.compile(r"[\r\n]|$").search(text, end)
    return SourceSpan(end + len(found[1]), line_end.start() if line_end else len(text))


def swallowed(one: PlainText) -> Iterator[tuple[SourceSpan, str]]:
    """Yield the lines of a plain text that look like items or keys of their own, each with its words."""
    text, (start, end) = one.marks.source.text, one.marks.value
    if "\n" not in text[start:end] and "\r" not in text[start:end]:
        return
    before = ""
    for found in re.finditer(r"[^\r\n]+", text[start:end]):
        line = found[0].strip()
        if (
            before
            and _is_structure(line)
            and (len(before) < SHORT or SENTENCE_END.search(before) or before[-1] in ":：")
        ):
            at = start + found.start() + found[0].index(line)
            yield SourceSpan(at, at + len(line)), line
        before = line or before


def _is_structure(line: str) -> bool:
    if line.startswith("- ") or MARK.match(line):
        return True
    found = KEYED.match(line)
    return bool(found and is_key(found[1]))
