"""What the YAML at the head of a Markdown file says of the paper, in the forms of pandoc, Quarto, JOSS and others."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

FIELDS: Mapping[str, tuple[str, ...]] = {
    "issued": ("date", "issued", "published", "date-published", "publication-date", "pubdate", "date-meta", "year"),
    "DOI": ("doi",),
    "container-title": ("journal", "journal-title", "container-title"),
    "volume": ("volume",),
    "issue": ("issue",),
    "page": ("page", "pages"),
    "publisher": ("publisher", "publisher-name"),
}
"""The fields of a record with the keys that hold them, the best first."""
_NESTED = ("citation", "article", "journal")
_AUTHORS = ("author", "authors", "author-meta")
_BODIES = ("affiliation", "affiliations", "institute", "institutes", "institution", "institutions", "organization")
_GIVEN = ("given", "given-names", "given-name", "first")
_PARTICLES = ("dropping-particle", "non-dropping-particle")
_FAMILY = ("family", "surname", "family-names", "family-name", "last")
_PARTS = ("department", "name", "city", "country")
_NULL = ("", "~", "null")
"""How YAML writes that there is nothing (YAML 1.2.2, section 10.2.1.1)."""
_IDS = ("id", "index", "ref")


@dataclass(frozen=True, slots=True)
class Author:
    """An author with affiliations; ``key`` is the one in whose value they were found."""

    key: str
    name: str
    affiliations: tuple[str, ...] = ()


def fields(data: Mapping[object, object]) -> Iterator[tuple[str, str, str]]:
    """Yield the key, the field of the record and the text of what is said of the paper."""
    for key, table in [("", data), *((name, data.get(name)) for name in _NESTED)]:
        if isinstance(table, dict):
            plain = _plain(table)
            if key == "journal":
                plain.setdefault("journal", plain.get("title") or plain.get("name"))
            for field, names in FIELDS.items():
                found = ((name, _text(plain.get(name))) for name in names)
                yield from ((key or name, field, text) for name, text in found if text)
    for one in _list(data.get("bibliography")):
        if text := _text(one):
            yield "bibliography", "bibliography", text
    if not any(author.affiliations for author in authors(data)):
        yield from ((key, "affiliation", text) for key in _BODIES for text in _named(data.get(key)).values())


def authors(data: Mapping[object, object]) -> list[Author]:
    """Return the authors, those in one text parted by semicolons."""
    shared = _shared(data)
    found: list[Author] = []
    for key in _AUTHORS:
        for one in _list(data.get(key)):
            if isinstance(one, dict):
                found += _author(key, one, shared)
            elif isinstance(one, str):
                found += [Author(key, name) for part in one.split(";") if (name := _text(part))]
    return found


def _shared(data: Mapping[object, object]) -> dict[str, str]:
    """Return the affiliations that authors may refer to: those of all, and those of one author that have an id."""
    lists = [data.get(key) for key in _BODIES]
    found = {ref: text for value in lists for ref, text in _named(value).items()}
    for one in (one for key in _AUTHORS for one in _list(data.get(key)) if isinstance(one, dict)):
        inside = (_named(value) for key, value in _plain(one).items() if key in _BODIES)
        found |= {ref: text for bodies in inside for ref, text in bodies.items() if not ref.isdigit()}
    return found


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _author(key: str, table: Mapping[object, object], shared: Mapping[str, str]) -> Iterator[Author]:
    plain = _plain(table)
    if len(plain) == 1 and not isinstance(name := next(iter(table)), int) and str(name) not in ("name", "literal"):
        inside = next(iter(table.values()))  # pandoc-scholar: the name is the key
        plain = {"name": str(name), **(_plain(inside) if isinstance(inside, dict) else {})}
    name = _name(plain.get("name")) or _name(plain)
    if name:
        bodies = (text for body in _BODIES for text in _affiliations(plain.get(body), shared))
        yield Author(key, name, tuple(dict.fromkeys(bodies)))


def _name(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    if not isinstance(value, dict):
        return ""
    plain = _plain(value)
    given, family = (next((_text(plain[key]) for key in keys if key in plain), "") for keys in (_GIVEN, _FAMILY))
    particles = (_text(plain.get(key)) for key in _PARTICLES)
    return (
        " ".join(filter(None, (given, *particles, family)))
        or _text(plain.get("literal"))
        or _text(plain.get("literal-name"))
    )


def _affiliations(value: object, shared: Mapping[str, str]) -> Iterator[str]:
    """Yield affiliations, those that are only referred to from the list that all authors share."""
    for one in _list(value):
        if isinstance(one, dict):
            plain = _plain(one)
            ref = _text(plain.get("ref"))
            yield shared.get(ref) or _body(plain)
        elif isinstance(one, str) and one.strip():
            refs = re.split(r"[\s,;&]+", one.strip())
            known = [shared[ref] for ref in refs if ref in shared]
            yield from known if len(known) == len(refs) else [one.strip()] if any(map(str.isalpha, one)) else []


def _named(value: object) -> dict[str, str]:
    """Return the affiliations of a list by what authors refer to them with: an id, an index, the place in the list."""
    found: dict[str, str] = {}
    for number, one in enumerate(_list(value), 1):
        if isinstance(one, dict):
            plain = _plain(one)
            ref = next((_text(plain[key]) for key in _IDS if key in plain), "")
            if not ref and len(plain) == 1 and "name" not in plain:
                ref, inside = next((str(key), inside) for key, inside in one.items())
                plain = _plain(inside) if isinstance(inside, dict) else {"name": inside}
            if text := _body(plain):
                found[ref or str(number)] = text
        elif isinstance(one, str) and one.strip():
            found[str(number)] = one.strip()
    return found


def _body(plain: Mapping[str, object]) -> str:
    return ", ".join(text for key in _PARTS if (text := _text(plain.get(key))))


def _text(value: object) -> str:
    """Return a text; of the parts of a date, the date as ISO 8601 has it."""
    if isinstance(value, dict):
        plain = _plain(value)
        parts = [_text(plain.get(key)) for key in ("year", "month", "day")]
        return _text(plain.get("iso-8601")) or "-".join(part.zfill(2) for part in parts if part)
    return value.strip() if isinstance(value, str) and value.strip().casefold() not in _NULL else ""


def _plain(table: Mapping[object, object]) -> dict[str, object]:
    """Return a table with its keys in one spelling."""
    return {str(key).casefold().replace("_", "-"): value for key, value in table.items()}
