"""A graph together with the file that it was read from: what commands take, whatever format the file is in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.graph.elements import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import Document
from argmap.notation.source import Source, SourceSpan
from argmap.problems import ArgmapError, Path, Place, Problem, printable

Spans = Mapping[Path, SourceSpan | Place]


@dataclass(frozen=True, slots=True)
class GraphDocument:
    """A graph that knows where in which file each of its parts is.

    ``texts`` holds the files' contents by name, for messages that show a line. ``remarks`` tells what the file holds
    that the graph does not, and what was not understood. ``tree`` is the map that the graph was lowered from; a file of
    another program has none, and ``spans`` in its place: where in ``source`` the part at each path is, or, of a file
    that is no text, its place.
    """

    graph: Graph
    file: str = "<map>"
    format: str = "yaml"
    texts: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    remarks: tuple[Problem, ...] = ()
    tree: Document | None = field(default=None, compare=False, repr=False)
    source: Source | None = field(default=None, compare=False, repr=False)
    spans: Spans = field(default_factory=dict, compare=False, repr=False)

    @property
    def paper_file(self) -> str | None:
        """The name of the file with the paper's text, if the paper's record gives one."""
        return self.graph.paper.file if self.graph.paper else None

    def value_place(self, path: Path) -> Place:
        """Return the place of the part at ``path``, or of the nearest that contains it and has one."""
        if self.tree:
            return self.tree.value_place(path)
        for length in range(len(path), 0, -1):
            if (found := self.spans.get(path[:length])) is not None:
                return found if isinstance(found, Place) else self._place(found)
        return Place(self.file)

    def key_place(self, path: Path) -> Place:
        """Return the place of the key at ``path``; other formats have none, so there it is that of the value."""
        return self.tree.key_place(path) if self.tree else self.value_place(path)

    def _place(self, span: SourceSpan) -> Place:
        return self.source.place(*span) if self.source else Place(self.file)

    def need_statements(self) -> "GraphDocument":
        """Return the document. Raises ``ArgmapError`` if it has no statement, as files of other programs may."""
        if not self.graph.nodes:
            raise ArgmapError(f"{printable(self.file)}: there is no statement in this file")
        return self

    def need_tree(self, what: str) -> Document:
        """Return the map as its author wrote it. Raises ``ArgmapError`` for a file of another program.

        ``what`` says in a sentence what only argmap's own notation is good for.
        """
        if self.tree is None:
            file = printable(self.file)
            raise ArgmapError(f"{file}: {what}; first run `argmap convert {file} -o MAP.yaml`")
        return self.tree


AnyDocument = Document | GraphDocument
"""A map that was read, as a tree or as a graph."""


def as_graph(document: AnyDocument) -> GraphDocument:
    """Return a map as a graph with its places, whether it was read as a tree or as a graph."""
    if isinstance(document, GraphDocument):
        return document
    return GraphDocument(lower(document.map), document.file, texts=document.texts, tree=document)
