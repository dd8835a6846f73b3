"""A page of the paper's PDF that holds no text, only a picture of the page.

It was scanned: nothing on it is in the text of the paper, in its notes or in its references. A page that a library puts
before a scan, or a stamp on each page, does not change that.

Bad:

    a PDF whose first page is a cover with text, and whose other pages are scans

Good:

    the same PDF after text recognition (OCR)
"""

from collections.abc import Iterator

from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.paper.unread import unread_pages
from argmap.problems import Level, Place

LEVEL = Level.WARNING


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield the pages that hold only pictures."""
    if message := unread_pages(apparatus.article):
        cure = "run text recognition (OCR) over the file, and use the resulting file"
        yield Odd(message, cure, Place(apparatus.article.file))
