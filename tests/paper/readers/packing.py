"""Packs DOCX files by hand, for what no program writes or the library of the tests cannot."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

from tests.paper.readers.writing_docx import RELATIONSHIPS, WORD

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relationships(targets: dict[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{PACKAGE}">{items}</Relationships>'


def document(body: str, space: str = WORD) -> str:
    """Return a part with this body."""
    return f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'


def paragraph(text: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph; ``text`` is XML if it begins with an element."""
    runs = text if text.startswith("<") else f"<w:r><w:t>{text}</w:t></w:r>"
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def notes(part: str, *texts: str) -> str:
    """Return a part with notes whose ids count from 1; ``part`` is ``footnote`` or ``endnote``."""
    items = "".join(
        f'<w:{part} w:id="{n}">{text if text.startswith("<") else paragraph(text)}</w:{part}>'
        for n, text in enumerate(texts, 1)
    )
    return f'<w:{part}s xmlns:w="{WORD}">{items}</w:{part}s>'


def pack(path: Path, content: str | Iterable[bytes], **parts: str) -> Path:
    """Write a DOCX whose document has this content, and parts beside it: ``footnotes``, ``styles`` ..."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", relationships({"officeDocument": "word/document.xml"}))
        archive.writestr("word/_rels/document.xml.rels", relationships({name: f"{name}.xml" for name in parts}))
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
        with archive.open("word/document.xml", "w", force_zip64=True) as stream:
            for chunk in [content.encode()] if isinstance(content, str) else content:
                stream.write(chunk)
    return path
