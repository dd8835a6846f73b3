"""Files and texts into maps, and maps into text."""

from argmap.reading.document import Document
from argmap.reading.load import load, loads
from argmap.reading.write import dumps, save

__all__ = ["Document", "dumps", "load", "loads", "save"]
