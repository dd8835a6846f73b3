"""Packs DOCX files with comments as Word and LibreOffice write them."""

import zipfile
from io import BytesIO

from tests.paper.readers.packing import PACKAGE
from tests.paper.readers.writing_docx import RELATIONSHIPS, TYPE, WORD

MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships"
SPACES = (
    f'xmlns:w="{WORD}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)


def run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def start(id_: int) -> str:
    return f'<w:commentRangeStart w:id="{id_}"/>'


def end(id_: int) -> str:
    """Return the end of a range, and the reference that Word writes behind it."""
    return f'<w:commentRangeEnd w:id="{id_}"/>{reference(id_)}'


def reference(id_: int) -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{id_}"/></w:r>'


def comment(id_: int, text: str, paragraph: str = "", author: str = "R1", date: str = "2026-11-29T10:00:00Z") -> str:
    named = f' w14:paraId="{paragraph}"' if paragraph else ""
    mark = "<w:r><w:annotationRef/></w:r>"
    return (
        f'<w:comment w:id="{id_}" w:author="{author}" w:date="{date}" w:initials="R">'
        f"<w:p{named}><w:pPr><w:pStyle w:val='CommentText'/></w:pPr>{mark}{run(text)}</w:p></w:comment>"
    )


def answer(paragraph: str, parent: str = "", done: int = 0) -> str:
    of = f' w15:paraIdParent="{parent}"' if parent else ""
    return f'<w15:commentEx w15:paraId="{paragraph}"{of} w15:done="{done}"/>'


def changed(kind: str, runs: str, author: str = "R1") -> str:
    return f'<w:{kind} w:id="90" w:author="{author}" w:date="2026-11-29T11:00:00Z">{runs}</w:{kind}>'


def docx(body: str, comments: str = "", answers: str = "", footnotes: str = "") -> bytes:
    """Return a DOCX; each part is given by what stands in it."""
    parts = {
        "document": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "comments": f"<w:comments {SPACES}>{comments}</w:comments>",
        "footnotes": f"<w:footnotes {SPACES}>{footnotes}</w:footnotes>",
        "commentsExtended": f"<w15:commentsEx {SPACES}>{answers}</w15:commentsEx>",
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _types(list(parts)))
        archive.writestr("_rels/.rels", _relations({"officeDocument": "word/document.xml"}))
        archive.writestr("word/_rels/document.xml.rels", _relations({one: f"{one}.xml" for one in [*parts][1:]}))
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
    return out.getvalue()


def _types(parts: list[str]) -> str:
    kinds = {one: f"{TYPE}.{'document.main' if one == 'document' else one}+xml" for one in parts}
    items = "".join(f'<Override PartName="/word/{one}.xml" ContentType="{kind}"/>' for one, kind in kinds.items())
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{space}"><Default Extension="rels" ContentType="{rels}"/>{items}</Types>'


def _relations(targets: dict[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="r{n}" Target="{target}" '
        f'Type="{MICROSOFT if kind == "commentsExtended" else RELATIONSHIPS}/{kind}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{PACKAGE}">{items}</Relationships>'
