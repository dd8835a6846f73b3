"""What a stranger may send as PDF: each is one problem with a cure, found in little memory."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.paper.oddities import find_odd
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError, ReadError
from tests.cases import slowly
from tests.paper.readers.article import ARTICLE
from tests.paper.readers.bounded import MEMORY, problem_of, read_bounded
from tests.paper.readers.objects import CATALOG, PAGE, packed, page, put_together, stream
from tests.paper.readers.sheets import LEFT, Sheets
from tests.paper.readers.writing_pdf import write_pdf

MIB = 2**20
SAY = b"BT /F 10 Tf 50 500 Td (Fares fell.) Tj ET "


def article(path: Path) -> bytes:
    return write_pdf(ARTICLE, path).read_bytes()


def without_objects(path: Path) -> bytes:
    """Let the table of cross-references point behind the end of the file, and nothing else show where objects are."""
    content = article(path)
    place = content.rindex(b"xref\n0")
    entries = b"0000099999 00000 n \n" * 9
    broken = content[:place].replace(b" 0 obj", b" 0 ojb") + b"xref\n0 9\n" + entries
    return broken + b"trailer\n<< /Size 9 /Root 2 0 R >>\nstartxref\n%d\n%%%%EOF" % place


def locked(path: Path) -> bytes:
    return Sheets(path, encrypt="secret").lines("Fares fell.").save().read_bytes()


def scanned(path: Path) -> bytes:
    sheets = Sheets(path)
    sheets.canvas.rect(50, 50, 300, 400, fill=1)
    return sheets.page().save().read_bytes()


def headed(path: Path) -> bytes:
    sheets = Sheets(path)
    for number in (1, 2, 3):
        sheets.words(LEFT, 560, f"Scanned by the library, {number}").page()
    return sheets.save().read_bytes()


def double_bomb(path: Path) -> bytes:
    once = packed(b" " * MIB for _ in range(MEMORY // MIB))
    return page(packed([once]), b"/Filter [/FlateDecode /FlateDecode]")


def many_pages(path: Path) -> bytes:
    return put_together([CATALOG, b"<< /Type /Pages /Kids [%s] /Count 9999 >>" % (b"3 0 R " * 9999), PAGE])


FILES: dict[str, tuple[Callable[[Path], bytes], str]] = {
    "half a file": (lambda path: article(path)[:4000], "broken-file"),
    "broken cross-references": (without_objects, "broken-file"),
    "text": (lambda _: b"fares " * 1000, "broken-file"),
    "nothing": (lambda _: b"", "broken-file"),
    "a password": (locked, "encrypted-file"),
    "a scan": (scanned, "no-text-layer"),
    "a scan with running heads": (headed, "no-text-layer"),
    "many pages": (many_pages, "too-large"),
    "pages within themselves": (
        lambda _: put_together([CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
        "broken-file",
    ),
    "a bomb within a bomb": (double_bomb, "broken-file"),
    "100 MB": (lambda _: b"%PDF-1.4\n" + bytes(100 * MIB), "too-large"),
    "30 MB of one line": (lambda _: b"%PDF-1.4\n" + b"x" * (30 * MIB), "broken-file"),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", slowly(FILES, "a bomb within a bomb"))
def test_each_is_one_problem(tmp_path: Path, case: str) -> None:
    make, rule = FILES[case]
    path = tmp_path / "a.pdf"
    path.write_bytes(make(tmp_path / "whole.pdf"))
    assert problem_of(path) == rule


READ = {
    "a form that draws itself": page(SAY + b"/X Do", more=[stream(SAY + b"/X Do", b"/Type /XObject /Subtype /Form")]),
    "deep arrays": page(SAY + b"[" * 100_000),
    "a stream that is longer than it says": page(SAY).replace(b"/Length ", b"/Length 1"),
    "an open end": page(SAY)[:-6],
    "a page as wide as a country": page(SAY + b"BT /F 10 Tf 9e8 9e8 Td (Far.) Tj ET").replace(
        b"420 595", b"1000000000 1e38"
    ),
    "a page on all sides": page(SAY).replace(b"[0 0 420 595]", b"[-9e8 -9e8 9e8 9e8]"),
    "letters as large as a town": page(SAY + b"BT /F 1000000000 Tf 50 500 Td (Far.) Tj ET"),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", READ)
def test_what_is_odd_is_read(tmp_path: Path, case: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(READ[case])
    rule, _, characters = read_bounded(path)
    assert (rule, int(characters) >= len("Fares fell.")) == ("", True)


def test_nothing_in_the_working_folder_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Sheets(tmp_path / "a.pdf").lines("Fares fell.").save()
    for name in ("pypdfium2", "json", "argmap", "tempfile", "ctypes"):
        (tmp_path / f"{name}.py").write_text("open('was-run', 'w').close()\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), *sys.path])
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert read_article(path).text == "Fares fell."
    assert not (tmp_path / "was-run").exists()


def test_pages_that_are_only_pictures_are_named(tmp_path: Path) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    sheets = Sheets(tmp_path / "a.pdf").lines("Fares fell in the town of Hallowby, says the cover of the scan.").page()
    picture = ImageReader(Image.new("L", (42, 59), 200))
    for number in (2, 3, 4):
        sheets.canvas.drawImage(picture, 0, 0, 420, 595)
        sheets.words(LEFT, 20, f"Scanned by the library, {number}", 7).page()
    (problem,) = (one for one in find_odd(read_article(sheets.save())) if one.rule == "unread-page")
    assert problem.message == "pages 2-4 hold no text, only pictures"


def test_a_file_that_only_its_owner_may_change_is_read(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    rights = StandardEncryption("", ownerPassword="secret", canCopy=0)
    path = Sheets(tmp_path / "a.pdf", encrypt=rights).lines("Fares fell.").save()
    assert read_article(path).text == "Fares fell."


def test_without_pdfium_the_message_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ArgmapError, match=r"pip install 'argmap\[paper\]'") as caught:
        read_article(tmp_path / "a.pdf")
    assert not isinstance(caught.value, ReadError)


@pytest.mark.parametrize("content", [b"", b" \n"])
def test_an_empty_file_is_called_empty(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(content)
    with pytest.raises(ReadError, match="the file is empty"):
        read_article(file)
