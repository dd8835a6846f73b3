"""JSON (RFC 8259) with the place of every value: the standard library's scanner of strings under a loop of our own.

Python's ``json`` keeps no places and recurses; YAML readers refuse some JSON (surrogate pairs, tabs).
"""

import re
from json import JSONDecodeError, JSONDecoder

from argmap.files import refuse
from argmap.problems import Place, ReadError
from argmap.source.builder import Builder
from argmap.source.marks import Lines, Mark, Parsed

SPACE = re.compile(r"[ \t\n\r]*")
STRINGS = JSONDecoder()
LITERAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null", re.ASCII)


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self.text, self.file, self.at = text, file, 0
        self.lines = Lines(text)
        self.builder = Builder(file)
        self.closers: list[str] = []
        self.first = True  # is the next member the first of its container?

    def read(self) -> Parsed:
        self.space()
        self.value()
        while self.closers:
            self.item()
        self.space()
        if self.at < len(self.text):
            raise self.wrong("more text after the end of the document", "put each map in a file of its own")
        assert self.builder.done is not None  # noqa: S101 - value() has added at least one part
        return self.builder.done

    def item(self) -> None:
        """Read one member of the open container with what separates it from the last, or its end."""
        self.space()
        if self.peek() == self.closers[-1]:
            self.at += 1
            self.closers.pop()
            self.builder.end()
            self.first = False
            return
        self.member()

    def member(self) -> None:
        if self.peek() == ",":
            if self.first:
                raise self.wrong("a comma without a value before it", "delete the comma")
            self.at += 1
            self.space()
            if self.peek() == self.closers[-1]:
                raise self.wrong("a comma before the closing bracket", "delete the comma")
        elif not self.first:
            raise self.wrong("no comma between two values", "put a comma between them")
        if self.closers[-1] == "}":
            self.key()
        self.value()

    def key(self) -> None:
        if self.peek() != '"':
            raise self.wrong("a key must be text in double quotation marks", 'write it as "key": value')
        self.string()
        self.space()
        if self.peek() != ":":
            raise self.wrong("no colon after the key", 'write it as "key": value')
        self.at += 1
        self.space()

    def value(self) -> None:
        character = self.peek()
        self.first = False
        if character == '"':
            self.string()
        elif character in ("{", "["):
            self.builder.start({} if character == "{" else [], self.mark(self.at, self.at + 1))
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
            raise self.wrong(
                error.msg[0].lower() + error.msg[1:], "check the quotation marks and backslashes"
            ) from error
        self.builder.scalar(value, self.mark(self.at, end))
        self.at = end

    def literal(self) -> None:
        match = LITERAL.match(self.text, self.at)
        if not match:
            what = "the end of the file" if self.at >= len(self.text) else repr(self.peek())
            raise self.wrong(f"a value was expected, not {what}", "put text in double quotation marks")
        value = None if match[0] == "null" else match[0]
        self.builder.scalar(value, self.mark(self.at, match.end()))
        self.at = match.end()

    def space(self) -> None:
        match = SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def mark(self, start: int, end: int) -> Mark:
        return self.lines.mark(start, end)

    def wrong(self, message: str, cure: str) -> ReadError:
        return refuse("syntax-error", message, cure, Place(self.file, *self.mark(self.at, self.at + 1)))


def parse_json(text: str, file: str) -> Parsed:
    """Return the document in ``text``: numbers, true and false as the text that was written, null as ``None``.

    Raises ``ReadError`` with one problem: ``syntax-error``, or what ``Builder`` refuses.
    """
    return _Reader(text, file).read()
