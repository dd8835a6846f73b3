"""The look of a page comes from the themes of drawings."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.drawing.themes import theme
from argmap.drawing.themes.choices import THEMES
from argmap.graph.lowering import lower
from argmap.page import content, page, policy
from argmap.page.html_file import SOURCES
from argmap.page.look import variables
from argmap.renderers import Options, Scene, dot
from tests.browser.pages import document

OTHER = "#123abc"


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give objections another colour in a copy of the theme ``cards``."""
    for file in THEMES.glob("*.toml"):
        shutil.copy(file, tmp_path)
    cards = tmp_path / "cards.toml"
    text = cards.read_text(encoding="utf-8")
    cards.write_text(text.replace(theme.built_in("cards").inks["objection"], OTHER), encoding="utf-8")
    monkeypatch.setattr(theme, "THEMES", tmp_path)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    theme.built_in.cache_clear()
    variables.cache_clear()


def test_the_colour_of_objections_is_written_once() -> None:
    graph = lower(document().map)
    assert OTHER not in page(content(graph))
    assert OTHER.encode() not in dot.render(Scene(graph), Options())


@pytest.mark.usefixtures("changed")
def test_a_changed_colour_of_objections_changes_page_and_picture() -> None:
    graph = lower(document().map)
    assert f"--objection: light-dark({OTHER}, " in page(content(graph))
    assert OTHER.encode() in dot.render(Scene(graph), Options())


def test_the_style_of_a_page_repeats_no_colour_of_a_kind() -> None:
    written = set(re.findall(r"#[0-9a-f]{6}", SOURCES.text("page.css")))
    for name in ("cards", "dark"):
        look = theme.built_in(name)
        assert not written & {*look.inks.values(), *look.tints.values(), *look.grounds.values()}


@pytest.mark.usefixtures("changed")
def test_the_policy_is_the_same_until_the_look_changes(tmp_path: Path) -> None:
    before = policy()
    cards = tmp_path / "cards.toml"
    cards.write_text(cards.read_text(encoding="utf-8").replace(OTHER, "#654321"), encoding="utf-8")
    _forget()
    assert policy() != before
