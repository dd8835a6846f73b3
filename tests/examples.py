"""How many examples a property is tried on: all of them in CI, a share of them where somebody waits."""

import os

SHARE = 8
LEAST = 10


def examples(count: int) -> int:
    """Return how many of ``count`` examples are tried here."""
    return count if os.environ.get("CI") else max(count // SHARE, min(count, LEAST))
