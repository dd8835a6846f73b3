"""Tells from what a file holds which kind of file it is, whatever it is called: a renamed LaTeX source is no text."""

import codecs
import os
import re
import stat
import zipfile
from io import BytesIO
from pathlib import Path

from argmap.files import LARGEST
from argmap.files.binary_kinds import PICTURE, binary_kind
from argmap.paper import file_kinds as kinds
from argmap.paper.file_kinds import FileKind

_HEAD = 2**16
"""How many bytes at the beginning are looked at."""
_MAGIC: tuple[tuple[bytes, FileKind], ...] = (
    (b"%PDF-", kinds.PDF),
    (b"{\\rtf", kinds.RTF),
    (b"%!PS", kinds.POSTSCRIPT),
    (b"\x89PNG\r\n", kinds.PICTURE),
    (b"\xff\xd8\xff", kinds.PICTURE),
    (b"GIF8", kinds.PICTURE),
    (b"II*\0", kinds.PICTURE),
    (b"MM\0*", kinds.PICTURE),
    (b"AT&TFORM", kinds.DJVU),
    (b"\xffWPC", kinds.WORDPERFECT),
    (b"bplist00", kinds.WEB_ARCHIVE),
    (b"\x1f\x8b", kinds.ARCHIVE),
    (b"7z\xbc\xaf", kinds.ARCHIVE),
    (b"Rar!", kinds.ARCHIVE),
)
"""What files of a kind begin with (for PDF: ISO 32000-1, 7.5.2)."""
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16le")  # the stream that holds a DOCX with a password: [MS-OFFCRYPTO] 1.3.3
_WORD = "WordDocument".encode("utf-16le")  # the main stream of a DOC: [MS-DOC] 2.1.1
_ENTRY = b"PK\x01\x02"  # begins each entry of the directory of a ZIP archive
_MOST_ENTRIES = 10_000  # no document has so many parts
_MOBI = b"BOOKMOBI"  # behind the 60 bytes that a Palm database begins with
_TEX_COMMENTS = re.compile(rb"(?:[ \t]*(?:%[^\n]*)?\r?\n)*[ \t]*")
_TEX = re.compile(rb"\\(?:documentclass|documentstyle|RequirePackage|PassOptionsTo\w+|begin\{document\})")
_PROLOGUE = re.compile(rb"(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_HTML = re.compile(rb"<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_XML = re.compile(rb"\s*(?:<\?xml|<!DOCTYPE\s|<article[\s>])")
_ROOT = re.compile(rb"<(?:[\w-]+:)?([A-Za-z][\w.-]*)(?=[\s>/])([^>]*)")
_JATS = re.compile(rb"//(?:NLM|NIH|NISO)//DTD|JATS|dtd-version|article-type|<front[\s>]")
_NOTEBOOK = re.compile(rb'\s*\{.*"(?:nbformat|cells)"\s*:', re.DOTALL)
_MAIL = re.compile(rb"(?:From|MIME-Version|Snapshot-Content-Location|Content-Type):[^\n]*", re.IGNORECASE)


def recognise(path: str | os.PathLike[str]) -> FileKind | None:
    """Return the kind of a file by its content; ``None`` where it may be plain text, or cannot be read.

    A pipe is not looked at, for what is read of it is gone, nor a file that is too large to be read.
    """
    try:
        found = Path(path).stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST:
            return None
        with Path(path).open("rb") as stream:
            head = stream.read(_HEAD)
    except (OSError, ValueError):
        return None
    return _by_bytes(head, Path(path)) or _by_markup(_in_utf_8(head))


def _in_utf_8(head: bytes) -> bytes:
    """Return the beginning of a text in UTF-8, without a byte order mark."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not head.startswith(codecs.BOM_UTF32_LE):
        return head.decode("utf-16", "ignore").encode()
    return head.removeprefix(codecs.BOM_UTF8)


def _by_bytes(head: bytes, path: Path) -> FileKind | None:
    """Tell the kinds that a few bytes give away."""
    if head.startswith(b"PK\x03\x04"):
        return _by_archive(path)
    if head.startswith(_OLE):
        return _by_streams(path)
    if head[60:68] == _MOBI:
        return kinds.KINDLE
    if head[257:262] == b"ustar":
        return kinds.ARCHIVE
    return next((kind for magic, kind in _MAGIC if head.startswith(magic)), None) or _no_paper(head)


def _no_paper(head: bytes) -> FileKind | None:
    """Tell the kinds that are no text at all, whatever the name says."""
    found = binary_kind(head) if b"\0" in head else None  # a text may begin as some of them do
    if found == PICTURE:
        return kinds.PICTURE
    return FileKind(found.name, cure="use the file of the paper: PDF, DOCX, HTML or text") if found else None


def _by_archive(path: Path) -> FileKind | None:
    """Tell what a ZIP archive is: a document of Word or OpenDocument, an e-book, or just an archive."""
    try:
        content = path.read_bytes()
        if content.count(_ENTRY) > _MOST_ENTRIES:
            return kinds.ARCHIVE
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.NameToInfo)
            said = archive.read("mimetype")[:80] if _is_small(archive, "mimetype") else b""
    except Exception:  # zipfile raises all kinds of errors; the reader will say what is wrong
        return None
    by_type = {b"epub": kinds.EPUB, b"opendocument.text": kinds.ODT}
    by_type |= {b"opendocument.spreadsheet": kinds.SHEET, b"opendocument.presentation": kinds.SLIDES}
    if found := next((kind for word, kind in by_type.items() if word in said), None):
        return found
    parts = {"word/": kinds.DOCX, "xl/": kinds.SHEET, "ppt/": kinds.SLIDES, "Index/": kinds.PAGES}
    for folder, kind in parts.items():
        if any(name.startswith(folder) for name in names):
            return kind
    if "[Content_Types].xml" in names:
        return kinds.DOCX
    return kinds.EPUB if "META-INF/container.xml" in names else kinds.ARCHIVE


def _is_small(archive: zipfile.ZipFile, name: str) -> bool:
    return name in archive.NameToInfo and archive.NameToInfo[name].file_size < 1000


def _by_streams(path: Path) -> FileKind | None:
    """Tell what an OLE file is: the old formats of Office, or a new one behind a password."""
    content = path.read_bytes()
    if _ENCRYPTED in content:
        return kinds.LOCKED
    return kinds.DOC if _WORD in content else kinds.OLD_OFFICE


def _by_markup(head: bytes) -> FileKind | None:
    """Tell the kinds that are text themselves."""
    if _TEX.match(head, _end(_TEX_COMMENTS, head)):
        return kinds.LATEX
    if _HTML.match(head, _end(_PROLOGUE, head)):
        return kinds.HTML
    if _XML.match(head):
        return _by_root(head)
    if _NOTEBOOK.match(head) and b'"cell_type"' in head:
        return kinds.NOTEBOOK
    if len({one.lower() for one in _MAIL.findall(head[:2000])}) > 1 and b"multipart/related" in head[:4000]:
        return kinds.WEB_ARCHIVE
    return None


def _end(pattern: re.Pattern[bytes], head: bytes) -> int:
    found = pattern.match(head)
    return found.end() if found else 0


def _by_root(head: bytes) -> FileKind | None:
    """Tell the kind of an XML file by its outermost element."""
    root = _ROOT.search(re.sub(rb"<!--.*?-->|<\?.*?\?>", b"", head, flags=re.DOTALL))
    name = root[1].decode().lower() if root else ""
    if name == "article" and b"docbook" in head.lower():
        return kinds.DOCBOOK
    if name in ("article", "pmc-articleset") and _JATS.search(head):
        return kinds.JATS
    named = {"html": kinds.HTML, "tei": kinds.TEI, "teicorpus": kinds.TEI, "fictionbook": kinds.FICTIONBOOK}
    named |= {
        "book": kinds.DOCBOOK,
        "chapter": kinds.DOCBOOK,
        "document": kinds.ODT if b"opendocument" in head else kinds.XML,
    }
    found = named.get(name, kinds.XML)
    return None if found is kinds.XML and not head.lstrip().startswith(b"<?xml") else found
