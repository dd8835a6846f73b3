"""What a format is: a module that reads files into graphs, writes graphs, or both."""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache
from types import ModuleType
from typing import Protocol, cast

from argmap.formats._carrying import Feature
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source
from argmap.problems import Problem
from argmap.registry import Registry


@dataclass(frozen=True, slots=True)
class WrittenMap:
    """A graph in a format: the content of a file, and problems with what was left out beyond the format's lacks."""

    content: str | bytes
    problems: list[Problem] = field(default_factory=list)


class Format(Protocol):
    """A module of ``argmap.formats``, or one that an installed distribution names as its entry point.

    It has ``SUFFIXES`` and at least one of two functions: ``read(source)``, which returns a ``GraphDocument`` or raises
    ``ReadError``, with ``recognises(head)``, which tells whether a text of which this is the beginning is in the
    format; and ``write(document)``, which returns ``WrittenMap``, with ``CARRIES``, the features that it writes.
    ``BINARY`` marks a format that is no text: its ``read`` takes bytes and the file's name. ``lacks(head)`` may
    return a message and a cure for a text that is nearly in the format, ``with_included(source)`` a text with the files
    that it includes.
    """

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802
        """File extensions that mean this format, such as ``.yaml``."""


class ReadableFormat(Format, Protocol):
    """A format that is read."""

    def read(self, source: Source, /) -> GraphDocument:
        """Return the graph in a text. Raises ``ReadError``."""

    def recognises(self, head: str, /) -> bool:
        """Tell whether a text that begins so is in this format; ``head`` has at most ``HEAD`` characters."""


class BinaryFormat(Format, Protocol):
    """A format that is read and is no text."""

    def read(self, content: bytes, file: str, /) -> GraphDocument:
        """Return the graph in the bytes of a file. Raises ``ReadError``."""


class WritableFormat(Format, Protocol):
    """A format that is written."""

    @property
    def CARRIES(self) -> Collection[Feature]:  # noqa: N802
        """What it holds besides statements, steps and texts."""

    def write(self, document: GraphDocument, /) -> WrittenMap:
        """Return a graph in this format. Raises ``ArgmapError`` where the format cannot hold it at all."""


HEAD = 65_536
"""How many characters of a file are looked at to tell its format."""


@cache
def formats() -> Registry[Format]:
    """Return the registry of formats."""
    return Registry("argmap.formats", "format", ("SUFFIXES",))


def reads(format_: Format) -> bool:
    """Tell whether a format is read."""
    return hasattr(format_, "read")


def writes(format_: Format) -> bool:
    """Tell whether a format is written."""
    return hasattr(format_, "write")


def title_of(name: str) -> str:
    """Return what people call a format: what its module says in ``TITLE``, else its name."""
    return str(getattr(cast("ModuleType", formats().get(name)), "TITLE", name))
