from pathlib import Path

import pytest

from argmap.checking.running import check
from argmap.drawing.themes.theme import theme_names
from argmap.graph.lowering import lower
from argmap.notation.reading import dumps, load, loads
from argmap.renderers import Options, Scene, renderers
from argmap.rendering import drawn
from tests.places import ROOT

MAPS = sorted(one for one in (ROOT / "arguments").rglob("*.yaml") if not one.name.endswith(".paper.yaml"))


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_map_has_no_errors(file: Path) -> None:
    assert [one for one in check(load(file)) if one.level == "error"] == []


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
@pytest.mark.parametrize("syntax", ["yaml", "json"])
def test_map_survives_writing_and_reading(file: Path, syntax: str) -> None:
    map_ = load(file).map
    text = dumps(map_, syntax)
    assert loads(text, syntax).map == map_
    assert dumps(loads(text, syntax).map, syntax) == text


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
@pytest.mark.parametrize("kind", ["dot", "svg"])
def test_drawing_in_renders_is_current(file: Path, kind: str) -> None:
    picture = renderers().get(kind).render(Scene(lower(load(file).map)), Options())
    assert (ROOT / "renders" / f"{file.stem}.{kind}").read_bytes() == picture


@pytest.mark.parametrize("theme", theme_names())
def test_the_paper_s_map_in_renders_is_current_in_every_theme(theme: str) -> None:
    """To renew: ``argmap render MAP -o renders/NAME.THEME.svg --theme THEME``."""
    (file,) = (one for one in MAPS if one.stem == "makili-aliyev-2013")
    picture = renderers().get("svg").render(Scene(lower(load(file).map)), Options(theme=theme))
    assert (ROOT / "renders" / f"{file.stem}.{theme}.svg").read_bytes() == picture


def test_the_paper_s_page_in_renders_is_current() -> None:
    """To renew: ``argmap render MAP -o renders/NAME.html``; without the paper's text, which is not ours to pass on."""
    (file,) = (one for one in MAPS if one.stem == "makili-aliyev-2013")
    assert (ROOT / "renders" / f"{file.stem}.html").read_bytes() == drawn(load(file), "html")
