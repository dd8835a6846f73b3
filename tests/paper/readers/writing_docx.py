"""Writes DOCX as Word does: styles, and notes in parts of their own."""

from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as Docx
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from tests.paper.readers.article import Source, split

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def write_docx(article: Source, path: Path, notes: str = "footnote", heading: str = "References") -> Path:
    """Write an article; ``notes`` is ``footnote`` or ``endnote``, ``heading`` stands above the references."""
    document = Document()
    document.core_properties.author = ""
    document.add_paragraph(article.title, style="Title")
    document.styles.add_style("Author", 1)
    for author in article.authors:
        document.add_paragraph(author, style="Author")
    for chapter in article.chapters:
        document.add_heading(chapter.title, chapter.level)
        for text in chapter.paragraphs:
            fill(document.add_paragraph(), text, notes)
    document.add_heading(heading, 1)
    for entry in article.entries:
        document.add_paragraph(entry)
    add_notes(document, article.notes, notes)
    document.save(str(path))
    return path


def fill(paragraph: Paragraph, text: str, notes: str) -> None:
    """Add text and references of notes to a paragraph, in several runs as Word does."""
    for words, note in split(text):
        half = len(words) // 2
        paragraph.add_run(words[:half])
        paragraph.add_run(words[half:]).italic = True
        if note is not None:
            reference = OxmlElement(f"w:{notes}Reference")
            reference.set(qn("w:id"), str(note + 7))  # ids are no numbers
            paragraph.add_run()._r.append(reference)


def add_notes(document: Docx, texts: tuple[str, ...], notes: str) -> None:
    """Add the part with the notes, with the two lines that Word keeps among them."""
    lines = "".join(
        f'<w:{notes} w:type="{type_}" w:id="{id_}"><w:p><w:r><w:{type_}/></w:r></w:p></w:{notes}>'
        for id_, type_ in ((-1, "separator"), (0, "continuationSeparator"))
    )
    body = "".join(
        f'<w:{notes} w:id="{number + 7}"><w:p><w:r><w:{notes}Ref/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:{notes}>'
        for number, text in enumerate(texts, 1)
    )
    content = f'<w:{notes}s xmlns:w="{WORD}">{lines}{body}</w:{notes}s>'
    add_part(document, f"{notes}s", content)


def add_part(document: Docx, name: str, content: str) -> None:
    """Add a part beside the document, and the relationship that names it."""
    blob = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}'.encode()
    part = Part(PackURI(f"/word/{name}.xml"), f"{TYPE}.{name}+xml", blob, document.part.package)
    document.part.relate_to(part, f"{RELATIONSHIPS}/{name}")
