"""``argmap diff`` and ``argmap compare``."""

import json
from pathlib import Path

import pytest

from tests.running import Argmap

OLD = "title: T\nclaim: {id: c, text: A claim stands here., premises: [{id: p, text: One reason for it.}]}\n"
NEW = OLD.replace("One reason", "One good reason").replace("]}", ", {id: q, text: Another thing entirely.}]}")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Write two states of a map."""
    for name, text in (("old.yaml", OLD), ("new.yaml", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / "old.yaml", tmp_path / "new.yaml"


def test_the_status_is_that_of_diff(argmap: Argmap, files: tuple[Path, Path]) -> None:
    old, new = files
    assert argmap("diff", old, old) == argmap("diff", new, new)
    assert argmap("diff", old, old).status == 0
    assert argmap("diff", old, new).status == 1
    assert argmap("diff", old, old.with_name("none.yaml")).status == 2


def test_words_that_came_and_went_are_marked(argmap: Argmap, files: tuple[Path, Path]) -> None:
    assert argmap("diff", *files).out == (
        "~ p reworded\n    text: One {+good+} reason for it.\n+ Another thing entirely.\n    premise of c\n\n"
        "1 added, 1 reworded\n"
    )


def test_json(argmap: Argmap, files: tuple[Path, Path]) -> None:
    data = json.loads(argmap("diff", *files, "--format", "json").out)
    assert (data["version"], data["equal"]) == (1, False)
    assert data["differences"][0] == {
        "kinds": ["reworded"], "old": "p", "new": "p", "text": "One good reason for it.",
        "details": [{"what": "text", "before": "One reason for it.", "after": "One good reason for it."}],
    }  # fmt: skip


@pytest.mark.parametrize("suffix", ["svg", "dot", "html", "text", "md", "mmd"])
def test_what_differs_is_drawn(argmap: Argmap, files: tuple[Path, Path], suffix: str) -> None:
    out = files[0].with_name(f"diff.{suffix}")
    assert argmap("diff", *reversed(files), "-o", out).status == 1
    drawn = out.read_text(encoding="utf-8")
    assert "Another" in drawn
    assert "removed" in drawn
    assert argmap("diff", *reversed(files), "-o", out.with_suffix(".graphml")).status == 2
    assert argmap("diff", *files, "-o", files[0]).status == 2
    assert files[0].read_text(encoding="utf-8") == OLD


def test_many_maps(argmap: Argmap, files: tuple[Path, Path]) -> None:
    done = argmap("compare", files[0].parent)
    assert done.status == 0
    assert done.out.startswith("2 maps, 3 statements, 2 shared by all\n")
    data = json.loads(argmap("compare", files[0].parent, "--format", "json").out)
    assert [len(one["in"]) for one in data["statements"]] == [2, 2, 1]


def test_a_note_that_changed_is_on_a_line_of_its_own(argmap: Argmap, tmp_path: Path) -> None:
    text = OLD + "paper: {footnotes: [{number: 1, text: See the appendix.}]}\n"
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(text, encoding="utf-8")
    new.write_text(text.replace("the appendix", "page 4"), encoding="utf-8")
    assert argmap("diff", old, new).out.startswith("~ note 1 of the paper\n    See [-the appendix.-] {+page 4.+}\n")
