"""Workbooks and Word documents that would fill the memory or take hours, though the archives are small."""

from collections.abc import Callable
from io import BytesIO
from time import process_time
from zipfile import ZipFile

import pytest

from argmap.files.packing import packed
from argmap.formats import _xml_source, read_content
from argmap.formats._tables.workbook_reading import MOST_TEXT
from argmap.problems import ReadError
from tests.formats.test_docx_outline import archive, item

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LONG = "".join(chr(97 + one * one % 26) + chr(97 + one // 26 % 26) for one in range(150_000))


def related(*relations: tuple[str, str]) -> bytes:
    """Return a part that names others, by kind and target."""
    said = (
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(relations)
    )
    return f"<Relationships>{''.join(said)}</Relationships>".encode()


def workbook(rows: str, shared: str = "", sheets: int = 1) -> bytes:
    """Return a workbook of sheets that are all one part."""
    named = "".join(f'<sheet name="s{one}" r:id="r0"/>' for one in range(sheets))
    heads = "".join(cell(one) for one in ("id", "text", "parent", "role"))
    parts = {
        "_rels/.rels": related(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns:r="{OFFICE}"><sheets>{named}</sheets></workbook>'.encode(),
        "xl/_rels/workbook.xml.rels": related(("worksheet", "sheet.xml")),
        "xl/sheet.xml": f"<worksheet><sheetData><row>{heads}</row>{rows}</sheetData></worksheet>".encode(),
        "xl/sharedStrings.xml": f"<sst><si><t>{shared}</t></si></sst>".encode(),
    }
    return packed(parts)


def seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def cell(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


def test_a_text_that_thousands_of_cells_share() -> None:
    rows = "".join(f'<row>{cell(f"a{one}")}<c t="s"><v>0</v></c></row>' for one in range(2000))
    with pytest.raises(ReadError, match="hold more than") as caught:
        read_content(workbook(rows, LONG), "a.xlsx")
    (problem,) = caught.value.problems
    assert (problem.rule, problem.place.line) == ("too-large", 2 + MOST_TEXT // len(LONG))


def test_thousands_of_sheets_that_are_one_part() -> None:
    content = workbook(f"<row>{cell('a')}{cell('One.')}</row>", sheets=20_000)
    assert seconds(lambda: read_content(content, "a.xlsx")) < 5
    assert len(read_content(content, "a.xlsx").graph.nodes) == 1


def test_elements_without_anything_in_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_xml_source, "MOST_ELEMENTS", 1000)
    assert read_content(workbook("<row><c/></row>" * 400), "a.xlsx").graph is not None
    with pytest.raises(ReadError, match="more than 1,000 elements"):
        read_content(workbook("<row><c/></row>" * 600), "a.xlsx")


def styled(style: str, body: str) -> bytes:
    """Return a Word document whose paragraphs can have the style ``s``."""
    with ZipFile(BytesIO(archive(body))) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    relations = parts["word/_rels/document.xml.rels"].decode()
    more = f'<Relationship Id="s" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
    parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", more).encode()
    parts["word/styles.xml"] = f'<styles><style styleId="s">{style}</style></styles>'.encode()
    return packed(parts)


MANY = 4000
LISTED = "".join(item(f"Pro: {one}.", 0) for one in range(9000))
STYLES = {
    "a heading": f'<name val="heading{" " * 500_000}x"/>',
    "a list": f'<name val="list {" " * 500_000}x"/><pPr><numPr><numId val="1"/></numPr></pPr>',
    "a level": f'<name val="a"/><pPr><outlineLvl val="{"9" * 1_000_000}"/></pPr>',
    "much else": f'<name val="a"/><pPr>{"<a/><b/>" * 80_000}</pPr>',
}


@pytest.mark.slow
@pytest.mark.parametrize("name", STYLES)
def test_a_style_of_thousands_of_paragraphs(name: str) -> None:
    paragraph = '<w:p><w:pPr><w:pStyle w:val="s"/></w:pPr><w:r><w:t>Pro: x</w:t></w:r></w:p>'
    content = styled(STYLES[name], paragraph * MANY + LISTED)
    assert seconds(lambda: read_content(content, "a.docx")) < 10


def test_a_long_address_of_thousands_of_links() -> None:
    body = "".join(item(f"Pro: {one}", 0, more='<w:hyperlink r:id="h"/>') for one in range(MANY))
    with ZipFile(BytesIO(archive(body))) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    links = parts["word/_rels/document.xml.rels"].replace(b"example.org/x", b"example.org/" + LONG.encode() * 4)
    content = packed({**parts, "word/_rels/document.xml.rels": links})
    assert seconds(lambda: read_content(content, "a.docx")) < 10


def test_thousands_of_notes_in_a_document() -> None:
    marks = "".join(
        item(f"Pro: {one}", 0, more=f'<w:r><w:footnoteReference w:id="{one}"/></w:r>') for one in range(MANY)
    )
    with ZipFile(BytesIO(archive(marks))) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    notes = "".join(f'<footnote id="{one}"><p><t>{one}</t></p></footnote>' for one in range(MANY))
    content = packed({**parts, "word/footnotes.xml": f"<footnotes>{notes}</footnotes>".encode()})
    assert seconds(lambda: read_content(content, "a.docx")) < 10
