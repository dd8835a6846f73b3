"""Names of files for submissions: of letters that every system can have, and none twice."""

import re
from collections.abc import Iterable

from argmap.teaching.submissions.moodle_names import Participant

OTHER = re.compile(r"[^\w.-]+")
LONGEST = 60
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that Windows keeps for devices (Microsoft, "Naming Files, Paths, and Namespaces")."""


def file_names(students: Iterable[Participant]) -> list[str]:
    """Return a name for each submission, given by whose it is, without an extension; who has several gets numbers."""
    found: list[str] = []
    taken: set[str] = set()
    for one in students:
        stem = OTHER.sub("-", " ".join(filter(None, one))).strip("-._")[:LONGEST] or "student"
        stem = f"{stem}-" if RESERVED.fullmatch(stem) else stem
        name, count = stem, 1
        while name.casefold() in taken:
            count += 1
            name = f"{stem}-{count}"
        taken.add(name.casefold())
        found.append(name)
    return found
