"""The pages of the paper's PDF as pictures beside the map, and where on them its sentences are."""

from base64 import b64decode
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from itertools import accumulate
from typing import Any

from argmap.files import read_bytes
from argmap.page.page_pieces import PageLetters, ShownSentence
from argmap.page.paper_text import shown_text
from argmap.paper.article import Article
from argmap.paper.readers.pdf import pictures
from argmap.paper.readers.pdf.pictures import PagePicture, PagePictures, draw, is_pdf
from argmap.problems import ArgmapError, printable

Data = dict[str, Any]


@dataclass(frozen=True)
class DrawnPages:
    """The first pages of an article's PDF, drawn.

    Where they are ``served``, a page names the addresses of the pictures, which ``files`` has; else it contains them.
    """

    article: Article
    pictures: PagePictures
    served: bool = False

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The pictures by their addresses, beside that of the page: another picture has another address."""
        return {_address(one): b64decode(one.png) for one in self.pictures.drawn.values()}

    def beside(self) -> Data:
        """Return how many pages there are, and of those that are drawn a ``sheet`` each."""
        address = _address if self.served else contained
        sentences = shown_sentences(self.article)
        sheets, begins = page_sheets(self.pictures, sentences), [one.page for one in sentences]
        pages = [
            {"source": address(one), "first": bisect_left(begins, number), **sheets[number]}
            for number, one in self.pictures.drawn.items()
        ]
        return {"total": len(self.pictures.sizes), "sheets": pages}


def drawn_pages(article: Article | None, *, served: bool = False) -> DrawnPages:
    """Return the pages of a paper, drawn. Raises ``ArgmapError`` for a paper that is no PDF, ``ReadError``."""
    if article is None:
        raise ArgmapError("--paper-pages needs the paper as a PDF; name it with --paper")
    if not is_pdf(read_bytes(article.file)):
        raise ArgmapError(f"{printable(article.file)}: --paper-pages draws the pages of a PDF; this paper is none")
    return DrawnPages(article, _bounded(draw(article.file, 0, pictures.MOST_PAGES)), served)


def page_sheets(found: PagePictures, sentences: list[ShownSentence]) -> Mapping[int, Data]:
    """Return of each page that is drawn its ``width`` and ``height`` in pixels and the ``pieces`` of sentences on it.

    A piece is the number of the sentence, from where to where in it, and left, top, width and height, in thousandths.
    """
    first, last = min(found.letters, default=0), max(found.letters, default=0)
    here = [one for one in sentences if first <= one.page <= last]
    pieces = PageLetters(found.letters).pieces(here)
    return {
        number: {
            "width": one.width,
            "height": one.height,
            "pieces": [piece.data for piece in pieces if piece.page == number],
        }
        for number, one in found.drawn.items()
    }


def shown_sentences(article: Article) -> list[ShownSentence]:
    """Return the sentences of a PDF's text with the pages that they begin on."""
    all_ = (one for paragraph in article.paragraphs.values() for one in paragraph.sentences)
    return [
        ShownSentence(number, shown_text(article, one), (one.place.line or 1) - 1) for number, one in enumerate(all_)
    ]


def _bounded(found: PagePictures) -> PagePictures:
    sums = accumulate(len(one.png) for one in found.drawn.values())
    return replace(
        found,
        drawn={
            number: one
            for (number, one), bytes_ in zip(found.drawn.items(), sums, strict=True)
            if bytes_ <= pictures.MOST_BYTES
        },
    )


def _address(picture: PagePicture) -> str:
    return f"pages/{sha256(picture.png.encode()).hexdigest()}.png"


def contained(picture: PagePicture) -> str:
    """Return a picture as an address that has it all in itself (RFC 2397)."""
    return f"data:image/png;base64,{picture.png}"
