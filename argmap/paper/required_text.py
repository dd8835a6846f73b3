"""A paper whose text is needed: what holds none is told as such, and is not taken for a paper."""

import os
import re
from pathlib import Path

from argmap.files import read_bytes, refuse
from argmap.paper.article import Article
from argmap.paper.file_kinds import HTML
from argmap.paper.reading import read_article
from argmap.paper.recognising import recognise
from argmap.problems import Place, printable

FEW = 5
"""A web page with fewer sentences is seldom a paper: rather one that leads to it, or asks for a password."""
OWN = re.compile(rb"<meta name=\"generator\" content=\"argmap\">")
"""What argmap writes at the beginning of its pages (``page.html``, ``exercise.html``, ``home.html``)."""
_HEAD = 4096
_CURE = "use the file that holds the paper's text: PDF, DOCX, HTML, Markdown or plain text"


def read_paper(path: str | os.PathLike[str]) -> Article:
    """Return the paper in a file, as ``read_article`` does; what has no sentence is no paper.

    Raises ``ReadError``, with the problem ``no-paper`` for an empty file, for one without text, and for a page that
    argmap made.
    """
    return require_text(read_article(path))


def require_text(article: Article) -> Article:
    """Return an article, if it is a paper with text. Raises ``ReadError`` as ``read_paper``."""
    content, place = read_bytes(article.file), Place(article.file)
    if OWN.search(content[:_HEAD]):
        cure = "open the map itself, a file such as .yaml; or the paper that it is of"
        raise refuse("no-paper", "this is a page that argmap made, not a paper", cure, place)
    if not article.paragraphs:
        found = "no sentence was found in it" if content.strip() else "the file is empty"
        raise refuse("no-paper", f"this is not a paper: {found}", _CURE, place)
    return article


def doubt(article: Article) -> str:
    """Return what is to be told of a web page that is hardly a paper; empty where it may well be one."""
    count = sum(len(one.sentences) for one in article.paragraphs.values())
    if count >= FEW or recognise(article.file) is not HTML:
        return ""
    found = "only 1 sentence was found" if count == 1 else f"only {count} sentences were found"
    cure = "if that is not the paper, save the page with its text, or use its PDF"
    return f"{printable(Path(article.file).name)}: {found} on this page; {cure}"
