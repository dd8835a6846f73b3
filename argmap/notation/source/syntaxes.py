"""Chooses the reader for a text."""

from argmap.notation.source.marks import Parsed, Source

SYNTAXES = ("yaml", "json")


def parse(text: str, file: str, syntax: str) -> Parsed:
    """Return ``text`` as data with places; ``syntax`` is one of ``SYNTAXES`` and ``file`` the name for messages.

    Raises ``ReadError`` with one problem.
    """
    source = Source(text, file)
    if syntax == "json":
        from argmap.notation.source.json_parser import parse_json

        return parse_json(source)
    from argmap.notation.source.yaml_parser import parse_yaml

    return parse_yaml(source)
