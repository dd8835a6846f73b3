from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from argmap.notation.reading import loads
from argmap.problems import ArgmapError
from argmap.renderers import Options, renderers
from argmap.rendering import drawn, render

MAP = loads("title: T\nclaim: {text: A claim.}")


@pytest.mark.parametrize(
    ("name", "to", "begins"),
    [
        ("map.svg", None, b"<?xml"),
        ("MAP.SVG", None, b"<?xml"),
        ("map.png", None, b"\x89PNG"),
        ("map.dot", None, b"digraph"),
        ("map.text", None, b"A claim."),
        ("map.svg", "text", b"A claim."),
        ("map", "dot", b"digraph"),
    ],
)
def test_the_suffix_decides_unless_the_user_does(tmp_path: Path, name: str, to: str | None, begins: bytes) -> None:
    render(MAP, tmp_path / name, to)
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_name_without_suffix_is_asked_for_one(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match=r"has no extension; choose a format with --to: .*svg"):
        render(MAP, tmp_path / "map")


def test_an_unknown_way_of_drawing_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match="svgg"):
        render(MAP, tmp_path / "map.svgg")
    assert list(tmp_path.iterdir()) == []


def test_the_named_program_draws(tmp_path: Path) -> None:
    program = tmp_path / "mine"
    program.write_text("#!/bin/sh\ncat > /dev/null\necho '<svg a=\"1\"><g/></svg>'\n")
    program.chmod(0o755)
    render(MAP, tmp_path / "map.svg", options=Options(str(program)))
    assert b'a="1"' in (tmp_path / "map.svg").read_bytes()


@pytest.mark.parametrize(
    "name", ["dot", "graphml", "html", "markdown", "mermaid", "pdf", "png", "pptx", "svg", "text", "tikz"]
)
def test_every_renderer_is_found_by_the_name_of_its_file(name: str) -> None:
    assert name in renderers().names()
    assert renderers().get(name).__doc__


CHOICES: dict[str, Any] = {
    "graphviz": "dot", "theme": "dark", "direction": "right", "widest": 900, "layout": "dot", "color": "support",
    "scale": 2.0, "pages": "a4", "ids": True, "paper_pages": True, "whole": True,
}  # fmt: skip


@pytest.mark.parametrize("name", renderers().names())
def test_an_option_that_would_change_nothing_is_refused(tmp_path: Path, name: str) -> None:
    heeded = renderers().get(name).HEEDS  # type: ignore[attr-defined]
    assert set(heeded) <= set(CHOICES)
    for option, value in CHOICES.items():
        if option not in heeded and not (option == "pages" and hasattr(renderers().get(name), "pages")):
            refused = f"{name} cannot be split" if option == "pages" else f"has no effect on {name}; leave it out"
            with pytest.raises(ArgmapError, match=refused):
                render(MAP, tmp_path / "map", name, replace(Options(), **{option: value}))
    assert list(tmp_path.iterdir()) == []


SHARED = "claim: {text: A., premises: [{id: one, text: One reason.}, {text: Two reasons., objections: [{text: No.}]}]}"


@pytest.mark.parametrize("name", renderers().names())
def test_an_option_that_is_heeded_changes_the_drawing(name: str) -> None:
    document, ignored = loads(SHARED), dict.fromkeys(("graphviz", "widest", "whole"))
    changing = {**CHOICES, "direction": "down", **ignored}
    if name == "pptx":
        changing["direction"] = None  # it says why it refuses the other one
    changing["paper_pages"] = None  # it needs a paper: see tests/page/test_paper_pages.py
    plain = drawn(document, name)
    for option in renderers().get(name).HEEDS:  # type: ignore[attr-defined]
        if changing[option] is not None:
            assert drawn(document, name, replace(Options(), **{option: changing[option]})) != plain, option


@pytest.mark.parametrize("name", ["svg", "pdf", "png", "tikz"])
def test_a_width_that_would_change_nothing_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArgmapError, match="has no effect on a map drawn from left to right; add --direction down"):
        render(MAP, tmp_path / "map", name, Options(widest=900))
    if name != "tikz":
        with pytest.raises(ArgmapError, match="has no effect with --pages"):
            render(MAP, tmp_path / f"map.{name}", name, Options(widest=900, pages="a4", direction="down"))
        with pytest.raises(ArgmapError, match="has no effect with --layout dot"):
            render(MAP, tmp_path / f"map.{name}", name, Options(widest=900, layout="dot", direction="down"))
    assert list(tmp_path.iterdir()) == []


def test_the_width_is_heeded_by_what_runs_down() -> None:
    premises = ", ".join(f"{{text: Reason {number}., premises: [{{text: Why.}}]}}" for number in range(9))
    document = loads(f"claim: {{text: A claim., premises: [{premises}]}}")
    narrow, wide = (drawn(document, "svg", Options(direction="down", widest=one)) for one in (600, 9000))
    assert narrow != wide
