from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.commands.report import command
from argmap.problems import ArgmapError
from tests.places import ARGUMENTS

LAKE = str(ARGUMENTS / "lake" / "lake.yaml")


def run(*arguments: str) -> str:
    return CliRunner().invoke(command, list(arguments), catch_exceptions=False).output


def test_text_is_printed() -> None:
    assert "What the paper claims\n---------------------\n" in run(LAKE)


@pytest.mark.parametrize(
    ("name", "start"), [("r.md", b"# "), ("r.html", b"<!DOCTYPE"), ("r.docx", b"PK"), ("r.txt", b"M")]
)
def test_the_extension_decides_the_form(name: str, start: bytes, tmp_path: Path) -> None:
    out = tmp_path / name
    assert run(LAKE, "-o", str(out)) == ""
    assert out.read_bytes().startswith(start)


def test_a_paper_may_be_named(tmp_path: Path) -> None:
    map_ = tmp_path / "m.yaml"
    map_.write_text("claim: {text: Birds sing., at: 7.7 s7}", encoding="utf-8")
    assert "not compared" in run(str(map_))
    assert "not compared" not in run(str(map_), "--paper", str(ARGUMENTS / "lake" / "lake.md"))


def test_an_output_is_never_an_input(tmp_path: Path) -> None:
    paper = tmp_path / "p.md"
    paper.write_text("# P\n\nBirds sing.\n", encoding="utf-8")
    map_ = tmp_path / "m.yaml"
    map_.write_text("claim: {text: Birds sing.}", encoding="utf-8")
    with pytest.raises(ArgmapError, match="was read to make the output"):
        run(str(map_), "--paper", str(paper), "-o", str(paper))
