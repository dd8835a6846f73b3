"""argmap's notation in YAML: what people write."""

from argmap.notation.reading import Document, dumps

SUFFIXES = (".yaml", ".yml")


def write(document: Document) -> str:
    """Return the map with its paper in one text; comments and layout of the text it was read from are not kept."""
    return dumps(document.map, "yaml")
