"""The texts that stand in a script between quotation marks."""

import re
from collections.abc import Iterator
from typing import NamedTuple

CODE = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?P<text>(?:\\.|[^"\\])*)"|(?P<begin>[`{])|(?P<end>\})|.""", re.DOTALL
)  # fmt: skip
TEMPLATE = re.compile(r"(?P<text>(?:\\.|\$(?!\{)|[^`$\\])+)|(?P<begin>\$\{)|(?P<end>`)", re.DOTALL)


class Literal(NamedTuple):
    """A text, of a template one between its places, and the script ``before`` its quotation mark."""

    text: str
    before: str


def literals(source: str) -> Iterator[Literal]:
    """Yield the texts of a script that has no regular expression with a quotation mark in it."""
    at, opened = 0, [("", 0)]  # templates and braces that the place is in, and where they begin
    while found := (TEMPLATE if opened[-1][0] == "`" else CODE).match(source, at):
        match found.lastgroup:
            case "text":
                start = opened[-1][1] if opened[-1][0] == "`" else at
                yield Literal(found["text"], source[:start])
            case "begin":
                opened.append((found[0], at))
            case "end":
                opened.pop()
        at = found.end()
