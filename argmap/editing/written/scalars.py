"""Writes a text as a scalar: plain where every reader of YAML takes it for the same text, else in quotation marks."""

import json
import re
from functools import cache
from io import StringIO
from typing import Any

UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that JSON lets stand as they are, and that YAML forbids, or its readers take for ends of lines."""
AT_LINE_START = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]")
"""What a line had better not begin with: it would look like an item, a comment or a quotation."""
KEY_BEFORE = re.compile(r"[\w-]+[:：]")
NO_BLOCK = re.compile(r"[\x00-\x09\x0b-\x1f]|\A\s|\s\Z|[ \t]$", re.MULTILINE)
"""What a literal block would change, or hide: control characters, spaces at its ends and at the ends of lines."""
GAP = re.compile(r"(?<=[^\s\\]) (?=\S)")
"""A space at which a line may be broken: folding makes one space of the break and the indentation."""


def json_scalar(value: Any) -> str:
    """Return a value as JSON writes it."""
    return json.dumps(value, ensure_ascii=False)


def yaml_scalar(text: str, *, flow: bool = False, like: str = "", column: int = 0, width: int = 0, deeper: int = 0,
                newline: str = "\n") -> str:  # fmt: skip
    """Return a text as YAML writes it (YAML 1.2, chapter 7), in the quotation marks that ``like`` has, where these do.

    ``flow`` tells that it stands in brackets. Beyond ``width``, counted from ``column``, it is broken into lines, the
    further ones set ``deeper`` by so many spaces; 0 breaks nothing.
    """
    allowed = _Allowed(text)
    plain = (allowed.flow if flow else allowed.block) and like[:1] not in ("'", '"')
    if plain:
        lines = _lines(text, column, width)
        if not any(AT_LINE_START.match(line) or KEY_BEFORE.match(line) for line in lines[1:]):
            return _joined(lines, deeper, newline)
    single = allowed.single and (like[:1] == "'" or (('"' in text or "\\" in text) and like[:1] != '"'))
    quoted = "'" + text.replace("'", "''") + "'" if single else _double(text)
    return _joined(_lines(quoted, column, width), deeper, newline)


def stands_in_lines(text: str) -> bool:
    """Tell whether a text has several lines that a literal block keeps as they are (YAML 1.2, 8.1.2)."""
    return "\n" in text and not NO_BLOCK.search(text) and not UNSEEN.search(text)


def literal_scalar(text: str, column: int, newline: str) -> str:
    """Return a text of several lines as a literal block, set in by ``column``, with the end of its last line."""
    lines = (" " * column + line if line else "" for line in text.split("\n"))
    return "|-" + newline + "".join(line + newline for line in lines)


class _Allowed:
    """The ways in which a text may be written: plain in a block, plain in brackets, in single quotation marks."""

    __slots__ = ("block", "flow", "single")

    def __init__(self, text: str) -> None:
        import yaml

        analysed, ordinary = _dumper().analyze_scalar(text), not UNSEEN.search(text)
        one_line = ordinary and bool(text) and not analysed.multiline
        is_text = one_line and _dumper().resolve(yaml.ScalarNode, text, (True, False)) == "tag:yaml.org,2002:str"
        self.block: bool = is_text and analysed.allow_block_plain
        self.flow: bool = is_text and analysed.allow_flow_plain
        self.single: bool = one_line and analysed.allow_single_quoted


@cache
def _dumper() -> Any:
    """Return a writer of YAML, of which only the judgement on texts is used."""
    import yaml

    return yaml.SafeDumper(StringIO(), allow_unicode=True)


def _double(text: str) -> str:
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json_scalar(text))


def _lines(raw: str, column: int, width: int) -> list[str]:
    """Break a scalar at spaces so that its lines end at ``width``, if they can."""
    if not width or column + len(raw) <= width:
        return [raw]
    lines, start, last, room = [], 0, 0, max(width - column, 20)
    for gap in GAP.finditer(raw):
        if gap.start() - start > room and last > start:
            lines.append(raw[start : last - 1])
            start, room = last, max(width - column, 20)
        last = gap.end()
    if len(raw) - start > room and last > start:
        lines.append(raw[start : last - 1])
        start = last
    return [*lines, raw[start:]]


def _joined(lines: list[str], deeper: int, newline: str) -> str:
    return (newline + " " * deeper).join(lines)
