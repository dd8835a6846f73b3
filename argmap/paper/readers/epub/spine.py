"""The package of an e-book: its chapters in the order of reading, and what it says of itself.

EPUB 3.3 (W3C Recommendation, 2023), sections 4.2.6.3.1 (container.xml), 5.5 (metadata), 5.6 and 5.7 (manifest, spine).
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from argmap.files import refuse
from argmap.files.archive import Archive
from argmap.problems import Place

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_META = {"title": "dc.title", "creator": "dc.creator", "date": "dc.date.issued", "publisher": "dc.publisher"} | {
    "identifier": "dc.identifier"
}


@dataclass(frozen=True, slots=True)
class Book:
    """The parts of an archive that hold text, in the order of reading, and names with values for the head of a page."""

    chapters: tuple[str, ...]
    meta: tuple[tuple[str, str], ...]


def open_book(archive: Archive) -> Book:
    """Return what the package file says. Raises ``ReadError``: ``broken-file``, ``encrypted-file``, ``xml-feature``."""
    container = _xml(archive, _CONTAINER)
    path = next((one.get("full-path") or "" for one in container.iter() if _local(one) == "rootfile"), "")
    package = _xml(archive, path)
    folder = posixpath.dirname(path)
    items = {one.get("id"): one for one in package.iter() if _local(one) == "item"}
    spine = (items.get(one.get("idref")) for one in package.iter() if _local(one) == "itemref")
    pages = (one for one in spine if one is not None and one.get("media-type") in _PAGES and not _is_contents(one))
    names = dict.fromkeys(posixpath.normpath(posixpath.join(folder, unquote(one.get("href") or ""))) for one in pages)
    chapters = tuple(name for name in names if archive.has(name))
    _check_open(archive, chapters)
    return Book(chapters, tuple(_meta(package)))


def _is_contents(item: Any) -> bool:
    return "nav" in (item.get("properties") or "").split()


def _meta(package: Any) -> Iterator[tuple[str, str]]:
    for one in package.iter():
        name = _META.get(_local(one), "")
        role = next((value for key, value in one.attrib.items() if key.rpartition("}")[2] == "role"), "aut")
        if name and one.text and (name != "dc.creator" or role == "aut"):
            yield name, " ".join(one.text.split())


def _check_open(archive: Archive, chapters: tuple[str, ...]) -> None:
    """Refuse a book whose chapters are encrypted; fonts are in many."""
    if archive.has(_ENCRYPTION):
        named = (unquote(one.get("URI") or "") for one in _xml(archive, _ENCRYPTION).iter())
        if not {*named}.isdisjoint(chapters):
            message = "the chapters of this e-book are encrypted (DRM)"
            raise refuse("encrypted-file", message, "use a copy without encryption", Place(archive.file))


def _xml(archive: Archive, part: str) -> Any:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        return fromstring(archive.read(part))
    except DefusedXmlException as error:
        message = f"{part} declares an entity"
        raise refuse("xml-feature", message, "save the e-book again with Calibre", Place(archive.file)) from error
    except (ParseError, LookupError, ValueError) as error:
        raise archive.damaged(f"{part}: {error}") from error


def _local(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
