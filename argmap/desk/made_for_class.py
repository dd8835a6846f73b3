"""Files that belong to exercises, told apart from maps: somebody who opens one as a map meant to mark."""

import re

from argmap.problems import ArgmapError, printable

KINDS = {
    "argmap-exercise": "an exercise", "argmap-key": "the key to an exercise",
    "argmap-hand-in": "what a student handed in",
}  # fmt: skip
"""What files are that begin so."""
SIGN = re.compile(rb"^[{\s]*[\"']?(" + "|".join(KINDS).encode() + rb")[\"']?\s*:", re.MULTILINE)
HEAD = 4096
"""How far into a file its sign is looked for, in bytes."""


def refuse_made_for_class(name: str, content: bytes) -> None:
    """Raise ``ArgmapError`` for an exercise, its key, and what a student handed in."""
    if found := SIGN.search(content[:HEAD]):
        what = KINDS[found[1].decode()]
        raise ArgmapError(
            f"{printable(name)}: this is {what}, not a map; to mark, press Mark or Class and give it there"
        )
