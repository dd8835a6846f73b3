"""What a stranger may send as DOCX: each is one problem with a cure, found in little memory."""

import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.files import LARGEST
from argmap.files.archive import MOST_ENTRIES
from argmap.paper.readers._budget import MOST_PARTS
from tests.paper.readers.article import ARTICLE
from tests.paper.readers.bounded import problem_of
from tests.paper.readers.packing import document, notes, pack, paragraph
from tests.paper.readers.writing_docx import write_docx

MIB = 2**20
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' + document(paragraph("&b;"))
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + document(paragraph("&a;"))


def zip_bomb(path: Path) -> None:
    pack(path, (b" " * MIB for _ in range(256)))


def lying_zip_bomb(path: Path) -> None:
    """Say in the directory of the archive that the document is small."""
    pack(path, (b" " * MIB for _ in range(64)))
    content = path.read_bytes()
    size = (64 * MIB).to_bytes(4, "little")
    assert content.count(size) > 0
    path.write_bytes(content.replace(size, (MIB).to_bytes(4, "little")))


def many_entries(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(MOST_ENTRIES + 1):
            archive.writestr(str(number), "")


def truncated(path: Path) -> None:
    content = write_docx(ARTICLE, path).read_bytes()
    path.write_bytes(content[: len(content) // 2])


def garbled(path: Path) -> None:
    """Damage the compressed bytes of the document, not the directory."""
    pack(path, document("".join(paragraph(f"Fare {n} of {n * n}.") for n in range(999))))
    content = bytearray(path.read_bytes())
    start = content.index(b"word/document.xml") + 600
    content[start : start + 400] = bytes(400)
    path.write_bytes(content)


def another_archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "no document")


def noise(size: int) -> str:
    """Return what cannot be packed well, so that nothing but its size is odd."""
    return f"<!-- {random.Random(1).randbytes(size // 2).hex()} -->"


FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a zip bomb": (zip_bomb, "too-large"),
    "a zip bomb that says it is small": (lying_zip_bomb, "broken-file"),
    "a part packed a thousand times smaller": (lambda path: pack(path, document(" " * 8 * MIB)), "too-large"),
    "a part that is too large": (lambda path: pack(path, document(noise(LARGEST))), "too-large"),
    "many entries": (many_entries, "too-large"),
    "an XML bomb": (lambda path: pack(path, LAUGHS), "xml-feature"),
    "a document type": (lambda path: pack(path, "<!DOCTYPE a>" + document("")), "xml-feature"),
    "a file from outside": (lambda path: pack(path, OUTSIDE), "xml-feature"),
    "deep elements": (lambda path: pack(path, f"{document('')[:-22]}{'<w:sdt>' * 100_000}"), "too-deep"),
    "many paragraphs": (lambda path: pack(path, document("<w:p/>" * MOST_PARTS)), "too-large"),
    "no XML": (lambda path: pack(path, "fares"), "broken-file"),
    "half an archive": (truncated, "broken-file"),
    "damaged bytes": (garbled, "broken-file"),
    "another archive": (another_archive, "broken-file"),
    "text": (lambda path: path.write_text("fares " * 1000), "broken-file"),
    "nothing": (lambda path: path.write_bytes(b""), "broken-file"),
    "a password": (lambda path: path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)), "encrypted-file"),
    "100 MB": (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(100 * MIB)), "too-large"),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", FILES)
def test_each_is_one_problem(tmp_path: Path, case: str) -> None:
    write, rule = FILES[case]
    path = tmp_path / "a.docx"
    write(path)
    assert problem_of(path) == rule


def test_references_in_a_note_to_itself_end(tmp_path: Path) -> None:
    refer = '<w:r><w:footnoteReference w:id="1"/><w:t>x</w:t></w:r>'
    path = pack(tmp_path / "a.docx", document(paragraph(refer)), footnotes=notes("footnote", paragraph(refer)))
    assert problem_of(path) == ""
