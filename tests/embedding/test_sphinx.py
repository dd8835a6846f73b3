"""Maps in a Sphinx document."""

from io import StringIO
from pathlib import Path

import pytest
from sphinx.application import Sphinx

MAP = "claim: {id: c, text: A claim stands here., premises: [{text: A premise stands here.}]}\n"
REST = """
Title
=====

.. argmap:: map.yaml
   :theme: plain

.. argmap::

   claim: {text: Another claim.}

.. argmap::
   :theme: plain

   claim:
     txt: A fault in line 16.
"""
MYST = """
# Title

```{argmap} map.yaml
:theme: plain
```

```argmap
claim: {text: Another claim.}
```

```{argmap}
:color: load

claim:
  txt: A fault in line 16.
```
"""
CONF = 'extensions = ["argmap.embedding.sphinx", "myst_parser"]\nmyst_fence_as_directive = ["argmap"]\n'


def build(folder: Path, builder: str, page: str = REST, suffix: str = ".rst") -> tuple[Path, str]:
    (folder / "conf.py").write_text(CONF, encoding="utf-8")
    (folder / f"index{suffix}").write_text(page, encoding="utf-8")
    (folder / "map.yaml").write_text(MAP, encoding="utf-8")
    warnings = StringIO()
    out = folder / "out"
    app = Sphinx(folder, folder, out, folder / "trees", builder, status=None, warning=warnings)
    app.build()
    return out, warnings.getvalue()


@pytest.mark.parametrize(("page", "suffix"), [(REST, ".rst"), (MYST, ".md")])
def test_blocks_become_pictures_and_faults_warnings_at_their_line(tmp_path: Path, page: str, suffix: str) -> None:
    out, warnings = build(tmp_path, "html", page, suffix)
    html = (out / "index.html").read_text(encoding="utf-8")
    assert html.count('<svg class="argmap"') == 2
    assert "A claim stands here." in html
    assert "Another claim." in html
    assert "argmap-problem" in html
    assert f"index{suffix}:16: WARNING: argmap: a claim has no key 'txt'" in warnings


def test_latex_gets_files(tmp_path: Path) -> None:
    out, _ = build(tmp_path, "latex")
    tex = next(out.glob("*.tex")).read_text(encoding="utf-8")
    assert tex.count(r"\includegraphics[width=\linewidth") == len(list(out.glob("argmap-*.pdf"))) == 2
    assert "<svg" not in tex


def test_plain_text_gets_an_outline(tmp_path: Path) -> None:
    out, _ = build(tmp_path, "text")
    assert "     + A premise stands here." in (out / "index.txt").read_text(encoding="utf-8")


def test_what_a_directive_gets_wrong_is_told_at_its_line(tmp_path: Path) -> None:
    page = "T\n=\n\n.. argmap:: none.yaml\n\n.. argmap::\n   :theme: carts\n\n   claim: {text: A.}\n"
    out, warnings = build(tmp_path, "html", page)
    assert "index.rst:4: WARNING: argmap: cannot be read" in warnings
    assert "index.rst:6: WARNING: argmap: no theme is called 'carts'" in warnings
    assert (out / "index.html").read_text(encoding="utf-8").count("argmap-problem") == 2
