from pathlib import Path

import pytest

from argmap.checking.batch import check_files
from argmap.notation.reading import load
from argmap.problems import Level
from tests.running import Argmap

HARD = [
    "", "plain", "with 'single' and \"double\" quotes", "a colon: and a # sign", "two\nlines\r\nand\ttabs",
    "{braces} [too]", "back\\slash", "- * & ! | > % @ `", "Şərq və Qərb", "東西 😀", "\u2028\x85\u202e\ufeff",
    "no", "012", "{title} {claim}",
]  # fmt: skip


def test_what_it_writes_can_be_checked_and_drawn(argmap: Argmap, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    done = argmap("new", file)
    assert done.status == 0
    assert f"argmap check {file}" in done.out
    assert [one.rule for one in check_files([str(file)]).problems if one.level is Level.ERROR] == []
    assert argmap("check", file).status == 0
    assert argmap("render", file, "-o", tmp_path / "map.svg").status == 0


@pytest.mark.parametrize("text", HARD)
def test_any_title_and_claim(argmap: Argmap, tmp_path: Path, text: str) -> None:
    file = tmp_path / "map.yaml"
    assert argmap("new", file, "--title", text, "--claim", text).status == 0
    written = file.read_bytes().decode()
    assert all(line.isprintable() for line in written.split("\n"))
    map_ = load(file).map
    assert (map_.title, map_.claim.text) == (text, text)
    assert argmap("render", file, "-o", tmp_path / "map.dot").status == 0


@pytest.mark.parametrize("text", HARD)
def test_any_title_and_claim_of_a_paper(argmap: Argmap, tmp_path: Path, text: str) -> None:
    paper, file = tmp_path / "paper.md", tmp_path / "map.yaml"
    paper.write_text("# The paper\n\nA sentence.[^1]\n\n[^1]: A. Author, *A Book*, 2001.\n", encoding="utf-8")
    assert argmap("new", file, "--from", paper, "--title", text, "--claim", text).status == 0
    map_ = load(file).map
    assert (map_.title, map_.claim.text) == (text, text)


@pytest.mark.parametrize(("text", "code"), [("bell\x07", "U+0007"), ("half a pair \udce9", "U+DCE9")])
def test_what_no_map_can_hold_is_refused(argmap: Argmap, tmp_path: Path, text: str, code: str) -> None:
    for option in ("--title", "--claim"):
        done = argmap("new", tmp_path / "map.yaml", option, text)
        assert (done.status, done.out) == (2, "")
        assert f"the character {code} is not allowed in text" in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_left_alone(argmap: Argmap, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("mine", encoding="utf-8")
    for there in (file, tmp_path):
        done = argmap("new", there)
        assert (done.status, done.out) == (2, "")
        assert "already exists" in done.err
    assert file.read_text(encoding="utf-8") == "mine"


def test_json_and_missing_folders_are_refused(argmap: Argmap, tmp_path: Path) -> None:
    assert "use the extension .yaml" in argmap("new", tmp_path / "map.json").err
    assert "cannot be written" in argmap("new", tmp_path / "gone" / "map.yaml").err
    assert list(tmp_path.iterdir()) == []
