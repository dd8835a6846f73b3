from pathlib import Path

import pytest

from argmap.problems import ArgmapError
from argmap.reading import loads
from argmap.renderers import Options, renderers
from argmap.rendering import render

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
    with pytest.raises(ArgmapError, match=r"has no suffix; there are: .*svg"):
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


@pytest.mark.parametrize("name", ["dot", "png", "svg", "text"])
def test_every_renderer_is_found_by_the_name_of_its_file(name: str) -> None:
    assert name in renderers().names()
    assert renderers().get(name).__doc__
