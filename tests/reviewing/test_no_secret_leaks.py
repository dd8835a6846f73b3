"""Nothing confidential, and no reviewer's name, is anywhere in a file for the authors: not packed, not in metadata.

The review is full of secrets, and so are the names of its folder and of its file. Every command that writes something
for authors writes it in every form, and all that can be read in the files is looked through.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.reports.report_forms import report_forms
from argmap.reviewing.remarks.written_formats import writable
from argmap.reviewing.replies.forms import table_forms
from tests.reviewing.opened_files import everything_in
from tests.reviewing.remarks.formats.setting_pdf import SetLine, SetPage, set_pages
from tests.running import Argmap

SECRET = re.compile(r"geheimrat|\bzacharias\b|topsecret", re.IGNORECASE)
"""The reviewer's name, and a word that stands in all that is confidential, withdrawn, or only proposed."""
SENTENCES = ("School should begin later.", "Pupils sleep too little.", "Sleep helps to learn.")
MAP = """title: On school
claim:
  text: School should begin later.
  premises: [{id: little, text: Pupils sleep too little., cites: [open-1]}, {id: helps, text: Sleep helps to learn.}]
paper:
  record: {id: school, type: article, title: On School, author: [{family: Author, given: A.}]}
  works: [{id: open-1, type: book, title: Sleep, issued: 2001, author: [{family: Openname}]}]
"""
REVIEW = """argmap-review: 1
reviewer: Zacharias Geheimrat
summary: It argues that school should begin later.
to_editor: Topsecret letter. I know the author, Zacharias.
checklist:
  evidence: {answer: partly, because: One statement has none.}
  originality: {answer: good, because: Topsecret proposal., draft: true}
  recommendation: {answer: reject, because: Topsecret recommendation.}
answers: {reasons: Topsecret reasons.}
works: [{id: hidden-1, type: book, title: Topsecret Work, issued: 2001}]
annotations:
  - id: a
    quote: {start: Pupils sleep, end: too little}
    severity: major
    comment: "Which pupils? See [@open-1, 3]."
    by: Z. Geheimrat
    created: "2026-11-20"
    source: https://example.org/users/zacharias/a
    rounds: [{round: 1, status: open, because: Topsecret reason for a status.}]
  - {id: b, node: helps, comment: Where is this shown?, by: Z. Geheimrat}
  - {id: c, quote: {start: Sleep helps, end: to learn}, confidential: true, comment: "Topsecret point [@hidden-1]."}
  - {id: d, node: little, confidential: true, severity: major, comment: Topsecret too., replaces: topsecret}
  - {id: e, node: little, draft: true, comment: Topsecret draft.}
  - {id: g, node: little, comment: Topsecret answer., reply_to: c, confidential: true}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a review in it, and the manuscript as text, as PDF and as Word document."""
    docx = pytest.importorskip("docx")
    pytest.importorskip("pypdfium2")
    made = tmp_path_factory.mktemp("zacharias") / "geheimrat"
    made.mkdir()
    (made / "school.md").write_text("# On School\n\nA. Author\n\n## Why\n\n" + " ".join(SENTENCES) + "\n", "utf-8")
    lines = [SetLine(one, 72, 700 - 20 * number) for number, one in enumerate(SENTENCES)]
    (made / "school.pdf").write_bytes(set_pages(SetPage([SetLine("On School", 72, 740), *lines]), author="A. Author"))
    document = docx.Document()
    document.add_heading("On School", 1)
    document.add_paragraph(" ".join(SENTENCES))
    document.core_properties.author = "A. Author"
    document.save(made / "school.docx")
    (made / "school.yaml").write_text(MAP, encoding="utf-8")
    (made / "geheimrat.review.yaml").write_text(REVIEW, encoding="utf-8")
    return made


def written(argmap: Argmap, folder: Path, out: Path, *command: object, paper: str = "school.md") -> Iterator[bytes]:
    """Run a command that writes into a folder of its own, and yield the files that it wrote."""
    name, *rest = command
    review = folder / "geheimrat.review.yaml"
    done = argmap("review", name, review, "--paper", folder / paper, "--map", folder / "school.yaml", *rest)
    assert done.status == 0, done.err
    files = sorted(one for one in out.iterdir() if "editor" not in one.name)
    assert files
    for one in files:
        assert not SECRET.search(one.name)
        yield one.read_bytes()


def assert_clean(contents: Iterator[bytes], *expected: str) -> None:
    whole = ""
    for content in contents:
        text = everything_in(content)
        assert not SECRET.search(text), SECRET.search(text)
        whole += text
    for said in expected:
        assert said in whole, "what is looked through is what the authors read"


@pytest.mark.parametrize("template", ["default", "journal", "prereview"])
@pytest.mark.parametrize("form", report_forms().names())
def test_no_report(argmap: Argmap, folder: Path, tmp_path: Path, form: str, template: str) -> None:
    for needed in {"pdf": ("typst", "citeproc")}.get(form, ("citeproc",)):
        pytest.importorskip(needed)
    options = ("--template", template, "--to", form)
    apart = ("-o", tmp_path / "report", "--editor", tmp_path / "editor.md")
    assert_clean(written(argmap, folder, tmp_path, "report", *options, *apart), "Which pupils?", "Openname 2001")
    editor = (tmp_path / "editor.md").read_text("utf-8")
    assert "Topsecret point" in editor
    assert ("Topsecret recommendation" in editor) == (template == "journal")


@pytest.mark.parametrize("form", [one.removeprefix("table-") for one in table_forms().names()])
def test_no_table_to_answer_in(argmap: Argmap, folder: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"replies.{form}"
    assert_clean(written(argmap, folder, tmp_path, "reply", "-o", out), "Which pupils?")


def test_no_merged_report(argmap: Argmap, folder: Path, tmp_path: Path) -> None:
    out = ("-o", tmp_path / "merged.html", "--page", tmp_path / "page.html")
    assert_clean(written(argmap, folder, tmp_path, "merge", *out), "Which pupils?")


@pytest.mark.parametrize("name", writable())
def test_no_copy_for_another_program(argmap: Argmap, folder: Path, tmp_path: Path, name: str) -> None:
    paper = {"pdf-annotations": "school.pdf", "docx-comments": "school.docx"}.get(name, "school.md")
    out = tmp_path / f"out{Path(paper).suffix}"
    options = ("--to", name, "-o", out)
    assert_clean(written(argmap, folder, tmp_path, "export", *options, paper=paper), "Which pupils?")


def test_what_is_looked_through_would_show_a_secret(argmap: Argmap, folder: Path, tmp_path: Path) -> None:
    """The same files do hold the secrets where they are asked for: the search finds them in every kind of file."""
    for name, paper in (("pdf-annotations", "school.pdf"), ("docx-comments", "school.docx"), ("table", "school.md")):
        out = tmp_path / f"{name}{Path(paper).suffix}"
        asked = ("--to", name, "-o", out, "--confidential", "--names")
        text = everything_in(list(written(argmap, folder, tmp_path, "export", *asked, paper=paper))[-1])
        assert "opsecret point" in text, name
        assert "Geheimrat" in text, name
    for form in ("docx", "pdf"):
        editor = tmp_path / f"editor.{form}"
        review = folder / "geheimrat.review.yaml"
        assert argmap("review", "report", review, "-o", tmp_path / "x.txt", "--editor", editor).status == 0
        assert "Topsecret letter" in everything_in(editor.read_bytes())
