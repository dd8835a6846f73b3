"""What lies on the desk, as the parts of it are told."""

from typing import NamedTuple

from argmap.notation.reading import Document
from argmap.paper.article import Article


class OnDesk(NamedTuple):
    """The map that lies on the desk, and its paper's text."""

    document: Document
    article: Article | None
