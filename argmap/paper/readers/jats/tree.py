"""The tree of a JATS file, without name spaces, comments and what no document of a stranger may ask for."""

from html.entities import entitydefs
from typing import TYPE_CHECKING, Any

from argmap.files import refuse
from argmap.problems import Place

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DEEPEST = 200
_ELSE = "use the paper's HTML or PDF"


def parse_article(content: bytes, file: str) -> "Element":
    """Return the element ``article``. Raises ``ReadError``: ``broken-file``, ``xml-feature`` or ``too-deep``."""
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    parser: Any = DefusedXMLParser()
    parser.entity.update(entitydefs)  # the names that the document type declares, which is not fetched
    try:
        parser.feed(content)
        root: Element = parser.close()
    except DefusedXmlException as error:
        message = "its XML declares an entity"
        raise refuse("xml-feature", message, _ELSE, Place(file)) from error
    except (ParseError, LookupError, ValueError) as error:
        message = f"its XML is not well-formed: {error}"
        raise refuse(
            "broken-file", message, "download it again, or use the paper's HTML or PDF", Place(file)
        ) from error
    _check_depth(root, file)
    for one in root.iter():
        one.tag = one.tag.rpartition("}")[2]
    inner = None if root.tag == "article" else root.find(".//article")
    return root if inner is None else inner


def _check_depth(root: "Element", file: str) -> None:
    level = [root]
    for _ in range(DEEPEST):
        level = [child for one in level for child in one]
        if not level:
            return
    raise refuse("too-deep", f"the XML is nested more than {DEEPEST} elements deep", _ELSE, Place(file))


def words(element: "Element | None") -> str:
    """Return all text in an element, white space of any kind one space."""
    return "" if element is None else " ".join("".join(element.itertext()).split())
