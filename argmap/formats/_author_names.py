"""Which keys of nodes are names that a person gave them."""

import re

from argmap.notation.model import ID

NAME = re.compile(ID)
UUID = re.compile(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)
LONGEST_NAME = 80


def author_name(key: str) -> str | None:
    """Return a node's key if it is a name that a person gave it; numbers and UUIDs are none."""
    is_name = len(key) <= LONGEST_NAME and NAME.fullmatch(key) and not UUID.fullmatch(key)
    return key if is_name else None
