"""What a review begins with: the file beside the paper that it is written in, and drafts of what the checker finds."""

import os
from pathlib import Path

from argmap.anchoring.companion_files import edition_beside
from argmap.checking.running import check
from argmap.graph.graph_document import AnyDocument, as_graph
from argmap.paper.article import Article
from argmap.problems import Profile
from argmap.reviewing.annotations.annotation import Annotation, Review
from argmap.reviewing.annotations.edition_code import edition_code
from argmap.reviewing.suggestions import suggestions

MOST_DRAFTS = 50
"""How many drafts are written: those with which most falls. More would bury them."""
SUFFIX = ".review.yaml"


def review_beside(file: str | os.PathLike[str]) -> Path:
    """Return the usual name of the review of a paper, or of what a map is of."""
    return Path(file).with_suffix(SUFFIX)


def drafts(document: AnyDocument, article: Article | None) -> list[Annotation]:
    """Return all findings of the checker on the argument as drafts, those first with which most falls."""
    edition = edition_beside(document) if article else None
    problems = check(document, profile=Profile.REVIEW, article=article, edition=edition)
    return suggestions(as_graph(document).graph, problems)


def begun_review(
    review: Path, article: Article | None, map_: Path, found: list[Annotation], reviewer: str | None = None
) -> Review:
    """Return a review to be written into a file; paper and map are named where they lie beside it."""
    return Review(
        reviewer=reviewer, paper=_beside(Path(article.file), review) if article else None, map=_beside(map_, review),
        edition=edition_code(article) if article else None, annotations=tuple(found[:MOST_DRAFTS]),
    )  # fmt: skip


def _beside(file: Path, review: Path) -> str | None:
    return file.name if file.resolve().parent == review.resolve().parent else None
