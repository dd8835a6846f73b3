"""A map on the desk: messages in, state out. It knows no network and no browser, and starts no thread."""

from argmap.desk.desk import Desk

__all__ = ["Desk"]
