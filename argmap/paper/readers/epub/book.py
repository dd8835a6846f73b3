"""Makes one web page of an e-book: its chapters behind one another, their ids told apart, links leading within it."""

import posixpath
import re
from html import escape
from urllib.parse import unquote

from argmap.files.archive import Archive
from argmap.paper.readers.epub.spine import open_book
from argmap.paper.readers.html.decoding import decode_html

_ATTRIBUTE = re.compile(r"""(?<=\s)(id|name|href|xlink:href)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')""")
_TAG = re.compile(r"<[A-Za-z][^<>]*>")
_BODY = re.compile(r"<body\b[^>]*>|</body\s*>", re.IGNORECASE)


def as_page(archive: Archive) -> str:
    """Return an e-book as one web page. Raises ``ReadError``."""
    book = open_book(archive)
    if not book.chapters:
        raise archive.damaged("it names no chapters")
    places = {name: f"c{number}" for number, name in enumerate(book.chapters, 1)}
    meta = "".join(f'<meta name="{escape(name)}" content="{escape(value)}">\n' for name, value in book.meta)
    bodies = "\n".join(_chapter(archive, name, places) for name in book.chapters)
    return f"<!DOCTYPE html><html><head>{meta}</head><body>\n{bodies}\n</body></html>"


def _chapter(archive: Archive, name: str, places: dict[str, str]) -> str:
    """Return what stands in the body of a chapter, within an element that has the chapter's own id."""
    text = decode_html(archive.read(name), f"{archive.file}: {name}")
    parts = _BODY.split(text)
    body = parts[1] if len(parts) > 1 else text
    here = places[name]

    def renamed(found: re.Match[str]) -> str:
        attribute, value = found[1], found[2] if found[2] is not None else found[3]
        if attribute in ("id", "name"):
            return f'{attribute}="{here}-{value}"'
        return f'{attribute}="{_target(value, name, places)}"'

    return f'<div id="{here}">{_TAG.sub(lambda tag: _ATTRIBUTE.sub(renamed, tag[0]), body)}</div>'


def _target(address: str, name: str, places: dict[str, str]) -> str:
    """Return the address of a link, within the page where it leads to a chapter."""
    path, mark, fragment = address.partition("#")
    chapter = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
    if chapter not in places:
        return address
    return f"#{places[chapter]}-{fragment}" if mark else f"#{places[chapter]}"
