"""The bibliographic record of a paper: what its file says of it, or the lines around its text."""

from typing import Any

from argmap.citations.cleaning import clean
from argmap.citations.links import doi_of, find_links
from argmap.citations.names import is_body, person
from argmap.notation.bibliography import Name
from argmap.paper.affiliations import affiliations
from argmap.paper.article import Article
from argmap.paper.front_dates import printed_date, stated_date
from argmap.paper.journal_line import journal_of
from argmap.paper.reasons import Reason

_PLAIN = ("container-title", "volume", "issue", "page", "publisher")
_LONGEST = 300


def record_of(article: Article) -> dict[str, Any]:
    """Return the fields of a paper's record, as ``Work`` takes them, without its id; nothing of what nobody says."""
    bodies = affiliations(article, article.authors)
    people = dict.fromkeys(_author(name, bodies.get(name)) for name in article.authors if name.strip())
    fields = {"title": clean(article.title).text or None, "author": tuple(people)}
    printed = journal_of(one.text for one in article.left_out if one.front or one.why is Reason.RUNNING)
    fields |= {"issued": _issued(article, printed.get("issued")), "DOI": _doi(article)}
    fields |= {field: _said(article, field) or printed.get(field) for field in _PLAIN}
    found = {field: value for field, value in fields.items() if value}
    if not (fields["title"] or people):
        return {}
    return {"type": "article-journal" if "container-title" in found else "article", **found}


def _author(text: str, affiliation: str | None) -> Name:
    plain = clean(text).text
    name = (None if is_body(plain) else person(plain)) or Name(literal=plain)
    return name.model_copy(update={"affiliation": affiliation}) if affiliation else name


def _texts(article: Article, field: str) -> list[str]:
    return [one.text for one in article.stated if one.field == field and 0 < len(one.text) <= _LONGEST]


def _said(article: Article, field: str) -> str | None:
    return next((text for one in _texts(article, field) if (text := clean(one).text)), None)


def _issued(article: Article, printed: str | None) -> str | None:
    return stated_date(_texts(article, "issued")) or printed_date(article) or printed


def _doi(article: Article) -> str | None:
    """Return the DOI that the file says, or that stands before the text or in a note without a number."""
    lines = [one.text for one in article.left_out if one.front] + [one.text for one in article.remarks]
    found = (doi_of(link.url) for text in (*_texts(article, "DOI"), *lines) for link in find_links(text))
    return next(filter(None, found), None)
