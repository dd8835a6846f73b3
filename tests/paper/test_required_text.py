"""What is no paper is not taken for one."""

from pathlib import Path

import pytest

from argmap.graph.lowering import lower
from argmap.page import content, page
from argmap.paper.required_text import doubt, read_paper
from argmap.problems import ReadError
from tests.browser.pages import document

LOGIN = b"<!doctype html><title>Journal</title><body><h1>Sign in</h1><p>Please sign in to read this article.</p>"


@pytest.mark.parametrize(
    ("name", "held", "found"),
    [
        ("paper.md", b"", "the file is empty"),
        ("paper.txt", b" \n\n", "the file is empty"),
        ("paper.md", b"# A heading alone\n", "no sentence was found in it"),
        ("paper.html", b"<!doctype html><div id=app></div><script>start()</script>", "no sentence was found in it"),
    ],
)
def test_what_has_no_sentence_is_told_as_it_is(tmp_path: Path, name: str, held: bytes, found: str) -> None:
    (tmp_path / name).write_bytes(held)
    with pytest.raises(ReadError) as refused:
        read_paper(tmp_path / name)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.message) == ("no-paper", f"this is not a paper: {found}")
    assert "PDF, DOCX, HTML" in problem.help


def test_a_page_of_a_map_is_no_paper(tmp_path: Path) -> None:
    file = tmp_path / "map.html"
    file.write_text(page(content(lower(document().map), [], None)), encoding="utf-8")
    with pytest.raises(ReadError, match="this is a page that argmap made, not a paper"):
        read_paper(file)


def test_a_web_page_with_hardly_a_sentence_is_doubted_and_a_short_text_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(LOGIN)
    assert doubt(read_paper(tmp_path / "a.html")).startswith("a.html: only 1 sentence was found on this page; ")
    (tmp_path / "a.md").write_bytes(b"# Late\n\nSchool should begin later.\n")
    assert doubt(read_paper(tmp_path / "a.md")) == ""
    (tmp_path / "b.html").write_bytes(b"<!doctype html><p>" + b"School should begin later. " * 5)
    assert doubt(read_paper(tmp_path / "b.html")) == ""
