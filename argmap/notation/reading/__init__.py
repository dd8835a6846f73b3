"""Files and texts into maps, and maps into text."""

from argmap.notation.reading.document import Document
from argmap.notation.reading.loading import load, loads
from argmap.notation.reading.writing import dumps, save

__all__ = ["Document", "dumps", "load", "loads", "save"]
