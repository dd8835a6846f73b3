"""A map on the desk: messages in, state out. It knows no network and no browser, and starts no thread."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.desk.desk import Desk

__all__ = ["Desk"]


def __getattr__(name: str) -> Any:
    """Import the desk when it is asked for: who uses a part of this package needs neither papers nor reviews."""
    if name != "Desk":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from argmap.desk.desk import Desk

    return Desk
