"""JSON (RFC 8259) with the place of every value: the standard library's scanner of strings under a loop of our own.

Python's ``json`` keeps no places and recurses; YAML readers refuse some JSON (surrogate pairs, tabs).
"""

import re
from json import JSONDecodeError, JSONDecoder

from argmap.files import refuse
from argmap.notation.source.builder import Builder
from argmap.notation.source.marks import Parsed, Source, SourceSpan
from argmap.problems import ReadError, shown

SPACE = re.compile(r"[ \t\n\r]*")
STRINGS = JSONDecoder()
LITERAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null", re.ASCII)
WORD = re.compile(r"[^\s,:\[\]{}\"]+|.")
QUOTES = tuple("“”„‟«»‘’'`")
"""Marks that are no quotation marks in JSON."""
ESCAPES = 'only " \\ / b f n r t, or u and four digits, can follow a backslash; write a backslash itself twice'

STRING_FAULTS = {
    "Unterminated string": ("this quotation mark is never closed", "close it"),
    "Invalid control character": (
        "this text contains a line break, tab or control character",
        "write \\n or \\t instead",
    ),
    "Invalid \\escape": ("there is no such escape", ESCAPES),
    "Invalid \\uXXXX escape": ("four hexadecimal digits are missing after \\u", ESCAPES),
}
"""What the scanner of strings says, with what to say instead."""


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source, self.text, self.at = source, source.text, 0
        self.builder = Builder(source)
        self.closers: list[str] = []
        self.first = True  # is the next member the first of its container?

    def read(self) -> Parsed:
        self.space()
        if self.at == len(self.text):
            raise self.wrong("the file is empty", "write a map in it; `argmap new` creates one to fill in")
        self.value()
        while self.closers:
            self.item()
        self.space()
        if self.at < len(self.text):
            raise self.wrong("there is text after the end of the document", "delete it, or put it in a separate file")
        assert self.builder.done is not None  # noqa: S101 - value() has added at least one part
        return self.builder.done

    def item(self) -> None:
        """Read one member of the open container with what separates it from the last, or its end."""
        self.space()
        if self.peek() == self.closers[-1]:
            self.at += 1
            self.closers.pop()
            self.builder.end(self.at)
            self.first = False
            return
        if self.at == len(self.text):
            raise self.wrong(f"the file ends before a bracket is closed: {self.closers[-1]} is missing", "add it")
        self.member()

    def member(self) -> None:
        if self.peek() == ",":
            if self.first:
                raise self.wrong("there is no value before this comma", "delete the comma")
            self.at += 1
            self.space()
            if self.peek() == self.closers[-1]:
                raise self.wrong("there is a comma before the closing bracket", "delete the comma")
        elif not self.first:
            raise self.wrong(f"expected a comma or {self.closers[-1]}, not {self.word()}", "add it before this")
        if self.closers[-1] == "}":
            self.key()
        self.value()

    def key(self) -> None:
        if self.peek() != '"':
            straight = ", in straight quotation marks" if self.marks() else ""
            raise self.wrong("a key must be text in double quotation marks", f'write it as "key": value{straight}')
        self.string()
        self.space()
        if self.peek() != ":":
            raise self.wrong("there is no colon after this key", 'write it as "key": value')
        self.at += 1
        self.space()

    def value(self) -> None:
        character = self.peek()
        self.first = False
        if character == '"':
            self.string()
        elif character in ("{", "["):
            self.builder.start({} if character == "{" else [], SourceSpan(self.at, self.at + 1))
            self.closers.append("}" if character == "{" else "]")
            self.at += 1
            self.first = True
        else:
            self.literal()

    def string(self) -> None:
        try:
            value, end = STRINGS.raw_decode(self.text, self.at)
        except JSONDecodeError as error:
            self.at = error.pos
            raise self.wrong(*next(told for start, told in STRING_FAULTS.items() if start in error.msg)) from error
        self.builder.scalar(value, SourceSpan(self.at, end))
        self.at = end

    def literal(self) -> None:
        match = LITERAL.match(self.text, self.at)
        word = WORD.match(self.text, self.at)
        if not match or not word or match[0] != word[0]:
            cure = self.marks() or "put text in double quotation marks"
            if not self.closers and word and word[0].isalpha():
                cure = "if this is a map in YAML, give its file the extension .yaml"
            raise self.wrong(f"expected a value, not {self.word()}", cure)
        self.builder.scalar(None if match[0] == "null" else match[0], SourceSpan(self.at, match.end()))
        self.at = match.end()

    def word(self) -> str:
        match = WORD.match(self.text, self.at)
        return shown(match[0]) if match else "the end of the file"

    def marks(self) -> str:
        """Return the cure for quotation marks of another kind here; empty where there are none."""
        return 'replace the quotation marks with straight double ones (")' if self.peek() in QUOTES else ""

    def space(self) -> None:
        match = SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def wrong(self, message: str, cure: str) -> ReadError:
        return refuse("syntax-error", message, cure, self.source.place(self.at))


def parse_json(source: Source) -> Parsed:
    """Return the document in a text: numbers, true and false as the text that was written, null as ``None``.

    Raises ``ReadError`` with one problem: ``syntax-error``, or what ``Builder`` refuses.
    """
    return _Reader(source).read()
