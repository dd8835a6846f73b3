"""One state of an open text, read as a map: what all that the server tells is taken from, each part made when asked."""

from functools import cached_property
from pathlib import Path as FilePath
from threading import RLock

from argmap.anchoring.companion_files import edition_beside
from argmap.anchoring.resolving import Anchors, resolve
from argmap.checking.isolation import isolated
from argmap.desk.paper_beside import PaperBeside
from argmap.editing.map_text import MapText
from argmap.files import LARGEST, refuse
from argmap.formats import read_content
from argmap.formats.argdown.argdown_titles import ArgdownTitle, titles_in
from argmap.graph.graph_document import as_graph
from argmap.lsp.found_by_checking import problems_of
from argmap.lsp.map_as_read import MapAsRead
from argmap.lsp.open_texts import OpenText
from argmap.lsp.text_kinds import TextKind, file_of, is_argdown, kind_of
from argmap.lsp.utf16 import Utf16Lines
from argmap.notation.bibliography import Paper
from argmap.notation.reading.validation import validate
from argmap.notation.source import Parsed, parse, syntax_of
from argmap.problems import ArgmapError, Place, Problem, ReadError

BOM = "\ufeff"
READING = RLock()
"""Two threads look at maps, one that checks and one that answers: they read papers one after the other."""


class ReadMap:
    """An open text and what is known of it. ``beside`` keeps its paper from one state to the next."""

    def __init__(self, open_text: OpenText, beside: PaperBeside) -> None:
        self.open_text = open_text
        self.text = open_text.text.removeprefix(BOM)  # as a file is read
        self.file = file_of(open_text)
        self._beside = beside

    @cached_property
    def kind(self) -> TextKind:
        """What the text is."""
        return kind_of(self.text, self.file)

    @cached_property
    def is_argdown(self) -> bool:
        """Whether the text is one in Argdown that is not too large to be read."""
        return is_argdown(self.kind, self.file) and not self.is_too_large

    @cached_property
    def titles(self) -> list[ArgdownTitle]:
        """The titles of a text in Argdown, in the order in which they are written; others have none."""
        return titles_in(self.text) if self.is_argdown else []

    @property
    def syntax(self) -> str:
        """The syntax of a text in argmap's notation: ``yaml`` or ``json``."""
        return syntax_of(self.file)

    @cached_property
    def places(self) -> Utf16Lines:
        """The text as positions of the protocol count it."""
        return Utf16Lines(self.open_text.text, len(self.open_text.text) - len(self.text))

    @cached_property
    def parsed(self) -> Parsed | None:
        """The text as plain data, whether or not these are a map; ``None`` where not even that can be read."""
        if self.kind not in (TextKind.MAP, TextKind.RECORD) or self.is_too_large:
            return None
        try:
            with isolated(self.file):
                parsed = parse(self.text, self.file, self.syntax)
        except ReadError:
            return None
        return parsed if isinstance(parsed.data, dict) else None

    @cached_property
    def is_too_large(self) -> bool:
        """Whether the text is larger than a file may be."""
        return len(self.text) > LARGEST or len(self.text.encode(errors="surrogatepass")) > LARGEST

    @cached_property
    def read(self) -> MapAsRead:
        """What reading the text gives. It raises nothing: a fault of argmap's own is a problem too."""
        try:
            with READING, isolated(self.file):
                return self._read()
        except ReadError as error:
            return MapAsRead(problems=error.problems)
        except ArgmapError as error:
            return MapAsRead(problems=refuse("unknown-format", str(error), "", Place(self.file)).problems)

    def _read(self) -> MapAsRead:
        if self.kind in (TextKind.STRANGE, TextKind.BLANK):
            return MapAsRead()
        if self.is_too_large:
            message, cure = f"the file is larger than {LARGEST // 2**20} MiB", "leave out what is not needed"
            raise refuse("too-large", message, cure, Place(self.file))
        if self.kind is TextKind.RECORD:
            validate(Paper, parse(self.text, self.file, self.syntax))
            return MapAsRead()
        if self.kind is TextKind.FOREIGN:
            return MapAsRead(read_content(self.text.encode(errors="surrogatepass"), self.file))
        map_text = MapText.read(self.file, {self.file: self.text})
        self._beside.look(map_text.document)
        return MapAsRead(as_graph(map_text.document), map_text, self._beside.article, self._beside.problems)

    @cached_property
    def problems(self) -> list[Problem]:
        """What keeps the text from being read, or what the rules find in it."""
        return problems_of(self.read, self.file)

    @cached_property
    def anchors(self) -> Anchors | None:
        """Where in the paper the map's statements are; ``None`` without a paper's text."""
        document, article = self.read.document, self.read.article
        if document is None or article is None:
            return None
        return resolve(document.graph, article, edition_beside(document))

    @property
    def folder(self) -> FilePath:
        """The folder of the text's file."""
        return FilePath(self.file).parent
