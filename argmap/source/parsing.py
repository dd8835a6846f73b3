"""Chooses the reader for a text."""

from argmap.source.marks import Parsed, Source

SYNTAXES = ("yaml", "json")


def parse(text: str, file: str, syntax: str) -> Parsed:
    """Return ``text`` as data with places; ``syntax`` is one of ``SYNTAXES`` and ``file`` the name for messages.

    Raises ``ReadError`` with one problem.
    """
    source = Source(text, file)
    if syntax == "json":
        from argmap.source.json import parse_json

        return parse_json(source)
    from argmap.source.yaml import parse_yaml

    return parse_yaml(source)
