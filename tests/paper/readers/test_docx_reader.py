from pathlib import Path

import pytest

from argmap.paper.reading import read_article
from tests.paper.readers.article import ARTICLE
from tests.paper.readers.comparing import as_source
from tests.paper.readers.writing_docx import write_docx


@pytest.mark.parametrize("notes", ["footnote", "endnote"])
def test_the_article_is_read_whole(tmp_path: Path, notes: str) -> None:
    assert as_source(read_article(write_docx(ARTICLE, tmp_path / "a.docx", notes))) == ARTICLE
