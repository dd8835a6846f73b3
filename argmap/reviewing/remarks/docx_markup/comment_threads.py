"""Writes which comments of a DOCX answer which, and which are resolved ([MS-DOCX], section 2.5.37, commentEx)."""

from collections.abc import Collection, Mapping
from typing import Any

from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

RELATION = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
PART = "/word/commentsExtended.xml"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_FIRST = 0x41000000
"""The first id that is tried for a paragraph; ids lie below 0x80000000 ([MS-DOCX], section 2.6.2.3)."""


def thread(document: Any, comments: Mapping[str, Any], parents: Mapping[str, str], resolved: Collection[str]) -> None:
    """Write which of the comments, by their names, answer which, and which are resolved."""
    taken = set(document.part.element.xpath("//@*[local-name()='paraId']"))
    taken |= set(document.part._comments_part.element.xpath("//@*[local-name()='paraId']"))
    free = (id_ for number in range(_FIRST, 0x7FFFFFFF) if (id_ := f"{number:08X}") not in taken)
    ids = {}
    for name, comment in comments.items():
        ids[name] = next(free)
        comment.paragraphs[-1]._p.set(f"{{{_W14}}}paraId", ids[name])
    part = _part(document)
    root: Any = parse_xml(part.blob)
    for name, id_ in ids.items():
        one = root.makeelement(f"{{{_W15}}}commentEx", {f"{{{_W15}}}paraId": id_})
        if name in parents:
            one.set(f"{{{_W15}}}paraIdParent", ids[parents[name]])
        one.set(f"{{{_W15}}}done", "1" if name in resolved else "0")
        root.append(one)
    part._blob = serialize_part_xml(root)


def _part(document: Any) -> Any:
    """Return the part of replies, a new one where there is none."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATION and not relation.is_external:
            return relation.target_part
    empty = f'<w15:commentsEx xmlns:w15="{_W15}"/>'.encode()
    part = Part(PackURI(PART), CONTENT, empty, document.part.package)
    document.part.relate_to(part, RELATION)
    return part
