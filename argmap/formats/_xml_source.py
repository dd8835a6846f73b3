"""XML with the place of every element, read without following anything that it names."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.files import refuse
from argmap.notation.source import Source, SourceSpan
from argmap.problems import Place

DEEPEST_XML = 200
"""How many elements may be nested: the formats that argmap reads nest a few; mind maps nest as deep as they branch."""

MOST_ELEMENTS = 1_000_000
"""How many elements a text may have: each takes half a kilobyte of memory, and one of four letters is an element."""


@dataclass(slots=True)
class XmlElement:
    """An element: its name without namespace, its attributes, its own text, its children, and its start tag's place.

    ``text`` is what is before the first child, ``tail`` what follows the element in its parent.
    """

    tag: str
    attributes: dict[str, str]
    where: SourceSpan
    text: str = ""
    tail: str = ""
    children: list["XmlElement"] = field(default_factory=list)

    def get(self, name: str, otherwise: str = "") -> str:
        """Return an attribute, whatever its namespace."""
        return self.attributes.get(name, otherwise)

    def named(self, *tags: str) -> Iterator["XmlElement"]:
        """Yield the children with one of the names."""
        return (one for one in self.children if one.tag in tags)

    def first(self, *path: str) -> "XmlElement | None":
        """Return the first child by a path of names; ``None`` if there is none."""
        here: XmlElement | None = self
        for tag in path:
            here = next(here.named(tag), None) if here else None
        return here

    def below(self) -> Iterator["XmlElement"]:
        """Yield the element and all below it, in the order of the text."""
        pending = [self]
        while pending:
            one = pending.pop()
            yield one
            pending.extend(reversed(one.children))

    def words(self) -> str:
        """Return all text in the element, spaces and line breaks as one space each."""
        parts: list[str] = []
        pending: list[XmlElement | str] = [self]
        while pending:
            one = pending.pop()
            if isinstance(one, str):
                parts.append(one)
                continue
            for child in reversed(one.children):
                pending += [child.tail, child]
            pending.append(one.text)
        return " ".join(" ".join(parts).split())


def read_xml(source: Source, *, deepest: int = DEEPEST_XML) -> XmlElement:
    """Return the root of an XML text. No entity is expanded, and nothing that the text names is opened.

    Raises ``ReadError``: ``syntax-error`` at the place of the slip, ``too-deep``, ``too-large``.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    listener = _Listener(source, deepest)
    parser: Any = DefusedXMLParser(target=listener, forbid_dtd=False)
    listener.parser = parser.parser
    parser.parser.buffer_text = True  # a long text in one piece, not line by line
    parser.parser.buffer_size = 2**20
    try:
        parser.feed(source.text.encode("utf-8", "replace"))
        parser.close()
    except ParseError as error:
        line, column = error.position
        cure = "open the file in the program that made it, and save it again"
        raise refuse(
            "syntax-error", f"this is not valid XML: {_plain(error)}", cure, Place(source.file, line, column + 1)
        ) from error
    except DefusedXmlException as error:
        cure = "save the file without a document type declaration"
        raise refuse(
            "syntax-error", "this XML defines entities, which argmap does not expand", cure, Place(source.file)
        ) from error
    except (ValueError, LookupError) as error:
        raise refuse(
            "syntax-error", f"this is not valid XML: {error}", "save it as UTF-8", Place(source.file)
        ) from error
    if listener.root is None:
        raise refuse("syntax-error", "this XML has no element", "name another file", Place(source.file))
    return listener.root


def _plain(error: Exception) -> str:
    return str(error).partition(":")[0]


class _Listener:
    """Takes the events of a parser and keeps an explicit stack, so that depth costs no recursion."""

    def __init__(self, source: Source, deepest: int) -> None:
        self.source, self.deepest = source, deepest
        self.parser: Any = None
        self.root: XmlElement | None = None
        self._open: list[XmlElement] = []
        self._count = 0
        self._last: XmlElement | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        where = self._where()
        if len(self._open) >= self.deepest:
            message = f"the file is nested too deeply: more than {self.deepest} elements"
            raise refuse("too-deep", message, "leave out a branch", self.source.place(*where))
        self._count += 1
        if self._count > MOST_ELEMENTS:
            message = f"the file has more than {MOST_ELEMENTS:,} elements"
            raise refuse("too-large", message, "divide it into several files", self.source.place(*where))
        element = XmlElement(_local(tag), {_local(key): value for key, value in attributes.items()}, where)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = self.root or element
        self._open.append(element)
        self._last = None

    def end(self, _: str) -> None:
        self._last = self._open.pop()

    def data(self, text: str) -> None:
        if self._last is not None:
            self._last.tail += text
        elif self._open:
            self._open[-1].text += text

    def close(self) -> None:
        """Say nothing more: the root is kept."""

    def _where(self) -> SourceSpan:
        start = self.source.lines.start(self.parser.CurrentLineNumber) + self.parser.CurrentColumnNumber
        return SourceSpan(start, start + 1)


def _local(name: str) -> str:
    return name.rpartition("}")[2]
