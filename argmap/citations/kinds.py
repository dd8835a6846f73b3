"""Says what kind of work its fields describe, as CSL names it."""

import re
from typing import Any

from argmap.citations.groups import SYMBOL
from argmap.citations.names import is_body
from argmap.citations.vocabulary import holds, whole
from argmap.notation.bibliography import Name

_SITE = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}", re.IGNORECASE)
_NUMBER = re.compile(r"(?:\bNo|\bNr|№)\.?\s?(?P<number>\d[\w/–-]*)")
_RESOLUTION = re.compile(r"\bresolution\s(?P<number>\d+(?:\s?\(\d{4}\))?|[A-Z]+(?:/[\w.-]+)+)", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_kind(fields: dict[str, Any]) -> None:
    """Set the type of a work, unless its form told it, and its number where the title of a document holds it."""
    held = bool({"container_title", "collection_title"} & set(fields))
    told = fields.get("type") if held or fields.get("type") == "report" else None
    fields["type"] = told or _numbered(fields) or _legal(fields) or _held(fields) or _whole(fields)
    if fields["type"] == "paper-conference" and "publisher" not in fields and "publisher_place" in fields:
        fields.setdefault("event_place", fields.pop("publisher_place"))
    if fields["type"] in ("legislation", "document", "report", "treaty") and "number" not in fields:
        title = fields.get("title", "")
        pattern = _NUMBER if fields["type"] == "legislation" else _RESOLUTION
        if match := pattern.search(title):
            fields["number"] = match["number"]
        elif match := SYMBOL.search(title):
            fields["number"] = match[0]


def _numbered(fields: dict[str, Any]) -> str | None:
    """Return the type that the number or the form of the text tells."""
    genre, number = str(fields.get("genre", "")), str(fields.get("number", ""))
    for type_, key in (("thesis", "theses"), ("dataset", "datasets"), ("software", "software")):
        if holds(genre, "works", key):
            return type_
    for type_, key in (("patent", "patents"), ("standard", "standards")):
        if holds(number, "works", key):
            return type_
    if number.lower().startswith("arxiv:"):
        return "article"
    journal = {"volume", "issue", "page"} <= set(fields)  # Proceedings of the Academy
    if _is_talk(fields) or (not journal and holds(str(fields.get("container_title", "")), "hosts", "proceedings")):
        return "paper-conference"
    return "report" if number and whole("works", "reports").fullmatch(genre) else None


def _is_talk(fields: dict[str, Any]) -> bool:
    return "event_title" in fields or holds(str(fields.get("genre", "")), "works", "talks")


def _legal(fields: dict[str, Any]) -> str | None:
    if "container_title" in fields or "publisher" in fields:
        return None
    title = fields.get("title", "")
    if holds(title, "works", "spoken") and "author" not in fields:
        return "interview" if "interview" in title.lower() else "personal_communication"
    if holds(title, "works", "laws"):
        return "legislation"
    return "treaty" if holds(title, "works", "treaties") and "author" not in fields else None


def _held(fields: dict[str, Any]) -> str | None:
    """Return the type of what stands in something else; ``None`` for what stands by itself."""
    host = fields.get("container_title")
    if host is None:
        return None
    if "volume" not in fields or "publisher" in fields:
        entry = _entry(host)
        if entry:
            return entry
    if {"volume", "issue"} & set(fields) and not {"editor", "publisher_place"} & set(fields):
        magazine = _DAY.match(fields.get("issued", "")) or holds(host, "hosts", "magazines")
        return "article-magazine" if magazine else "article-journal"
    if {"publisher", "volume"} <= set(fields) and "page" not in fields:
        return "book"
    if {"editor", "publisher", "publisher_place"} & set(fields) and not _DAY.match(fields.get("issued", "")):
        return "chapter"
    return _loose(host, fields)


def _entry(host: str) -> str | None:
    """Return the type of an entry in a work of reference."""
    if holds(host, "hosts", "dictionary"):
        return "entry-dictionary"
    return "entry-encyclopedia" if holds(host, "hosts", "reference") else None


def _loose(host: str, fields: dict[str, Any]) -> str:
    if _SITE.fullmatch(host):
        return "webpage"
    if _DAY.match(fields.get("issued", "")):
        return "article-newspaper" if holds(host, "hosts", "newspapers") else "article-magazine"
    if holds(host, "hosts", "magazines"):
        return "article-magazine"
    if holds(host, "hosts", "periodicals") and "genre" not in fields:
        return "article-journal"
    if "page" in fields or "issued" in fields:
        return "article-journal" if "page" in fields else "article"
    return "webpage" if "url" in fields else "article"


def _is_report_of_body(fields: dict[str, Any]) -> bool:
    """Tell whether the title of an institution's work begins with the word: Report on Fares."""
    authors: tuple[Name, ...] = fields.get("author", ())
    named = whole("works", "reports").match(str(fields.get("title", "")))
    return bool(authors and named) and all(one.literal for one in authors)


def _is_of_publisher(fields: dict[str, Any]) -> bool:
    """Tell whether the body that publishes is the author: a site."""
    return [one.literal for one in fields.get("author", ())] == [fields["publisher"]]


def _whole(fields: dict[str, Any]) -> str:
    if holds(str(fields.get("genre", "")), "works", "theses"):
        return "thesis"
    if "collection_title" in fields:
        named = is_body(str(fields.get("publisher", ""))) or "publisher_place" not in fields
        return "report" if named or holds(str(fields["collection_title"]), "works", "reports") else "book"
    day = _DAY.match(fields.get("issued", ""))
    if "edition" in fields:
        return "book"
    if {"url", "accessed", "publisher"} <= set(fields) and _is_of_publisher(fields):
        return "webpage"
    if {"publisher", "number"} <= set(fields):
        return "report"
    if {"publisher", "publisher_place"} & set(fields) and "issued" in fields and not day:
        return "report" if _is_report_of_body(fields) else "book"
    undated = "accessed" in fields and not {"issued", "number", "genre"} & set(fields)
    return "webpage" if "url" in fields and ("title" not in fields or undated) else "document"
