"""Remarks that went through a viewer's format are found again in the paper, at the passage that was marked."""

from pathlib import Path

import pytest

from argmap.anchoring.index import Index
from argmap.paper.reading import read_article
from argmap.reviewing.remarks.formats import docx_comments, pdf_annotations
from argmap.reviewing.remarks.quoted_letters import letters_of
from argmap.reviewing.remarks.reading_remarks import annotations_of
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.remarks.words_found import WordsFinder
from tests.paper.readers.article import ARTICLE, split
from tests.paper.readers.writing_docx import write_docx
from tests.paper.readers.writing_pdf import write_pdf

TEXTS = ["".join(words for words, _ in split(one)) for each in ARTICLE.chapters for one in each.paragraphs]
REMARKS = [
    Remark(f"Point {n}: {first}", " ".join(text.split()[first : first + 8]))
    for n, text in enumerate(TEXTS)
    for first in range(1, len(text.split()) - 8, 9)
]


@pytest.mark.parametrize("kind", ["one column", "two columns", "docx"])
def test_what_was_marked_is_found_where_it_was_marked(tmp_path: Path, kind: str) -> None:
    if kind == "docx":
        path = write_docx(ARTICLE, tmp_path / "paper.docx")
        remarks = docx_comments.read(docx_comments.write(REMARKS, path.read_bytes()), "copy.docx")
    else:
        path = write_pdf(ARTICLE, tmp_path / "paper.pdf", columns=1 if kind == "one column" else 2)
        remarks = pdf_annotations.read(pdf_annotations.write(REMARKS, path.read_bytes()), "copy.pdf")
    article = read_article(path)
    marked = [one for one in remarks if one.exact]
    assert len(marked) > 0.85 * len(REMARKS)
    finder = WordsFinder(Index(article))
    spans = [finder.find(one) for one in marked]
    found = [(one, span) for one, span in zip(marked, spans, strict=True) if span]
    assert len(found) > 0.95 * len(marked)
    assert all(letters_of(article.text[span.start : span.end]) == letters_of(one.exact) for one, span in found)
    assert len(annotations_of(marked, article).lost) == len(marked) - len(found)
