"""Says in which sentence a position of a paper's text lies."""

from bisect import bisect_left
from dataclasses import dataclass

from argmap.paper.article import Article, TextCitation


@dataclass(frozen=True, slots=True)
class SentencePlace:
    """A sentence: the id of its paragraph, its number there."""

    paragraph: str
    sentence: int

    def __str__(self) -> str:
        """Return it as ``at`` in a map names it: 1.6 s7."""
        return f"{self.paragraph} s{self.sentence}"


class SentenceLocator:
    """Finds the sentences of one paper by position."""

    def __init__(self, article: Article) -> None:
        paragraphs = article.paragraphs.items()
        self._spots = [SentencePlace(id_, one.number) for id_, paragraph in paragraphs for one in paragraph.sentences]
        self._sentences = [one for _, paragraph in paragraphs for one in paragraph.sentences]
        self._starts = [one.start for one in self._sentences]

    def behind(self, at: int) -> SentencePlace | None:
        """Return the sentence whose text a mark at this position stands behind; ``None`` in a paper without text.

        A mark in a heading stands before the first sentence below it, and belongs to that.
        """
        index = bisect_left(self._starts, at) - 1
        if index < 0 or self._sentences[index].end < at:
            index += 1
        return self._spots[min(index, len(self._spots) - 1)] if self._spots else None

    def at(self, citation: TextCitation) -> SentencePlace | None:
        """Return the sentence that a citation in the text stands in; ``None`` in a paper without text."""
        return self.behind(citation.start + (citation.end > citation.start))
