"""The report of a review on the command line: pictures, templates, styles, and what goes into which file."""

import sys
from pathlib import Path

import pytest

from argmap.reviewing.annotations.review_file import load_review
from tests.commands.test_review import LAKE, REVIEW, folder
from tests.running import Argmap

__all__ = ["folder"]


def test_a_report_shows_the_parts_of_the_map_that_points_touch(argmap: Argmap, tmp_path: Path) -> None:
    options = (REVIEW, "--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml")
    assert argmap("review", "report", *options, "-o", tmp_path / "a.md").status == 0
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a-R1.1.svg", "a-R1.2.svg", "a-R1.3.svg", "a.md"]
    assert argmap("review", "report", *options, "-o", tmp_path / "a.html").status == 0
    assert (tmp_path / "a.html").read_text("utf-8").count("<svg ") == 3
    assert argmap("review", "report", *options, "-o", tmp_path / "b.html", "--no-pictures").status == 0
    assert "<svg " not in (tmp_path / "b.html").read_text("utf-8")
    (tmp_path / "c-R1.1.svg").mkdir()
    failed = argmap("review", "report", *options, "-o", tmp_path / "c.md")
    assert (failed.status, (tmp_path / "c.md").exists()) == (2, False)
    assert "c-R1.1.svg: cannot be written" in failed.err


def test_the_checklist_is_proposed_and_in_no_report_until_it_is_accepted(argmap: Argmap, folder: Path) -> None:
    options = (folder / "lake.md", "--map", folder / "lake.yaml", "--template", "prereview")
    started = argmap("review", "start", *options)
    assert "and 1 proposed answer to the checklist" in started.out
    file = folder / "lake.review.yaml"
    proposed = load_review(file).checklist["resultsSupported"]
    assert (proposed.answer, proposed.draft) == ("strongly-supported", True)
    draft = argmap("review", "report", file, "--template", "prereview")
    assert "Structured review" not in draft.out
    assert "left out: proposed answers to resultsSupported" in draft.err
    file.write_text(file.read_text("utf-8").replace("    draft: true\n", "", 1), encoding="utf-8")
    accepted = argmap("review", "report", file, "--template", "prereview")
    assert "- Do the data support the conclusions? Strongly supported. As mapped" in accepted.out
    file.write_text(file.read_text("utf-8").replace("strongly-supported", "strongly"), encoding="utf-8")
    wrong = argmap("review", "report", file, "--template", "prereview")
    assert (wrong.status, wrong.out) == (2, "")
    assert "error[wrong-value]: 'strongly' is not an answer to resultsSupported" in wrong.err
    assert "lake.review.yaml:7:13" in wrong.err


def test_what_is_for_the_editor_is_in_no_file_that_is_published(argmap: Argmap, tmp_path: Path) -> None:
    options = (REVIEW, "--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml", "--no-pictures")
    out, editor = tmp_path / "a.xml", tmp_path / "e.md"
    assert argmap("review", "report", *options, "-o", out, "--editor", editor).status == 0
    assert "<anonymous/>" in out.read_text("utf-8")
    assert "worked together" in editor.read_text("utf-8")
    assert argmap("review", "report", *options, "--to", "jats", "-o", tmp_path / "b", "--editor", editor).status == 0
    assert (tmp_path / "b").read_bytes() == out.read_bytes()
    refused = argmap("review", "report", *options, "-o", tmp_path / "c.md", "--editor", tmp_path / "d.xml")
    assert (refused.status, (tmp_path / "c.md").exists()) == (2, False)
    assert "JATS is for the authors' copy" in refused.err


def test_works_are_cited_in_the_style_that_is_asked_for(argmap: Argmap, folder: Path) -> None:
    pytest.importorskip("citeproc")
    review = folder / "mine.review.yaml"
    review.write_text(
        "argmap-review: 1\npaper: lake.md\nmap: lake.yaml\n"
        "works: [{id: brown-2020, type: book, title: Swimming, author: [{family: Brown, given: A.}], issued: 2020}]\n"
        "annotations:\n"
        "  - {id: a, node: sewer, comment: 'See [@council-2021] and [@brown-2020, 12].'}\n"
        "  - {id: b, confidential: true, comment: 'See [@office-2023].'}\n"
        "  - {id: c, comment: 'See [@nosuch].'}\n",
        encoding="utf-8",
    )
    done = argmap("review", "report", review, "--editor", folder / "e.md")
    assert "See (Valley Council 2021) and (Brown 2020, p. 12)." in done.out
    _, listed = done.out.split("References\n----------\n")
    assert listed.splitlines() == ["- Brown, A. 2020. Swimming.", "- Valley Council. 2021. Minutes of the council."]
    assert "no work of the paper or the review has the id 'nosuch'; add it to `works` in the review" in done.err
    assert "Water Office" not in done.out
    assert "(Water Office 2023)" in (folder / "e.md").read_text("utf-8")
    numbered = argmap("review", "report", review, "--style", "numbered")
    assert "See [1] and [2, p. 12]." in numbered.out
    assert "no citation style is called 'apa'" in argmap("review", "report", review, "--style", "apa").err


def test_templates_are_listed_and_printed_to_change(argmap: Argmap, tmp_path: Path) -> None:
    listed = argmap("review", "templates")
    assert [line.split()[0] for line in listed.out.splitlines()] == ["default", "journal", "prereview"]
    mine = tmp_path / "mine.toml"
    mine.write_text(argmap("review", "templates", "journal").out.replace("Strengths", "What is good"), encoding="utf-8")
    options = ("--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml")
    assert "What is good" in argmap("review", "report", REVIEW, *options, "--template", mine).out
    mine.write_text("description = 'x'\nsections = 3\n", encoding="utf-8")
    wrong = argmap("review", "report", REVIEW, *options, "--template", mine)
    assert (wrong.status, wrong.out) == (2, "")
    assert "mine.toml:2:1" in wrong.err
    assert "error[wrong-template]: sections must be a list" in wrong.err
    assert argmap("review", "report", REVIEW, *options, "-o", mine, "--to", "md", "--template", mine).status == 2
    assert "did you mean journal?" in argmap("review", "templates", "jurnal").err


@pytest.mark.parametrize(("out", "editor"), [("-", "-"), ("a.md", "a-R1.1.svg"), ("a.md", "a.md")])
def test_what_is_for_the_editor_takes_the_place_of_nothing_else(
    out: str, editor: str, argmap: Argmap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    options = (REVIEW, "--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml", "--to", "md")
    refused = argmap("review", "report", *options, "-o", out, "--editor", editor)
    assert (refused.status, refused.out, list(tmp_path.iterdir())) == (2, "", [])
    assert "two outputs cannot" in refused.err


def test_a_merged_report_and_its_page_are_both_written_or_neither(argmap: Argmap, tmp_path: Path) -> None:
    second = REVIEW.with_name("lake-sources.review.yaml")
    options = (REVIEW, second, "--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml", "--page", tmp_path / "p.html")
    failed = argmap("review", "merge", *options, "-o", tmp_path / "none" / "a.md")
    assert (failed.status, list(tmp_path.iterdir())) == (2, [])
    refused = argmap("review", "merge", *options, "-o", tmp_path / "p.html")
    assert (refused.status, list(tmp_path.iterdir())) == (2, [])
    assert "two outputs cannot be the same file" in refused.err


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a file's name be no UTF-8")
@pytest.mark.parametrize("extension", ["md", "xml"])
def test_a_report_names_its_pictures_whatever_bytes_their_names_have(
    extension: str, argmap: Argmap, tmp_path: Path
) -> None:
    options = (REVIEW, "--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml")
    out = tmp_path / f"a\udcff b.{extension}"
    done = argmap("review", "report", *options, "-o", out)
    assert done.status == 0, done.err
    assert "a%FF%20b-R1.1.svg" in out.read_text("utf-8")


def test_one_review_is_not_brought_together_with_itself(argmap: Argmap) -> None:
    done = argmap("review", "merge", REVIEW, REVIEW.parent / "." / REVIEW.name)
    assert (done.status, "named twice" in done.err) == (2, True)
