"""The pages of the paper's PDF, drawn one by one as somebody comes to see them."""

from bisect import bisect_left
from functools import cached_property
from hashlib import sha256
from typing import Any

from argmap.files import read_bytes
from argmap.page.page_pieces import ShownSentence
from argmap.page.paper_pages import contained, page_sheets, shown_sentences
from argmap.paper.article import Article
from argmap.paper.readers.pdf.pictures import draw, is_pdf
from argmap.problems import ArgmapError

Data = dict[str, Any]


def paper_sheets(article: Article) -> "PaperSheets | None":
    """Return the pages of an article's file, if it is a PDF. Raises ``ReadError`` where it cannot be read any more."""
    content = read_bytes(article.file)
    return PaperSheets(article, sha256(content).hexdigest()) if is_pdf(content) else None


class PaperSheets:
    """The pages of the PDF that an article was read from; ``name`` is another one for another file.

    All raise ``ReadError`` where the file cannot be read any more.
    """

    def __init__(self, article: Article, name: str) -> None:
        self._article = article
        self.name = name

    @cached_property
    def _sentences(self) -> list[ShownSentence]:
        return shown_sentences(self._article)

    def sizes(self) -> list[Data]:
        """Return the size of each page, in points, and ``first``: the first sentence that begins on it, or later."""
        begins = [one.page for one in self._sentences]
        return [
            {"width": width, "height": height, "first": bisect_left(begins, number)}
            for number, (width, height) in enumerate(draw(self._article.file).sizes)
        ]

    def sheet(self, number: int) -> Data:
        """Return a page, the first of which is 0: its picture, and where on it sentences are.

        Raises ``ArgmapError`` where there is no such page.
        """
        found = draw(self._article.file, number, number + 1)
        if number not in found.drawn:
            raise ArgmapError(f"the paper has no page {number + 1}; it has {len(found.sizes)}")
        return {"source": contained(found.drawn[number]), **page_sheets(found, self._sentences)[number]}
