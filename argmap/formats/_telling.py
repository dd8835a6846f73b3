"""Tells the format of a file: by its extension, then by how it begins."""

import os
import re
from collections.abc import Iterator
from typing import cast

from argmap.files import refuse
from argmap.formats._format import HEAD, ReadableFormat, formats, reads
from argmap.problems import ArgmapError, Place
from argmap.text.enumerating import listed

OWN = ("yaml", "json")
OWN_YAML = re.compile(r"^claim:", re.MULTILINE)
"""What a map in argmap's notation has in YAML, and a file in no other format."""
OWN_MAP = re.compile(r"^claim:|[{,]\s*\"claim\"\s*:", re.MULTILINE)
"""What it has in YAML or JSON; in the JSON of others a node may be called so."""
OWN_SUFFIXES = (".yaml", ".yml", ".json", ".yaml.txt", ".yml.txt")
COMMON = (".json", ".xml", ".txt", ".yaml", ".yml", ".md", ".markdown")
"""Extensions of many kinds of files, which mean no format by themselves."""
UNREAD = (
    (r"\s*(?:---\n.*?\n---\s*)?(?:graph|flowchart)\s+(?:TB|TD|BT|RL|LR)\b", "a Mermaid diagram"),
    (r"\s*(?:strict\s+)?(?:di)?graph\b[^\n{]*\{", "a Graphviz drawing (DOT)"),
    (r"\s*(?:<\?xml[^>]*>\s*)?<mxfile\b", "a draw.io drawing"),
    (r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<svg\b", "an SVG picture"),
    (r"\s*(?:<\?xml[^>]*>\s*)?<gexf\b", "a GEXF graph"),
    (r"\s*(?:<\?xml[^>]*>\s*)?<rdf:RDF\b", "an RDF file"),
    (r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<BPMN|<bpmn", "a BPMN process"),
    (r"\s*@(?:prefix|base)\s", "an RDF file (Turtle)"),
    (r"\s*@startuml\b", "a PlantUML diagram"),
    (r"\s*@\w+\s*\{\s*[^,\s]+\s*,", "a BibTeX file"),
    (r"TY  - ", "a RIS file"),
)
"""How files of formats begin that argmap does not read, and what they are called."""


def format_of(file: str, text: str) -> str:
    """Return the name of the format of a text that was read from ``file``.

    A text that is in no format that can be told is taken for a map in argmap's own, whose reader says what it lacks.
    Raises ``ReadError`` for one in a format that argmap does not read.
    """
    head = text[:HEAD]
    if OWN_YAML.search(head):  # at once, so that no other format is looked at for most maps
        return own_format(file)
    ending = os.fspath(file).lower()
    if found := _by_extension(ending, head) or _by_content(ending, head):
        return found
    if unread := kind_of_unread(head):
        cure = "save the map in a format that `argmap formats` lists as read"
        raise refuse("unknown-format", f"this is {unread}, which argmap does not read", cure, Place(file))
    for name in _with_suffix(ending):
        if almost := almost_in(name, head):
            raise refuse("unknown-format", *almost, Place(file))
    return own_format(file)


def _by_extension(ending: str, head: str) -> str | None:
    """Return the format that has the extension and whose files begin so, or the only one that has the extension.

    An extension of two parts (``.gsn.yaml``) was given to say what the file is, however it begins.
    """
    named = list(_with_suffix(ending))
    if found := next((name for name in named if recognised(name, head)), None):
        return found
    if OWN_MAP.search(head):
        return own_format(ending)
    of_two = [name for name in named if any(one.count(".") > 1 for one in _suffixes(name, ending))]
    if len(of_two) == 1:
        return of_two[0]
    return named[0] if len(named) == 1 and not ending.endswith(COMMON) else None


def _by_content(ending: str, head: str) -> str | None:
    """Return the format of a file that has the extension of none, or of another, by how it begins."""
    if ending.endswith(OWN_SUFFIXES):
        return None
    return next((name for name in readable() if recognised(name, head)), None)


def own_format(file: str) -> str:
    """Return which of argmap's own two formats a file's name means: JSON if it ends so, else YAML."""
    return "json" if file.lower().endswith(".json") else "yaml"


def kind_of_unread(head: str) -> str | None:
    """Return what a text is that begins as files of another program do; ``None`` if nothing tells."""
    return next((name for start, name in UNREAD if re.match(start, head, re.DOTALL)), None)


def readable() -> list[str]:
    """Return the names of the formats of other programs that are read from text."""
    return [name for name, one in formats().items() if reads(one) and name not in OWN and not is_binary(name)]


def is_binary(name: str) -> bool:
    """Tell whether a format is no text."""
    return bool(getattr(formats().get(name), "BINARY", False))


def recognised(name: str, head: str) -> bool:
    """Tell whether a text begins as those in a format do."""
    return cast("ReadableFormat", formats().get(name)).recognises(head)


def almost_in(name: str, head: str) -> tuple[str, str] | None:
    """Return what a text lacks to be in a format that it nearly is in, and the cure; ``None`` if it is far from it."""
    lacks = getattr(formats().get(name), "lacks", None)
    return cast("tuple[str, str] | None", lacks(head)) if lacks else None


def binary_format_of(file: str) -> str | None:
    """Return the format that is no text and that a file's extension means; ``None`` if it means none."""
    ending = file.lower()
    return next((name for name in formats().names() if is_binary(name) and _ends(name, ending)), None)


def _with_suffix(ending: str) -> Iterator[str]:
    yield from (name for name in readable() if _ends(name, ending))


def _ends(name: str, ending: str) -> bool:
    return reads(formats().get(name)) and bool(_suffixes(name, ending))


def _suffixes(name: str, ending: str) -> list[str]:
    """Return the extensions of a format that a file's name ends with."""
    return [one for one in formats().get(name).SUFFIXES if ending.endswith(one)]


def _names() -> str:
    return listed([name for name, one in formats().items() if reads(one)])


def require_readable(name: str) -> None:
    """Raise ``ArgmapError`` for the name of a format that does not exist or is only written."""
    formats().require(name)
    if not reads(formats().get(name)):
        raise ArgmapError(f"{name} is written, but not read; these are read: {_names()}")
