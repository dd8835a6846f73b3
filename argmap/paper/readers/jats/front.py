"""What the front of a JATS article says of it, as names and values for the head of a web page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.paper.readers.jats.tree import words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FIELDS = {
    "citation_title": "article-meta/title-group/article-title",
    "citation_journal_title": "journal-meta//journal-title",
    "citation_volume": "article-meta/volume",
    "citation_issue": "article-meta/issue",
    "citation_firstpage": "article-meta/fpage",
    "citation_lastpage": "article-meta/lpage",
    "citation_publisher": "journal-meta//publisher-name",
    "citation_doi": "article-meta/article-id[@pub-id-type='doi']",
}
_BEST_DATES = ("ppub", "collection", "pub", "epub", "")
"""The values of ``pub-type`` and ``date-type``, that of the printed issue first, as citations give it."""


def head(front: "Element") -> Iterator[tuple[str, str]]:
    """Yield names, as Google Scholar gave them, with values; institutions behind their authors."""
    for name, path in _FIELDS.items():
        if text := words(front.find(path)):
            yield name, text
    if date := _date(front):
        yield "citation_publication_date", date
    bodies = {one.get("id"): _body(one) for one in front.iter("aff")}
    shared = [text for one in front.findall("article-meta/aff") if (text := bodies[one.get("id")])]
    for person in _authors(front):
        yield "citation_author", _name(person)
        led = [bodies.get(one.get("rid")) for one in person.iter("xref") if one.get("ref-type") == "aff"]
        own = [_body(one) for one in person.iter("aff")]
        for body in filter(None, [*led, *own] or (shared if len(shared) == 1 else [])):
            yield "citation_author_institution", body


def _authors(front: "Element") -> Iterator["Element"]:
    for one in front.findall("article-meta//contrib"):
        if one.get("contrib-type", "author") == "author":
            yield one


def _name(person: "Element") -> str:
    family, given = words(person.find(".//surname")), words(person.find(".//given-names"))
    if family:
        return f"{family}, {given}" if given else family
    return words(person.find(".//collab")) or words(person.find(".//string-name")) or words(person.find(".//name"))


def _body(affiliation: "Element") -> str:
    """Return an institution without its label and addresses of mail."""
    parts = [affiliation.text or ""]
    for one in affiliation:
        parts += [] if one.tag in ("label", "email", "sup", "institution-id") else [_inner(one)]
        parts.append(one.tail or "")
    return " ".join("".join(parts).split()).strip(" ,;")


def _inner(element: "Element") -> str:
    if element.tag == "institution-wrap":
        return ", ".join(words(one) for one in element.iter("institution"))
    return words(element)


def _date(front: "Element") -> str:
    """Return the date of the best kind: 2021-05-12, 2021-05 or 2021."""
    found: dict[str, str] = {}
    for one in front.findall("article-meta/pub-date"):
        year, month, day = (words(one.find(name)) for name in ("year", "month", "day"))
        parts = [year, *(part.zfill(2) for part in (month, day) if part.isdigit())]
        found.setdefault(one.get("pub-type") or one.get("date-type") or "", "-".join(parts) if year else "")
    return next((found[kind] for kind in _BEST_DATES if found.get(kind)), next(filter(None, found.values()), ""))
