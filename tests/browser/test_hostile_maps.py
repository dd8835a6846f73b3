from pathlib import Path
from typing import Any

import pytest

from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.bibliography import Citation, Footnote, Paper, Work
from argmap.notation.model import Backing
from tests.browser.measuring import look, write
from tests.renderers.pictures import picture

CANARY = "window.canary = 1"
HOSTILE = [
    f"<script>{CANARY}</script>", f"<svg onload='{CANARY}'>", f"<img src=x onerror='{CANARY}'>", f"javascript:{CANARY}",
    f"]]><script>{CANARY}</script>", f"--><script>{CANARY}</script>", f"\"><script>{CANARY}</script>",
    f"'/><g onclick='{CANARY}'>", f"&lt;script&gt;{CANARY}&lt;/script&gt;", f"&#60;script&#62;{CANARY}",
    f"</text></a></g></svg><script>{CANARY}</script>", f"</title><script>{CANARY}</script>",
    rf'\N" onmouseover="{CANARY}', f'"]; node [URL="javascript:{CANARY}"]; x [label="',
]  # fmt: skip


def hostile_map(url: str) -> Graph:
    paper = Paper(
        works=(Work(id="w", title=HOSTILE[0], url=url),),
        footnotes=(Footnote(number=1, cites=(Citation(work="w", prefix=HOSTILE[1]),), text=HOSTILE[2]),),
    )
    note = (Backing(note=1, backs=HOSTILE[3]),)
    nodes = {"c": Node("c", Role.CLAIM, HOSTILE[0], at=HOSTILE[4], name=HOSTILE[0])}
    nodes |= {one: Node(one, Role.PREMISE, one, footnotes=note, name=one, home=one, at=one) for one in HOSTILE}
    steps = {one: Inference(one, Kind.SUPPORTS, (one,), "c", scheme=one) for one in HOSTILE}
    return Graph(HOSTILE[0], nodes, steps, ("c",), paper)


@pytest.mark.parametrize("url", [f"javascript:{CANARY}", f'https://example.org/"onclick="{CANARY}'])
@pytest.mark.parametrize("inline", [False, True], ids=["file", "in a page"])
def test_a_hostile_map_runs_nothing_and_is_shown_as_text(page: Any, tmp_path: Path, url: str, inline: bool) -> None:
    graph = hostile_map(url)
    asked: list[Any] = []
    page.on("dialog", lambda dialog: asked.append(dialog))
    if inline:
        page.set_content(f"<!doctype html><body>{picture(graph).decode()}</body>")
    else:
        page.goto(write(graph, tmp_path).as_uri())
    for event in ("load", "click", "mouseover", "focus"):
        page.evaluate(
            "name => document.querySelectorAll('*').forEach(one => one.dispatchEvent(new Event(name)))", event
        )
    assert page.evaluate("window.canary") is None
    assert asked == []
    assert page.evaluate("document.querySelectorAll('script, img, [onload], [onclick], [onerror]').length") == 0
    hrefs = page.evaluate(
        "[...document.querySelectorAll('a')].map(one => one.href && one.href.baseVal).filter(Boolean)"
    )
    assert hrefs == []


def test_every_hostile_statement_can_be_read(page: Any, tmp_path: Path) -> None:
    seen = look(page, write(hostile_map("https://example.org"), tmp_path))
    written = {"".join("".join(text for text, _ in one.texts).split()) for one in seen.shapes if one.card}
    for text in HOSTILE:
        assert any("".join(text.split()) in card for card in written), text
