"""Maps in documents that pandoc converts."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.embedding.pandoc import filtered
from tests.needs import missing

MAP = "title: T\nclaim: {text: A claim stands here.}\n"


def block(text: str, **pairs: str) -> dict[str, object]:
    return {"t": "CodeBlock", "c": [["fig", ["argmap"], [list(pair) for pair in pairs.items()]], text]}


@pytest.mark.parametrize(("target", "suffix"), [("html", "svg"), ("latex", "pdf"), ("docx", "png")])
def test_blocks_become_images(tmp_path: Path, target: str, suffix: str) -> None:
    other = {"t": "CodeBlock", "c": [["", ["python"], []], "1 + 1"]}
    found = filtered({"blocks": [{"t": "Div", "c": [["", [], []], [block(MAP)]]}, other]}, target, tmp_path)
    image = found["blocks"][0]["c"][1][0]["c"][0]
    assert image["c"][2][0].endswith(f".{suffix}")
    assert (tmp_path / image["c"][2][0]).is_file()
    assert image["c"][0][0] == "fig"
    assert found["blocks"][1] == other


@pytest.mark.parametrize(("version", "type_"), [([1, 22, 2], "Para"), ([1, 23], "Figure")])
def test_a_caption_makes_a_figure_and_other_attributes_go_to_the_image(
    tmp_path: Path, version: list[int], type_: str
) -> None:
    code = block(MAP, caption="A map.", width="50%", theme="plain")
    found = filtered({"pandoc-api-version": version, "blocks": [code]}, "html", tmp_path)["blocks"][0]
    assert found["t"] == type_
    said = json.dumps(found)
    assert '["width", "50%"]' in said
    assert "theme" not in said
    assert '{"t": "Str", "c": "A"}, {"t": "Space"}, {"t": "Str", "c": "map."}' in said
    assert ("fig:" in said) == (type_ == "Para")


def test_plain_text_gets_an_outline(tmp_path: Path) -> None:
    found = filtered({"blocks": [block(MAP)]}, "plain", tmp_path)["blocks"]
    assert found[0]["c"][1].startswith("A claim stands here.")
    assert not list(tmp_path.iterdir())


def test_where_no_pdf_can_be_drawn_it_is_a_png_and_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("argmap.drawing.graphviz.candidates.find_spec", lambda _: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    found = filtered({"blocks": [block(MAP)]}, "latex", tmp_path)["blocks"]
    assert found[0]["c"][0]["c"][2][0].endswith(".png")
    assert "pip install 'argmap[pdf]'" in capsys.readouterr().err


def test_what_cannot_be_read_is_told_in_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = filtered({"blocks": [block("claim: ["), block(MAP, theme="none")]}, "html", tmp_path)
    assert [one["c"][0][1] for one in found["blocks"]] == [["argmap-problem"], ["argmap-problem"]]
    assert "argmap:1:9" in found["blocks"][0]["c"][1]
    assert "no theme is called 'none'" in capsys.readouterr().err


def test_pandoc_itself(tmp_path: Path) -> None:
    pandoc = shutil.which("pandoc") or missing("pandoc")
    program = tmp_path / "filter.py"
    program.write_text("from argmap.embedding.pandoc import main\nmain()\n", encoding="utf-8")
    (tmp_path / "paper.md").write_text(f"# Paper\n\n```{{.argmap theme=plain}}\n{MAP}```\n", encoding="utf-8")
    native = subprocess.run([pandoc, "-t", "json", "paper.md"], cwd=tmp_path, capture_output=True, check=True).stdout
    made = subprocess.run(
        [sys.executable, str(program), "html"], cwd=tmp_path, input=native, capture_output=True, check=True
    )
    json.loads(made.stdout)
    html = subprocess.run(
        [pandoc, "-f", "json", "-t", "html"], cwd=tmp_path, input=made.stdout, capture_output=True, check=True
    ).stdout
    assert b'<img src="argmap-media/' in html
