from pathlib import Path

import pytest
from docx import Document

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers import docx
from argmap.paper.reading import read_article
from tests.paper.readers.article import ARTICLE
from tests.paper.readers.packing import document, notes, pack, paragraph
from tests.paper.readers.writing_docx import WORD, write_docx

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def blocks(path: Path, body: str, **parts: str) -> list[Block]:
    return list(docx.read(pack(path / "a.docx", document(body), **parts)))


def texts(path: Path, body: str) -> list[str]:
    return [block.text for block in blocks(path, body) if block.kind is not BlockKind.ASIDE]


RUNS = {
    "insertions are kept": ("<w:ins><w:r><w:t>fares</w:t></w:r></w:ins>", "fares"),
    "deletions are not": ("<w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del>", "a"),
    "moved text stands where it went": (
        "<w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:r><w:t>b </w:t></w:r>"
        "<w:moveTo><w:r><w:t>c</w:t></w:r></w:moveTo>",
        "b c",
    ),
    "links": ("<w:hyperlink><w:r><w:t>fare</w:t></w:r></w:hyperlink><w:r><w:t>s</w:t></w:r>", "fares"),
    "content controls": ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>fares</w:t></w:r></w:sdtContent></w:sdt>", "fares"),
    "hyphens": (
        "<w:r><w:t>old</w:t><w:noBreakHyphen/><w:t>town bus</w:t><w:softHyphen/><w:t>es\u00ad</w:t></w:r>",
        "old-town buses",
    ),
    "tabs and breaks": ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a b c"),
    "hidden text": ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>", "b"),
    "fields": (
        "<w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        "<w:r><w:t>p. 3</w:t></w:r>",
        "p. 3",
    ),
    "drawings": (
        "<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:txbxContent></w:drawing>"
        "<w:t>b</w:t></w:r>",
        "b",
    ),
    "old properties": (
        "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>",
        "a",
    ),
}


@pytest.mark.parametrize("case", RUNS)
def test_the_text_of_runs(tmp_path: Path, case: str) -> None:
    runs, text = RUNS[case]
    assert texts(tmp_path, f"<w:p>{runs}</w:p>") == [text]


def test_a_paragraph_whose_end_is_deleted_runs_on(tmp_path: Path) -> None:
    deleted = paragraph("The fare", properties="<w:rPr><w:del/></w:rPr>")
    assert texts(tmp_path, deleted + paragraph(" fell.") + paragraph("It rained.")) == ["The fare fell.", "It rained."]


def test_the_strict_variant_is_read(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.docx", document(paragraph("Fares fell."), STRICT))
    assert [block.text for block in docx.read(path)] == ["Fares fell."]


STYLES = f"""<w:styles xmlns:w="{WORD}">
<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Titre1"><w:name w:val="Titre 1"/></w:style>
<w:style w:styleId="Mine"><w:name w:val="Part"/><w:basedOn w:val="Base"/></w:style>
<w:style w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Caption"><w:name w:val="caption"/></w:style>
<w:style w:styleId="Bib"><w:name w:val="Bibliography"/></w:style>
</w:styles>"""


def test_styles_say_what_paragraphs_are_in_any_language(tmp_path: Path) -> None:
    body = "".join(
        paragraph(style, style) for style in ("berschrift2", "Titre1", "Mine", "Loop", "TOC1", "Caption", "Bib")
    )
    own = paragraph("Own", properties='<w:outlineLvl w:val="3"/>')
    found = [(block.kind, block.level, block.text) for block in blocks(tmp_path, body + own, styles=STYLES)]
    assert found == [
        (BlockKind.HEADING, 2, "berschrift2"),
        (BlockKind.HEADING, 1, "Titre1"),
        (BlockKind.HEADING, 3, "Mine"),
        (BlockKind.PARAGRAPH, 0, "Loop"),
        (BlockKind.ASIDE, 0, "TOC1"),
        (BlockKind.CAPTION, 0, "Caption"),
        (BlockKind.ENTRY, 0, "Bib"),
        (BlockKind.HEADING, 4, "Own"),
    ]


def test_bold_lines_are_headings_where_no_style_is(tmp_path: Path) -> None:
    def bold(text: str) -> str:
        return paragraph(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>")

    found = blocks(tmp_path, bold("Fares") + bold("The hill") + bold("Fares fell.") + paragraph("It rained."))
    assert [block.kind for block in found] == [
        BlockKind.TITLE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]


def refer(part: str, id_: int, more: str = "") -> str:
    return f'<w:r><w:{part}Reference w:id="{id_}" {more}/></w:r>'


def test_notes_are_numbered_by_their_references(tmp_path: Path) -> None:
    body = paragraph(f"<w:r><w:t>Fares</w:t></w:r>{refer('endnote', 1)}{refer('footnote', 2)}")
    body += f"<w:tbl><w:tr><w:tc>{paragraph(refer('footnote', 3) + '<w:r><w:t>cell</w:t></w:r>')}</w:tc></w:tr></w:tbl>"
    body += paragraph(refer("footnote", 1) + "<w:r><w:t>fell.</w:t></w:r>" + refer("footnote", 9))
    feet = notes("footnote", "Third.", f"{paragraph('First,')}{paragraph('and more.')}", "Second, of the table.")
    found = blocks(tmp_path, body, footnotes=feet, endnotes=notes("endnote", "At the end."))
    assert [(block.number, block.text) for block in found if block.kind is BlockKind.NOTE] == [
        (1, "First, and more."),
        (2, "Second, of the table."),
        (3, "Third."),
        (5, "At the end."),
    ]
    assert [(mark.note, mark.offset) for block in found for mark in block.marks] == [
        *((5, 5), (1, 5), (2, 0), (3, 0), (4, 5)),
    ]
    assert [block.text for block in found if block.kind is BlockKind.PARAGRAPH] == ["Fares", "fell."]
    assert [block.pieces[0].place.line for block in found] == [1, 1, 2, 1, 1, 2, 1]


def test_a_note_with_a_sign_has_no_number(tmp_path: Path) -> None:
    sign = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    body = paragraph(f"<w:r><w:t>Marrow</w:t></w:r>{sign}") + paragraph(refer("footnote", 2))
    found = blocks(tmp_path, body, footnotes=notes("footnote", "She drove.", "One."))
    assert [(block.number, block.text) for block in found if block.kind is BlockKind.NOTE] == [
        (0, "She drove."),
        (1, "One."),
    ]
    assert found[0].text == "Marrow"


def test_properties_give_title_and_authors_where_the_text_does_not(tmp_path: Path) -> None:
    path = write_docx(ARTICLE, tmp_path / "a.docx")
    from docx import Document

    document = Document(str(path))
    document.core_properties.title, document.core_properties.author = "Another", "Ann Lee; Bo Orr"
    for named in document.paragraphs[1:3]:
        named.style = document.styles["Caption"]
    document.save(str(path))
    found = read_article(path)
    assert (found.title, found.authors) == (ARTICLE.title, ("Ann Lee", "Bo Orr"))


def test_what_is_no_running_text_is_set_aside_with_its_reason(tmp_path: Path) -> None:
    runs = (
        "<w:r><w:t>It rained</w:t></w:r><w:del><w:r><w:delText>all day</w:delText></w:r></w:del>"
        "<w:r><w:drawing><wp:docPr xmlns:wp='w' descr='A wet hill'/><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r>"
        "</w:p><w:p><w:r><w:t>words</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t> here.</w:t></w:r>"
    )
    table = f"<w:tbl><w:tr><w:tc>{paragraph('1850')}</w:tc><w:tc>{paragraph('twelve')}</w:tc></w:tr></w:tbl>"
    head = f'<w:hdr xmlns:w="{WORD}">{paragraph("Hills, 3")}</w:hdr>'
    said = f'<w:comments xmlns:w="{WORD}"><w:comment>{paragraph("Really?")}</w:comment></w:comments>'
    feet = notes("footnote", "Nobody refers to this.")
    found = blocks(tmp_path, paragraph(runs) + table, header=head, comments=said, footnotes=feet)
    assert [one.text for one in found if one.kind is BlockKind.PARAGRAPH] == ["It rained here."]
    assert [(str(one.why), one.text) for one in found if one.kind is BlockKind.ASIDE] == [
        ("deleted text", "all day"),
        ("words in a figure", "A wet hill"),
        ("text box", "Boxed words"),
        ("not shown", "hidden"),
        ("table", "1850 twelve"),
        ("among the notes, but no note", "Nobody refers to this."),
        ("head or foot of a page", "Hills, 3"),
        ("comment", "Really?"),
    ]


def test_a_table_that_lays_out_text_is_text(tmp_path: Path) -> None:
    long = "The bus climbs the hill. " * 20
    found = blocks(
        tmp_path, f"<w:tbl><w:tr><w:tc>{paragraph('Side')}</w:tc><w:tc>{paragraph(long)}</w:tc></w:tr></w:tbl>"
    )
    assert [(one.kind, one.text) for one in found][1] == (BlockKind.PARAGRAPH, long.strip())


def test_notes_show_the_numbers_of_their_sections(tmp_path: Path) -> None:
    again = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    body = paragraph("<w:r><w:t>One.</w:t></w:r>" + refer("footnote", 1) + refer("footnote", 2), properties=again)
    body += paragraph("<w:r><w:t>Two.</w:t></w:r>" + refer("footnote", 3) + refer("endnote", 1)) + again
    feet = notes("footnote", "A.", "B.", "C.")
    found = blocks(tmp_path, body, footnotes=feet, endnotes=notes("endnote", "D."))
    shown = [(one.number, one.printed) for one in found if one.kind is BlockKind.NOTE]
    assert shown == [(1, ""), (2, ""), (3, "1"), (4, "i")]
    assert [(one.note, one.printed) for block in found for one in block.marks] == shown


@pytest.mark.parametrize("begins", ["[{}] ", "{}. ", "{} "])
@pytest.mark.parametrize("raised", [False, True])
def test_notes_that_are_typed_below_a_heading_are_notes(tmp_path: Path, begins: str, raised: bool) -> None:
    document = Document()
    document.add_heading("On School", 0)
    for number in (1, 2):
        paragraph = document.add_paragraph("Phones distract pupils who are in class.")
        paragraph.add_run(str(number) if raised else f"[{number}]").font.superscript = raised
        paragraph.add_run(" They also ring.")
    document.add_heading("Notes", 1)
    for number in (1, 2):
        document.add_paragraph(f"{begins.format(number)}A. Ward, *Brain Drain* (London: Press, 2017), {number}.")
    document.save(str(tmp_path / "typed.docx"))
    article = read_article(tmp_path / "typed.docx")
    assert [note.number for note in article.notes] == [1, 2]
    assert [mark.note for mark in article.markers] == [1, 2]
    assert not any("Ward" in one.text for one in article.left_out)
