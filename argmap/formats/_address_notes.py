"""Addresses of the web in statements, as notes of the map; the text stays as it is."""

import re

from argmap.formats._source_notes import SourceNotes
from argmap.graph.graph_builder import Where
from argmap.notation.model import Backing

ADDRESS = re.compile(r"https?://[^\s<>\"()\[\]{}]+", re.IGNORECASE)
ENDS = ".,;:!?'*_"


def address_notes(notes: SourceNotes, text: str, where: Where) -> tuple[Backing, ...]:
    """Return what a statement says of the notes that the addresses in its text have become."""
    if "http" not in text:
        return ()
    found = (one.rstrip(ENDS) for one in ADDRESS.findall(text))
    return tuple(dict.fromkeys(notes.add(one, where) for one in found if "://" in one[:-1]))
