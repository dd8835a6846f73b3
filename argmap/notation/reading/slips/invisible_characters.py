"""Spaces and marks that cannot be seen and that no space bar makes: in the indentation, in and behind a key."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from argmap.notation.reading.hidden_characters import first_hidden, is_hidden, named
from argmap.notation.reading.slips.known_words import is_key
from argmap.notation.reading.slips.slip import Slip, TypedLine

HEAD = re.compile(r"(?:-\s*)*([^\s:：\"'{}\[\],][^:：\"'{}\[\],]{0,40})[:：]\s?|(?:-.?)++")
"""How a line may begin: hyphens, then a key with its colon and the space behind it."""
INDENTS = "replace it with a space, and so everywhere in the file (search and replace does it)"


def find(lines: Sequence[TypedLine], text: str) -> Iterator[Slip]:
    """Yield the first such character of each line."""
    for line in lines:
        before = text[line.start : line.at]
        if "\t" in before:
            where = line.start + before.index("\t")
            yield Slip(
                "tab", where, where + 1, "there is a tab here; YAML indents with spaces only",
                "replace each tab with two spaces (most editors can do this for a whole file)",
            )  # fmt: skip
        elif (found := first_hidden(before)) is not None:
            if unicodedata.category(before[found]) == "Cf":
                yield _unseen(line.start + found, before[found])
                continue
            where = line.start + found
            message = f"there is {named(text[where])} here; YAML indents with the space bar only"
            yield Slip("indent", where, where + 1, message, INDENTS)
        elif line.body.isascii():
            continue
        elif (head := HEAD.match(line.body)) and (found := first_hidden(head[0])) is not None:
            word = "".join(one for one in head[1] or "" if one.isspace() or not is_hidden(one)).strip()
            if head[1] is None or is_key(word.replace("\xa0", " ").strip()):
                yield _in_head(line, found)


def _in_head(line: TypedLine, found: int) -> Slip:
    where, name = line.at + found, named(line.body[found])
    if unicodedata.category(line.body[found]) == "Cf":
        return _unseen(where, line.body[found])
    cure = "replace it with a space from the space bar"
    return Slip("odd space", where, where + 1, f"there is {name} here, not a space", cure)


def _unseen(where: int, letter: str) -> Slip:
    return Slip("unseen", where, where + 1, f"there is {named(letter)} here, which cannot be seen", "delete it")
