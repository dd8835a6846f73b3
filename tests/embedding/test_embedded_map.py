"""A map in a document as a picture."""

from pathlib import Path

import pytest

from argmap.embedding.embedded_map import EmbeddedMap, inline
from argmap.embedding.superfences import fence

MAP = "title: T\nclaim: {id: c, text: A claim stands here., premises: [{text: A premise stands here.}]}\n"


def test_a_block_is_a_part_of_a_page() -> None:
    html = EmbeddedMap(MAP, Path()).html("one-1")
    assert html.startswith('<svg class="argmap"')
    assert "<?xml" not in html
    assert "<!DOCTYPE" not in html
    assert 'id="one-1-c"' in html
    assert 'aria-labelledby="one-1-_title"' in html


def test_a_block_may_name_a_file_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    assert "A claim stands here" in EmbeddedMap("map.yaml\n", tmp_path).html()
    assert "none.yaml" in EmbeddedMap("none.yaml", tmp_path).html()


@pytest.mark.parametrize("text", ["claim: [", "", "claim: {text: A., premise: []}", "- <script>alert(1)</script>"])
def test_what_cannot_be_read_is_shown_as_a_problem(text: str) -> None:
    html = EmbeddedMap(text, Path()).html()
    assert html.startswith('<pre class="argmap-problem">')
    assert "<script" not in html


def test_a_problem_says_where_and_what_to_do() -> None:
    html = EmbeddedMap("claim:\n  text: A.\n  premises:\n    - {txt: B.}\n", Path()).html()
    assert "argmap:4:8" in html
    assert "did you mean text?" in html


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("theme", "carts", "no theme is called"),
        ("color", "lod", "did you mean load?"),
        ("direction", "up", "right, down"),
    ],
)
def test_a_look_that_there_is_not_is_a_problem_too(key: str, value: str, said: str) -> None:
    assert said in EmbeddedMap(MAP, Path(), {key: value}).html()


def test_links_within_the_picture_are_kept_together() -> None:
    shared = "claim: {id: c, text: A., premises: [{id: p, text: B.}], objections: [{text: C., objections: [{ref: p}]}]}"
    html = EmbeddedMap(shared, Path()).html("two")
    assert 'href="#two-p"' in html
    assert inline('<?xml version="1.0"?>\n<!DOCTYPE svg>\n<!-- made -->\n<svg id="a"/>', "x").endswith('id="x-a"/>')


def test_a_fence_of_markdown() -> None:
    from markdown import markdown

    text = f"Before.\n\n```argmap\n{MAP}```\n\n```{{.argmap theme=dark}}\n{MAP}```\n"
    fences = [{"name": "argmap", "class": "argmap", "format": fence}]
    html = markdown(
        text,
        extensions=["attr_list", "pymdownx.superfences"],
        extension_configs={"pymdownx.superfences": {"custom_fences": fences}},
    )
    assert html.count("<svg ") == 2
    assert "#15181b" in html
