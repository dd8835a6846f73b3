"""The files beside a map: the paper's text, and the edition that the map's locations refer to."""

from pathlib import Path

from argmap.anchoring.edition_files import load
from argmap.anchoring.editions import Edition
from argmap.anchoring.kept_name import kept_name
from argmap.files import read_text
from argmap.graph.graph_document import AnyDocument, as_graph
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError, ReadError


def article_beside(document: AnyDocument) -> Article | None:
    """Return the text that the paper's record names in ``file``; ``None`` if it names none, or it is not there.

    Raises ``ReadError`` for a file that cannot be read.
    """
    name = as_graph(document).paper_file
    file = Path(document.file).parent / name if name else None
    return read_article(file) if file and file.is_file() else None


def edition_beside(document: AnyDocument) -> Edition | None:
    """Return the edition kept in ``MAP.anchors.json``; ``None`` if there is none. Raises ``ReadError``."""
    file = kept_name(document.file)
    return load(file) if file.is_file() else None


def source_texts(article: Article | None) -> dict[str, str]:
    """Return the contents of an article's file by its name, for messages that show a line; nothing if it is no text."""
    try:
        return {article.file: read_text(article.file)} if article else {}
    except ReadError:
        return {}


def need_article(document: AnyDocument, file: str | None = None) -> Article:
    """Return the text in ``file``, or the one that the paper's record names.

    Raises ``ReadError`` for a file that cannot be read, ``ArgmapError`` if there is none.
    """
    article = read_article(file) if file else article_beside(document)
    if article is None:
        raise ArgmapError(
            f"{document.file}: the paper's text is missing; give it with --paper, or put it beside the map"
        )
    return article
