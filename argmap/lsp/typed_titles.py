"""Which title or tag of Argdown is being typed where the cursor is.

The reader decides whether one is: it reads the text with what is typed brought to an end. So nothing is offered in
comments, in the front matter, in data, and where a bracket would be a part of a sentence.
"""

import re
from dataclasses import dataclass

from argmap.formats.argdown.argdown_titles import tags_in, titles_in

TITLE = re.compile(r"([\[<])([^\[\]<>\r\n]*)\Z")
TAG = re.compile(r"(#\([^()\r\n]*|#[^\s#()]*)\Z")
REST = re.compile(r"[^\[\]<>\r\n]*")
CLOSING = {"[": "]", "<": ">"}
ENDING = "x"
"""A letter that makes a title of a bracket behind which nothing is typed yet."""


@dataclass(frozen=True, slots=True)
class TypedTitle:
    """A title or a tag that is being typed: its word so far, and the span that is replaced when one is chosen.

    ``named`` is the document and what the title is of; ``None`` for a tag, whose word includes the ``#``. ``closing``
    is the bracket that is still to be written.
    """

    word: str
    start: int
    end: int
    named: tuple[int, str] | None = None
    closing: str = ""


def typed_title(text: str, index: int) -> TypedTitle | None:
    """Return what is typed at an index; ``None`` where neither a title nor a tag is."""
    begin = max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1
    line = text[begin:index]
    found, tag = TITLE.search(line), TAG.search(line)
    typed = _title(text, index, begin + found.start(2), CLOSING[found[1]]) if found else None
    return typed or (_tag(text, index, begin + tag.start()) if tag else None)


def _title(text: str, index: int, start: int, close: str) -> TypedTitle | None:
    rest = REST.match(text, index)
    end = rest.end() if rest else index
    closed = text.startswith(close, end)
    ended = f"{text[:index]}{ENDING}{'' if closed else close}{text[index:]}"
    for one in titles_in(ended):
        if one.span.start == start:
            named = (one.document, one.of)
            return TypedTitle(text[start:index], start, end if closed else index, named, "" if closed else close)
    return None


def _tag(text: str, index: int, start: int) -> TypedTitle | None:
    in_brackets = text.startswith("#(", start)
    closed = in_brackets and text.startswith(")", index)
    ended = f"{text[:index]}{ENDING}{')' if in_brackets and not closed else ''}{text[index:]}"
    if any(span.start == start for _, span in tags_in(ended)):
        return TypedTitle(text[start:index], start, index + closed)
    return None
