"""LaTeX: what is escaped, and, where TeX is installed, that it compiles and says what the map says."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.graph import Graph
from argmap.problems import ArgmapError
from argmap.renderers.tikz import SIGNS, escaped
from tests.browser.test_hostile_maps import hostile_map
from tests.drawing.generating import linked, star
from tests.renderers.pictures import MAPS, graph_of, picture
from tests.renderers.test_svg import star_of
from tests.strategies import graphs

COMMANDS = sorted(map(re.escape, SIGNS.values()), key=len, reverse=True)


@given(st.text())
def test_nothing_but_the_commands_of_signs_is_more_than_text(text: str) -> None:
    rest = re.sub("|".join(COMMANDS), "", escaped(text))
    assert not re.search(r"[\\{}$&#^_~%`\[\]<>|\n]", rest)


@given(graphs())
def test_braces_of_any_graph_close(graph: Graph) -> None:
    text = re.sub(r"\\[{}\\]", "", picture(graph, "tikz").decode())
    assert text.count("{") == text.count("}")
    assert text.count(r"\begin{tikzpicture}") == text.count(r"\end{tikzpicture}") == 1


POINT = r"\((-?[\d.]+),(-?[\d.]+)\)"


def test_linked_premises_name_their_scheme_at_the_foot_of_their_frame() -> None:
    text = picture(linked("analogy"), "tikz").decode()
    (frame,) = re.findall(rf"rounded corners=6bp\] {POINT} rectangle {POINT}", text)
    (label,) = re.findall(rf"at {POINT} {{[^ ]*\\bfseries scheme: analogy}}", text)
    cards = re.findall(rf"line width[^\]]*\] \([^)]*\) rectangle {POINT}", text)
    left, _, right, bottom = map(float, frame)
    x, y = map(float, label)
    lowest = max(float(below) for across, below in cards if left < float(across) < right)
    assert left < x < right
    assert lowest < y - 4 < y + 4 < bottom


def test_linked_premises_without_a_scheme_name_none() -> None:
    assert "scheme" not in picture(linked(None), "tikz").decode()


def test_a_map_larger_than_tex_can_measure_is_refused() -> None:
    with pytest.raises(ArgmapError, match="more than TeX can measure"):
        picture(star(4000), "tikz")


@pytest.mark.slow
@pytest.mark.parametrize("graph", [*map(graph_of, MAPS), hostile_map("https://example.org")])
def test_it_compiles(graph: Graph, tmp_path: Path) -> None:
    if not (shutil.which("lualatex") and shutil.which("pdftotext")):
        pytest.skip("lualatex or pdftotext is not installed")
    (tmp_path / "map.tex").write_bytes(picture(graph, "tikz"))
    command = ["lualatex", "-interaction=nonstopmode", "-halt-on-error", "map.tex"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stdout[-2000:]
    said = subprocess.run(["pdftotext", "-raw", "map.pdf", "-"], cwd=tmp_path, capture_output=True, check=True).stdout
    shown = "".join(said.decode().split())
    for node in list(graph.nodes.values())[:5]:
        assert "".join(node.text.split()) in shown


def test_text_from_right_to_left_is_set_so_and_flush_right() -> None:
    text = picture(star_of(["בשעה 09:00, OECD.", "A reason."]), "tikz").decode()
    assert r"\usepackage[bidi=basic]{babel}" in text
    assert r"\foreignlanguage{hebrew}{בשעה 09:00, OECD.}};" in text
    assert re.search(r"anchor=north east,\w+\] at \([\d.]+,[\d.]+\) \{.*foreignlanguage", text)
    assert r"\foreignlanguage{hebrew}{A reason.}" not in text
    assert "babel" not in picture(star_of(["A reason."]), "tikz").decode()
