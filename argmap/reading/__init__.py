"""Files and texts into maps, and maps into text."""

from argmap.reading.document import Document
from argmap.reading.loading import load, loads
from argmap.reading.writing import dumps, save

__all__ = ["Document", "dumps", "load", "loads", "save"]
