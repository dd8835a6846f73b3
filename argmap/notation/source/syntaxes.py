"""Chooses the reader for a text."""

from contextlib import suppress

from argmap.notation.source.marks import Parsed, Source
from argmap.problems import ReadError

SYNTAXES = ("yaml", "json")


def parse(text: str, file: str, syntax: str) -> Parsed:
    r"""Return ``text`` as data with places; ``syntax`` is one of ``SYNTAXES`` and ``file`` the name for messages.

    JSON is read as YAML too, even where the two differ: pairs of surrogates such as ``\ud83d\ude00`` (RFC 8259,
    section 7) are no escapes in YAML. Raises ``ReadError`` with one problem.
    """
    source = Source(text, file)
    if syntax == "json":
        return _json(source)
    from argmap.notation.source.yaml_parser import parse_yaml

    try:
        return parse_yaml(source)
    except ReadError:
        if not text.lstrip().startswith("{"):
            raise
        with suppress(ReadError):
            return _json(source)
        raise


def _json(source: Source) -> Parsed:
    from argmap.notation.source.json_parser import parse_json

    return parse_json(source)
