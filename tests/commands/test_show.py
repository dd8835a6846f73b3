from pathlib import Path

import pytest

from argmap.text.cells import cells
from tests.places import ROOT
from tests.running import Argmap

NOTATION = ROOT / "arguments" / "notation"


@pytest.mark.parametrize(("columns", "widest"), [("50", 50), ("100", 100), ("300", 120)])
def test_lines_are_as_wide_as_the_terminal(
    argmap: Argmap, monkeypatch: pytest.MonkeyPatch, columns: str, widest: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    done = argmap("show", ROOT / "arguments" / "makili-aliyev-2013.yaml")
    assert done.status == 0
    lines = done.out.splitlines()
    indents = [len(line) - len(line.lstrip()) for line in lines]
    assert all(cells(line) <= max(widest, indent + 40) for line, indent in zip(lines, indents, strict=True))
    assert widest - 12 < max(map(cells, lines))


def test_several_maps_with_their_titles(argmap: Argmap) -> None:
    done = argmap("show", NOTATION / "linked.yaml", NOTATION / "premises.yaml")
    titles = [line for line in done.out.splitlines() if line in ("Linked premises", "A claim and its premises")]
    assert titles == ["Linked premises", "A claim and its premises"]


def test_a_title_does_nothing_to_a_terminal(argmap: Argmap, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text('title: "a\\u009b31m\\nb"\nclaim: {text: "C\\u009b31m"}\n', encoding="utf-8")
    assert argmap("show", tmp_path / "a.yaml").out == "a 31m b\nC 31m\n"


def test_one_bad_map_ends_in_a_message_with_its_place(argmap: Argmap, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("claim: {txt: a}\n", encoding="utf-8")
    done = argmap("show", tmp_path / "a.yaml")
    assert (done.status, done.out) == (2, "")
    assert f"--> {tmp_path / 'a.yaml'}:1:9" in done.err


def test_ids_that_nobody_gave_are_listed_where_another_command_wants_one(argmap: Argmap, tmp_path: Path) -> None:
    file = tmp_path / "trams.yaml"
    file.write_text("claim: {text: Free trams., premises: [{text: They are used more.}]}\n", encoding="utf-8")
    asked = argmap("weigh", file, "--claim", "1.1")
    assert "`argmap show --ids` lists the ids" in asked.err
    assert "(claim.p1)" in argmap("show", "--ids", file).out
    assert "claim.p1" not in argmap("show", file).out
