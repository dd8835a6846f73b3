"""A review with what it is about: the manuscript and the map, as the command line or the file names them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from argmap.anchoring.companion_files import article_beside
from argmap.checking.inputs import refuse_inputs
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import Document, load
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError, printable
from argmap.reviewing.annotations.annotation import Review
from argmap.reviewing.annotations.review_file import load_review


@dataclass(frozen=True)
class ReviewFiles:
    """A review, the manuscript and the map; either may be missing. ``inputs`` are the files read, and what they are."""

    review: Review
    article: Article | None
    document: Document | None
    inputs: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, file: str | os.PathLike[str], *, paper: str | None = None, map_: str | None = None) -> "ReviewFiles":
        """Return the review in a file with its companions; what it names itself is looked for beside it.

        Raises ``ReadError`` for what cannot be read, ``ArgmapError`` for what is not there.
        """
        review = load_review(file)
        inputs = {os.fspath(file): "the review"}
        map_file = _named(file, map_, review.map, "map")
        document = load(map_file) if map_file else None
        paper_file = _named(file, paper, review.paper, "manuscript")
        article = read_article(paper_file) if paper_file else article_beside(document) if document else None
        inputs |= {str(one): what for one, what in ((map_file, "the map"), (paper_file, "the manuscript")) if one}
        return cls(review, article, document, inputs)

    @cached_property
    def graph(self) -> Graph | None:
        """The map as statements and inferences."""
        return lower(self.document.map) if self.document else None

    def refuse_as_output(self, *outputs: str | None) -> None:
        """Raise ``ArgmapError`` for a file to be written that was read, and for one that is to be written twice."""
        wanted = [one for one in outputs if one not in (None, "-")]
        refuse_inputs(list(filter(None, wanted)), dict(self.inputs))
        if len({Path(one).resolve() for one in wanted if one}) < len(wanted):
            raise ArgmapError("the report and the remarks to the editor cannot be the same file")


def _named(review: str | os.PathLike[str], given: str | None, named: str | None, what: str) -> str | None:
    """Return a file that was given, or that a review names and that must then lie beside it."""
    if given or not named:
        return given
    if Path(named).name != named:
        raise ArgmapError(f"{printable(os.fspath(review))}: `{named}` must be the name of a file beside the review")
    file = Path(review).parent / named
    if not file.is_file():
        cure = f"put it there, or name it with --{'map' if what == 'map' else 'paper'}"
        raise ArgmapError(f"{printable(str(file))}: the {what} is not beside the review; {cure}")
    return str(file)
