"""Which works each sentence of a paper cites in its text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.notation.bibliography import Work
from argmap.paper.article import Article, TextCitation
from argmap.paper.gathering import Gathered, gather
from argmap.paper.locating import SentenceLocator


@dataclass(frozen=True, slots=True)
class SentenceCitation:
    """A sentence (``at`` as a map names it: ``0.1 s2``) cites a work, by its id.

    ``locator`` says where in the work, empty if the paper does not say, and ``label`` what that counts, as CSL names
    it. ``citation`` is the whole citation, which may name other works too.
    """

    at: str
    work: str
    locator: str
    label: str
    citation: TextCitation


def sentence_citations(article: Article, works: Iterable[Work]) -> Iterator[SentenceCitation]:
    """Yield what the sentences of a paper cite in the text, in its order; notes are no part of that.

    ``works`` are those that are known, as a map has them: a work of the reference list that is one of them has its id.
    Citations of which it is not clear which work they mean are passed over.
    """
    return located(article, gather(article, works))


def located(article: Article, gathered: Gathered) -> Iterator[SentenceCitation]:
    """Yield the same of a paper whose notes and list were read already."""
    locator = SentenceLocator(article)
    for one in gathered.in_text:
        spot = locator.at(one.citation)
        if spot and one.work:
            yield SentenceCitation(str(spot), one.work, one.mention.locator, one.mention.counts, one.citation)
