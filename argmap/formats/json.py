"""argmap's notation in JSON: the same keys, for programs."""

from argmap.notation.reading import Document, dumps

SUFFIXES = (".json",)


def write(document: Document) -> str:
    """Return the map with its paper in one text."""
    return dumps(document.map, "json")
