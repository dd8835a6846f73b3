"""A review with what it is about: the manuscript and the map, as the command line or the file names them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from argmap.anchoring.companion_files import article_beside, edition_beside
from argmap.anchoring.editions import Edition
from argmap.checking.inputs import refuse_inputs
from argmap.formats import read
from argmap.graph import Graph
from argmap.graph.drafts import require_confirmed
from argmap.graph.graph_document import GraphDocument
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError, printable
from argmap.reports.references import DEFAULT_STYLE
from argmap.reviewing.annotations.annotation import Review
from argmap.reviewing.annotations.edition_code import require_edition
from argmap.reviewing.annotations.review_file import load_review
from argmap.reviewing.report_templates import ReportTemplate
from argmap.reviewing.review_report import ReviewReport

CURES = {
    "map": ", or name it with --map", "manuscript": ", or name it with --paper",
    "earlier map": ", or remove `earlier_map` from the review",
}  # fmt: skip
"""What else helps where a file that a review names is not there."""


@dataclass(frozen=True)
class ReviewFiles:
    """A review, the manuscript and the map; either may be missing. ``inputs`` are the files read, and what they are.

    ``before`` is the map as it was in the round before, where the review names it.
    """

    review: Review
    article: Article | None
    document: GraphDocument | None
    inputs: Mapping[str, str] = field(default_factory=dict)
    before: GraphDocument | None = None

    @classmethod
    def read(cls, file: str | os.PathLike[str], *, paper: str | None = None, map_: str | None = None) -> "ReviewFiles":
        """Return the review in a file with its companions; what it names itself is looked for beside it.

        Raises ``ReadError`` for what cannot be read, ``ArgmapError`` for what is not there.
        """
        review = load_review(file)
        inputs = {os.fspath(file): "the review"}
        map_file = _named(file, map_, review.map, "map")
        document = read(map_file) if map_file else None
        paper_file = _named(file, paper, review.paper, "manuscript")
        article = read_article(paper_file) if paper_file else article_beside(document) if document else None
        if article:
            require_edition(review, article, os.fspath(file))
        earlier = _named(file, None, review.earlier_map, "earlier map")
        named = ((map_file, "the map"), (paper_file, "the manuscript"), (earlier, "the earlier map"))
        inputs |= {str(one): what for one, what in named if one}
        return cls(review, article, document, inputs, read(earlier) if earlier else None)

    def report(
        self, number: int = 1, template: ReportTemplate | None = None, *, style: str = DEFAULT_STYLE,
        pictures: bool = False,
    ) -> ReviewReport:  # fmt: skip
        """Return what writes the report; ``number`` is the reviewer's, all else as ``ReviewReport`` takes it."""
        earlier = self.before.graph if self.before else None
        return ReviewReport(
            self.review, self.article, self.graph, number, template, style=style, pictures=pictures,
            edition=self.edition, earlier=earlier,
        )  # fmt: skip

    @cached_property
    def graph(self) -> Graph | None:
        """The map as statements and inferences."""
        return self.document.graph if self.document else None

    @cached_property
    def edition(self) -> Edition | None:
        """The text that the places of the map count in, if one was kept beside it. Raises ``ReadError``."""
        return edition_beside(self.document) if self.document else None

    def require_confirmed(self) -> None:
        """Raise ``ArgmapError`` where statements of the map are drafts that nobody has confirmed."""
        if self.document:
            require_confirmed(self.document)

    def refuse_as_output(self, *outputs: str | None) -> None:
        """Raise ``ArgmapError`` for a file to be written that was read, and for one that is to be written twice."""
        wanted = [one for one in outputs if one not in (None, "-")]
        refuse_inputs(list(filter(None, wanted)), dict(self.inputs))
        if len({Path(one).resolve() for one in wanted if one}) < len(wanted):
            raise ArgmapError("two outputs cannot be the same file; name another file")


def _named(review: str | os.PathLike[str], given: str | None, named: str | None, what: str) -> str | None:
    """Return a file that was given, or that a review names and that must then lie beside it."""
    if given or not named:
        return given
    if Path(named).name != named:
        raise ArgmapError(f"{printable(os.fspath(review))}: `{named}` must be the name of a file beside the review")
    file = Path(review).parent / named
    if not file.is_file():
        cure = f"put it there{CURES[what]}"
        raise ArgmapError(f"{printable(str(file))}: the {what} is not beside the review; {cure}")
    return str(file)
