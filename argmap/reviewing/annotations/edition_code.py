"""Tells whether a manuscript is the one that the places of a review count in."""

from argmap.anchoring.editions import digest
from argmap.paper.article import Article
from argmap.problems import ArgmapError, printable
from argmap.reviewing.annotations.annotation import Review

LENGTH = 16
"""How many digits of the SHA-256 of the text tell one manuscript from another."""


def edition_code(article: Article) -> str:
    """Return the code of a manuscript's text."""
    return digest(article)[:LENGTH]


def require_edition(review: Review, article: Article, file: str) -> None:
    """Raise ``ArgmapError`` for a manuscript that is another text than the review was made of.

    Its places would then be those of other sentences, and nobody could tell.
    """
    if review.edition is None or review.edition == edition_code(article):
        return
    raise ArgmapError(
        f"{printable(article.file)} is not the text that the places in {printable(file)} count in; to go on with a "
        "revised manuscript, give the earlier one with --paper and run `argmap review next`, or, if the places are "
        "right, remove `edition` from the review"
    )
