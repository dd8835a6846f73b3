"""Files that argmap writes beside maps and that are none: each says in a key of its own what it is."""

import re

from argmap.files import refuse
from argmap.notation.source import Source

_MARK = "to mark, press Mark on the first page of argmap, or run `argmap teach mark`"
KINDS = {
    "argmap-exercise": ("an exercise", _MARK),
    "argmap-key": ("the key to an exercise", _MARK),
    "argmap-hand-in": ("what a student handed in", _MARK),
    "argmap-review": ("a review", "open its map: `argmap edit` opens the review beside it"),
}
"""What files are that have such a key, and what to do with them."""
KEY = re.compile(rf"^[{{ \t]*[\"']?({'|'.join(KINDS)})[\"']?\s*:", re.MULTILINE)
HEAD = 4096
"""How far into a file its key is looked for, in characters."""


def refuse_other_files(text: str, file: str) -> None:
    """Raise ``ReadError`` (``wrong-type``) for an exercise, its key, what was handed in for it, and a review."""
    if found := KEY.search(text[:HEAD]):
        kind, cure = KINDS[found[1]]
        error = refuse("wrong-type", f"this is {kind}, not a map", cure, Source(text, file).place(*found.span(1)))
        error.texts[file] = text
        raise error
