"""Papers by themselves: which files are papers, and their rows."""

from collections.abc import Iterator
from functools import lru_cache

from argmap.corpus.map_rows import Row, footnote_row, work_row
from argmap.paper.article import Article
from argmap.paper.gathering import paper_of
from argmap.paper.reading import readers


@lru_cache
def _suffixes() -> tuple[str, ...]:
    return tuple(suffix for _, one in readers().items() for suffix in one.SUFFIXES)


def is_paper(name: str) -> bool:
    """Tell whether a file has the ending of one that papers come in."""
    return name.lower().endswith(_suffixes())


def paper_rows(article: Article, name: str) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a paper, each with the name of its table; that of the paper itself is the first."""
    sections = article.sections
    paragraphs = [one for section in sections for one in section.paragraphs]
    paper = paper_of(article)
    yield "papers", {
        "map": name, "title": paper.record.title if paper.record else None, "sections": len(sections),
        "paragraphs": len(paragraphs), "sentences": sum(len(one.sentences) for one in paragraphs),
        "words": len(article.text.split()), "footnotes": len(paper.footnotes), "works": len(paper.works),
    }  # fmt: skip
    yield from (("footnotes", footnote_row(one, name, None)) for one in paper.footnotes)
    yield from (("works", work_row(one, name)) for one in paper.works)
