"""A picture that argmap paints looks like the one that Graphviz paints: compared by pixels in Chromium."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops

from argmap.drawing.themes.choices import theme_names
from tests.renderers.pictures import MAPS, graph_of, picture

pytestmark = pytest.mark.slow

CLEARLY = 64
"""From how much of 255 on a pixel is clearly different."""
LARGEST = 4000
HELD = re.compile(rb' textLength="\d+" lengthAdjust="spacingAndGlyphs"')
"""What keeps a line as wide as it was measured, which Graphviz cannot; kerning alone would make it narrower."""


def seen(page: Any, file: Path, drawn: bytes) -> Image.Image:
    file.write_bytes(drawn)
    page.goto(file.as_uri())
    wide, tall = page.evaluate(
        "[document.documentElement.width, document.documentElement.height].map(_ => _.baseVal.value)"
    )
    page.set_viewport_size({"width": min(int(wide) + 1, LARGEST), "height": min(int(tall) + 1, LARGEST)})
    return Image.open(io.BytesIO(_screenshot(page))).convert("RGB")


def _screenshot(page: Any) -> bytes:
    """Return a screenshot; a busy Chromium that was just given another size may need a second try."""
    from playwright.sync_api import Error

    try:
        taken: bytes = page.screenshot()
    except Error:
        page.wait_for_timeout(500)
        taken = page.screenshot()
    return taken


@pytest.mark.parametrize("direction", ["right", "down"])
@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_few_pixels_differ_from_graphviz(page: Any, tmp_path: Path, file: Path, theme: str, direction: str) -> None:
    graph, look = graph_of(file), {"theme": theme, "direction": direction}
    ours = seen(page, tmp_path / "ours.svg", HELD.sub(b"", picture(graph, **look)))
    theirs = seen(page, tmp_path / "theirs.svg", picture(graph, graphviz="graphviz-pure", **look))
    assert ours.size == theirs.size
    found = ImageChops.difference(ours, theirs).convert("L").histogram()
    assert sum(found[CLEARLY:]) <= 0.006 * ours.size[0] * ours.size[1]
