"""A paper that was read, in the form of the article that the tests wrote."""

from argmap.paper.article import Article, ArticleSection
from tests.paper.readers.article import Chapter, Source


def with_marks(article: Article, start: int, end: int) -> str:
    """Return a stretch of the text with ``{3}`` where the mark of note 3 stands."""
    text, parts, at = article.text, [], start
    for marker in sorted(article.markers, key=lambda one: one.at):
        if start < marker.at <= end:
            parts += [text[at : marker.at], f"{{{marker.note}}}"]
            at = marker.at
    return "".join([*parts, text[at:end]])


def _chapter(article: Article, section: ArticleSection) -> Chapter:
    paragraphs = tuple(with_marks(article, one.start, one.end) for one in section.paragraphs)
    return Chapter(section.title, section.id.count(".") + 1, paragraphs)


def as_source(article: Article) -> Source:
    """Return a paper in the form of the article that the tests wrote."""
    assert [note.number for note in article.notes] == list(range(1, len(article.notes) + 1))
    return Source(
        article.title,
        article.authors,
        tuple(_chapter(article, section) for section in article.sections),
        tuple(note.text for note in article.notes),
        tuple(entry.text for entry in article.entries),
    )
