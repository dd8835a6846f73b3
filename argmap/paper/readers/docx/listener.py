"""Hears XML as it is read: no tree, no entities, no document type, a bounded depth."""

from collections.abc import Iterable
from typing import Any

from argmap.files import refuse
from argmap.problems import Place, ReadError

DEEPEST = 500

_SAVE_AGAIN = "open the file in the program that made it, and save it again"
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",  # the strict variant of ISO/IEC 29500
)
_PREFIXES = {f"{{{space}": "w:" for space in _WORD} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:"
}


class Listener:
    """Hears the elements of a part; ``open`` holds the names of the open elements.

    Names of WordprocessingML begin with ``w:``, those of markup compatibility with ``mc:``; others have no prefix.
    """

    def __init__(self) -> None:
        self.open: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        """Hear the beginning of an element."""
        self.open.append(tag)

    def end(self, tag: str) -> None:  # noqa: ARG002
        """Hear the end of an element."""
        self.open.pop()

    def text(self, text: str) -> None:
        """Hear text within the innermost open element."""


class _Target:
    """What the parser calls: shortens names, and bounds the depth before a listener hears more."""

    def __init__(self, listener: Listener, place: Place) -> None:
        self.listener, self.place = listener, place
        self.names: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self.listener.open) >= DEEPEST:
            raise refuse("too-deep", f"the XML is nested more than {DEEPEST} elements deep", _SAVE_AGAIN, self.place)
        self.listener.start(self._name(tag), {self._name(key): value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        self.listener.end(self._name(tag))

    def data(self, text: str) -> None:
        self.listener.text(text)

    def close(self) -> None:
        pass

    def _name(self, tag: str) -> str:
        if tag not in self.names:
            space, _, local = tag.rpartition("}")
            self.names[tag] = _PREFIXES.get(space, "") + local
        return self.names[tag]


def listen(chunks: Iterable[bytes], listener: Listener, place: Place) -> None:
    """Let a listener hear the XML in ``chunks``.

    Raises ``ReadError`` at ``place``: ``xml-feature``, ``too-deep``, or ``broken-file`` where it is not well-formed.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    parser: Any = DefusedXMLParser(target=_Target(listener, place), forbid_dtd=True)
    try:
        for chunk in chunks:
            parser.feed(chunk)
        parser.close()
    except DefusedXmlException as error:
        message = "its XML declares a document type or an entity"
        raise refuse("xml-feature", message, _SAVE_AGAIN, place) from error
    except (ParseError, LookupError, ValueError) as error:
        raise _broken(error, place) from error


def _broken(error: Exception, place: Place) -> ReadError:
    return refuse("broken-file", f"its XML is not well-formed: {error}", _SAVE_AGAIN, place)
