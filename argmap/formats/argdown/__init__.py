"""Argdown: argument maps as text, in files of their own and in fenced blocks of Markdown.

Source: https://argdown.org/syntax, for version 2 of the tool. Everything is read: statements and arguments with and
without titles, relations in every direction, premise-conclusion structures, tags, data in YAML, the front matter. Notes
(``[^1]``) and citations (``[@key, p. 5]``) are read where Argdown refuses them. What is written is accepted by Argdown;
what it has no sign for is data in YAML.
"""

from argmap.formats._carrying import EVERYTHING
from argmap.formats._format import WrittenMap
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".argdown", ".ad")
TITLE = "Argdown"
CARRIES = EVERYTHING


def recognises(head: str) -> bool:
    """Tell whether a text is Argdown, or Markdown with fenced blocks of it."""
    from argmap.formats.argdown.argdown_parts import has_fences
    from argmap.formats.argdown.argdown_signs import looks_like_argdown

    return has_fences(head) or looks_like_argdown(head)


def read(source: Source) -> GraphDocument:
    """Return the graph of a file; of several fenced blocks, each with statements of its own."""
    from argmap.formats.argdown.argdown_document import document_of

    return document_of(source)


def with_included(source: Source) -> Source:
    """Return a text with the files that it includes, below its folder. Raises ``ReadError`` where one cannot be."""
    from argmap.formats.argdown.argdown_include import included

    return included(source)


def write(document: GraphDocument) -> WrittenMap:
    """Return a graph as Argdown. Raises ``ArgmapError`` for one without a statement."""
    from argmap.formats.argdown.argdown_writer import written_as_argdown

    return written_as_argdown(document)


def counts_of(source: Source) -> dict[str, int]:
    """Return how many statements, arguments, relations and so on a file has, as Argdown's own export counts them."""
    from argmap.formats.argdown.argdown_counts import counts
    from argmap.formats.argdown.argdown_model import model_of
    from argmap.formats.argdown.argdown_parser import parsed
    from argmap.formats.argdown.argdown_parts import has_fences, parts_of

    found: dict[str, int] = {}
    for part in parts_of(source.text, fenced=has_fences(source.text)):
        for key, count in counts(model_of(parsed(part.text))).items():
            found[key] = found.get(key, 0) + count
    return found
