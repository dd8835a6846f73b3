"""Takes a text apart into its written nodes, by the places that its reading left."""

import re
from typing import Any

from argmap.editing.written.written_nodes import COMMENT, LINE, Collection, Member, Node, Scalar, WrittenText, ends_line
from argmap.notation.source import Marks, Parsed
from argmap.text.lines import BREAK, Lines

NOTES = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?>\r\n|\r|\n))*+")
"""Empty lines and lines that hold a comment alone."""


class _OddlyWrittenError(Exception):
    """A collection is written in a way that is not taken apart: with ``?``, or a pair without braces in a list."""


def taken_apart(text: str, parsed: Parsed, syntax: str) -> WrittenText:
    """Return the written nodes of a text that was read; together they print the text."""
    root = parsed.marks.value.start
    brackets = parsed.marks.closed is not None
    reader = _Taker(text)
    begin = root if brackets else root - reader.column(root)
    found = BREAK.search(text)
    written = WrittenText(text[:begin], Scalar("", None), "", found[0] if found else "\n", syntax)
    written.root = reader.node(parsed.data, parsed.marks, begin, inline=False)
    written.after = text[reader.at :]
    written.hanging = reader.hanging
    return written


class _Taker:
    """Reads on through a text; ``at`` is where the next node's surroundings begin."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self._lines = Lines(text)
        self.hanging = False
        self._decided = False

    def node(self, data: Any, marks: Marks, at: int, *, inline: bool) -> Node:
        """Return the node that begins behind ``at``; then ``self.at`` is behind it."""
        if isinstance(data, dict | list):
            try:
                return self.brackets(data, marks) if marks.closed else self.block(data, marks, at, inline=inline)
            except _OddlyWrittenError:
                return self.whole(data, marks, at)
        self.at = marks.value.end
        return Scalar(self.text[marks.value.start : marks.value.end], data)

    def whole(self, data: Any, marks: Marks, at: int) -> Scalar:
        """Return a collection as it stands."""
        self.at = marks.closed or _end(marks)
        return Scalar(self.text[min(at, marks.value.start) : self.at], data)

    def brackets(self, data: Any, marks: Marks) -> Collection:
        start, mapping = marks.value.start, isinstance(data, dict)
        found = Collection(mapping, opening=self.text[start])
        at = start + 1
        for step, child in marks.children.items():
            token = (child.key or child.value).start
            gap = self.text[at:token]
            comma = _bare(gap).find(",") + 1
            if found.members:
                found.members[-1].tail, gap = gap[: comma - 1], gap[comma:]
            head, key = self.head(child, token, mapping=mapping, step=step)
            value = self.in_brackets(data[step], child)
            if _bare(gap).strip():
                raise _OddlyWrittenError
            found.members.append(Member(gap, key, head, value))
            at = self.at
        assert marks.closed is not None  # noqa: S101 - asked before
        found.closing = self.text[at : marks.closed]
        self.at = marks.closed
        return found

    def in_brackets(self, data: Any, child: Marks) -> Node:
        """Return a member of a collection with brackets; ``[a: b]`` holds a mapping that has none of its own."""
        if isinstance(data, dict | list) and not child.closed:
            return self.whole(data, child, child.value.start)
        return self.node(data, child, child.value.start, inline=False)

    def head(self, child: Marks, token: int, *, mapping: bool, step: str | int) -> tuple[str, str | None]:
        """Return what stands from a member's first character to its value, and its key."""
        if not mapping:
            return "", None
        assert child.key is not None  # noqa: S101 - every value of a mapping has a key
        if child.value.start < child.key.end or _bare(self.text[child.key.end : child.value.start]).strip() not in (
            ":",
            "",
        ):
            raise _OddlyWrittenError
        return self.text[token : child.value.start], str(step)

    def block(self, data: Any, marks: Marks, at: int, *, inline: bool) -> Collection:
        mapping, text = isinstance(data, dict), self.text
        column = self.column(marks.value.start)
        found = Collection(mapping, column=column, inline=inline)
        for step, child in marks.children.items():
            token = child.key.start if mapping and child.key else self.dash(at, child.value.start)
            if _bare(text[at:token]).strip():
                raise _OddlyWrittenError
            lead = self.lead(at, token, column, found.members)
            begin = self.value_start(child, token, data[step], mapping=mapping)
            self.note_hanging(data[step], child, column, mapping=mapping)
            head = text[token:begin]
            value = self.node(data[step], child, begin, inline=not BREAK.search(head))
            member, at = Member(lead, str(step) if mapping else None, head, value), self.at
            if not ends_line(value):
                at = _line_end(text, self.at)
                member.tail = text[self.at : at]
            found.members.append(member)
        self.at = at
        return found

    def dash(self, at: int, value: int) -> int:
        """Return the place of the dash before a value."""
        found = _bare(self.text[at:value]).find("-")
        if found < 0:
            raise _OddlyWrittenError
        return at + found

    def lead(self, at: int, token: int, column: int, before: list[Member]) -> str:
        """Return what stands before a member, after giving to the one before it the comments that are set deeper."""
        notes = NOTES.match(self.text, at, token)
        lines = LINE.findall(notes[0]) if notes else []
        deeper = [n for n, line in enumerate(lines) if line.strip() and _indentation(line) > column]
        first_own = next((n for n, line in enumerate(lines) if line.strip() and n not in deeper), len(lines))
        taken = max((n + 1 for n in deeper if n < first_own), default=0) if before else 0
        own = at + len("".join(lines[:taken]))
        if taken:
            _owner(before[-1], _indentation(lines[deeper[0]])).tail += self.text[at:own]
        return self.text[own:token]

    def value_start(self, child: Marks, token: int, data: Any, *, mapping: bool) -> int:
        """Return where a member's head ends: at its value, or at the end of the line above a block."""
        start = child.value.start
        behind = child.key.end if mapping and child.key else token + 1
        between = _bare(self.text[behind:start]).strip() if start >= behind else "?"
        if between != (":" if mapping else ""):
            raise _OddlyWrittenError
        broken = BREAK.search(self.text, behind, start)
        block = isinstance(data, dict | list) and not child.closed
        return broken.end() if block and broken else start

    def note_hanging(self, data: Any, child: Marks, column: int, *, mapping: bool) -> None:
        """Learn from the first list under a key how lists are indented here."""
        if mapping and not self._decided and isinstance(data, list) and data and not child.closed:
            self._decided = True
            self.hanging = self.column(child.value.start) == column

    def column(self, at: int) -> int:
        """Return how many characters stand before one in its line."""
        return self._lines.place(at)[1] - 1


def _owner(member: Member, column: int) -> Member:
    """Return the member that comments behind it, which begin at ``column``, belong to: the last that is no deeper."""
    value = member.value
    while isinstance(value, Collection) and value.members and not value.flow and value.column <= column:
        member = value.members[-1]
        value = member.value
    return member


def _end(marks: Marks) -> int:
    """Return where the last part of a collection ends."""
    while marks.children:
        marks = list(marks.children.values())[-1]
        if marks.closed:
            return marks.closed
    return marks.value.end


def _bare(gap: str) -> str:
    """Return what stands between values with spaces in the place of comments."""
    return COMMENT.sub(lambda found: " " * len(found[0]), gap) if "#" in gap else gap


def _line_end(text: str, at: int) -> int:
    """Return the index behind the line break that ends the line."""
    found = BREAK.search(text, at)
    return found.end() if found else len(text)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
