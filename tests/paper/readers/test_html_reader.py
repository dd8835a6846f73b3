from pathlib import Path

import pytest

from argmap.paper.reading import read_article
from tests.paper.readers.article import ARTICLE
from tests.paper.readers.comparing import as_source
from tests.paper.readers.writing_html import STYLES, write_html


@pytest.mark.parametrize("style", STYLES)
def test_the_article_is_read_whole(tmp_path: Path, style: str) -> None:
    assert as_source(read_article(write_html(ARTICLE, tmp_path / "a.html", style))) == ARTICLE
