"""Maps in a Sphinx document."""

from io import StringIO
from pathlib import Path

from sphinx.application import Sphinx

MAP = "claim: {id: c, text: A claim stands here., premises: [{text: A premise stands here.}]}\n"
PAGE = """
Title
=====

.. argmap:: map.yaml
   :theme: plain

.. argmap::

   claim: {text: Another claim.}

.. argmap::

   claim: [
"""


def build(folder: Path, builder: str) -> tuple[Path, str]:
    (folder / "conf.py").write_text('extensions = ["argmap.embedding.sphinx"]\n', encoding="utf-8")
    (folder / "index.rst").write_text(PAGE, encoding="utf-8")
    (folder / "map.yaml").write_text(MAP, encoding="utf-8")
    warnings = StringIO()
    out = folder / "out"
    app = Sphinx(folder, folder, out, folder / "trees", builder, status=None, warning=warnings)
    app.build()
    return out, warnings.getvalue()


def test_blocks_become_pictures_and_faults_warnings(tmp_path: Path) -> None:
    out, warnings = build(tmp_path, "html")
    page = (out / "index.html").read_text(encoding="utf-8")
    assert page.count('<svg class="argmap"') == 2
    assert "A claim stands here." in page
    assert "Another claim." in page
    assert "index.rst:12: WARNING: argmap: " in warnings


def test_latex_gets_files(tmp_path: Path) -> None:
    out, _ = build(tmp_path, "latex")
    tex = next(out.glob("*.tex")).read_text(encoding="utf-8")
    assert tex.count(r"\includegraphics[width=\linewidth") == 2
    assert "<svg" not in tex
