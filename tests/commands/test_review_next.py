"""The next round of a review on the command line: points and map followed, answers taken over."""

from pathlib import Path

import pytest

from argmap.notation.reading import load
from argmap.reviewing.annotations.review_file import load_review
from argmap.reviewing.annotations.round_status import PointFate, PointStatus
from tests.places import ARGUMENTS
from tests.running import Argmap

LAKE, REVIEW = ARGUMENTS / "lake", ARGUMENTS / "reviews" / "lake.review.yaml"
GERMS = "Last summer the water office found few germs in it.[^1]"
BEFORE = f"{GERMS} Trout live in it again, and\ncrayfish may have come back.[^2]"
AFTER = f"Trout live in it again, and crayfish may have come back.[^2] {GERMS}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("lake.md", "lake.yaml"):
        (tmp_path / name).write_bytes((LAKE / name).read_bytes())
    text = (LAKE / "lake.md").read_text("utf-8")
    assert BEFORE in text
    (tmp_path / "lake-2.md").write_text(text.replace(BEFORE, AFTER).replace("none of them", "some of them"), "utf-8")
    review = REVIEW.read_text("utf-8").replace("reviewer:", "paper: lake.md\nmap: lake.yaml\nreviewer:", 1)
    (tmp_path / "lake.review.yaml").write_text(review, encoding="utf-8")
    return tmp_path


def test_points_and_map_are_followed_and_answers_taken_over(argmap: Argmap, folder: Path) -> None:
    review, table = folder / "lake.review.yaml", folder / "replies.csv"
    assert argmap("review", "reply", review, "-o", table).status == 0
    lines = table.read_text("utf-8-sig").splitlines()
    filled = [
        f"{line[: -len(',,,,')]},It was every month.,,2,done" if line.startswith("R1.3") else line for line in lines
    ]
    table.write_text("\n".join(filled), encoding="utf-8")
    done = argmap("review", "next", review, "--revised", folder / "lake-2.md", "--filled", table)
    assert done.status == 1, done.err
    assert "R1.1 reversed: 1.2 s2" in done.out
    assert "R1.3 moved: 1.1 s2 -> 1.1 s3" in done.out
    assert "written about the earlier manuscript, so read again: summary, contribution\n" in done.err
    found = load_review(folder / "lake-2.review.yaml")
    assert (found.round, found.paper, found.map, found.earlier_map) == (2, "lake-2.md", "lake-2.map.yaml", "lake.yaml")
    points = {one.id: one for one in found.annotations}
    assert [*points] == ["counted", "summer", "crayfish", "friend"]
    (round_,) = points["summer"].rounds
    assert (round_.number, round_.at, round_.fate) == ("R1.3", "1.1 s2", PointFate.MOVED)
    assert (round_.status, round_.response, round_.change) == (PointStatus.ANSWERED, "It was every month.", "(2)")
    assert points["summer"].at == "1.1 s3"
    map_ = load(str(folder / "lake-2.map.yaml")).map
    assert map_.paper is not None
    assert map_.paper.file == "lake-2.md"
    assert argmap("check", folder / "lake-2.map.yaml").status in (0, 1)
    report = argmap("review", "report", folder / "lake-2.review.yaml")
    assert "Review 1, round 2" in report.out
    assert "Round 1 (R1.1, 1.2 s2): The passage was reworded." in " ".join(report.out.split())
    assert "The authors answer: “It was every month.”" in " ".join(report.out.split())
    assert "friend" not in report.out


def test_what_is_resolved_is_told_apart_and_gains_of_support_are_named(argmap: Argmap, folder: Path) -> None:
    assert argmap("review", "next", folder / "lake.review.yaml", "--revised", folder / "lake-2.md").status == 1
    file, map_ = folder / "lake-2.review.yaml", folder / "lake-2.map.yaml"
    text = file.read_text("utf-8").replace("    fate: moved\n", "    fate: moved\n    status: resolved\n")
    file.write_text(text, encoding="utf-8")
    sewer = "      text: Sewage no longer gets into the lake.\n"
    map_.write_text(map_.read_text("utf-8").replace(sewer, f"{sewer}      basis: testimony\n"), encoding="utf-8")
    report = " ".join(argmap("review", "report", file).out.split())
    assert "Resolved since the last round ----------------------------- - R1.3: Was the water measured" in report
    assert "Questions ---" not in report
    assert "This has gained support: “Sewage no longer gets into the lake”." in report


def test_a_statement_that_still_counts_in_the_earlier_text_is_told_where_it_is_now(
    argmap: Argmap, folder: Path
) -> None:
    revised = folder / "lake-2.md"
    text = revised.read_text("utf-8").replace("No sewer", "The valley has changed a good deal. No sewer")
    revised.write_text(text, encoding="utf-8")
    done = argmap("review", "next", folder / "lake.review.yaml", "--revised", revised)
    assert "R1.1 reversed: 1.2 s2 -> 1.2 s3" in done.out
    assert 'at: "1.2 s2"' in (folder / "lake-2.map.yaml").read_text("utf-8")  # held back until somebody confirms it
    assert "R1.1, 1.2 s3: Unsupported." in argmap("review", "report", folder / "lake-2.review.yaml").out


def test_another_text_than_the_places_count_in_is_refused(argmap: Argmap, folder: Path) -> None:
    assert (
        argmap("review", "start", folder / "lake.md", "--map", folder / "lake.yaml", "-o", folder / "r.yaml").status
        == 0
    )
    (folder / "lake.md").write_bytes((folder / "lake-2.md").read_bytes())
    done = argmap("review", "report", folder / "r.yaml")
    assert done.status == 2
    assert "is not the text that the places in" in done.err
    assert "remove `edition` from the review" in done.err


def test_nothing_is_overwritten_and_nothing_half_written(argmap: Argmap, folder: Path) -> None:
    (folder / "lake-2.map.yaml").write_text("mine", encoding="utf-8")
    before = {file: file.read_bytes() for file in folder.iterdir()}
    done = argmap("review", "next", folder / "lake.review.yaml", "--revised", folder / "lake-2.md")
    assert (done.status, done.out) == (2, "")
    assert "lake-2.map.yaml: already exists" in done.err
    (folder / "lake-2.map.yaml").unlink()
    (folder / "lake-2.md").write_text("# Another paper\n\nIt has nothing to do with this at all.\n", encoding="utf-8")
    before = {file: file.read_bytes() for file in folder.iterdir()}
    other = argmap("review", "next", folder / "lake.review.yaml", "--revised", folder / "lake-2.md")
    assert other.status == 2
    assert "is it the right paper?" in other.err
    assert {file: file.read_bytes() for file in folder.iterdir()} == before


def test_a_map_with_its_paper_in_a_file_of_its_own_gets_copies_of_both(argmap: Argmap, tmp_path: Path) -> None:
    text = (
        "# Mills\n\n## One\n\nThe mills were closed.[^1] They left.\n\n[^1]: A. Brook, *Mills* (Leeds: Press, 1999).\n"
    )
    (tmp_path / "old.md").write_text(text, encoding="utf-8")
    (tmp_path / "new.md").write_text(text.replace("## One\n\n", "## One\n\nIt is long ago.[^0] "), encoding="utf-8")
    (tmp_path / "new.md").write_text(
        (tmp_path / "new.md").read_text("utf-8") + "\n[^0]: C. Field, *Looms* (York: Press, 2001).\n", encoding="utf-8"
    )
    map_ = "paper: mills\nclaim:\n  id: closed\n  text: Mills closed.\n  at: 1.1 s1\n  footnotes: [1]\n"
    paper = "record: {id: mills, type: book, title: Mills}\nfile: old.md\nfootnotes:\n  - {number: 1, text: a note}\n"
    (tmp_path / "mills.yaml").write_text(map_, encoding="utf-8")
    (tmp_path / "mills.paper.yaml").write_text(paper, encoding="utf-8")
    review = (
        "argmap-review: 1\npaper: old.md\nmap: mills.yaml\nannotations:\n  - {id: a, node: closed, comment: Why?}\n"
    )
    (tmp_path / "r.review.yaml").write_text(review, encoding="utf-8")
    done = argmap("review", "next", tmp_path / "r.review.yaml", "--revised", tmp_path / "new.md")
    assert done.status == 0, done.err + done.out
    assert (tmp_path / "mills.paper.yaml").read_text("utf-8") == paper
    map_now = load(str(tmp_path / "new.map.yaml")).map
    assert map_now.paper is not None
    assert (map_now.paper.file, map_now.claim.at) == ("new.md", "1.1 s2")


def test_a_review_without_its_manuscript_cannot_go_on(argmap: Argmap, folder: Path) -> None:
    done = argmap("review", "next", REVIEW, "--revised", folder / "lake-2.md")
    assert done.status == 2
    assert "name it with --paper" in done.err


def test_the_manuscript_as_it_was_is_told_from_a_revised_one(argmap: Argmap, folder: Path) -> None:
    (folder / "same.md").write_bytes((folder / "lake.md").read_bytes())
    done = argmap("review", "next", folder / "lake.review.yaml", "--revised", folder / "same.md")
    assert done.status == 0
    assert "same.md has the same text as the manuscript before" in done.err
    other = argmap("review", "next", folder / "lake.review.yaml", "--revised", folder / "lake-2.md")
    assert "has the same text" not in other.err


def test_a_recommendation_on_the_manuscript_before_is_not_sent_on_unseen(argmap: Argmap, folder: Path) -> None:
    review, editor = folder / "lake.review.yaml", folder / "editor.md"
    given = "checklist: {recommendation: {answer: reject, because: Too early.}}\nanswers: {reasons: Still none.}\n"
    review.write_text(review.read_text("utf-8").replace("reviewer:", f"{given}reviewer:", 1), encoding="utf-8")
    done = argmap("review", "next", review, "--revised", folder / "lake-2.md")
    assert "these answers are drafts again" in done.err
    assert "that still hold: recommendation\n" in done.err
    assert "so read again: summary, contribution, reasons\n" in done.err
    assert load_review(folder / "lake-2.review.yaml").checklist["recommendation"].draft
    told = argmap("review", "report", folder / "lake-2.review.yaml", "--template", "journal", "--editor", editor)
    assert told.status == 0
    assert "left out: proposed answers to recommendation" in told.err
    assert "Too early" not in editor.read_text("utf-8")


def test_no_file_is_called_by_the_sign_for_standard_output(
    argmap: Argmap, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    before = sorted(folder.iterdir())
    for command in (("next", "lake.review.yaml", "--revised", "lake-2.md"), ("start", "lake.md")):
        refused = argmap("review", *command, "-o", "-")
        assert (refused.status, sorted(folder.iterdir())) == (2, before)
        assert "-o needs the name of a file" in refused.err
