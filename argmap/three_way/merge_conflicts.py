"""What two sides did to a map that does not go together."""

import json
from dataclasses import dataclass
from typing import Any

from argmap.problems import Path
from argmap.three_way.merged_entries import MergedEntry

LONGEST_TOLD = 400
"""How many characters of a version are told."""
NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class MergeConflict:
    """Two changes that do not go together: what happened, and what each side has.

    ``entry`` is the statement, or ``path`` the part of the map that is no statement. ``place_ours`` and
    ``place_theirs`` are where the two versions are in the files that were merged. ``advice`` is said of what is no
    conflict, in place of what each side has; such a remark makes no comment in the result.
    """

    what: str
    ours: str
    theirs: str
    entry: MergedEntry | None = None
    path: Path = ()
    place_ours: Path | None = None
    place_theirs: Path | None = None
    advice: str = ""


def told(value: Any) -> str:
    """Return a value of a map as a message shows it."""
    if value is None:
        return NOTHING
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST_TOLD else f"{text[:LONGEST_TOLD]}..."
