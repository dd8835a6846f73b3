"""Places as the W3C Web Annotation Data Model (2017) writes them, for other programs.

Section 4.2.4, text quote selector: the exact text with what stands before and behind it. Section 4.2.5, text position
selector: start and end. Positions count code points in the article's running text. The quotation holds the paper's
words: it is made when it is asked for and kept nowhere.
"""

from argmap.anchoring.index import Span
from argmap.paper.article import Article

CONTEXT = 32
"""How many code points of context go with a quotation, as in the Hypothesis client."""


def position_selector(span: Span) -> dict[str, str | int]:
    """Return a ``TextPositionSelector``: start and end in code points, end not included."""
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def quote_selector(span: Span, article: Article) -> dict[str, str | int]:
    """Return a ``TextQuoteSelector``: the exact words, and up to 32 code points before and behind them."""
    return {
        "type": "TextQuoteSelector",
        "exact": article.quote(span.start, span.end),
        "prefix": article.quote(max(0, span.start - CONTEXT), span.start),
        "suffix": article.quote(span.end, span.end + CONTEXT),
    }
