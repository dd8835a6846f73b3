"""The text of the paper that an open map is of, read again only when its file has changed."""

from pathlib import Path

from argmap.anchoring.companion_files import article_beside
from argmap.desk.paper_sheets import PaperSheets, paper_sheets
from argmap.notation.reading import Document
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.paper.required_text import require_text
from argmap.problems import Problem, ReadError
from argmap.watching import Stamp, stamp


class PaperBeside:
    """``article`` is the paper's text, if there is one, ``file`` its file; ``unread`` says why it cannot be read.

    ``problems`` says the same, one by one.
    ``sheets`` are its pages, if it is a PDF.
    """

    def __init__(self) -> None:
        self.article: Article | None = None
        self.sheets: PaperSheets | None = None
        self.file: Path | None = None
        self.unread = ""
        self.problems: tuple[Problem, ...] = ()
        self._seen: tuple[str | None, Stamp] | None = None

    def look(self, document: Document, otherwise: Path | None = None) -> bool:
        """Read the text that a map names, if it is another than before; tell whether it is.

        ``otherwise`` is the paper of a map that names none: a review may know it.
        """
        name = document.map.paper.file if document.map.paper else None
        file = Path(document.file).parent / name if name else otherwise
        now = str(file) if file else None, stamp(file) if file else None
        if now == self._seen:
            return False
        self._seen, self.file = now, file
        self.article, self.sheets, self.unread, self.problems = None, None, "", ()
        try:
            found = read_article(otherwise) if otherwise and not name else article_beside(document)
            self.article = found and require_text(found)
            self.sheets = paper_sheets(found) if found else None
        except ReadError as error:
            self.unread, self.problems = str(error), error.problems
        return True
