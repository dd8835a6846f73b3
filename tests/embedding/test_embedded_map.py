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


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project beside files that are none of its business."""
    (tmp_path / "secret.yaml").write_text("password: hunter2\n", encoding="utf-8")
    (tmp_path / "secret.toml").write_text("password = 'hunter2'\ntoken = 3\n", encoding="utf-8")
    inner = tmp_path / "project" / "docs"
    inner.mkdir(parents=True)
    (inner / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (inner / "folder").symlink_to(tmp_path)
    (inner / "p.paper.yaml").symlink_to(tmp_path / "secret.yaml")
    (inner.parent / "map.yaml").write_text(MAP, encoding="utf-8")
    return inner


@pytest.mark.parametrize(
    "name", ["../../secret.yaml", "{}/secret.yaml", "link.yaml", "folder/secret.yaml", "../docs/../../secret.yaml"]
)
def test_a_block_opens_no_file_outside_the_project(project: Path, name: str) -> None:
    html = EmbeddedMap(name.format(project.parents[1]), project, root=project.parent).html()
    assert "outside the folder of the document" in html
    assert "password" not in html


def test_a_theme_is_looked_for_in_the_project_and_shows_nothing_of_other_files(project: Path) -> None:
    html = EmbeddedMap(MAP, project, {"theme": "../../secret.toml"}, project.parent).html()
    assert "outside the folder" in html
    (project / "own.toml").write_text((project.parents[1] / "secret.toml").read_text("utf-8"), encoding="utf-8")
    html = EmbeddedMap(MAP, project, {"theme": "own.toml"}).html()
    assert "this is not a theme" in html
    assert "password" not in html


def test_a_block_may_use_what_lies_in_the_project(project: Path) -> None:
    assert "<svg" in EmbeddedMap("../map.yaml", project, root=project.parent).html()
    assert "outside the folder" in EmbeddedMap("../map.yaml", project).html()


def test_no_line_is_shown_of_a_paper_that_is_a_link_to_elsewhere(project: Path) -> None:
    html = EmbeddedMap("paper: p\nclaim: {text: A claim.}\n", project).html()
    assert "unknown-key" in html
    assert "hunter2" not in html
