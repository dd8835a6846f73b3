"""A review on the command line: started, filled in from a table, reported; nothing is overwritten or half-written."""

import subprocess
import sys
from pathlib import Path

import pytest

from argmap.reviewing.annotations.review_file import load_review
from tests.places import ARGUMENTS
from tests.running import Argmap, environment

LAKE = ARGUMENTS / "lake"
REVIEW, TABLE = ARGUMENTS / "reviews" / "lake.review.yaml", ARGUMENTS / "reviews" / "lake-remarks.csv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("lake.md", "lake.yaml"):
        (tmp_path / name).write_bytes((LAKE / name).read_bytes())
    return tmp_path


def test_a_review_is_started_filled_in_and_reported(argmap: Argmap, folder: Path) -> None:
    started = argmap("review", "start", folder / "lake.md", "--map", folder / "lake.yaml", "--reviewer", "Dr Nobody")
    file = folder / "lake.review.yaml"
    assert started.status == 0
    assert "with 5 drafts from the checker" in started.out
    drafts = load_review(file)
    assert (drafts.paper, drafts.map, drafts.reviewer) == ("lake.md", "lake.yaml", "Dr Nobody")
    assert all(one.draft for one in drafts.annotations)
    empty = argmap("review", "report", file)
    assert "left out: 5 drafts" in empty.err
    assert "R1.1" not in empty.out
    file.write_text(f"# my own words\n{file.read_text('utf-8')}", encoding="utf-8")
    assert argmap("review", "import", TABLE, "--paper", folder / "lake.md", "--into", file).status == 0
    again = argmap("review", "import", TABLE, "--paper", folder / "lake.md", "--into", file)
    assert file.read_text("utf-8").startswith("# my own words\n")
    assert "taken in: 0 remarks; 3 remarks there already" in again.err
    assert len(load_review(file).annotations) == 8
    done = argmap("review", "report", file, "-o", folder / "report.docx")
    assert done.status == 0
    assert (folder / "report.docx").read_bytes()[:2] == b"PK"
    assert "R1.2, 2.1 s1: How much oil, and measured by whom?" in argmap("review", "report", file).out


def test_without_a_map_one_is_begun(argmap: Argmap, folder: Path) -> None:
    assert argmap("review", "start", folder / "lake.md").status == 0
    assert load_review(folder / "lake.review.yaml").map == "lake.map.yaml"
    assert argmap("check", folder / "lake.map.yaml").status in (0, 1)
    before = {file: file.read_bytes() for file in folder.iterdir()}
    again = argmap("review", "start", folder / "lake.md")
    assert (again.status, again.out) == (2, "")
    assert "already exists" in again.err
    assert {file: file.read_bytes() for file in folder.iterdir()} == before


def test_a_map_is_begun_beside_the_review_wherever_that_is(argmap: Argmap, folder: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    assert argmap("review", "start", folder / "lake.md", "-o", mine / "l.review.yaml").status == 0
    assert sorted(one.name for one in mine.iterdir()) == ["l.review.yaml", "lake.map.yaml"]
    assert load_review(mine / "l.review.yaml").map == "lake.map.yaml"
    assert not (folder / "lake.map.yaml").exists()


@pytest.mark.parametrize("out", ["lake.map.yaml", "none/mine.review.yaml"])
def test_a_review_and_its_map_are_both_begun_or_neither(out: str, argmap: Argmap, folder: Path) -> None:
    before = sorted(folder.iterdir())
    failed = argmap("review", "start", folder / "lake.md", "-o", folder / out)
    assert (failed.status, sorted(folder.iterdir())) == (2, before)


@pytest.mark.slow
def test_two_programs_that_add_remarks_at_once_lose_none(folder: Path) -> None:
    file, command = folder / "mine.review.yaml", [sys.executable, "-m", "argmap", "review", "import", "--into"]
    file.write_text("argmap-review: 1\nannotations: []\n", encoding="utf-8")
    running = []
    for who in ("A", "B"):
        table = folder / f"{who}.csv"
        table.write_text("comment\n" + "".join(f"{who}{number}\n" for number in range(300)), encoding="utf-8")
        running.append(subprocess.Popen([*command, file, table], env=environment(), stderr=subprocess.PIPE))
    told = [one.communicate()[1].decode() for one in running]
    assert len(load_review(file).annotations) == 300 * sum("taken in: 300" in one for one in told), told
    assert any("taken in: 300" in one for one in told)


def test_remarks_are_not_written_over_a_review(argmap: Argmap, tmp_path: Path) -> None:
    file = tmp_path / "mine.review.yaml"
    file.write_bytes(REVIEW.read_bytes())
    refused = argmap("review", "import", TABLE, "-o", file)
    assert (refused.status, file.read_bytes()) == (2, REVIEW.read_bytes())
    assert "mine.review.yaml: already exists; add to it with --into" in refused.err


def test_what_is_confidential_goes_into_the_editors_file_alone(argmap: Argmap, tmp_path: Path) -> None:
    options = ("--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml")
    done = argmap("review", "report", REVIEW, *options, "-o", tmp_path / "a.md", "--editor", tmp_path / "e.md")
    assert done.status == 0
    assert "worked together" in (tmp_path / "e.md").read_text("utf-8")
    authors = (tmp_path / "a.md").read_text("utf-8")
    assert "worked together" not in authors
    assert "B. Reader" not in authors
    second = ARGUMENTS / "reviews" / "lake-sources.review.yaml"
    nothing = argmap("review", "report", second, *options, "--editor", tmp_path / "none.md")
    assert "none.md: not written, since nothing is confidential" in nothing.err
    assert not (tmp_path / "none.md").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("report", LAKE / "lake.yaml"), "this is no file of annotations"),
        (("report", REVIEW, "--map", "nosuch.yaml"), "nosuch.yaml"),
        (("report", REVIEW, "-o", REVIEW, "--to", "md"), "choose another file"),
        (("report", REVIEW, "-o", "x.md", "--editor", "x.md"), "cannot be the same file"),
        (("report", REVIEW, "-o", "x.md", "--editor", "x.abc"), "x.abc: unknown extension; choose a form with --to"),
        (("import", LAKE / "lake.md"), "argmap finds no remarks that it can read here"),
        (("import", "nosuch.csv"), "nosuch.csv"),
        (("raport", REVIEW), "did you mean report?"),
        (("reply", REVIEW, "--filled", LAKE / "lake.csv"), "lake.csv"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_message(
    argmap: Argmap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[object, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = argmap("review", *arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_companion_that_is_not_there_is_asked_for(argmap: Argmap, tmp_path: Path) -> None:
    file = tmp_path / "mine.review.yaml"
    file.write_text("argmap-review: 1\nmap: gone.yaml\n", encoding="utf-8")
    assert "put it there, or name it with --map" in argmap("review", "report", file).err
    file.write_text("argmap-review: 1\nmap: ../../etc/passwd\n", encoding="utf-8")
    assert "must be the name of a file beside the review" in argmap("review", "report", file).err


def test_authors_answer_in_a_table_that_is_read_back(argmap: Argmap, tmp_path: Path) -> None:
    options = (REVIEW, "--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml")
    for suffix in ("csv", "md", "docx"):
        table = tmp_path / f"replies.{suffix}"
        assert argmap("review", "reply", *options, "-o", table).status == 0
        read = argmap("review", "reply", *options, "--filled", table)
        assert (read.status, read.err) == (1, "")
        assert read.out.endswith("0 of 3 points answered\nnot answered: R1.1, R1.2, R1.3\n")
    table = tmp_path / "replies.csv"
    text = table.read_text("utf-8-sig").replace(",,,,", ",Yes,,,done")
    table.write_text(text, encoding="utf-8")
    assert argmap("review", "reply", *options, "--filled", table).status == 0
    table.write_text(text.replace("done", "maybe", 1), encoding="utf-8")
    assert "R1.1: 'maybe' is no status" in argmap("review", "reply", *options, "--filled", table).err
    table.write_text("", encoding="utf-8")
    empty = argmap("review", "reply", *options, "--filled", table)
    assert (empty.status, empty.out) == (2, "")
    assert "this table has no point in it" in empty.err
    assert argmap("review", "reply", *options).status == 2
    assert "ends in .csv, .md or .docx" in argmap("review", "reply", *options, "-o", tmp_path / "x.pdf").err


@pytest.mark.parametrize("suffix", ["jsonld", "csv"])
def test_an_answer_to_a_confidential_point_is_not_exported(argmap: Argmap, tmp_path: Path, suffix: str) -> None:
    file, out = tmp_path / "mine.review.yaml", tmp_path / f"points.{suffix}"
    answer = "  - {id: yes, reply_to: friend, comment: So has the second.}\n"
    file.write_text(REVIEW.read_text("utf-8") + answer, encoding="utf-8")
    done = argmap("review", "export", file, "--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml", "-o", out)
    assert (done.status, "4 points" in done.err, "2 left out" in done.err) == (0, True, True)
    assert "So has the second" not in out.read_text("utf-8-sig")
    assert argmap("review", "export", file, "--confidential", "-o", tmp_path / f"all.{suffix}").status == 0
    assert "So has the second" in (tmp_path / f"all.{suffix}").read_text("utf-8-sig")


def test_reviews_are_brought_together_with_a_page_of_who_doubts_what(argmap: Argmap, tmp_path: Path) -> None:
    second = ARGUMENTS / "reviews" / "lake-sources.review.yaml"
    options = ("--paper", LAKE / "lake.md")
    done = argmap(
        "review", "merge", REVIEW, second, *options, "--map", LAKE / "lake.yaml", "--page", tmp_path / "doubts.html"
    )
    assert done.status == 0
    assert "R1.1, R2.1, 1.2 s2: Raised by 2 reviewers:" in done.out
    assert "worked together" not in done.out
    page = (tmp_path / "doubts.html").read_text("utf-8")
    assert '"R1, R2"' in page
    assert "Second" not in page
    without = argmap("review", "merge", REVIEW, second, *options, "--page", tmp_path / "x.html")
    assert (without.status, (tmp_path / "x.html").exists()) == (2, False)
    assert "needs the map" in without.err


@pytest.mark.parametrize(
    ("name", "format_"), [("p.jsonld", None), ("p.json", None), ("p.csv", None), ("p.x", "hypothesis")]
)
def test_points_go_out_and_come_back(argmap: Argmap, tmp_path: Path, name: str, format_: str | None) -> None:
    options = ("--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml")
    chosen = ("--to", format_) if format_ else ()
    done = argmap("review", "export", REVIEW, *options, "-o", tmp_path / name, *chosen)
    assert (done.status, done.out) == (0, "")
    assert "4 points, 2 of them at their place; 1 left out" in done.err
    text = (tmp_path / name).read_text("utf-8-sig")
    assert "worked together" not in text
    assert "B. Reader" not in text
    back = argmap("review", "import", tmp_path / name, "--paper", LAKE / "lake.md")
    assert "taken in: 4 remarks" in back.err
    assert "at: 1.2 s2" in back.out
    assert "severity: major" in back.out
    everything = argmap("review", "export", REVIEW, *options, "-o", tmp_path / f"all-{name}", *chosen, "--confidential")
    assert "5 points" in everything.err


def test_a_copy_of_a_manuscript_needs_the_manuscript(argmap: Argmap, tmp_path: Path) -> None:
    done = argmap("review", "export", REVIEW, "--paper", LAKE / "lake.md", "-o", tmp_path / "x.pdf")
    assert (done.status, list(tmp_path.iterdir())) == (2, [])
    assert "give it as a .pdf file with --paper" in done.err
    assert "unknown extension" in argmap("review", "export", REVIEW, "-o", tmp_path / "x.abc").err


def test_a_manuscript_in_word_comes_back_with_comments(argmap: Argmap, tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("On School", 1)
    document.add_paragraph("School should begin later. Pupils sleep too little on school days, as a study has shown.")
    document.save(tmp_path / "school.docx")
    review = tmp_path / "mine.review.yaml"
    review.write_text(
        "argmap-review: 1\npaper: school.docx\nannotations:\n"
        "  - {id: a, quote: {start: Pupils sleep, end: too little}, severity: major, comment: Which pupils?}\n",
        encoding="utf-8",
    )
    assert argmap("review", "export", review, "-o", tmp_path / "copy.docx").status == 0
    back = argmap("review", "import", tmp_path / "copy.docx", "--paper", tmp_path / "school.docx")
    assert "start: Pupils sleep too" in back.out
    assert "severity: major" in back.out
    assert "Which pupils?" in back.out
    assert "R1.1" in argmap("review", "report", review).out


def test_names_go_out_only_when_asked_for(argmap: Argmap, tmp_path: Path) -> None:
    review = tmp_path / "mine.review.yaml"
    review.write_text("argmap-review: 1\nannotations: [{id: a, comment: x, by: Dr Nobody}]", encoding="utf-8")
    for names in (False, True):
        out = tmp_path / f"{names}.csv"
        assert argmap("review", "export", review, "-o", out, *(["--names"] if names else [])).status == 0
        assert ("Dr Nobody" in out.read_text("utf-8-sig")) == names


def test_a_point_that_is_settled_is_not_exported(argmap: Argmap, tmp_path: Path) -> None:
    points = "".join(
        f"  - {{id: {one}, comment: Point {one}., rounds: [{{round: 1, status: {one}}}]}}\n"
        for one in ("open", "answered", "resolved", "withdrawn")
    )
    (tmp_path / "r.review.yaml").write_text(f"argmap-review: 1\nannotations:\n{points}", encoding="utf-8")
    done = argmap("review", "export", tmp_path / "r.review.yaml", "-o", tmp_path / "out.csv", "--confidential")
    assert "2 points" in done.err
    text = (tmp_path / "out.csv").read_text("utf-8-sig")
    assert [one in text for one in ("Point open.", "Point answered.", "Point resolved.", "Point withdrawn.")] == [
        True, True, False, False,
    ]  # fmt: skip


def test_a_merge_tells_whose_points_have_no_place(argmap: Argmap, tmp_path: Path) -> None:
    lost = tmp_path / "lost.review.yaml"
    points = "  - {id: far, at: 99.1 s1, comment: Where?}\n  - {id: gone, node: nobody, comment: Who?}\n"
    lost.write_text(f"argmap-review: 1\nannotations:\n{points}", encoding="utf-8")
    done = argmap("review", "merge", REVIEW, lost, "--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml")
    assert done.status == 0
    assert done.err.splitlines() == [
        f"{lost}: not found in the paper: far", f"{lost}: no statement of the map has the id 'nobody'"
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["table", "docx-comments"])
def test_remarks_of_a_manuscript_do_not_go_to_the_authors_unseen(argmap: Argmap, tmp_path: Path, name: str) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    paragraph = document.add_paragraph("Pupils sleep too little on school days, as a study has shown.")
    document.add_comment(paragraph.runs, text="For the editor only: copied.", author="Zacharias")
    document.save(tmp_path / "school.docx")
    review, out = tmp_path / "mine.review.yaml", tmp_path / "copy"
    assert (
        argmap("review", "import", tmp_path / "school.docx", "--paper", tmp_path / "school.docx", "-o", review).status
        == 0
    )
    text = review.read_text("utf-8").replace("annotations:", "paper: school.docx\nannotations:")
    review.write_text(f"{text}- {{id: own, at: 0.1 s1, comment: Which study?}}\n", encoding="utf-8")
    done = argmap("review", "export", review, "--to", name, "-o", out)
    if name == "table":  # nothing is copied
        assert done.status == 0
        return
    assert (done.status, out.exists()) == (2, False)
    assert "has 1 remark of its own" in done.err
    kept = argmap("review", "export", review, "--to", name, "-o", out, "--keep-remarks", "--confidential")
    assert kept.status == 0, kept.err
    assert [one.text for one in docx.Document(out).comments] == ["For the editor only: copied.", "Which study?"]


@pytest.mark.parametrize("command", [("reply", "-o", "t.csv"), ("export", "-o", "o.csv"), ("merge",), ("report",)])
def test_a_note_that_the_paper_does_not_have_is_told_by_every_command(
    argmap: Argmap, tmp_path: Path, command: tuple[str, ...]
) -> None:
    file = tmp_path / "r.review.yaml"
    file.write_text(REVIEW.read_text("utf-8").replace("note: 2", "note: 44"), encoding="utf-8")
    name, *rest = command
    out = [tmp_path / one if one.endswith(".csv") else one for one in rest]
    done = argmap("review", name, file, "--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml", *out)
    assert (done.status, "the paper has no note 44" in done.err) == (0, True)
