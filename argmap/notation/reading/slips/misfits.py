"""What is wrong with the line at which YAML gives up, where the line itself shows more than YAML says."""

import re
from collections.abc import Sequence

from argmap.notation.reading.hidden_characters import named
from argmap.notation.reading.slips.colons import without_colon
from argmap.notation.reading.slips.known_words import is_key, is_list
from argmap.notation.reading.slips.slip import Slip, TypedLine

WHOLE = "put the whole text in quotation marks"
SECOND = re.compile(r"(?<=[,;.])\s*([^\W\d_][\w-]*):(?=\s)")
INNER = re.compile(r"(?P<before>(?:- +)*(?P<first>[^\W\d_][\w-]*):\s+(?:- +)?)(?P<second>[^\W\d_][\w-]*):(?=\s|$)")
COMMENT = re.compile(r"(?<=\s)#")
CURLY = re.compile(r"(?:^|[:\-{,]\s+)([“„«”‘‚])")


def misfit(index: int, lines: Sequence[TypedLine]) -> Slip | None:
    """Return the slip in the line of ``index``, a place in the text; ``None`` where only YAML's own words are known."""
    number = next((n for n, line in enumerate(lines) if line.start <= index <= line.at + len(line.body)), None)
    if number is None:
        return None
    line, before = lines[number], lines[number - 1] if number else None
    return (
        _hash_in_braces(line)
        or _odd_comma(line)
        or _two_keys(line)
        or (before and without_colon(before))
        or without_colon(line)
        or _curly(line)
        or (before and _wrapped(line, before))
    ) or None


def _hash_in_braces(line: TypedLine) -> Slip | None:
    found = COMMENT.search(line.body)
    if not found or not re.search(r"[{\[]", line.body[: found.start()]):
        return None
    start = line.at + found.start()
    message = "everything after # is a comment, so the bracket before it is never closed"
    return Slip("hash", start, line.at + len(line.body), message, f"{WHOLE}; a comment goes behind the bracket")


def _odd_comma(line: TypedLine) -> Slip | None:
    """Return the slip of a comma of another script between two keys in braces."""
    found = re.search(r"[，、؛；﹐]\s*(?=([^\W\d_][\w-]*)\s*[:：])", line.body)
    if not found or not is_key(found[1]) or not re.search(r"[{\[]", line.body[: found.start()]):
        return None
    start, sign = line.at + found.start(), found[0].strip()
    cure = f"write the comma of the keyboard and a space: `, {found[1]}: ...`"
    return Slip("odd comma", start, start + 1, f"there is {named(sign)} ({sign}) before this key, not a comma", cure)


def _two_keys(line: TypedLine) -> Slip | None:
    """Return the slip of a line with a key behind a text or behind a key: ``text: He moves., basis: testimony``."""
    if re.search(r"[{\[\"']", line.body):
        return None
    if (inner := INNER.match(line.body)) and is_key(inner["second"]) and is_key(inner["first"]):
        start = line.at + inner.start("second")
        cure = f"write `{inner['second']}: ...` on a line of its own below, two spaces deeper than `{inner['first']}:`"
        if is_list(inner["first"]):
            cure = f"write `- {inner['second']}: ...` on a line of its own below"
        return Slip("two keys", start, start + len(inner["second"]), "there are two keys on this line", cure)
    for found in SECOND.finditer(line.body):
        if is_key(found[1]):
            start = line.at + found.start(1)
            cure = f"write `{found[1]}: ...` on a line of its own, in the column of the first key, without the comma"
            return Slip("two keys", start, start + len(found[1]), "there are two keys on this line", cure)
    return None


def _curly(line: TypedLine) -> Slip | None:
    if not (found := CURLY.search(line.body)):
        return None
    start = line.at + found.start(1)
    message = f"curly quotation marks ({found[1]}) do not hold a text together"
    return Slip("curly", start, start + 1, message, 'put the whole text in straight quotation marks: "..."')


def _wrapped(line: TypedLine, before: TypedLine) -> Slip | None:
    """Return the slip of a text that goes on in the column of its key."""
    if re.search(r":(\s|$)", line.body) or line.body.startswith("- ") or line.indent > before.indent + 2:
        return None
    if not re.search(r":\s+\S|^- ", before.body):
        return None
    message = "this line has no key: it looks like the rest of the text above it"
    return Slip(
        "wrapped",
        line.at,
        line.at + len(line.body),
        message,
        "indent it two spaces deeper than the line above, or join the two lines",
    )
