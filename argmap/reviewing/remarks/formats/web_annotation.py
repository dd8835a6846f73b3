"""Annotations of the web (W3C Web Annotation Data Model, 2017): JSON-LD with one annotation, a list or a collection.

What has several bodies is one remark: bodies with the purpose ``tagging`` are its tags (section 3.3.5), one for
``editing`` is what should stand there instead, all others are its comment. Of several targets the first that names
words counts (3.2, 4.2), and one that is another annotation is what the remark answers.
"""

from argmap.files import refuse
from argmap.problems import Place
from argmap.reviewing.remarks.formats._annotation_list import annotations_in, is_annotation_file
from argmap.reviewing.remarks.formats._annotation_read import ids_of, remark_of
from argmap.reviewing.remarks.formats._annotation_written import collection
from argmap.reviewing.remarks.formats._how_many import few_enough
from argmap.reviewing.remarks.formats._json_input import json_of, sniffed, written
from argmap.reviewing.remarks.remark import Remark

SAYS = "annotations of the web (W3C Web Annotation, JSON-LD)"
SUFFIXES = (".jsonld", ".json")
CONTEXT = b"www.w3.org/ns/anno.jsonld"


def is_one(content: bytes) -> bool:
    """Tell whether bytes are annotations; a damaged file is one if it names their context."""
    data = sniffed(content)
    return CONTEXT in content if data is None else is_annotation_file(data)


def read(content: bytes, file: str) -> list[Remark]:
    """Return the remarks of annotations. Raises ``ReadError`` for what is no JSON, and for JSON without annotations."""
    data = json_of(content, file)
    found, elsewhere = annotations_in(data)
    if not found and elsewhere:
        cure = "download the pages of annotations, and read those"
        raise refuse("missing-key", "this collection names its pages, and contains no annotations", cure, Place(file))
    if not found and not is_annotation_file(data):
        cure = "export annotations in the W3C's model: objects whose `type` is Annotation"
        raise refuse("wrong-type", "there are no annotations in this file", cure, Place(file))
    few_enough(found, file)
    ids = ids_of(found)
    remarks = [remark_of(one, ids) for one in found]
    return [one for one in remarks if one.comment or one.exact or one.tags or one.replaces is not None]


def write(remarks: list[Remark]) -> bytes:
    """Return remarks as an annotation collection with one page (sections 5.1 and 5.2)."""
    return written(collection(remarks))
