"""A paper as plain data for other programs, and which of its parts are wanted."""

from collections.abc import Callable, Collection
from enum import StrEnum

from argmap.notation.bibliography import Work
from argmap.paper.article import Article, ArticleSection, Marker, Note, TextCitation
from argmap.paper.gathering import gather
from argmap.paper.locating import SentenceLocator
from argmap.paper.oddities import find_odd
from argmap.paper.text_works import TextReading
from argmap.problems import Place, Problem

VERSION = 1


class View(StrEnum):
    """A part of what is known about a paper."""

    OUTLINE = "outline"
    NOTES = "notes"
    CITATIONS = "citations"
    REFERENCES = "references"
    ODD = "odd"


def as_data(article: Article, views: Collection[View] = tuple(View), given: tuple[Work, ...] = ()) -> dict[str, object]:
    """Return a paper as data that JSON can hold; its form is versioned.

    Always ``version``, ``file``, ``title``, ``authors``; with the view ``outline`` also ``text``, ``sections`` and
    ``left_out``, with ``notes`` ``notes``, ``markers`` and ``remarks``, with ``citations`` those in the text, with
    ``references`` just that, with ``odd`` ``problems``. A note or marker has ``printed``, the number that the paper
    shows, where that begins again and is counted on. ``start``, ``end`` and ``at`` count code points of ``text``,
    ``line`` and ``column`` count from 1. ``given`` are works from a file that the text cites by their keys.

    A citation in the text has its ``works``, each with ``work``, its id (``null`` where none fits or several do), the
    numbers from 1 of the ``references`` that it may mean, what names it (``names`` and ``year``, ``number`` or
    ``key``), ``locator`` with ``label``, ``prefix``, ``suffix`` and whether it is ``secondHand``.
    """
    data: dict[str, object] = {
        "version": VERSION,
        "file": article.file,
        "title": article.title,
        "authors": list(article.authors),
    }
    parts: dict[View, Callable[[], dict[str, object]]] = {
        View.OUTLINE: lambda: _outline(article),
        View.NOTES: lambda: _notes(article),
        View.CITATIONS: lambda: _citations(article, given),
        View.REFERENCES: lambda: _references(article),
        View.ODD: lambda: _odd(article, given),
    }
    for view, part in parts.items():
        if view in views:
            data.update(part())
    return data


def _outline(article: Article) -> dict[str, object]:
    return {
        "text": article.text,
        "sections": [_section(one) for one in article.sections],
        "left_out": [{"text": one.text, "why": str(one.why), **_place(one.place)} for one in article.left_out],
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
        "notes": [
            {"number": one.number, **_printed(one), "text": one.text, **_place(one.place)} for one in article.notes
        ],
        "markers": [_marker(one, locator) for one in article.markers],
        "remarks": [{"text": one.text, **_place(one.place)} for one in article.remarks],
    }


def _marker(marker: Marker, locator: SentenceLocator) -> dict[str, object]:
    spot = locator.behind(marker.at)
    where = {"paragraph": spot.paragraph, "sentence": spot.sentence} if spot else {}
    return {"note": marker.note, **_printed(marker), "at": marker.at, **where, **_place(marker.place)}


def _printed(one: Note | Marker) -> dict[str, str]:
    return {"printed": one.printed} if one.printed else {}


def _references(article: Article) -> dict[str, object]:
    return {"references": [{"label": one.label, "text": one.text, **_place(one.place)} for one in article.entries]}


def _citations(article: Article, given: tuple[Work, ...]) -> dict[str, object]:
    locator = SentenceLocator(article)
    read = iter(gather(article, given).in_text)
    return {"citations": [_citation(one, [next(read) for _ in one.works], locator) for one in article.citations]}


def _citation(one: TextCitation, works: list[TextReading], locator: SentenceLocator) -> dict[str, object]:
    spot = locator.at(one)
    where = {"paragraph": spot.paragraph, "sentence": spot.sentence} if spot else {}
    span = {"text": one.text, "start": one.start, "end": one.end}
    return {**span, **where, "works": [_cited(each) for each in works], **_place(one.place)}


def _cited(one: TextReading) -> dict[str, object]:
    mention = one.mention
    named = {"names": mention.names, "year": mention.year, "number": mention.number, "key": mention.key}
    around = {"prefix": mention.prefix, "suffix": mention.suffix}
    return {
        "work": one.work,
        "references": [entry + 1 for entry in mention.entries],
        **{name: value for name, value in named.items() if value},
        **({"locator": mention.locator, "label": mention.counts} if mention.locator else {}),
        **{name: value for name, value in around.items() if value},
        "secondHand": mention.second_hand,
    }


def _odd(article: Article, given: tuple[Work, ...]) -> dict[str, object]:
    return {"problems": [_problem(one) for one in find_odd(article, given)]}


def _problem(problem: Problem) -> dict[str, object]:
    said = {"rule": problem.rule, "level": str(problem.level), "message": problem.message, "help": problem.help}
    return {**said, "file": problem.place.file, **_place(problem.place)}


def _place(place: Place) -> dict[str, int | None]:
    return {"line": place.line, "column": place.column}
