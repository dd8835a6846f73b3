"""What pandoc leaves of an OpenDocument text: which paragraph has the style "Title", and what the file says of itself.

Styles: OpenDocument 1.3, part 3, section 16.2; metadata: section 4.3.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

from argmap.files.archive import Archive
from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.problems import Place, ReadError

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def titled(blocks: Iterable[Block], content: bytes, file: str) -> Iterator[Block]:
    """Yield the blocks, the first paragraph with the style "Title" made the title; without one, what the file says."""
    titles = _titles(content)
    said = _said(content)
    found = list(blocks)
    at = next((at for at, one in enumerate(found) if _plain(one.text) in titles), None)
    if at is not None:
        found[at] = replace(found[at], kind=BlockKind.TITLE)
    elif said:
        flow = Flow()
        flow.add(said, Place(file))
        yield flow.block(BlockKind.TITLE)
    yield from found


def _plain(text: str) -> str:
    return " ".join(text.split())


def _titles(content: bytes) -> frozenset[str]:
    """Return the texts of the paragraphs whose style is "Title", or is made from it."""
    root = _part(content, "content.xml")
    if root is None:
        return frozenset()
    parent = {one.get(f"{_STYLE}name"): one.get(f"{_STYLE}parent-style-name") for one in root.iter(f"{_STYLE}style")}
    paragraphs = (one for one in root.iter(f"{_TEXT}p") if "Title" in _styles(one, parent))
    return frozenset(filter(None, (_plain("".join(one.itertext())) for one in paragraphs)))


def _styles(paragraph: Any, parent: dict[str | None, str | None]) -> set[str | None]:
    style = paragraph.get(f"{_TEXT}style-name")
    return {style, parent.get(style)}


def _said(content: bytes) -> str:
    root = _part(content, "meta.xml")
    found = root.find(f".//{_TITLE}") if root is not None else None
    return _plain(found.text or "") if found is not None else ""


def _part(content: bytes, name: str) -> Any:
    """Return the root of a part of the archive; ``None`` where it has none that can be read."""
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    # pandoc has read the file: what it says besides is a help, no more
    with suppress(ReadError, DefusedXmlException, ParseError, LookupError, ValueError):
        return fromstring(Archive(content, name, "ODT").read(name), forbid_dtd=True)
    return None
