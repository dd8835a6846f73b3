"""A paper as plain data for other programs, and which of its parts are wanted."""

from collections.abc import Collection
from enum import StrEnum

from argmap.paper.article import Article, ArticleSection, Marker
from argmap.paper.locating import SentenceLocator
from argmap.paper.oddities import find_odd
from argmap.problems import Place, Problem

VERSION = 1


class View(StrEnum):
    """A part of what is known about a paper."""

    OUTLINE = "outline"
    NOTES = "notes"
    REFERENCES = "references"
    ODD = "odd"


def as_data(article: Article, views: Collection[View] = tuple(View)) -> dict[str, object]:
    """Return a paper as data that JSON can hold; its form is versioned.

    Always ``version``, ``file``, ``title``, ``authors``; with the view ``outline`` also ``text``, ``sections`` and
    ``left_out``, with ``notes`` ``notes``, ``markers`` and ``remarks``, with ``references`` just that, with ``odd``
    ``problems``. ``start``, ``end`` and ``at`` count code points of ``text``, ``line`` and ``column`` count from 1.
    """
    data: dict[str, object] = {
        "version": VERSION,
        "file": article.file,
        "title": article.title,
        "authors": list(article.authors),
    }
    parts = {View.OUTLINE: _outline, View.NOTES: _notes, View.REFERENCES: _references, View.ODD: _odd}
    for view, part in parts.items():
        if view in views:
            data.update(part(article))
    return data


def _outline(article: Article) -> dict[str, object]:
    return {
        "text": article.text,
        "sections": [_section(one) for one in article.sections],
        "left_out": [{"text": one.text, **_place(one.place)} for one in article.left_out],
    }


def _section(section: ArticleSection) -> dict[str, object]:
    paragraphs = [
        {
            "id": one.id,
            "start": one.start,
            "end": one.end,
            "sentences": [
                {"number": each.number, "start": each.start, "end": each.end, **_place(each.place)}
                for each in one.sentences
            ],
        }
        for one in section.paragraphs
    ]
    return {"id": section.id, "title": section.title, "paragraphs": paragraphs}


def _notes(article: Article) -> dict[str, object]:
    locator = SentenceLocator(article)
    return {
        "notes": [{"number": one.number, "text": one.text, **_place(one.place)} for one in article.notes],
        "markers": [_marker(one, locator) for one in article.markers],
        "remarks": [{"text": one.text, **_place(one.place)} for one in article.remarks],
    }


def _marker(marker: Marker, locator: SentenceLocator) -> dict[str, object]:
    spot = locator.behind(marker.at)
    where = {"paragraph": spot.paragraph, "sentence": spot.sentence} if spot else {}
    return {"note": marker.note, "at": marker.at, **where, **_place(marker.place)}


def _references(article: Article) -> dict[str, object]:
    return {"references": [{"label": one.label, "text": one.text, **_place(one.place)} for one in article.entries]}


def _odd(article: Article) -> dict[str, object]:
    return {"problems": [_problem(one) for one in find_odd(article)]}


def _problem(problem: Problem) -> dict[str, object]:
    said = {"rule": problem.rule, "level": str(problem.level), "message": problem.message, "help": problem.help}
    return {**said, "file": problem.place.file, **_place(problem.place)}


def _place(place: Place) -> dict[str, int | None]:
    return {"line": place.line, "column": place.column}
