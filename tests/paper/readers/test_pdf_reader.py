from pathlib import Path

import pytest

from argmap.paper.reading import read_article
from tests.paper.readers.article import ARTICLE
from tests.paper.readers.comparing import as_source
from tests.paper.readers.writing_pdf import write_pdf


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("notes", ["foot", "end"])
def test_the_article_is_read_whole(tmp_path: Path, columns: int, notes: str) -> None:
    assert as_source(read_article(write_pdf(ARTICLE, tmp_path / "a.pdf", columns, notes))) == ARTICLE
