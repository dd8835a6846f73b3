"""Where this system keeps what programs need of their own, as its users expect it.

As the XDG Base Directory Specification (0.8) has it, or as Windows and macOS do.
"""

import os
import sys
from pathlib import Path


def state_folder() -> Path:
    """Return the folder for the state of programs (``XDG_STATE_HOME``)."""
    return _folder("XDG_STATE_HOME", ".local/state", "Library/Application Support")


def cache_folder() -> Path:
    """Return the folder for what programs can fetch or make again (``XDG_CACHE_HOME``)."""
    return _folder("XDG_CACHE_HOME", ".cache", "Library/Caches")


def _folder(variable: str, usual: str, on_macos: str) -> Path:
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / on_macos
    return Path(os.environ.get(variable) or home / usual)
