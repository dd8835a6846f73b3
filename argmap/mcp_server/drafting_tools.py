"""The tools themselves: each takes names of files in the folder, and returns text (mostly JSON) for the assistant.

Their docstrings are what an assistant is told of them.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Literal

from mcp.server.mcpserver.exceptions import ToolError
from pydantic import Field

from argmap.formats import read
from argmap.graph.graph_document import GraphDocument, as_graph
from argmap.graph.lowering import lower
from argmap.mcp_server import map_views, paper_views
from argmap.mcp_server.draft_models import DraftChange, DraftClaim
from argmap.mcp_server.drafting_session import DraftingSession
from argmap.mcp_server.fault_answers import told
from argmap.mcp_server.map_drafting import RefusedError, drafted
from argmap.mcp_server.served_folder import ServedFolder
from argmap.mcp_server.starting_drafts import started
from argmap.paper.article import Article
from argmap.paper.required_text import read_paper
from argmap.problems import ArgmapError, Profile, printable

PaperName = Annotated[str, Field(max_length=200, description="Name of the paper's file in the folder: smith.md.")]
MapName = Annotated[str, Field(max_length=200, description="Name of the map's file in the folder: smith.yaml.")]
Location = Annotated[str, Field(max_length=80, description="1.6 s7 for a sentence, 1.6 for a paragraph; 1.6; 1.8 s2.")]
MOST_CHANGES = 20


class DraftingTools:
    """The tools for one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = ServedFolder(folder)
        self._session = DraftingSession()
        self.reading: list[Callable[..., str]] = [
            self.list_files, self.outline_paper, self.read_passage, self.search_paper, self.list_notes,
            self.show_map, self.check_map, self.render_map, self.report_on_map, self.explain,
        ]  # fmt: skip
        self.writing: list[Callable[..., str]] = [self.start_map, self.edit_map]

    def list_files(self) -> str:
        """List the papers and the maps in the folder."""
        with _told(self._folder):
            return _json({"papers": self._folder.papers(), "maps": self._folder.maps()})

    def outline_paper(self, paper: PaperName) -> str:
        """Show the sections of a paper and its paragraphs: their locations, first words and how many sentences."""
        with _told(self._folder):
            return _json(paper_views.outline(self._article(paper)))

    def read_passage(self, paper: PaperName, at: Location) -> str:
        """Read the sentences at a location, each with its own location and the notes that are marked in it."""
        with _told(self._folder):
            return _json(paper_views.passage(self._article(paper), at))

    def search_paper(self, paper: PaperName, words: Annotated[str, Field(min_length=2, max_length=200)]) -> str:
        """Find the sentences of a paper that have most of these words."""
        with _told(self._folder):
            return _json(paper_views.search(self._article(paper), words))

    def list_notes(self, paper: PaperName, start: Annotated[int, Field(ge=0, le=100_000)] = 0) -> str:
        """List the notes of a paper, the works that it cites with their ids, and the citations in its text."""
        with _told(self._folder):
            return _json(paper_views.apparatus(self._article(paper), start))

    def start_map(self, paper: PaperName, map: MapName, claim: DraftClaim) -> str:  # noqa: A002
        """Start a map of a paper, in a new file beside it, with the paper's thesis as a draft."""
        with _told(self._folder):
            made = started(self._folder.paper(paper), self._folder.new_map(map), claim)
            graph = lower(made.document.map)
            return _json({"written": map, "drafts": map_views.written(graph, list(graph.roots))})

    def edit_map(
        self, map: MapName, changes: Annotated[list[DraftChange], Field(min_length=1, max_length=MOST_CHANGES)]  # noqa: A002
    ) -> str:  # fmt: skip
        """Change a map: all changes are made, or none. What they touch is a draft until a person confirms it."""
        with _told(self._folder):
            made = drafted(self._folder.map(map), changes, self._session)
            graph = lower(made.after.document.map)
            return _json({"written": map, "drafts": map_views.written(graph, made.drafts)})

    def show_map(self, map: MapName) -> str:  # noqa: A002
        """Show the statements of a map and their ids as an outline: + premise, - objection, ~ undercutter, & linked."""
        with _told(self._folder):
            return _json(map_views.statements(self._document(map)))

    def check_map(self, map: MapName, profile: Profile = Profile.DEFAULT) -> str:  # noqa: A002
        """List what is wrong or missing in a map, with what to do about it."""
        with _told(self._folder):
            return _json(map_views.problems(self._document(map), profile))

    def render_map(self, map: MapName, to: Literal["text", "svg"] = "text") -> str:  # noqa: A002
        """Draw a map as a tree in text, or as an SVG."""
        with _told(self._folder):
            return map_views.picture(self._document(map), to)

    def report_on_map(self, map: MapName) -> str:  # noqa: A002
        """Write the report on a map's argument. A map with drafts has none: a person must confirm them first."""
        with _told(self._folder):
            return _json(map_views.report(self._document(map)))

    def explain(self, name: Annotated[str, Field(max_length=80)]) -> str:
        """Explain a rule that check_map names, or a scheme, such as expert-opinion, with its critical questions."""
        with _told(self._folder):
            return map_views.explained(name)

    def _article(self, name: str) -> Article:
        return read_paper(self._folder.paper(name))

    def _document(self, name: str) -> GraphDocument:
        document = as_graph(read(str(self._folder.map(name))))
        document.need_tree("only maps in argmap's own notation are shown here")
        return document


@contextmanager
def _told(folder: ServedFolder) -> Iterator[None]:
    """Turn what went wrong into words for the assistant, without the names of folders above its own."""
    try:
        yield
    except RefusedError as error:
        raise ToolError(told(error)) from error
    except ArgmapError as error:
        raise ToolError(printable_lines(str(error).replace(f"{folder.root}/", ""))) from error


def printable_lines(text: str) -> str:
    """Return a text whose lines are printable."""
    return "\n".join(map(printable, text.split("\n")))


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)
