"""All that can be read in a file: what is packed in it unpacked, text, metadata and the bytes themselves."""

from io import BytesIO
from zipfile import ZipFile, is_zipfile


def everything_in(content: bytes) -> str:
    """Return what a file holds as one text, line breaks as spaces; of a PDF and of a ZIP archive all that is inside."""
    parts = [content]
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as opened:
            parts += [name.encode() + b" " + opened.comment + opened.read(name) for name in opened.namelist()]
    if content.startswith(b"%PDF"):
        parts += _of_pdf(content)
    texts = [part.decode(coding, "replace") for part in parts for coding in ("utf-8", "utf-16-be", "utf-16-le")]
    return " ".join(" ".join(texts).split())


def _of_pdf(content: bytes) -> list[bytes]:
    from pypdf import PdfReader
    from pypdf.generic import IndirectObject, StreamObject

    reader = PdfReader(BytesIO(content))
    found = [page.extract_text().encode() for page in reader.pages]
    for generation, numbers in {**reader.xref, -1: dict.fromkeys(reader.xref_objStm)}.items():
        for number in numbers:
            one = reader.get_object(IndirectObject(number, max(generation, 0), reader))
            found.append(repr(one).encode("utf-8", "replace"))
            if isinstance(one, StreamObject):
                found.append(one.get_data())
    return found
