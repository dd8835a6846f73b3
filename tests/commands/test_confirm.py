from pathlib import Path

import pytest

from tests.running import Argmap

PAPER = "## 1. Buses\n\nIn 2013 the council dropped all fares. Ridership rose by a tenth.\n"
MAP = """\
# a comment
claim:
  text: Free buses are worth it.
  premises:
    - {id: rise, text: "A tenth more people ride.", at: 1.1 s2, draft: true}   # seen?
    - text: Fares went in 2013.
      at: 1.1 s1
      draft: true
paper: {file: buses.md}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "buses.md").write_text(PAPER)
    (tmp_path / "map.yaml").write_text(MAP)
    return tmp_path / "map.yaml"


def test_drafts_are_listed_with_their_passages_and_nothing_is_changed(argmap: Argmap, file: Path) -> None:
    done = argmap("confirm", file)
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        "rise: A tenth more people ride.\n    the paper, at 1.1 s2: Ridership rose by a tenth.\n"
        "claim.p2: Fares went in 2013.\n    the paper, at 1.1 s1: In 2013 the council dropped all fares.\n2 drafts\n"
    )
    assert file.read_text() == MAP


def test_one_draft_is_confirmed_and_only_its_mark_goes(argmap: Argmap, file: Path) -> None:
    done = argmap("confirm", file, "rise")
    assert (done.status, done.out) == (0, f"{file}: 1 confirmed, 1 draft left\n")
    assert file.read_text() == MAP.replace(", draft: true}", "}")


def test_all_drafts_are_confirmed(argmap: Argmap, file: Path) -> None:
    done = argmap("confirm", file, "--all")
    assert (done.status, done.out) == (0, f"{file}: 2 confirmed, no drafts left\n")
    assert file.read_text() == MAP.replace(", draft: true}", "}").replace("      draft: true\n", "")
    assert argmap("confirm", file, "--all").out == f"{file}: 0 confirmed, no drafts left\n"
    assert argmap("confirm", file).out == "no drafts\n"


@pytest.mark.parametrize(
    ("ids", "message"),
    [
        (["rose"], "no draft has the id 'rose'; did you mean rise?"),
        (["claim"], "claim is not a draft"),
        (["rise", "--all"], "name IDs, or give --all, but not both"),
    ],
)
def test_what_is_no_draft_is_not_confirmed(argmap: Argmap, file: Path, ids: list[str], message: str) -> None:
    done = argmap("confirm", file, *ids)
    assert done.status == 2
    assert message in done.err
    assert file.read_text() == MAP


def test_a_report_refuses_drafts_until_they_are_confirmed(argmap: Argmap, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    review = tmp_path / "map.review.yaml"
    review.write_text("argmap-review: 1\nmap: map.yaml\nannotations: []\n")
    for command in (["report", file, "-o", out], ["review", "report", review, "-o", out]):
        done = argmap(*command)
        assert (done.status, done.out) == (2, "")
        assert "2 statements are drafts that nobody has confirmed (rise and “Fares went in 2013”)" in done.err
        assert "`argmap confirm`" in done.err
        assert not out.exists()
    argmap("confirm", file, "--all")
    assert argmap("report", file, "-o", out).status == 0


def test_the_outline_the_picture_and_the_check_tell_drafts(argmap: Argmap, file: Path, tmp_path: Path) -> None:
    assert "A tenth more people ride. (rise, draft, 1.1 s2)" in argmap("show", file).out
    argmap("render", file, "-o", tmp_path / "map.svg")
    assert (tmp_path / "map.svg").read_text().count(">draft") == 2
    found = argmap("check", file, "--select", "unconfirmed-draft", "--format", "short")
    assert "2 statements are drafts" in argmap("check", file).out
    assert found.status == 0
    assert found.out.count("unconfirmed-draft") >= 2


def test_a_draft_that_is_neither_true_nor_false_is_told(argmap: Argmap, file: Path) -> None:
    file.write_text(MAP.replace("draft: true}", "draft: perhaps}"))
    done = argmap("check", file)
    assert done.status == 2
    assert "expected true or false here, not 'perhaps'" in done.out
