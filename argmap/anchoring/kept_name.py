"""What the file beside a map is called in which an edition of its paper is kept."""

import os
from pathlib import Path

SUFFIX = ".anchors.json"


def kept_name(map_file: str | os.PathLike[str]) -> Path:
    """Return the name of the file beside a map in which its edition is kept."""
    return Path(map_file).with_suffix(SUFFIX)
