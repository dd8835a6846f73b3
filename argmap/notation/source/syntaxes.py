"""Chooses the reader for a text."""

import os
from collections.abc import Callable
from contextlib import suppress

from argmap.notation.source.marks import Parsed, Places, QuickData, Source
from argmap.problems import ReadError

SYNTAXES = ("yaml", "json")


def syntax_of(file: str | os.PathLike[str]) -> str:
    """Return the syntax that a file's name means: ``json`` if it ends in ``.json``, else ``yaml``."""
    return "json" if os.fspath(file).lower().endswith(".json") else "yaml"


def parse(text: str, file: str, syntax: str) -> Parsed:
    r"""Return ``text`` as data with places; ``syntax`` is one of ``SYNTAXES`` and ``file`` the name for messages.

    JSON is read as YAML too, even where the two differ: pairs of surrogates such as ``\ud83d\ude00`` (RFC 8259,
    section 7) are no escapes in YAML. Raises ``ReadError`` with one problem.
    """
    source = Source(text, file)
    if syntax == "json":
        return _json(source)
    from argmap.notation.source.quick_yaml import quick_yaml
    from argmap.notation.source.yaml_parser import parse_yaml

    try:
        return _parsed(source, quick_yaml, parse_yaml)
    except ReadError:
        if not text.lstrip().startswith("{"):
            raise
        with suppress(ReadError):
            return _json(source)
        raise


def _json(source: Source) -> Parsed:
    from argmap.notation.source.json_parser import parse_json
    from argmap.notation.source.quick_json import quick_json

    return _parsed(source, quick_json, parse_json)


def _parsed(source: Source, quick: Callable[[str], QuickData | None], thorough: Callable[[Source], Parsed]) -> Parsed:
    """Return the data of a text; the places are read at once only where the data alone cannot be."""
    found = quick(source.text)
    if found is None:
        return thorough(source)
    return Parsed(found.data, Places(lambda: thorough(source).marks, doubtful=found.doubtful))
