"""Which institutions the authors of a paper belong to, by what the file says of it and by the lines under its title."""

import re
from collections.abc import Iterator, Mapping

from argmap.citations.dates import dates, set_apart
from argmap.citations.names import is_body, person
from argmap.citations.vocabulary import one_of, whole
from argmap.paper.article import Article
from argmap.paper.journal_line import journal_of
from argmap.paper.structure.bylines import authors_of, holds_body

Key = tuple[str | None, str | None]
_MARK = re.compile(r"\s*(?:[*†‡§¶#¹²³⁰⁴-⁹]+|\(?\d{1,2}[).]?\s|[a-z]\s(?=[A-Z]))\s*")
_SIGN = re.compile(r"[*†‡§¶#]")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|\borcid\b.*", re.IGNORECASE)
_LONGEST = 300
_AT = re.compile(rf"(?<!\w){one_of('record', 'at', stop='')}\s+(?:the\s+)?", re.IGNORECASE)
_END = re.compile(r"(?<=[\w)]{3})[.;](?:\s|$)")


def affiliations(article: Article, authors: tuple[str, ...]) -> Mapping[str, str]:
    """Return the affiliations of the authors that have one, by their names as given; several are parted by semicolons.

    What the file says apart from its text goes first, then what stands under the title, then what a note without a
    number says of an author. Marks that lead from several authors to several bodies are not followed.
    """
    found: dict[str, list[str]] = {}
    for finder in (_stated, _under_names, _remarked):
        left = {_key(one): one for one in authors if one not in found}
        for author, body in finder(article, left) if left else ():
            known = found.setdefault(author, [])
            if not any(body in one for one in known):
                known.append(body)
    return {author: "; ".join(bodies) for author, bodies in found.items()}


def _key(name: str) -> Key:
    """Return what two forms of one person's name share, whichever way round they are."""
    one = person(name)
    return (one.family, one.given) if one else (name.casefold(), None)


def _stated(article: Article, authors: Mapping[Key, str]) -> Iterator[tuple[str, str]]:
    for one in article.stated:
        body = _tidy(one.text) if one.field == "affiliation" and len(one.text) <= _LONGEST else ""
        whose = [authors.get(_key(one.whose))] if one.whose else authors.values()
        yield from ((author, body) for author in whose if author and body)


def _under_names(article: Article, authors: Mapping[Key, str]) -> Iterator[tuple[str, str]]:
    """Yield the bodies that stand behind the names in a line, or in the lines below it."""
    front = [(one.text, authors_of(one.text)) for one in article.left_out if one.front and len(one.text) <= _LONGEST]
    current = list(authors.values()) if len(authors) == 1 and not any(named for _, named in front) else []
    pairs: list[tuple[str, str]] = []
    marked = 0
    for text, named in front:
        here = {name: author for name in named if (author := authors.get(_key(name)))}
        current = list(here.values()) or current
        if bracketed := list(_bracketed(text, here)):
            pairs += bracketed
        elif body := _body(text.partition(named[-1])[2] if here else text):
            pairs += [(author, body) for author in current]
            marked += bool(_MARK.match(text)) and not here
    if marked < 2 or len(authors) < 2:  # which mark leads from whom is not known
        yield from pairs


def _bracketed(text: str, authors: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the bodies that stand in brackets behind names: Ann Lee (University of Oslo) and Bo Orr (SAM)."""
    for name, author in authors.items():
        found = re.match(r"\W*\(([^()]+)\)", text.partition(name)[2])
        if found and (body := _body(found[1])):
            yield author, body


def _remarked(article: Article, authors: Mapping[Key, str]) -> Iterator[tuple[str, str]]:
    """Yield what sentences on authors say: Ann Lee is Research Fellow at the Institute of Transport, Lund."""
    signed = (article.quote(one.start, one.end) for one in article.paragraphs.values())
    texts = [one.text for one in article.remarks] + [one.text for one in article.left_out]
    texts += [one for one in signed if _SIGN.match(one)]
    for said in texts:
        for author in authors.values():
            opened = re.search(rf"(?:^|[.;]\s)\W*{re.escape(author)}(?!\w)", said) if author in said else None
            if opened and (body := _told(said[opened.end() : opened.end() + _LONGEST])):
                yield author, body


def _told(text: str) -> str:
    """Return the body that a sentence names behind a word such as "at", or else behind a comma, as far as it goes."""
    end = _END.search(text)
    sentence = text[: end.start()] if end else text
    behind = (_body(sentence[found.end() :]) for found in _AT.finditer(sentence))
    return next(filter(None, behind), "") or _body(sentence.partition(",")[2].strip())


def _body(text: str) -> str:
    """Return a text that names an institution, with its town; nothing where it does not."""
    end = _END.search(text)
    plain = _undated(_tidy(text[: end.start()] if end else text))
    if journal_of([plain]):
        return ""
    parts = [one.strip() for one in plain.split(",")]
    while len(parts) > 1 and whole("record", "nobody").search(parts[0]) and not is_body(parts[0]):
        parts = parts[1:]  # what somebody is: Senior Lecturer
    plain = ", ".join(parts)
    return plain if parts[0] and not parts[0][0].islower() and holds_body(plain) else ""


def _undated(text: str) -> str:
    """Return a text without the date that ends it behind a comma: University of Oslo, 3 May 2021."""
    last = list(dates(text))[-1:]
    if last and last[0].end == len(text) and set_apart(text, last[0]):
        return text[: last[0].start].strip(" ,;.:(–—-")
    return text


def _tidy(text: str) -> str:
    """Return a text without the mark before it, addresses, and the punctuation around it."""
    mark = _MARK.match(text)
    plain = " ".join(_ADDRESS.sub("", text[mark.end() if mark else 0 :]).split()).strip(" ,;.:")
    return plain if plain.count("(") == plain.count(")") else plain.strip("( )")
