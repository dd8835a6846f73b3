import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.problems import ArgmapError
from argmap.registry import Registry, summary

THINGS = {
    "__init__": '"""Things."""\n',
    "red_thing": '"""\nA red thing.\n\nMore about it.\n"""\nCOLOR = "red"\n',
    "blue": 'COLOR = "blue"\n',
    "_hidden": 'raise AssertionError("what begins with _ is no thing")\n',
}


@pytest.fixture
def things(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Registry[object]]:
    """A registry over a package, and over what two installed distributions add to it."""
    folder = tmp_path / "argmap_things"
    folder.mkdir()
    for name, content in THINGS.items():
        (folder / f"{name}.py").write_text(content)
    (tmp_path / "stranger.py").write_text('"""A stranger."""\nCOLOR = "green"\n')
    (tmp_path / "broken.py").write_text('raise ValueError("no luck")\n')
    info = tmp_path / "strangers-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: strangers\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[argmap_things]\ngreen = stranger\nbroken = broken\nmissing = nowhere\nblue = stranger\n"
        "[other]\nother = stranger\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    yield Registry("argmap_things", "thing")
    for name in [name for name in sys.modules if name.split(".")[0] in ("argmap_things", "stranger", "broken")]:
        del sys.modules[name]


def test_names_are_those_of_files_and_of_entry_points(things: Registry[object]) -> None:
    assert things.names() == ("blue", "broken", "green", "missing", "red-thing")


def test_modules_are_imported_when_they_are_asked_for(things: Registry[object]) -> None:
    things.names()
    assert "argmap_things.red_thing" not in sys.modules
    assert things.get("red-thing").COLOR == "red"  # type: ignore[attr-defined]
    assert things.get("green").COLOR == "green"  # type: ignore[attr-defined]


def test_a_name_of_our_own_cannot_be_taken(things: Registry[object]) -> None:
    assert things.get("blue").COLOR == "blue"  # type: ignore[attr-defined]
    assert set(things.installed) == {"broken", "green", "missing"}


@pytest.mark.parametrize(
    ("name", "message"), [("broken", "'broken' cannot be loaded: no luck"), ("missing", "nowhere")]
)
def test_what_a_stranger_raises_is_said_to_be_the_strangers(things: Registry[object], name: str, message: str) -> None:
    with pytest.raises(ArgmapError, match="the installed thing") as caught:
        things.get(name)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("name", "cure"),
    [
        ("red_thing", "did you mean red-thing?"),
        ("gren", "did you mean green?"),
        ("zzz", "there are: blue, broken, green, missing"),
    ],
)
def test_a_name_that_is_not_there(things: Registry[object], name: str, cure: str) -> None:
    with pytest.raises(ArgmapError, match=f"no thing is called '{name}'") as caught:
        things.get(name)
    assert cure in str(caught.value)


def test_items_are_all_modules_by_name(things: Registry[object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(things, "installed", {})
    assert [(name, module.COLOR) for name, module in things.items()] == [("blue", "blue"), ("red-thing", "red")]  # type: ignore[attr-defined]


def test_the_summary_is_the_first_line_that_says_something(things: Registry[object]) -> None:
    assert summary(things.get("red-thing")) == "A red thing."
    assert summary(things.get("blue")) == ""
