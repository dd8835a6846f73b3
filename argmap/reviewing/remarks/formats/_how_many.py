"""How many remarks a file may have."""

from collections.abc import Sequence

from argmap.files import refuse
from argmap.problems import Place

MOST = 10_000
"""As many as a file of annotations."""


def few_enough(found: Sequence[object], file: str) -> None:
    """Raise ``ReadError`` (``too-large``) if there are more remarks than a file may have."""
    if len(found) > MOST:
        cure = "export a part of them at a time"
        raise refuse("too-large", f"this has more than {MOST:,} remarks", cure, Place(file))
